import type { MemberCode, Outcome, VoteId, VotingRecord } from "#record";
import { decide } from "./decide.ts";
import { ballotOf, decideVote } from "./decide-vote.ts";
import type { Decision, Lacking } from "./decision.ts";
import { requirementOf } from "./requirement.ts";

/** Why a recomputed outcome and the stated one are not the same. */
export type Difference =
  | { readonly kind: "undetermined"; readonly lacks: Lacking }
  | {
      readonly kind: "other-majority";
      readonly fits: "simple" | "two-thirds" | "council-procedural" | "council-substantive";
    }
  | { readonly kind: "vetoes"; readonly stated: readonly MemberCode[]; readonly found: readonly MemberCode[] }
  | { readonly kind: "no-majority-fits" };

/** A vote where the rules and the record part, by name and with the reason. */
export interface Disagreement {
  readonly row: number;
  readonly vote: VoteId;
  readonly stated: Outcome;
  readonly found: Decision["outcome"];
  readonly because: Difference;
}

type NotPut = "withdrawn" | "no-action" | "not-put";

/** Every vote of a record decided again. The four numbers and the disagreements add up to `votes`. */
export interface Replay {
  readonly votes: number;
  readonly agreeing: number;
  /** Texts that were not put to a vote: nothing to recompute. */
  readonly notPut: number;
  /** Votes whose outcome no source states: there is nothing to compare with. */
  readonly unstated: number;
  /** What the rules make of those; adds up to `unstated`. */
  readonly unstatedAs: { readonly [O in Exclude<Decision["outcome"], NotPut>]: number };
  readonly disagreements: readonly Disagreement[];
}

/** Recomputes each vote of the record and compares the outcome, and in the Council the vetoes, with what the record states. */
export function replay(record: VotingRecord): Replay {
  const disagreements: Disagreement[] = [];
  let agreeing = 0;
  let notPut = 0;
  let unstated = 0;
  const unstatedAs = { adopted: 0, "not-adopted": 0, undetermined: 0 };
  for (let row = 0; row < record.voteCount; row++) {
    const { outcome: stated, vetoes, id } = record.vote(row);
    if (stated === undefined) {
      unstated++;
      const found = decideVote(record, row).outcome;
      if (found === "adopted" || found === "not-adopted" || found === "undetermined") unstatedAs[found]++;
    } else if (stated !== "adopted" && stated !== "not-adopted") notPut++;
    else {
      const decision = decideVote(record, row);
      const because = difference(record, row, stated, vetoes, decision);
      if (because === undefined) agreeing++;
      else disagreements.push({ row, vote: id, stated, found: decision.outcome, because });
    }
  }
  return { votes: record.voteCount, agreeing, notPut, unstated, unstatedAs, disagreements };
}

function difference(
  record: VotingRecord,
  row: number,
  stated: Outcome,
  vetoes: readonly MemberCode[] | undefined,
  decision: Decision,
): Difference | undefined {
  if (decision.outcome === stated) {
    return vetoes === undefined || sameMembers(vetoes, decision.vetoedBy)
      ? undefined
      : { kind: "vetoes", stated: vetoes, found: decision.vetoedBy };
  }
  const last = decision.because.at(-1);
  if (decision.outcome === "undetermined" && last?.kind === "unknown")
    return { kind: "undetermined", lacks: last.lacks };
  return otherMajority(record, row, stated) ?? { kind: "no-majority-fits" };
}

function sameMembers(a: readonly MemberCode[], b: readonly MemberCode[]): boolean {
  return a.length === b.length && a.every((member) => b.includes(member));
}

/** The stated outcome is right under another majority than the one taken: then the record lacks, or has wrong, which applied. */
function otherMajority(record: VotingRecord, row: number, stated: Outcome): Difference | undefined {
  const ballot = ballotOf(record, row);
  const majorities =
    ballot.body === "security-council"
      ? (["council-procedural", "council-substantive"] as const)
      : (["simple", "two-thirds"] as const);
  const fits = majorities.find(
    (m) =>
      m !== ballot.requirement?.majority &&
      decide({ ...ballot, requirement: requirementOf(m, "assumed") }).outcome === stated,
  );
  return fits === undefined ? undefined : { kind: "other-majority", fits };
}
