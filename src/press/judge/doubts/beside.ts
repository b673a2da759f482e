import { OPTIONS } from "#record";
import type { Alarm } from "./alarm.ts";

// Doubts that what else the sentence tells gives.

/** What was decided is of a vote nobody has found, and so are the positions beside it. */
export function isBesideUnknown({ claim, beside }: Alarm): boolean {
  return (
    (claim.referent?.symbols ?? []).length === 0 &&
    beside.some(
      (j) =>
        j.claim.type === "outcome" &&
        j.claim.weak !== true &&
        j.claim.modality === "asserted" &&
        j.claim.end <= claim.start &&
        j.judgement.verdict === "not-in-record",
    )
  );
}

/** So many names are seldom all wrong; that the list goes on with another column is lost sooner. */
const MANY_NAMES = 4;

/** Hardly one of those named took the position of the sentence before. */
export function isColumnMisread({ claim, judgement }: Alarm): boolean {
  const named = claim.position?.actors.members.length ?? 0;
  return (
    claim.because === "among-them" && named >= MANY_NAMES && (judgement.correct?.positions ?? []).length >= named - 1
  );
}

/** The sentence tells the figure of the vote, so another one is of another vote. */
export function isSecondFigure({ claim, judgement, beside, row }: Alarm): boolean {
  const wrong = OPTIONS.filter(
    (o) => claim.numbers?.[o] !== undefined && claim.numbers[o] !== judgement.correct?.numbers?.[o],
  );
  return beside.some(
    (j) =>
      j.claim.type === "tally" &&
      j.judgement.verdict === "supported" &&
      j.judgement.rows[0] === row &&
      wrong.every((o) => typeof j.claim.numbers?.[o] === "number"),
  );
}
