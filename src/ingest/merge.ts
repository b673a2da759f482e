import { type LocalDate, toDayNumber } from "#basics";
import {
  compareVotes,
  fold,
  type Gazetteer,
  type Meeting,
  type RecordData,
  type SourceIssue,
  type VoteId,
} from "#record";
import { AUTHORITIES, type Fragment, type FragmentSet } from "./fragment.ts";
import { fitsByNumber, fitsBySymbol, fitsByVotes, type Likeness, likeness } from "./identity.ts";
import { settle } from "./settle.ts";
import type { Statement } from "./statement.ts";

/** Fragments of one vote with the sets they are from, the weightiest first. */
export interface Gathered {
  readonly parts: { readonly fragment: Fragment; readonly set: FragmentSet }[];
}

export interface Merged {
  readonly data: Omit<RecordData, "version">;
  readonly issues: readonly SourceIssue[];
  readonly statements: readonly Statement[];
}

/**
 * Makes one record of what the sources say. The sets are taken by weight and then by name, so that the order in which they are handed in makes no
 * difference. Nothing is averaged or guessed: each datum is that of the weightiest source that states it, and every other word on it is listed.
 */
export function mergeSets(gazetteer: Gazetteer, sets: readonly FragmentSet[]): Merged {
  const inOrder = [...sets].sort(byWeight);
  const gathered: Gathered[] = [];
  const issues: SourceIssue[] = [];
  for (const set of inOrder) issues.push(...gather(gathered, set));
  const settled = gathered.map((g) => settle(g.parts));
  const names = finalNames(gathered.map((g) => nameOf(g)));
  const idOf = new Map(gathered.flatMap((g, i) => g.parts.map((p) => [`${p.set.id}|${p.fragment.vote.id}`, names[i]])));
  const parentOf = (own: string, set: string): VoteId | undefined => idOf.get(`${set}|${own}`) as VoteId | undefined;
  const rows = settled.map((s, i) => {
    const of = s.vote.question.of;
    const parent = of === undefined ? undefined : (parentOf(of, gathered[i]?.parts[0]?.set.id ?? "") ?? of);
    const question = parent === undefined ? s.vote.question : { ...s.vote.question, of: parent };
    return { vote: { ...s.vote, id: names[i] as VoteId, question }, cells: s.cells };
  });
  settled.forEach((s, i) => {
    issues.push(...s.issues.map((issue) => ({ ...issue, vote: names[i] as VoteId })));
  });
  for (const set of inOrder) issues.push(...set.issues.map((issue) => renamed(issue, (id) => parentOf(id, set.id))));
  rows.sort((a, b) => compareVotes(a.vote, b.vote));
  const width = gazetteer.members.length;
  const cells = new Uint8Array(rows.length * width);
  for (const [i, row] of rows.entries()) cells.set(row.cells, i * width);
  return {
    data: {
      ...gazetteer,
      sources: sourcesOf(gazetteer, inOrder),
      meetings: meetingsOf(inOrder, new Set(rows.map((row) => row.vote.meeting))),
      votes: rows.map((row) => row.vote),
      cells,
    },
    issues,
    statements: inOrder.flatMap((set) => set.statements.map((s) => placed(s, (id) => parentOf(id, set.id)))),
  };
}

