import { councilOn, type VotingRecord } from "#record";
import type { RawPosition } from "../claims/raw-claim.ts";
import type { Finding } from "../finding.ts";

type Positions = NonNullable<NonNullable<Finding["correct"]>["positions"]>;

/** Fewer names than these are right by chance. */
export const FEWEST_RIGHT = 2;

/**
 * "Three abstentions, from China, Qatar and Pakistan": of the names one had no seat in the Council, the others are right. Gives those who took the
 * position and are not named; undefined where it is not so, or where more are named than took it.
 */
export function besideOneWithoutSeat(
  record: VotingRecord,
  row: number,
  { actors, option, negated }: RawPosition,
  right: number,
): Positions | undefined {
  const vote = record.vote(row);
  if (vote.body !== "security-council" || vote.rollCall !== "full" || negated || option === "not-voting")
    return undefined;
  const seats = councilOn(record.council, vote.date);
  const strangers = actors.members.filter((m) => !seats.includes(m));
  if (strangers.length !== 1 || actors.members.length !== right + 1 || actors.groups.length > 0) return undefined;
  if (right < FEWEST_RIGHT || actors.members.length > (vote.tally[option] ?? 0)) return undefined;
  return seats.flatMap((state) =>
    record.position(row, state) === option && !actors.members.includes(state) ? [{ state, position: option }] : [],
  );
}
