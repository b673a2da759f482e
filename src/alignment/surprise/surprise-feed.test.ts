import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { madeVotes } from "../../../test/made-votes.ts";
import { smallRecord } from "../../../test/small-record.ts";
import { linkedTexts } from "../matrix/linked-texts.ts";
import { ALL_CONTESTED } from "../matrix/vote-choice.ts";
import { voteMatrix } from "../matrix/vote-matrix.ts";
import { companionsIn } from "../pairs/companions.ts";
import { surprises } from "./surprise.ts";
import { surprisesSince } from "./surprise-feed.ts";

const { record } = madeVotes({ years: 5 });
const matrix = voteMatrix(record, ALL_CONTESTED);
const links = linkedTexts(record, matrix.rows);
const since = "2003-11-10" as LocalDate;
const feed = surprisesSince(record, matrix, links, since, { limit: 10_000 });

test("the feed has every position since its day, and no earlier one", () => {
  const days = feed.map((item) => record.vote(item.row).date);
  expect(days.every((date) => date >= since)).toBe(true);
  const later = ["58", "59"].flatMap((p) => surprises(record, matrix, links, p, "before-the-vote")!.positions);
  expect(feed).toHaveLength(later.filter((s) => record.vote(s.row).date >= since).length);
  expect(feed.map((item) => item.bits)).toEqual([...feed.map((item) => item.bits)].sort((a, b) => b - a));
});

test("an item's rank and base rate are those of its own session", () => {
  for (const item of feed.filter((_, i) => i % 97 === 0)) {
    const found = surprises(record, matrix, links, item.period, "before-the-vote")!;
    expect(found.positions[item.rank - 1]).toMatchObject({ row: item.row, member: item.member });
    expect(item.of).toBe(found.positions.length);
    const slow = found.positions.reduce(
      (sum, s) => sum + s.chances.reduce((own, p) => own + (-Math.log2(p) >= item.bits - 1e-9 ? p : 0), 0),
      0,
    );
    expect(item.expected).toBeCloseTo(slow, 6);
  }
});

test("a member's feed, and a vote's, are parts of it", () => {
  const own = surprisesSince(record, matrix, links, since, { member: "M05", limit: 10_000 });
  expect(own).toEqual(feed.filter((item) => item.member === "M05"));
  const row = feed[0]!.row;
  expect(surprisesSince(record, matrix, links, since, { row, limit: 10_000 })).toEqual(
    feed.filter((item) => item.row === row),
  );
});

test("companions are those who voted alike before, and only those present", () => {
  const small = voteMatrix(
    smallRecord(
      ["A", "B", "C", "D"],
      [
        { cells: "YYNX", title: "one" },
        { cells: "NNYY", title: "two" },
        { cells: "YYNN", title: "three" },
        { cells: "AXYA", title: "four" },
      ],
    ),
    ALL_CONTESTED,
  );
  const past = {
    ...small,
    rows: small.rows.slice(0, 3),
    period: small.period.slice(0, 3),
    cells: small.cells.slice(0, 12),
  };
  const companionsOf = companionsIn(past);
  expect(companionsOf("A", small, 2)).toEqual({
    members: [
      { member: "B", position: 1 },
      { member: "C", position: 3 },
      { member: "D", position: 3 },
    ],
    alike: 1,
  });
  expect(companionsOf("A", small, 3)?.members.map((c) => c.member)).toEqual(["C", "D"]);
  expect(companionsOf("Z", small, 3)).toBeUndefined();
});