function byWeight(a: FragmentSet, b: FragmentSet): number {
  const weight = (s: FragmentSet): number => AUTHORITIES.indexOf(s.authority);
  return weight(a) - weight(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Adds a set's fragments to the votes they belong to, or as votes of their own. Two fragments of one set are never one vote. */
function gather(gathered: Gathered[], set: FragmentSet): readonly SourceIssue[] {
  const issues: SourceIssue[] = [];
  const index = indexOf(gathered);
  const taken = new Set<Gathered>();
  const added: Gathered[] = [];
  for (const fragment of set.fragments) {
    const free = (g: Gathered): boolean => !taken.has(g);
    const numbered = best(fragment, index.numbered(fragment).filter(free), fitsByNumber);
    const named = numbered === undefined ? index.named(fragment).filter(free) : [];
    const known = numbered ?? best(fragment, named, fitsBySymbol);
    const near = known === undefined ? index.near(fragment).filter(free) : [];
    const alike = near.filter((g) => mayMatchUnnamed(fragment, g) && fitsByVotes(compare(fragment, g)));
    const found = known ?? plainlyNearest(fragment, alike);
    if (found === undefined) {
      const unsure = [...new Set([...named.filter(() => isWholeText(fragment)), ...alike])];
      const among = unsure.map((g) => g.parts[0]?.fragment.vote.id as VoteId);
      if (among.length > 0) issues.push({ kind: "perhaps-the-same", vote: fragment.vote.id, by: fragment.key, among });
      added.push({ parts: [{ fragment, set }] });
    } else {
      taken.add(found);
      found.parts.push({ fragment, set });
    }
  }
  gathered.push(...added);
  return issues;
}

/** Cells by which the nearest vote must be nearer than the next one: fewer can be slips of a source. */
const PLAINLY = 3;

/**
 * The one vote that a fragment is like, or plainly more like than any other. The yearly texts on one question are voted on in a row, much alike: of
 * those, the one whose title shares more words is taken, if one does.
 */
function plainlyNearest(fragment: Fragment, alike: readonly Gathered[]): Gathered | undefined {
  const ranked = alike.map((g) => ({ g, apart: cellsApart(compare(fragment, g)) })).sort((a, b) => a.apart - b.apart);
  const least = ranked[0]?.apart ?? 0;
  const near = ranked.filter(({ apart }) => apart - least < PLAINLY).map(({ g }) => g);
  if (near.length < 2) return near[0];
  const titled = near.map((g) => ({ g, shared: titleLikeness(fragment, g) })).sort((a, b) => b.shared - a.shared);
  const [first, second] = titled;
  return first !== undefined && first.shared >= 0.5 && first.shared - (second?.shared ?? 0) >= 0.25
    ? first.g
    : undefined;
}

/** Share of the words of the shorter title that stand in the other. */
function titleLikeness(fragment: Fragment, g: Gathered): number {
  const words = (title: string): ReadonlySet<string> => new Set(fold(title).match(/[a-z]{4,}/g) ?? []);
  const a = words(fragment.vote.question.title);
  const b = words(g.parts[0]?.fragment.vote.question.title ?? "");
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

function cellsApart({ both, share }: Likeness): number {
  return Math.round(both * (1 - share));
}

function isWholeText({ vote }: Fragment): boolean {
  return vote.question.kind === "draft-resolution" || vote.question.kind === "draft-decision";
}

/** Two votes that both have symbols of their own are told apart by them; likeness alone joins only what lacks a name. */
function mayMatchUnnamed(fragment: Fragment, g: Gathered): boolean {
  const symbol = (f: Fragment): string | undefined => f.vote.question.adoptedAs ?? f.vote.question.symbol;
  const own = symbol(fragment);
  return own === undefined || g.parts.every((p) => symbol(p.fragment) === undefined);
}

function compare(fragment: Fragment, g: Gathered): Likeness {
  const first = g.parts[0]?.fragment ?? fragment;
  return likeness(fragment, first);
}

function best(
  fragment: Fragment,
  among: readonly Gathered[],
  fits: (found: Likeness) => boolean,
): Gathered | undefined {
  const ranked = among
    .map((g) => ({ g, found: compare(fragment, g) }))
    .filter(({ found }) => fits(found))
    .sort((a, b) => closeness(b.found) - closeness(a.found) || a.found.days - b.found.days);
  return ranked[0]?.g;
}

/** Votes known to be alike before votes of which little is known. */
function closeness({ both, share, apart }: Likeness): number {
  return (both > 0 ? 2 * share : 0) + (apart === 0 ? 1 : 0);
}

interface Index {
  /** By the number that a source gives the vote. */
  numbered(fragment: Fragment): readonly Gathered[];
  /** By the symbol of the text, draft or amendment. */
  named(fragment: Fragment): readonly Gathered[];
  near(fragment: Fragment): readonly Gathered[];
}

function indexOf(gathered: readonly Gathered[]): Index {
  const names = new Map<string, Gathered[]>();
  const numbers = new Map<string, Gathered[]>();
  const days = new Map<string, Gathered[]>();
  const add = (map: Map<string, Gathered[]>, key: string, g: Gathered): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [g]);
    else if (!known.includes(g)) known.push(g);
  };
  for (const g of gathered) {
    for (const { fragment } of g.parts) {
      for (const name of namesOf(fragment)) add(names, name, g);
      for (const number of numbersOf(fragment)) add(numbers, number, g);
    }
    const first = g.parts[0]?.fragment.vote;
    if (first !== undefined) add(days, `${first.body}|${dayOf(first.date)}`, g);
  }
  const found = (map: ReadonlyMap<string, readonly Gathered[]>, keys: readonly string[]): readonly Gathered[] => [
    ...new Set(keys.flatMap((key) => map.get(key) ?? [])),
  ];
  return {
    numbered: (fragment) => found(numbers, numbersOf(fragment)),
    named: (fragment) => found(names, namesOf(fragment)),
    near(fragment) {
      const day = dayOf(fragment.vote.date);
      const around = [-1, 0, 1].flatMap((step) => days.get(`${fragment.vote.body}|${day + step}`) ?? []);
      return around;
    },
  };
}

/** Four-day stretches, so that three neighbours hold everything within three days. */
function dayOf(date: LocalDate): number {
  return Math.floor(toDayNumber(date) / 4);
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
    `id:${vote.id}`,
    ...(whole && q.adoptedAs !== undefined ? [`id:${q.adoptedAs}`] : []),
    ...(whole && q.symbol !== undefined ? [`draft:${q.symbol}`] : []),
  ];
}

