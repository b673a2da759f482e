import type { VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";

/** Whether what is true of vote b can have been told of vote a by mistake: they belong to one story. */
export function isRelated(record: VotingRecord, a: number, b: number, claim: RawClaim): boolean {
  if (claim.type === "date" || claim.type === "sponsor" || claim.type === "body") return false;
  // a position on an amendment, or its fate, is not what people mistake for one on a text; its figures are
  if (claim.type !== "tally" && record.vote(a).question.kind !== record.vote(b).question.kind) return false;
  const close = closeness(record, a, b);
  const slots = Object.keys(claim.numbers ?? {}).length;
  if (claim.type === "tally" && slots >= 2) return close >= 1;
  return close >= 3;
}

/** Days within which two votes on one subject are told in one story; the same text of another year is another story. */
const DAYS_OF_A_STORY = 60;

export function isOfOneStory(record: VotingRecord, a: number, b: number): boolean {
  const { day } = record.columns;
  return closeness(record, a, b) >= 1 && Math.abs((day[a] ?? 0) - (day[b] ?? 0)) <= DAYS_OF_A_STORY;
}

/** 4 of the same day and subject, 3 of the same text or series, 2 of the same day, 1 of the same subject, 0 strangers. */
export function closeness(record: VotingRecord, a: number, b: number): number {
  const one = record.vote(a);
  const two = record.vote(b);
  const sameDay = one.date === two.date;
  const topics = one.question.topics ?? [];
  const sameTopic = (two.question.topics ?? []).some((t) => topics.includes(t));
  if (
    one.question.of === two.id ||
    two.question.of === one.id ||
    (one.question.of !== undefined && one.question.of === two.question.of)
  )
    return 4;
  if (sameDay && sameTopic) return 4;
  if (one.question.series !== undefined && one.question.series === two.question.series) return 3;
  return sameDay ? 2 : sameTopic ? 1 : 0;
}

/** Which two votes were taken for one another. */
export function kindOfLoan(record: VotingRecord, meant: number, borrowed: number): string {
  const a = record.vote(meant);
  const b = record.vote(borrowed);
  if (a.body !== b.body) return "other-body";
  if (b.question.kind === "amendment" || a.question.kind === "amendment") return "amendment-for-text";
  if (b.question.kind === "part" || a.question.kind === "part") return "part-for-whole";
  if (a.date === b.date) return "other-text-of-the-day";
  return a.date.slice(0, 4) === b.date.slice(0, 4) ? "other-text" : "other-year";
}
