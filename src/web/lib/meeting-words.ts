import type { QuestionKind, VoteEvent } from "#record";
import { formatList } from "./format.ts";
import { strings } from "./strings.ts";

/** What kinds of questions are counted together when a meeting is told in a sentence. */
const SORTS = {
  "draft-resolution": "texts",
  "draft-decision": "texts",
  amendment: "amendments",
  part: "parts",
  procedural: "motions",
  ruling: "rulings",
  election: "elections",
  admission: "admissions",
} as const satisfies Record<QuestionKind, string>;
type Sort = (typeof SORTS)[QuestionKind];
const IN_ORDER: readonly Sort[] = ["texts", "amendments", "parts", "motions", "rulings", "elections", "admissions"];

/** "The General Assembly adopted 2 texts and 3 amendments, and turned down 1 amendment." */
export function meetingWords(body: string, votes: readonly VoteEvent[]): string {
  const s = strings.meetings.told;
  const sortOf = (vote: VoteEvent): Sort => SORTS[vote.question.kind];
  const told = (some: readonly VoteEvent[]): readonly string[] =>
    IN_ORDER.flatMap((sort) => {
      const of = some.filter((vote) => sortOf(vote) === sort);
      if (of.length === 0) return [];
      const vetoed = of.filter((vote) => (vote.vetoes ?? []).length > 0).length;
      return [s.counted(s[sort](of.length), of.length, vetoed)];
    });
  const adopted = told(votes.filter((vote) => vote.outcome === "adopted"));
  const failed = told(votes.filter((vote) => vote.outcome === "not-adopted"));
  const open = votes.filter((vote) => vote.outcome !== "adopted" && vote.outcome !== "not-adopted").length;
  const sentence = s.sentence(
    body,
    adopted.length === 0 ? undefined : formatList(adopted),
    failed.length === 0 ? undefined : formatList(failed),
  );
  return [sentence, open === 0 ? undefined : s.open(open)].filter((part) => part !== undefined).join(" ");
}
