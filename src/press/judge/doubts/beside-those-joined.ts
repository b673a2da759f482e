import { OPTIONS, type Option } from "#record";
import { startingIn } from "../../in-order.ts";
import type { Judged } from "../judgement.ts";
import type { Alarm } from "./alarm.ts";

/** How far from a count those are named who joined, in characters. */
const BESIDE = 80;

/** Not "the other nine" or "all 13 others", who are counted without those named. */
const JOINED =
  /\b(?:join|alongside|along with|together with|besides|apart from|in addition|as well as)|(?<!\b(?:all|the|and)(?: [\w-]+)?) other\b/i;

/** "Four countries – A, B, C and D – joined Russia in voting against it": five did, and no more of those named did than are wanting. */
export function isBesideThoseJoined({ record, document, claim, row, vote: { tally }, beside }: Alarm): boolean {
  const sentence = document.sentences[claim.sentence];
  const from = Math.max(sentence?.start ?? 0, claim.start - BESIDE);
  const words = document.text.slice(from, Math.min(sentence?.end ?? claim.end, claim.end + BESIDE));
  if (!JOINED.test(words)) return false;
  const named = sentence === undefined ? [] : startingIn(document.actors, sentence).filter((a) => a.kind !== "group");
  return OPTIONS.every((option) => {
    const claimed = claim.numbers?.[option];
    const real = tally[option];
    if (claimed === undefined || real === undefined || claimed === real) return true;
    const elsewhere = toldOtherwise(beside, option);
    const joined = named.filter((a) =>
      a.codes.some((code) => record.position(row, code) === option && !elsewhere.has(code)),
    ).length;
    return typeof claimed === "number" && claimed < real && real - claimed <= joined;
  });
}

/** Members of which the sentence tells another position. */
function toldOtherwise(beside: readonly Judged[], option: Option): ReadonlySet<string> {
  return new Set(
    beside.flatMap(({ claim: { position } }): readonly string[] =>
      position === undefined || position.option === option ? [] : position.actors.members,
    ),
  );
}
