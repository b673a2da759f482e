import { type MemberCode, memberName, type Sureness, surenessOf, type VotingRecord } from "#record";
import { ballotOf, decideVote, flips } from "#rules";
import { decisionWords, flipWords, type NameOf } from "#words";

/** Why a vote came out as it did, in sentences, each step with the provision it rests on. */
export interface OutcomeExplained {
  /** The outcome as the rules give it from the figures. */
  readonly headline: string;
  readonly requirement: string;
  readonly requirementSure: Sureness;
  readonly reasons: readonly string[];
  readonly provisions: readonly string[];
  /** The smallest changes that would have turned it round. */
  readonly flips: readonly string[];
  /** The stated outcome is another one than the rules give. */
  readonly differs: boolean;
  readonly undetermined: boolean;
}

const FLIPS_SHOWN = 3;

export function explainOutcome(record: VotingRecord, i: number): OutcomeExplained {
  const vote = record.vote(i);
  const decision = decideVote(record, i);
  const name = nameOn(record, i);
  const words = decisionWords(decision, name);
  const undetermined = decision.outcome === "undetermined";
  return {
    headline: words.headline,
    requirement: words.requirement,
    requirementSure: surenessOf(vote, "requirement"),
    reasons: words.reasons,
    provisions: words.provisions,
    flips: flips(ballotOf(record, i))
      .slice(0, FLIPS_SHOWN)
      .map((flip) => flipWords(flip, name)),
    differs: !undetermined && vote.outcome !== undefined && decision.outcome !== vote.outcome,
    undetermined,
  };
}

/** What members were called on the day of a vote. */
export function nameOn(record: VotingRecord, i: number): NameOf {
  const { date } = record.vote(i);
  return (code: MemberCode) => {
    const member = record.member(code);
    return member === undefined ? code : memberName(member, date);
  };
}
