import { OPTIONS, type Option, type VotingRecord } from "#record";
import type { Document } from "../document.ts";
import { startingIn } from "../in-order.ts";
import type { Judged } from "./judged.ts";

/** How far from a count those are named who joined, in characters. */
const BESIDE = 80;

const JOINED = /\b(?:join|alongside|along with|together with|besides|apart from|in addition|as well as|other)/i;

/** "Four countries – A, B, C and D – joined Russia in voting against it": five did, and no more of those named did than are wanting. */
export function isBesideThoseJoined(
  record: VotingRecord,
  document: Document,
  { claim, judgement }: Judged,
  inSentence: readonly Judged[],
): boolean {
  const [row] = judgement.rows;
  const sentence = document.sentences[claim.sentence];
  const from = Math.max(sentence?.start ?? 0, claim.start - BESIDE);
  const words = document.text.slice(from, Math.min(sentence?.end ?? claim.end, claim.end + BESIDE));
  if (claim.type !== "tally" || row === undefined || !JOINED.test(words)) return false;
  const { tally } = record.vote(row);
  const named = sentence === undefined ? [] : startingIn(document.actors, sentence).filter((a) => a.kind !== "group");
  return OPTIONS.every((option) => {
    const claimed = claim.numbers?.[option];
    const real = tally[option];
    if (claimed === undefined || real === undefined || claimed === real) return true;
    const elsewhere = toldOtherwise(inSentence, option);
    const beside = named.filter((a) =>
      a.codes.some((code) => record.position(row, code) === option && !elsewhere.has(code)),
    ).length;
    return typeof claimed === "number" && claimed < real && real - claimed <= beside;
  });
}

/** Members of which the sentence tells another position. */
function toldOtherwise(inSentence: readonly Judged[], option: Option): ReadonlySet<string> {
  return new Set(
    inSentence.flatMap(({ claim: { position } }): readonly string[] =>
      position === undefined || position.option === option ? [] : position.actors.members,
    ),
  );
}
