import { expect, test } from "vitest";
import { NO_TITLE } from "#record";
import { smallRecord } from "../../../test/small-record.ts";
import { surprises } from "../surprise/surprise.ts";
import { linkedTexts } from "./linked-texts.ts";
import { ALL_CONTESTED } from "./vote-choice.ts";
import { voteMatrix } from "./vote-matrix.ts";

const CODES = ["USA", "AAA", "BBB", "CCC"];

/** Votes of successive years with these titles. */
function titled(...titles: readonly string[]) {
  const record = smallRecord(
    CODES,
    titles.map((title, y) => ({ cells: "NYYA", title, date: `${2001 + y}-12-01` })),
  );
  const matrix = voteMatrix(record, ALL_CONTESTED);
  return { record, matrix, links: linkedTexts(record, matrix.rows) };
}

test.each([
  ["the same title", "Protection of whales", "Protection of whales", 0],
  ["another title", "Protection of whales", "Building of bridges", -1],
  ["two texts without a title", NO_TITLE, NO_TITLE, -1],
])("%s: the later text follows the earlier or not", (_, first, second, earlier) => {
  expect([...titled(first, second).links.earlier]).toEqual([-1, earlier]);
});

test("nobody foretells a vote on a text of which nothing is known; given the others it is judged", () => {
  const { record, matrix, links } = titled("Protection of whales", NO_TITLE);
  const period = matrix.periods[1] as string;
  expect(surprises(record, matrix, links, period, "before-the-vote")).toBeUndefined();
  expect(surprises(record, matrix, links, period, "given-the-others")?.positions).toHaveLength(4);
});
