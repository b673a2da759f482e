import type { SourceIssue, VoteId } from "#record";
import type { Fragment, FragmentSet } from "../fragment.ts";
import { type Gathered, indexOf } from "./gathered-index.ts";
import { fitsByNumber, fitsBySymbol, fitsByVotes, type Likeness, likeness } from "./identity.ts";
import { matchAlike, type Pair } from "./match-alike.ts";
import { isCalledByMeeting, matchOfMeeting, mayBeOfMeeting } from "./match-meeting.ts";

/**
 * Adds a set's fragments to the votes they belong to, or as votes of their own: first those whose number or symbol names the vote, then, among what is
 * left, those that are plainly alike. Two fragments of one set are never one vote.
 */
export function gather(gathered: Gathered[], set: FragmentSet): readonly SourceIssue[] {
  const index = indexOf(gathered);
  const taken = new Set<Gathered>();
  const isFree = (g: Gathered): boolean => !taken.has(g);
  const join = (fragment: Fragment, g: Gathered): void => {
    taken.add(g);
    g.parts.push({ fragment, set });
  };
  const left: { readonly fragment: Fragment; readonly named: readonly Gathered[] }[] = [];
  for (const fragment of set.fragments) {
    const numbered = best(fragment, index.numbered(fragment).filter(isFree), fitsByNumber);
    const named = numbered === undefined ? index.named(fragment).filter(isFree) : [];
    const known = numbered ?? best(fragment, named, fitsBySymbol);
    if (known === undefined) left.push({ fragment, named });
    else join(fragment, known);
  }
  const alike = left.flatMap(({ fragment }) => alikePairs(fragment, index.near(fragment).filter(isFree)));
  const ofMeeting = new Map(
    left.flatMap(({ fragment }) => {
      const near = isCalledByMeeting(fragment) ? index.near(fragment) : [];
      const among = near.filter((g) => isFree(g) && mayBeOfMeeting(fragment, g));
      return among.length === 0 ? [] : [[fragment, among] as const];
    }),
  );
  const matched = new Map([...matchOfMeeting(ofMeeting), ...matchAlike(alike)]);
  const nearOf = new Map<Fragment, Gathered[]>();
  for (const { fragment, g } of alike) nearOf.set(fragment, [...(nearOf.get(fragment) ?? []), g]);
  const issues: SourceIssue[] = [];
  const added: Gathered[] = [];
  for (const { fragment } of left) {
    const found = matched.get(fragment);
    if (found !== undefined) join(fragment, found);
    else added.push({ parts: [{ fragment, set }] });
  }
  for (const { fragment, named } of left) {
    if (matched.has(fragment)) continue;
    const near = [...(nearOf.get(fragment) ?? []), ...(ofMeeting.get(fragment) ?? [])];
    const unsure = new Set([...named.filter(() => isWholeText(fragment)), ...near].filter(isFree));
    const among = [...unsure].map((g) => g.parts[0]?.fragment.vote.id as VoteId);
    if (among.length > 0) issues.push({ kind: "perhaps-the-same", vote: fragment.vote.id, by: fragment.key, among });
  }
  for (const g of added) gathered.push(g);
  return issues;
}

function alikePairs(fragment: Fragment, near: readonly Gathered[]): readonly Pair[] {
  return near.flatMap((g) => {
    if (!mayMatchUnnamed(fragment, g)) return [];
    const found = compare(fragment, g);
    return fitsByVotes(found) ? [{ fragment, g, apart: cellsApart(found) }] : [];
  });
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
  return symbol(fragment) === undefined || g.parts.every((p) => symbol(p.fragment) === undefined);
}

function compare(fragment: Fragment, g: Gathered): Likeness {
  return likeness(fragment, g.parts[0]?.fragment ?? fragment);
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
