import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { smallRecord } from "../../../test/small-record.ts";
import { ALL_CONTESTED } from "./vote-choice.ts";
import { memberColumn, sessionInCourse, voteMatrix, withVotes } from "./vote-matrix.ts";

const record = smallRecord(
  ["CHN", "RUS", "SUN", "USA", "ZZZ"],
  [
    { cells: "YXYNX", date: "1980-12-01" },
    { cells: "YY-NX", date: "1995-12-01" },
    { cells: "YY-YX", date: "1995-12-02" },
    { cells: "YA-NX", date: "1996-03-01", kind: "amendment" },
    { cells: "-----", date: "1996-11-01", withoutVote: true },
  ],
  { RUS: "SUN" },
);

test("missing is missing: a member that never voted has no column, an absence no position", () => {
  const matrix = voteMatrix(record, ALL_CONTESTED);
  expect(matrix.members).toEqual(["CHN", "RUS", "USA"]);
  expect([...matrix.cells]).toEqual([1, 1, 3, 1, 1, 3, 1, 2, 3]);
  expect(matrix.leftOut).toEqual({ unanimous: 1, lopsided: 0, withoutNames: 0 });
});

test("a member takes over the votes of the one it continues, unless the two are to stay apart", () => {
  expect(voteMatrix(record, { ...ALL_CONTESTED, lineage: "apart" }).members).toEqual(["CHN", "RUS", "SUN", "USA"]);
});

test.each([
  [{ abstention: "with-no" as const }, [1, 1, 3, 1, 1, 3, 1, 3, 3]],
  [{ abstention: "left-out" as const }, [1, 1, 3, 1, 1, 3, 1, 0, 3]],
  [{ unanimous: "kept" as const, kinds: ["draft-resolution" as const] }, [1, 1, 3, 1, 1, 3, 1, 1, 1]],
  [{ kinds: ["amendment" as const] }, [1, 2, 3]],
  [{ from: "1996-01-01" as LocalDate }, [1, 2, 3]],
  [{ minority: 0.5, unanimous: "kept" as const }, [1, 2, 3]],
])("the choice %j decides the cells", (choice, cells) => {
  expect([...voteMatrix(record, { ...ALL_CONTESTED, ...choice }).cells]).toEqual(cells);
});

test("texts adopted without a vote count as a yes of all only where that is asked for", () => {
  const matrix = voteMatrix(record, { ...ALL_CONTESTED, unanimous: "kept", withoutVote: "agreement" });
  expect(matrix.rows).toHaveLength(5);
  expect([...matrix.cells.subarray(-matrix.members.length)].every((cell) => cell === 1)).toBe(true);
});

test("votes outside a regular session belong to the session in course; years are years", () => {
  expect(sessionInCourse("2025-02-24" as LocalDate)).toBe(79);
  expect(sessionInCourse("2025-09-24" as LocalDate)).toBe(80);
  expect(sessionInCourse("1946-02-01" as LocalDate)).toBe(1);
  expect(voteMatrix(record, { ...ALL_CONTESTED, period: "year" }).periods).toEqual(["1980", "1995", "1996"]);
});

test("a part of a matrix keeps its members and their columns", () => {
  const part = withVotes(voteMatrix(record, ALL_CONTESTED), [2, 0]);
  expect([...part.cells]).toEqual([1, 2, 3, 1, 1, 3]);
  expect(memberColumn(part, "RUS")).toBe(1);
  expect(memberColumn(part, "ZZZ")).toBeUndefined();
});
