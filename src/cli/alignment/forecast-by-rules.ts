import type { Forecast, SimulatedVote } from "#alignment";
import type { LocalDate } from "#basics";
import { councilOn, type MemberCode, permanentMembersOn, type VotingRecord } from "#record";
import { type Ballot, ballotOf, type Decision, decide } from "#rules";

/** How the next vote on a text would be decided: who votes, by which ballot, and what a simulated vote comes to. */
export interface NextBallot {
  readonly ballot: Ballot;
  /** The Council's members of the day; absent for the Assembly, where all vote. */
  readonly members?: readonly MemberCode[];
  readonly decide: (vote: SimulatedVote) => Decision;
}

/** The ballot of a vote put once more, by the rules and seats of a day. */
export function nextBallot(record: VotingRecord, row: number, day: LocalDate): NextBallot {
  const was = ballotOf(record, row);
  if (was.body !== "security-council") return { ballot: was, decide: (vote) => decide(counted(was, vote)) };
  const { requirement: _, permanent: __, parties: ___, ...bare } = was;
  const ballot: Ballot = { ...bare, date: day };
  const permanent = permanentMembersOn(record.council, day);
  const withPermanent = (vote: SimulatedVote): Ballot => ({
    ...counted(ballot, vote),
    permanent: permanent.map((member) =>
      vote.against.has(member) ? { member, option: "no" } : { member, notAgainst: true },
    ),
  });
  const seats = councilOn(record.council, day);
  return {
    ballot,
    ...(seats.length === 0 ? {} : { members: seats }),
    decide: (vote) => decide(withPermanent(vote)),
  };
}

function counted(ballot: Ballot, { yes, no, abstaining }: SimulatedVote): Ballot {
  return { ...ballot, counts: { yes, no, abstaining } };
}

/** What the rules make of a forecast: votes needed where the expected tally is cast, and each permanent member's chance to stop it. */
export interface RuledForecast {
  readonly needed?: number;
  readonly vetoRisk: readonly { readonly member: string; readonly chance: number }[];
  readonly requirement: Decision["requirement"];
}

/** Chances of a veto below this are not told. */
const LEAST_RISK = 0.01;

export function ruledForecast(record: VotingRecord, next: NextBallot, found: Forecast): RuledForecast {
  const rounded = (c: "yes" | "no" | "abstaining"): number => Math.round(found[c].expected);
  const decision = next.decide({
    yes: rounded("yes"),
    no: rounded("no"),
    abstaining: rounded("abstaining"),
    against: new Set(),
  });
  const step = decision.because.find((reason) => reason.kind === "majority");
  const permanent =
    decision.requirement.majority === "council-substantive" ? permanentMembersOn(record.council, next.ballot.date) : [];
  return {
    ...(step === undefined ? {} : { needed: step.needed }),
    vetoRisk: found.members
      .filter((m) => permanent.includes(m.member as MemberCode))
      .map((m) => ({ member: m.member, chance: m.present * m.chances[2] }))
      .filter((risk) => risk.chance >= LEAST_RISK)
      .sort((a, b) => b.chance - a.chance),
    requirement: decision.requirement,
  };
}
