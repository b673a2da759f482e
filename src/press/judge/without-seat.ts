import { councilOn, type VoteEvent, type VotingRecord } from "#record";
import type { RawPosition } from "../claims/raw-claim.ts";
import type { Finding } from "../finding.ts";

/** Fewer names than these are right by chance. */
export const FEWEST_RIGHT = 2;

/**
 * "Three abstentions, from China, Qatar and Pakistan": of the names one had no seat in the Council, the others are right, and there are as many
 * names as took the position, or some of them are named.
 */
export function isOneWithoutSeat(
  record: VotingRecord,
  vote: VoteEvent,
  { actors, option, negated }: RawPosition,
  right: number,
): boolean {
  if (vote.body !== "security-council" || vote.rollCall !== "full" || negated || option === "not-voting") return false;
  const seats = councilOn(record.council, vote.date);
  const isOneOff = actors.members.length === right + 1 && actors.members.filter((m) => !seats.includes(m)).length === 1;
  return (
    isOneOff &&
    right >= FEWEST_RIGHT &&
    actors.groups.length === 0 &&
    actors.members.length <= (vote.tally[option] ?? 0)
  );
}

/** Who took the position and is not named. */
export function othersOf(
  record: VotingRecord,
  row: number,
  { actors, option }: RawPosition,
): NonNullable<NonNullable<Finding["correct"]>["positions"]> {
  return councilOn(record.council, record.vote(row).date).flatMap((state) =>
    record.position(row, state) === option && !actors.members.includes(state) ? [{ state, position: option }] : [],
  );
}
