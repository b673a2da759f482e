import type { LinksAnswer } from "../analysis/question.ts";
import { madeOnce } from "../made-once.ts";
import { answerNow } from "./analysis.ts";

/** The votes on the same text in other years, this one among them, as the analysis links them; "pending" while it is at that. */
export function repeatsOf(row: number): readonly number[] | "pending" {
  const answer = answerNow({ ask: "links" });
  return answer === undefined ? "pending" : (groupsByRow(answer, "all").get(row) ?? []);
}

const groupsByRow = madeOnce(
  ({ groups }: LinksAnswer, _all: "all"): ReadonlyMap<number, readonly number[]> =>
    new Map(groups.flatMap((group) => group.map((row) => [row, group] as const))),
);
