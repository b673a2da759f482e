import { isSettled, OPTIONS, type Option, type OtherTally, type VoteEvent, type VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import { matchesCount } from "../count.ts";
import type { Document } from "../document.ts";
import type { Finding, Note } from "../finding.ts";
import { membersMeant, optionMeant } from "./members-meant.ts";
import { besideOneWithoutSeat } from "./without-seat.ts";

/** Whether a claim holds of one vote. `undefined`: the record does not know enough to say. */
export interface Holding {
  readonly holds: boolean | undefined;
  /** Slots or members that fit, of those compared: for choosing the nearest vote when none fits. */
  readonly fit: number;
  readonly compared: number;
  /** All that the verdict rests on is verified; otherwise a false claim may not be called false. */
  readonly settled: boolean;
  readonly note?: Note;
  readonly correct?: NonNullable<Finding["correct"]>;
}

const UNKNOWN: Holding = { holds: undefined, fit: 0, compared: 0, settled: false };

/** Holds a claim against a vote, by its type. */
export function holdsOf(record: VotingRecord, document: Document, row: number, claim: RawClaim): Holding {
  const vote = record.vote(row);
  switch (claim.type) {
    case "tally":
      return tallyHolds(vote, claim);
    case "count":
      return groupCountHolds(record, row, claim);
    case "position":
      return positionHolds(record, row, claim);
    case "veto":
      return vetoHolds(record, row, claim);
    case "outcome":
      return outcomeHolds(vote, claim);
    case "sponsor":
      return sponsorHolds(record, vote, claim);
    case "date":
      return dateHolds(record, document, row, claim);
    case "body":
      return bodyHolds(vote, claim);
    default:
      return UNKNOWN;
  }
}

function tallyHolds(vote: VoteEvent, claim: RawClaim): Holding {
  const claimed = OPTIONS.filter((o) => claim.numbers?.[o] !== undefined);
  const known = claimed.filter((o) => vote.tally[o] !== undefined);
  const fits = known.filter((o) => matchesCount(claim.numbers?.[o] ?? -1, vote.tally[o] ?? -2));
  const settled = isSettled(vote, "tally");
  const numbers: { [O in Option]?: number } = {};
  for (const o of OPTIONS) {
    const count = vote.tally[o];
    if (count !== undefined && (o !== "not-voting" || claimed.includes(o))) numbers[o] = count;
  }
  const fit = fits.length;
  const compared = known.length;
  if (compared === 0) return { ...UNKNOWN, settled };
  if (fit === compared) {
    const isSlip = claim.because === "lost-dashes";
    const hedged = claimed.some((o) => typeof claim.numbers?.[o] !== "number");
    return {
      holds: compared === claimed.length ? true : undefined,
      fit,
      compared,
      settled,
      ...(hedged || isSlip ? { note: "imprecise" as const } : {}),
      ...(isSlip ? { correct: { numbers } } : {}),
    };
  }
  // "refused by 59 votes to 55", "rejected in a 3-2 vote": the winners are named first, and they said no; that it was refused may be what is wrong
  const { yes, no } = claim.numbers ?? {};
  const isOfMost = claim.because.startsWith("score-1+score-2") && (vote.tally.no ?? 0) > (vote.tally.yes ?? 0);
  const isLost = vote.outcome === "not-adopted" && (isOfMost || claim.because.startsWith("pair"));
  if (
    (isLost || claim.because.startsWith("pair-lost")) &&
    yes === vote.tally.no &&
    no === vote.tally.yes &&
    yes !== undefined
  ) {
    return { holds: true, fit: compared, compared, settled };
  }
  const other = (vote.otherTallies ?? []).find((t) => t.kind !== "misprinted" && sameFigures(t, claim, claimed));
  return other === undefined
    ? { holds: false, fit, compared, settled, correct: { numbers } }
    : { holds: true, fit, compared, settled, note: "preliminary-figure", correct: { numbers } };
}

function sameFigures(tally: OtherTally, claim: RawClaim, claimed: readonly Option[]): boolean {
  return claimed.every((o) => tally[o] !== undefined && matchesCount(claim.numbers?.[o] ?? -1, tally[o] ?? -2));
}

function positionHolds(record: VotingRecord, row: number, claim: RawClaim): Holding {
  const vote = record.vote(row);
  const option = claim.position === undefined ? undefined : optionMeant(record, row, claim.position);
  if (claim.position === undefined || option === undefined || vote.rollCall === "none")
    return { ...UNKNOWN, settled: isSettled(vote, "votes") };
  const position = { ...claim.position, option };
  const meant = membersMeant(record, vote, position.actors);
  const known = meant.flatMap((state) => {
    const real = record.position(row, state);
    return real === undefined ? [] : [{ state, position: real }];
  });
  const wrong = known.filter((k) => (k.position === position.option) === position.negated);
  const settled = isSettled(vote, "votes") && vote.rollCall === "full";
  const compared = known.length;
  const fit = compared - wrong.length;
  if (compared === 0) return { ...UNKNOWN, settled };
  const others = fit === compared ? besideOneWithoutSeat(record, row, position, fit) : undefined;
  if (others !== undefined)
    return { holds: false, fit, compared, settled, note: "mixed", correct: { positions: others } };
  const loose = position.actors.groups.length > 0 && position.all !== true;
  if (wrong.length === 0) {
    const all = vote.tally[position.option];
    if (
      position.exhaustive &&
      !position.negated &&
      all !== undefined &&
      position.actors.groups.length === 0 &&
      !position.actors.unclear &&
      position.actors.others === undefined &&
      all !== known.length
    ) {
      return {
        holds: false,
        fit,
        compared,
        settled: settled && isSettled(vote, "tally"),
        note: "incomplete",
        correct: { numbers: { [position.option]: all } },
      };
    }
    const holds = compared === meant.length || position.actors.groups.length > 0 ? true : undefined;
    return { holds, fit, compared, settled };
  }
  // a group is named loosely: most of it is enough, a part of it settles nothing
  if (loose && wrong.length * 4 <= known.length)
    return { holds: true, fit, compared, settled, note: "imprecise", correct: { positions: wrong } };
  if (loose && wrong.length < known.length)
    return { holds: undefined, fit, compared, settled, note: "mixed", correct: { positions: wrong } };
  return {
    holds: false,
    fit,
    compared,
    settled,
    ...(wrong.length < known.length ? { note: "mixed" as const } : {}),
    correct: { positions: wrong },
  };
}

function groupCountHolds(record: VotingRecord, row: number, claim: RawClaim): Holding {
  const vote = record.vote(row);
  const [option] = OPTIONS.filter((o) => claim.numbers?.[o] !== undefined);
  const claimed = option === undefined ? undefined : claim.numbers?.[option];
  if (option === undefined || claimed === undefined || claim.group === undefined || vote.rollCall !== "full")
    return UNKNOWN;
  if (claim.group.groups.length === 0) return UNKNOWN;
  const meant = membersMeant(record, vote, claim.group);
  const real = meant.filter((m) => record.position(row, m) === option).length;
  const holds = matchesCount(claimed, real);
  const least = typeof claimed === "number" ? claimed : claimed.op === ">=" ? claimed.value : 0;
  return {
    holds,
    fit: holds ? 1 : 0,
    compared: 1,
    // "three African states" may be some of those that did
    settled: isSettled(vote, "votes") && least > real,
    ...(holds ? {} : { correct: { numbers: { [option]: real } } }),
  };
}

/** A veto is a negative vote of a permanent member that prevented adoption, not every "no" of one. */
function vetoHolds(record: VotingRecord, row: number, claim: RawClaim): Holding {
  const vote = record.vote(row);
  const meant = membersMeant(
    record,
    vote,
    claim.position?.actors ?? { members: [], groups: [], except: [], unclear: true },
  );
  if (vote.outcome === undefined || meant.length === 0) return UNKNOWN;
  const cast = vote.vetoes ?? [];
  const named =
    claim.position === undefined ? [] : membersMeant(record, vote, { ...claim.position.actors, groups: [] });
  const negated = claim.position?.negated ?? false;
  // "China and Russia, permanent members": the group says what they are, not who else did it
  const counted = named.length > 0 ? named : meant;
  // "failed after a veto by": what is denied may be the adoption
  if (negated && counted.some((m) => cast.includes(m))) return UNKNOWN;
  const holds = negated || counted.every((m) => cast.includes(m));
  const positions = meant.flatMap((state) => {
    const real = record.position(row, state);
    return real === undefined ? [] : [{ state, position: real }];
  });
  const fit = meant.filter((m) => cast.includes(m)).length;
  const settled = isSettled(vote, "outcome") && vote.body === "security-council";
  return {
    holds,
    fit,
    compared: meant.length,
    settled,
    ...(holds ? {} : { correct: { positions, outcome: vote.outcome } }),
  };
}

function outcomeHolds(vote: VoteEvent, claim: RawClaim): Holding {
  if (vote.outcome === undefined || claim.outcome === undefined) return UNKNOWN;
  const settled = isSettled(vote, "outcome");
  const adopted = vote.outcome === "adopted";
  const answer = (holds: boolean, note?: Note): Holding => ({
    holds,
    fit: holds ? 1 : 0,
    compared: 1,
    settled,
    ...(note === undefined ? {} : { note }),
    ...(holds ? {} : { correct: { outcome: vote.outcome ?? "unknown", numbers: vote.tally } }),
  });
  switch (claim.outcome) {
    case "adopted":
      return answer(adopted);
    case "not-adopted":
      return answer(!adopted);
    case "vetoed":
      return answer((vote.vetoes ?? []).length > 0);
    case "without-a-vote":
      return answer(adopted && vote.method === "without-a-vote");
    case "unanimous":
      // at the UN: nobody voted against; abstentions make the word loose, not wrong
      if (vote.tally.no === undefined)
        return vote.method === "without-a-vote" && adopted ? answer(true, "imprecise") : UNKNOWN;
      // in the Council the word means all fifteen; in the Assembly abstentions make it loose, not wrong
      if (vote.tally.no > 0 || (vote.tally.abstaining ?? 0) === 0 || vote.body === "security-council") {
        return answer(adopted && vote.tally.no === 0 && (vote.tally.abstaining ?? 0) === 0);
      }
      return answer(adopted, "imprecise");
    default:
      return UNKNOWN;
  }
}

/** Sponsors' lists are seldom complete in any source, so only a text whose main sponsor is known can contradict, and only for another's text. */
function sponsorHolds(record: VotingRecord, vote: VoteEvent, claim: RawClaim): Holding {
  const sponsors = vote.question.sponsors;
  const main = sponsors?.main ?? [];
  const co = sponsors?.co ?? [];
  if (claim.sponsors === undefined || main.length === 0) return UNKNOWN;
  const named = claim.sponsors.members;
  const inGroups = membersMeant(record, vote, { ...claim.sponsors, members: [] });
  const all = new Set([...main, ...co]);
  const settled = isSettled(vote, "sponsors") && claim.weak !== true;
  if (named.length === 0)
    return inGroups.some((m) => all.has(m))
      ? { holds: true, fit: 1, compared: 1, settled, note: "imprecise" }
      : UNKNOWN;
  const fit = named.filter((m) => all.has(m)).length;
  if (fit === named.length) return { holds: true, fit, compared: named.length, settled };
  if (claim.weak === true) return UNKNOWN;
  return { holds: false, fit, compared: named.length, settled: settled && fit === 0, correct: { sponsors: main } };
}

/**
 * The day after is a matter of time zones, and said so. The day before is it nowhere, as no place of news is behind New York by so much: where a day of
 * a month is named, it is wrong.
 */
function dateHolds(record: VotingRecord, document: Document, row: number, claim: RawClaim): Holding {
  const date = claim.date === undefined ? undefined : document.dates[claim.date];
  if (date?.from === undefined || date.to === undefined) return UNKNOWN;
  const day = record.columns.day[row] ?? 0;
  const vote = record.vote(row);
  const settled = isSettled(vote, "date");
  if (date.from <= day && day <= date.to) return { holds: true, fit: 1, compared: 1, settled };
  const isEarly = date.to < day && date.precision === "day" && /\d/.test(document.text.slice(date.start, date.end));
  if (date.from - 1 <= day && day <= date.to + 1 && !isEarly)
    return { holds: true, fit: 1, compared: 1, settled, note: "imprecise" };
  return { holds: false, fit: 0, compared: 1, settled, correct: { date: vote.date } };
}

function bodyHolds(vote: VoteEvent, claim: RawClaim): Holding {
  const holds = vote.body === claim.body;
  return {
    holds,
    fit: holds ? 1 : 0,
    compared: 1,
    settled: true,
    ...(holds ? {} : { correct: { body: vote.body, symbol: vote.id } }),
  };
}