/** The symbol of the text where any source gives it, else what the weightiest source calls the vote. */
function nameOf(g: Gathered): VoteId {
  const ids = g.parts.map((p) => p.fragment.vote.id);
  return ids.find((id) => !id.includes("#")) ?? (ids[0] as VoteId);
}

/** Ids as they will stand in the record: the settled one, and for a second vote of that name the name with a number. */
function finalNames(ids: readonly VoteId[]): readonly VoteId[] {
  const used = new Map<string, number>();
  return ids.map((id) => {
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : (`${id}${id.includes("#") ? "-" : "#"}${count}` as VoteId);
  });
}

function renamed(issue: SourceIssue, idOf: (id: string) => VoteId | undefined): SourceIssue {
  if (!("vote" in issue) || issue.vote === undefined) return issue;
  const id = idOf(issue.vote);
  return id === undefined ? issue : { ...issue, vote: id };
}

function placed(statement: Statement, idOf: (id: string) => VoteId | undefined): Statement {
  const vote = statement.vote === undefined ? undefined : idOf(statement.vote);
  return vote === undefined ? statement : { ...statement, vote };
}

function sourcesOf(gazetteer: Gazetteer, sets: readonly FragmentSet[]): Gazetteer["sources"] {
  const known = new Map(gazetteer.sources.map((s) => [s.id, s]));
  for (const { source } of sets) if (!known.has(source.id)) known.set(source.id, source);
  return [...known.values()];
}

function meetingsOf(sets: readonly FragmentSet[], used: ReadonlySet<string>): readonly Meeting[] {
  const meetings = new Map<string, Meeting>();
  for (const meeting of sets.flatMap((set) => set.meetings)) {
    if (used.has(meeting.id) && !meetings.has(meeting.id)) meetings.set(meeting.id, meeting);
  }
  return [...meetings.values()];
}
