import { isCommittee, type VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Linked } from "../link/linked.ts";
import type { Judgement } from "./judgement.ts";

/** A single small figure is that of many votes. */
const TELLING = 16;

/**
 * The judgement of a claim under another text of the article, where no vote was found for the text it was tied to: a date or a body beside it was
 * more likely that of something else. Only what bears the claim out counts, and only where the claim is true of few votes.
 */
export function ofAnotherText(
  record: VotingRecord,
  own: Linked,
  claim: RawClaim,
  judgements: Iterable<Judgement | undefined>,
): Judgement | undefined {
  if (!tellsMuch(claim, own, true)) return undefined;
  for (const judgement of judgements) {
    const [row] = judgement?.rows ?? [];
    if (judgement?.verdict !== "supported" || judgement.note === "ambiguous" || row === undefined) continue;
    if (tellsMuch(claim, own, isOfBody(record, row, own.of.body))) return judgement;
  }
  return undefined;
}

export function isNowhere({ verdict, note }: Judgement): boolean {
  return verdict === "not-in-record" && note === "no-vote-found";
}

function isOfBody(record: VotingRecord, row: number, said: Linked["of"]["body"]): boolean {
  const { body } = record.vote(row);
  return said === undefined || (said === "committee" ? isCommittee(body) : body === said);
}

/** `isOfItsBody`: in the body that its words name. Elsewhere, and on another day, only a result counts. */
function tellsMuch({ type, numbers }: RawClaim, { of }: Linked, isOfItsBody: boolean): boolean {
  const figures = Object.values(numbers ?? {}).filter((n) => typeof n === "number");
  if (type === "tally") return figures.length >= 2 || (isOfItsBody && figures.some((n) => n >= TELLING));
  return type === "veto" && isOfItsBody && of.days.length === 0;
}
