import type { Majority, MemberCode, Option } from "#record";
import type { Ballot, PermanentVote } from "./ballot.ts";
import { councilSize } from "./council-seats.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision.ts";
import { requirementOf } from "./requirement.ts";

/** So many members doing this instead of that. */
export interface Move {
  /** What they did; absent: whatever they did. */
  readonly from?: Option;
  readonly to: Option;
  readonly count: number;
  /** They must be among these; absent: any that did `from`, permanent members set apart where one of them could veto. */
  readonly among?: readonly MemberCode[];
}

/** A change that would have turned the outcome round. */
export type Flip =
  | {
      readonly kind: "votes";
      /** Members that would have had to act differently, all moves together. */
      readonly size: number;
      readonly moves: readonly Move[];
      readonly outcome: Decision["outcome"];
    }
  | { readonly kind: "majority"; readonly majority: Majority; readonly outcome: Decision["outcome"] };

/**
 * What would have turned the outcome round, smallest first: for each kind of change the least number of members,
 * and another majority where that alone would do. Nothing where the outcome is not determined.
 */
export function flips(ballot: Ballot): readonly Flip[] {
  const decision = decide(ballot);
  if (decision.outcome === "undetermined" || ballot.method === "without-a-vote") return [];
  const inCouncil = decision.requirement.majority?.startsWith("council-") === true;
  const substantive = decision.requirement.majority === "council-substantive";
  const found = [...(substantive ? substantiveFlips(ballot, decision) : plainFlips(ballot, decision))];
  found.sort((a, b) => a.size - b.size);
  return [...found, ...otherMajorities(ballot, decision, inCouncil)];
}

type VoteFlip = Extract<Flip, { readonly kind: "votes" }>;

const KINDS_OF_MOVE: readonly (readonly [from: Option, to: Option])[] = [
  ["abstaining", "yes"],
  ["not-voting", "yes"],
  ["no", "yes"],
  ["no", "abstaining"],
  ["yes", "abstaining"],
  ["yes", "no"],
  ["abstaining", "no"],
  ["not-voting", "no"],
];

/** Majorities without a veto. One kind of move at a time: no mixture of them is ever smaller than the smallest of these. */
function plainFlips(ballot: Ballot, decision: Decision): readonly VoteFlip[] {
  const found: VoteFlip[] = [];
  for (const [from, to] of KINDS_OF_MOVE) {
    const size = leastMoves(ballot, decision, from, to);
    if (size !== undefined) found.push(votes(decision, [{ from, to, count: size }]));
  }
  return found.length > 0 ? found : mixedToYes(ballot, decision);
}

function leastMoves(ballot: Ballot, decision: Decision, from: Option, to: Option): number | undefined {
  const stock = ballot.counts[from];
  if (stock === undefined || stock === 0 || !turns(ballot, decision, from, to, stock)) return undefined;
  let low = 1;
  let high = stock;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns(ballot, decision, from, to, middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function turns(ballot: Ballot, decision: Decision, from: Option, to: Option, count: number): boolean {
  const { outcome } = decide(withMoved(ballot, from, to, count));
  return outcome !== decision.outcome && outcome !== "undetermined";
}

/** The ballot after so many members did `to` instead of `from`. A count that was unknown stays so. */
export function withMoved(ballot: Ballot, from: Option, to: Option, count: number): Ballot {
  const { [from]: had, [to]: has } = ballot.counts;
  return {
    ...ballot,
    counts: {
      ...ballot.counts,
      ...(had === undefined ? {} : { [from]: had - count }),
      ...(has === undefined ? {} : { [to]: has + count }),
    },
  };
}

/** No single kind of move has members enough: those abstaining first, then those absent, then those against. */
function mixedToYes(ballot: Ballot, decision: Decision): readonly VoteFlip[] {
  const { margin } = decision;
  if (margin === undefined || margin >= 0) return [];
  const moves = toYes(ballot, -margin, 0);
  return moves === undefined ? [] : [votes(decision, moves)];
}

/** Moves that bring `lacking` more votes in favour; `spared` negative votes are left alone. */
function toYes(ballot: Ballot, lacking: number, spared: number): readonly Move[] | undefined {
  const moves: Move[] = [];
  let left = lacking;
  for (const from of ["abstaining", "not-voting", "no"] as const) {
    const stock = (ballot.counts[from] ?? 0) - (from === "no" ? spared : 0);
    const count = Math.min(left, Math.max(0, stock));
    if (count > 0) moves.push({ from, to: "yes", count });
    left -= count;
  }
  return left === 0 ? moves : undefined;
}

/** Substance in the Council: the votes in favour, and then the negative votes of permanent members. */
function substantiveFlips(ballot: Ballot, decision: Decision): readonly VoteFlip[] {
  const yes = ballot.counts.yes ?? 0;
  const lacking = councilSize(ballot.date).needed - yes;
  if (decision.outcome === "adopted") return undoing(ballot, decision, 1 - lacking);
  const against = permanent(ballot, (p) => p.option === "no");
  if (lacking <= 0) return [votes(decision, [{ from: "no", to: "abstaining", count: against.length, among: against }])];
  const turning = Math.min(lacking, against.length);
  const rest = toYes(ballot, lacking - turning, against.length);
  if (rest === undefined) return [];
  const moves: Move[] = [];
  if (turning > 0) moves.push({ from: "no", to: "yes", count: turning, among: against });
  if (against.length > turning) {
    moves.push({ from: "no", to: "abstaining", count: against.length - turning, among: against });
  }
  return [votes(decision, [...moves, ...rest])];
}

/** An adopted decision falls by one permanent member's negative vote, or by too few in favour. */
function undoing(ballot: Ballot, decision: Decision, leaving: number): readonly VoteFlip[] {
  const could = permanent(ballot, (p) => p.option !== "no");
  return [
    ...(could.length === 0 ? [] : [votes(decision, [{ to: "no" as const, count: 1, among: could }])]),
    votes(decision, [{ from: "yes", to: "abstaining", count: leaving }]),
  ];
}

function permanent(ballot: Ballot, is: (vote: PermanentVote) => boolean): readonly MemberCode[] {
  return (ballot.permanent ?? []).filter(is).map((p) => p.member);
}

function votes(decision: Decision, moves: readonly Move[]): VoteFlip {
  return { kind: "votes", size: moves.reduce((n, m) => n + m.count, 0), moves, outcome: opposite(decision.outcome) };
}

function opposite(outcome: Decision["outcome"]): Decision["outcome"] {
  return outcome === "adopted" ? "not-adopted" : "adopted";
}

function otherMajorities(ballot: Ballot, decision: Decision, inCouncil: boolean): readonly Flip[] {
  const majorities = inCouncil
    ? (["council-procedural", "council-substantive"] as const)
    : (["simple", "two-thirds"] as const);
  return majorities.flatMap((majority): readonly Flip[] => {
    if (majority === decision.requirement.majority) return [];
    const { outcome } = decide({ ...ballot, requirement: requirementOf(majority, "assumed") });
    return outcome === decision.outcome || outcome === "undetermined" ? [] : [{ kind: "majority", majority, outcome }];
  });
}
