import { fold } from "#record";
import type { Fragment } from "../fragment.ts";
import type { Gathered } from "./gathered-index.ts";
import { likeness } from "./identity.ts";

/** What a fragment without a symbol could be: votes of the same meeting that also have none, and nothing that speaks against it. */
interface Candidates {
  readonly fragment: Fragment;
  readonly among: readonly Gathered[];
}

/**
 * Votes that have no name but their meeting (drafts of the Council's first years are cited by the meeting record): a fragment and a vote are joined where
 * each is the only one left of its meeting, where the words that tell the fragment from its neighbours stand in the title of one vote alone, or where
 * all that is left on either side is alike, so that it makes no difference. The rest stays unsure: the order in which two tables list them tells nothing.
 */
export function matchOfMeeting(open: ReadonlyMap<Fragment, readonly Gathered[]>): ReadonlyMap<Fragment, Gathered> {
  const matched = new Map<Fragment, Gathered>();
  const groups = new Map<string, Candidates[]>();
  for (const [fragment, among] of open) {
    const { meeting } = fragment.vote;
    groups.set(meeting, [...(groups.get(meeting) ?? []), { fragment, among }]);
  }
  for (const group of groups.values()) matchGroup(group, matched);
  return matched;
}

function matchGroup(group: readonly Candidates[], matched: Map<Fragment, Gathered>): void {
  const used = new Set<Gathered>();
  for (;;) {
    const left = group
      .filter(({ fragment }) => !matched.has(fragment))
      .map(({ fragment, among }) => ({ fragment, among: among.filter((g) => !used.has(g)) }))
      .filter(({ among }) => among.length > 0);
    const pairs = pairsOf(left);
    if (pairs.length === 0) return;
    for (const [fragment, g] of pairs) {
      matched.set(fragment, g);
      used.add(g);
    }
  }
}

type Joined = readonly [Fragment, Gathered];

function pairsOf(left: readonly Candidates[]): readonly Joined[] {
  const votes = [...new Set(left.flatMap(({ among }) => among))];
  const [first] = left;
  if (first === undefined) return [];
  if (left.length === 1 && first.among.length === 1) return votes.map((g) => [first.fragment, g] as const);
  const told = left.flatMap(({ fragment, among }): readonly Joined[] => {
    const own = wordsOf(fragment).filter((word) => left.some((other) => !wordsOf(other.fragment).includes(word)));
    const named = own.length === 0 ? [] : among.filter((g) => own.every((word) => titleWords(g).includes(word)));
    const [g] = named;
    return g !== undefined && named.length === 1 ? [[fragment, g]] : [];
  });
  const sure = told.filter(([, g]) => told.filter(([, other]) => other === g).length === 1);
  if (sure.length > 0) return sure;
  const isAlike =
    new Set(left.map(({ fragment }) => contentOf(fragment))).size === 1 &&
    new Set(votes.map((g) => contentOf(g.parts[0]?.fragment))).size === 1;
  return isAlike
    ? left.flatMap(({ fragment }, i) => (votes[i] === undefined ? [] : [[fragment, votes[i]] as const]))
    : [];
}

function wordsOf({ vote }: Fragment): readonly string[] {
  return fold(vote.question.title).match(/[a-z]{4,}/g) ?? [];
}

function titleWords(g: Gathered): readonly string[] {
  return g.parts.flatMap(({ fragment }) => wordsOf(fragment));
}

function contentOf(fragment: Fragment | undefined): string {
  return fragment === undefined
    ? ""
    : JSON.stringify([fragment.vote.question.title, fragment.vote.tally, [...fragment.cells]]);
}

/** Whether a fragment has neither a symbol nor a text it is part of, but its meeting is named. */
export function isCalledByMeeting({ vote }: Fragment): boolean {
  const { adoptedAs, symbol, of } = vote.question;
  return adoptedAs === undefined && symbol === undefined && of === undefined && !/^(GA|SC) \d/.test(vote.meeting);
}

/** Whether two such may be one vote: of one meeting, alike in all that both state, and vetoed by the same members. */
export function mayBeOfMeeting(fragment: Fragment, g: Gathered): boolean {
  const vetoes = ({ vote }: Fragment): string => [...(vote.vetoes ?? [])].sort().join(" ");
  return g.parts.every(({ fragment: other }) => {
    if (!isCalledByMeeting(other) || other.vote.meeting !== fragment.vote.meeting) return false;
    const { share, apart } = likeness(fragment, other);
    return vetoes(other) === vetoes(fragment) && share === 1 && (apart ?? 0) === 0;
  });
}
