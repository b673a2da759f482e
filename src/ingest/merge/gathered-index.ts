import { type LocalDate, toDayNumber } from "#basics";
import type { Fragment, FragmentSet } from "../fragment.ts";
import { DAYS_APART } from "./identity.ts";

/** Fragments of one vote with the sets they are from, the weightiest first. */
export interface Gathered {
  readonly parts: { readonly fragment: Fragment; readonly set: FragmentSet }[];
}

/** Finds votes that a fragment may belong to. */
export interface GatheredIndex {
  /** By the number that a source gives the vote. */
  numbered(fragment: Fragment): readonly Gathered[];
  /** By the symbol of the text, draft or amendment. */
  named(fragment: Fragment): readonly Gathered[];
  /** By the day, as far off as dates may be. */
  near(fragment: Fragment): readonly Gathered[];
}

export function indexOf(gathered: readonly Gathered[]): GatheredIndex {
  const names = new Map<string, Gathered[]>();
  const numbers = new Map<string, Gathered[]>();
  const days = new Map<string, Gathered[]>();
  for (const g of gathered) {
    for (const { fragment } of g.parts) {
      for (const name of namesOf(fragment)) add(names, name, g);
      for (const number of numbersOf(fragment)) add(numbers, number, g);
    }
    const first = g.parts[0]?.fragment.vote;
    if (first !== undefined) add(days, `${first.body}|${stretchOf(first.date)}`, g);
  }
  return {
    numbered: (fragment) => found(numbers, numbersOf(fragment)),
    named: (fragment) => found(names, namesOf(fragment)),
    near({ vote }) {
      const stretch = stretchOf(vote.date);
      return [-1, 0, 1].flatMap((step) => days.get(`${vote.body}|${stretch + step}`) ?? []);
    },
  };
}

function add(map: Map<string, Gathered[]>, key: string, g: Gathered): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [g]);
  else if (!known.includes(g)) known.push(g);
}

function found(map: ReadonlyMap<string, readonly Gathered[]>, keys: readonly string[]): readonly Gathered[] {
  return [...new Set(keys.flatMap((key) => map.get(key) ?? []))];
}

/** Stretches of days so long that three neighbours hold everything that may be one vote. */
function stretchOf(date: LocalDate): number {
  return Math.floor(toDayNumber(date) / (DAYS_APART + 1));
}

/** Numbers that sources give the vote: the fragment's own key, and those it cites. */
function numbersOf({ key, vote }: Fragment): readonly string[] {
  return [key, ...vote.sources.filter((s) => /^(undl|voeten):./.test(s))];
}

/** Symbols of the vote: its id, and those of the text or draft it is on as a whole. */
function namesOf({ vote }: Fragment): readonly string[] {
  const q = vote.question;
  const whole = q.kind === "draft-resolution" || q.kind === "draft-decision" || q.kind === "amendment";
  return [
    ...(isNamedByMeeting(vote.id) ? [] : [`id:${vote.id}`]),
    ...(whole && q.adoptedAs !== undefined ? [`id:${q.adoptedAs}`] : []),
    ...(whole && q.symbol !== undefined ? [`draft:${q.symbol}`] : []),
  ];
}

/** A draft that is called by its meeting record alone: a name it may share with others of that meeting. */
function isNamedByMeeting(id: string): boolean {
  return id.includes("#draft-s-pv-");
}
