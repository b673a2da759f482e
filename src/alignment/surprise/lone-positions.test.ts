import { expect, test } from "vitest";
import { smallRecord } from "../../../test/small-record.ts";
import { linkedTexts } from "../matrix/linked-texts.ts";
import { ALL_CONTESTED } from "../matrix/vote-choice.ts";
import { voteMatrix } from "../matrix/vote-matrix.ts";
import { lonePositions } from "./lone-positions.ts";

const CODES = ["A", "B", "C", "D", "E", "F", "G", "H"];

/** One text put year after year; each string is a year, a letter for each member. */
function loneIn(...years: readonly string[]) {
  const votes = years.map((cells, y) => ({ cells, date: `${2001 + y}-12-01`, series: "the-same" }));
  const record = smallRecord(CODES, votes);
  const matrix = voteMatrix(record, { ...ALL_CONTESTED, unanimous: "kept" });
  return lonePositions(matrix, linkedTexts(record, matrix.rows)).map((l) => [l.member, l.row, l.position, l.usual]);
}

test.each([
  ["once otherwise, and back", ["NYYYYYYY", "NYYYYYYY", "NYYYYYYY", "YYYYYYYY", "NYYYYYYY"], [["A", 3, 1, 3]]],
  ["an abstention is no opposite", ["NYYYYYYY", "NYYYYYYY", "NYYYYYYY", "AYYYYYYY", "NYYYYYYY"], []],
  ["who does not come back has moved", ["NYYYYYYY", "NYYYYYYY", "NYYYYYYY", "YYYYYYYY", "YYYYYYYY"], []],
  ["two years are no habit", ["NYYYYYYY", "NYYYYYYY", "YYYYYYYY", "NYYYYYYY"], []],
  [
    "absences are passed over",
    ["NYYYYYYY", "XYYYYYYY", "NYYYYYYY", "NYYYYYYY", "YYYYYYYY", "XYYYYYYY", "NYYYYYYY"],
    [["A", 4, 1, 3]],
  ],
  ["where all turn the text turned", ["YYYYYYYN", "YYYYYYYN", "YYYYYYYN", "NNNNNNNY", "YYYYYYYN"], []],
])("%s", (_, years, expected) => {
  expect(loneIn(...years)).toEqual(expected);
});
