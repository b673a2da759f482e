import { expect, test } from "vitest";
import { seededRandom } from "#basics";
import { madeVotes } from "../../../test/made-votes.ts";
import { smallRecord } from "../../../test/small-record.ts";
import { linkedTexts, relatedTexts } from "../matrix/linked-texts.ts";
import { ALL_CONTESTED } from "../matrix/vote-choice.ts";
import { voteMatrix } from "../matrix/vote-matrix.ts";
import { jointSurprise, READINGS, surprises } from "./surprise.ts";

const made = madeVotes({ years: 5 });
/** A text on which the US says no in every year and others are divided; in the last year we let it say yes. */
const titles = [...new Set(made.votes.map((v) => v.title))];
const text = titles.find((title) => {
  const rows = made.votes.filter((v) => v.title === title).map((v) => v.cells);
  const many = (cells: string, letter: string) => [...cells].filter((c) => c === letter).length > 3;
  return rows.every((cells) => cells[0] === "N" && many(cells, "Y") && many(cells, "N"));
})!;
const broken = made.votes.map((v) =>
  v.title === text && v.date?.startsWith("2004") ? { ...v, cells: `Y${v.cells.slice(1)}` } : v,
);
const record = smallRecord(made.codes, broken);
const matrix = voteMatrix(record, ALL_CONTESTED);
const links = linkedTexts(record, matrix.rows);

test.each(READINGS)(
  "a break with four years' record is among the most surprising votes of the session, %s",
  (reading) => {
    const found = surprises(record, matrix, links, "59", reading)!;
    const rank = found.positions.findIndex((s) => s.member === "USA" && record.vote(s.row).question.title === text);
    const own = found.positions[rank]!;
    expect(own).toMatchObject({ position: 1, record: [0, 0, 4] });
    expect(own.earlier).toHaveLength(4);
    expect(own.bits).toBeGreaterThan(3);
    expect(rank).toBeLessThan(0.05 * found.positions.length);
    expect(found.expectedAtLeast(own.bits)).toBeLessThan(0.05 * found.positions.length);
  },
);

test.each(READINGS)("chances sum to one and never depend on the position they judge, %s", (reading) => {
  const found = surprises(record, matrix, links, "59", reading)!;
  for (const s of found.positions) expect(s.chances[0] + s.chances[1] + s.chances[2]).toBeCloseTo(1, 9);
  if (reading === "given-the-others") return;
  const changed = smallRecord(
    made.codes,
    broken.map((v) => (v.date?.startsWith("2004") ? { ...v, cells: v.cells.replace(/./, "A") } : v)),
  );
  const m = voteMatrix(changed, ALL_CONTESTED);
  const other = surprises(changed, m, linkedTexts(changed, m.rows), "59", reading)!;
  const chancesOf = (list: typeof found) =>
    list.positions
      .filter((s) => s.member === "USA")
      .map((s) => [s.row, s.chances] as const)
      .sort((a, b) => a[0] - b[0]);
  const rows = new Map(chancesOf(other));
  for (const [row, chances] of chancesOf(found)) if (rows.has(row)) expect(rows.get(row)).toEqual(chances);
});

test("given the others, a position hardly changes the chances it is judged by", () => {
  const found = surprises(record, matrix, links, "59", "given-the-others")!;
  const judged = found.positions.filter((_, i) => i % 97 === 0);
  const moves = judged.map((s) => {
    const other = s.position === 2 ? "Y" : "A";
    const at = [...matrix.rows].indexOf(s.row);
    const column = made.codes.indexOf(s.member);
    const changed = smallRecord(
      made.codes,
      broken.map((v, i) =>
        i === at ? { ...v, cells: v.cells.slice(0, column) + other + v.cells.slice(column + 1) } : v,
      ),
    );
    const m = voteMatrix(changed, ALL_CONTESTED);
    const again = surprises(changed, m, linkedTexts(changed, m.rows), "59", "given-the-others")!;
    const same = again.positions.find((x) => x.row === s.row && x.member === s.member)!;
    return Math.max(...s.chances.map((p, c) => Math.abs(p - same.chances[c]!)));
  });
  expect(judged.length).toBeGreaterThan(5);
  expect(moves.reduce((sum, x) => sum + x, 0) / moves.length).toBeLessThan(0.05);
});

test("as many surprising votes are seen as expected", () => {
  const found = surprises(record, matrix, links, "59", "given-the-others")!;
  const seen = found.positions.filter((s) => s.bits >= 3).length;
  expect(seen).toBeGreaterThan(0.3 * found.expectedAtLeast(3));
  expect(seen).toBeLessThan(3 * found.expectedAtLeast(3) + 5);
});

test("the first session has nothing before it, and an unknown period no votes", () => {
  expect(surprises(record, matrix, links, "55", "before-the-vote")).toBeUndefined();
  expect(surprises(record, matrix, links, "99", "given-the-others")).toBeUndefined();
});

test("the surprise of a group is the sum of its members', held against members that err alone", () => {
  const found = surprises(record, matrix, links, "59", "before-the-vote")!;
  const row = found.positions.find((s) => s.member === "USA")!.row;
  const joint = jointSurprise(found, row, ["USA", "M01", "ZZZ"], seededRandom(1))!;
  expect(joint.members).toHaveLength(2);
  expect(joint.chance).toBeGreaterThan(0);
  expect(joint.chance).toBeLessThanOrEqual(1);
  expect(jointSurprise(found, row, ["ZZZ"], seededRandom(1))).toBeUndefined();
});

test("related texts share words, rare ones most", () => {
  const texts = smallRecord(
    ["AAA"],
    ["Embargo against Cuba", "Embargo against Cuba again", "Peace in Ukraine"].map((title, i) => ({
      cells: "Y",
      title,
      date: `200${i}-12-01`,
    })),
  );
  expect(relatedTexts(texts, [0, 1, 2], [1, 2], [0]).get(1)).toMatchObject([{ vote: 0 }]);
  expect(relatedTexts(texts, [0, 1, 2], [1, 2], [0]).get(2)).toEqual([]);
});
