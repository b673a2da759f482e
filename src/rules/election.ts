import { moreThanHalf, twoThirds } from "./majority.ts";
import type { ProvisionId } from "./provision.ts";

/** Of valid ballots: more than half or two thirds. Of all members, whoever voted: absolute. */
export type ElectionMajority = "majority" | "two-thirds" | "absolute";

/** What is to be filled, and what it takes. */
export interface Election {
  readonly places: number;
  readonly majority: ElectionMajority;
  /** Members of the electing body; the base of an absolute majority. */
  readonly members: number;
}

/** One secret ballot as the tellers report it. Blank and void papers are invalid; abstentions count for nothing. */
export interface SecretBallot {
  /** Papers that are valid and name at least one candidate. */
  readonly valid: number;
  readonly votes: { readonly [candidate: string]: number };
}

/** Which candidates the next ballot may name. */
export type NextBallot =
  | { readonly kind: "unrestricted"; readonly cites: ProvisionId }
  | { readonly kind: "restricted"; readonly to: readonly string[]; readonly cites: ProvisionId }
  /** Candidates stand level where only some of them can go on: the President draws lots, and the result is handed in. */
  | { readonly kind: "lot"; readonly among: readonly string[]; readonly choose: number; readonly cites: ProvisionId };

/** Where an election stands after some ballots. */
export interface Standing {
  /** In the order of election, and of votes within one ballot. */
  readonly elected: readonly string[];
  readonly needed: readonly number[];
  readonly left: number;
  /** Absent when every place is filled. */
  readonly next?: NextBallot;
}

/** Votes that elect in a ballot. */
export function votesToBeElected(election: Election, ballot: SecretBallot): number {
  switch (election.majority) {
    case "majority":
      return moreThanHalf(ballot.valid);
    case "two-thirds":
      return twoThirds(ballot.valid);
    case "absolute":
      return moreThanHalf(election.members);
  }
}

/**
 * Plays the ballots in order (rules 92 to 94, and 132 in committees): who is elected, and what the next ballot is.
 * `lots` names, in the order drawn, the candidates that lots decided for.
 */
export function holdElection(
  election: Election,
  ballots: readonly SecretBallot[],
  lots: readonly string[] = [],
): Standing {
  let elected: readonly string[] = [];
  const needed: number[] = [];
  let inconclusive = 0;
  let drawn: readonly string[] = lots;
  let next: NextBallot = { kind: "unrestricted", cites: "rules-ga-92" };
  for (const ballot of ballots) {
    const left = election.places - elected.length;
    if (left === 0) break;
    const required = votesToBeElected(election, ballot);
    needed.push(required);
    const chosenBefore = elected;
    const winners = ranked(ballot).filter(([name, votes]) => votes >= required && !chosenBefore.includes(name));
    const clear = clearWinners(winners, left);
    elected = [...elected, ...clear];
    inconclusive = clear.length > 0 ? 0 : inconclusive + 1;
    const still = election.places - elected.length;
    next = following(election, ballot, { still, inconclusive, elected, winners: winners.map(([name]) => name) });
    if (next.kind === "lot") {
      const { among, choose } = next;
      const chosen = drawn.filter((name) => among.includes(name)).slice(0, choose);
      if (chosen.length < choose) break;
      drawn = drawn.filter((name) => !chosen.includes(name));
      if (next.cites === "rules-ga-93") elected = [...elected, ...chosen];
      else
        next = {
          kind: "restricted",
          to: [...leaders(ballot, elected, still * 2, among), ...chosen],
          cites: next.cites,
        };
    }
  }
  const left = election.places - elected.length;
  return { elected, needed, left, ...(left === 0 ? {} : { next }) };
}

type Ranked = readonly (readonly [name: string, votes: number])[];

function ranked(ballot: SecretBallot): Ranked {
  return Object.entries(ballot.votes).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Those with the majority, as far as places go; where the last place is shared by a tie, none of the tied. */
function clearWinners(winners: Ranked, left: number): readonly string[] {
  if (winners.length <= left) return winners.map(([name]) => name);
  const cut = winners[left]?.[1] ?? 0;
  return winners.filter(([, votes]) => votes > cut).map(([name]) => name);
}

interface Progress {
  readonly still: number;
  readonly inconclusive: number;
  readonly elected: readonly string[];
  readonly winners: readonly string[];
}

function following(election: Election, ballot: SecretBallot, progress: Progress): NextBallot {
  const { still, inconclusive, elected } = progress;
  const cites: ProvisionId = election.places === 1 ? "rules-ga-93" : "rules-ga-94";
  const tied = progress.winners.filter((name) => !elected.includes(name));
  if (tied.length > still) return { kind: "restricted", to: tied, cites };
  if (election.places === 1 && election.majority === "majority" && inconclusive >= 2) {
    const [first, second] = ranked(ballot);
    if (first !== undefined && second !== undefined && first[1] === second[1]) {
      return { kind: "lot", among: [first[0], second[0]], choose: 1, cites: "rules-ga-93" };
    }
  }
  if (!isRestricted(inconclusive + 1, election)) return { kind: "unrestricted", cites };
  return restrictedTo(ballot, elected, still * 2, cites);
}

/**
 * Whether a ballot is restricted to the leaders, by its place since the vote began or since somebody was last elected. The opening
 * ballot is open to all and is not asked about here. After the third that elects nobody, three open ballots and three restricted ones
 * alternate; only where one place is filled by a plain majority do two candidates go on to the end.
 */
export function isRestricted(ballot: number, election: Pick<Election, "majority" | "places">): boolean {
  if (ballot <= 3 || (election.places === 1 && election.majority === "majority")) return true;
  return Math.floor((ballot - 4) / 3) % 2 === 1;
}

/** The leaders, at most so many; where the last ones are level, lots choose among them. */
function restrictedTo(ballot: SecretBallot, elected: readonly string[], most: number, cites: ProvisionId): NextBallot {
  const open = ranked(ballot).filter(([name]) => !elected.includes(name));
  if (open.length <= most) return { kind: "restricted", to: open.map(([name]) => name), cites };
  const cut = open[most - 1]?.[1] ?? 0;
  const level = open.filter(([, votes]) => votes === cut).map(([name]) => name);
  const above = open.filter(([, votes]) => votes > cut).map(([name]) => name);
  if (above.length + level.length <= most) return { kind: "restricted", to: [...above, ...level], cites };
  return { kind: "lot", among: level, choose: most - above.length, cites: "practice-interpretation" };
}

function leaders(
  ballot: SecretBallot,
  elected: readonly string[],
  most: number,
  level: readonly string[],
): readonly string[] {
  return ranked(ballot)
    .slice(0, most)
    .map(([name]) => name)
    .filter((name) => !elected.includes(name) && !level.includes(name));
}
