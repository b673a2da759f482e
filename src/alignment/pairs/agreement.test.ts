import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "#basics";
import { smallRecord } from "../../../test/small-record.ts";
import { linkedTexts } from "../matrix/linked-texts.ts";
import { ALL_CONTESTED } from "../matrix/vote-choice.ts";
import { voteMatrix } from "../matrix/vote-matrix.ts";
import { AGREEMENT_INDICES, agreementOf } from "./agreement.ts";
import { pairCounts, pairTables } from "./all-pairs.ts";
import { pairAgreement, pairAgreementWithInterval } from "./pair-agreement.ts";
import { pairIndex, pairTable, positionBits } from "./pair-table.ts";

test.each([
  // Cohen 1960, Table 1 as a 3x3 of counts: kappa .492 by hand.
  { table: [88, 14, 18, 10, 40, 10, 2, 6, 12], index: "kappa" as const, is: 0.492 },
  { table: [1, 0, 0, 0, 0, 0, 0, 0, 0], index: "kappa" as const, is: null },
  { table: [1, 0, 0, 0, 0, 0, 0, 0, 0], index: "pi" as const, is: null },
  { table: [1, 0, 0, 0, 0, 0, 0, 0, 0], index: "alike" as const, is: 1 },
  { table: [0, 0, 0, 0, 0, 0, 0, 0, 0], index: "alike" as const, is: null },
  { table: [0, 0, 1, 0, 0, 0, 0, 0, 0], index: "lijphart" as const, is: 0 },
  { table: [0, 1, 0, 0, 0, 0, 0, 0, 0], index: "lijphart" as const, is: 0.5 },
  { table: [0, 1, 0, 0, 0, 0, 0, 0, 0], index: "yes-no" as const, is: null },
  { table: [3, 1, 1, 0, 5, 0, 0, 0, 0], index: "yes-no" as const, is: 0.75 },
])("$index of $table is $is", ({ table, index, is }) => {
  const found = agreementOf(table, index);
  if (is === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(is, 3);
});

const votes = fc.array(fc.stringMatching(/^[YANX-]{5}$/), { minLength: 1, maxLength: 200 });
const CODES = ["AAA", "BBB", "CCC", "DDD", "EEE"];

test("S is the other index stretched to -1..1, whatever the votes", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 9, maxLength: 9 }), (table) => {
      const lijphart = agreementOf(table, "lijphart");
      const s = agreementOf(table, "s");
      if (lijphart === null || s === null) return lijphart === s;
      return Math.abs(s - (2 * lijphart - 1)) < 1e-12;
    }),
  );
});

test("bits count what a loop over the votes counts, for every pair", () => {
  fc.assert(
    fc.property(votes, (rows) => {
      const matrix = voteMatrix(
        smallRecord(
          CODES,
          rows.map((cells) => ({ cells })),
        ),
        { ...ALL_CONTESTED, unanimous: "kept" },
      );
      const bits = positionBits(matrix);
      const tables = pairTables(bits);
      const counts = pairCounts(bits);
      const n = matrix.members.length;
      for (let i = 0; i < n; i++) {
        for (let k = i + 1; k < n; k++) {
          const at = pairIndex(i, k, n);
          const t = [...pairTable(matrix, i, k)];
          expect([...tables.counts.subarray(9 * at, 9 * at + 9)]).toEqual(t);
          expect([counts.both[at], counts.alike[at], counts.opposite[at]]).toEqual([
            t.reduce((a, b) => a + b, 0),
            t[0]! + t[4]! + t[8]!,
            t[2]! + t[6]!,
          ]);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test("the order of the votes is nothing", () => {
  fc.assert(
    fc.property(votes, (rows) => {
      const of = (list: readonly string[]) =>
        pairAgreement(
          voteMatrix(
            smallRecord(
              CODES,
              list.map((cells) => ({ cells })),
            ),
            ALL_CONTESTED,
          ),
          ["AAA", "BBB"],
        )?.indices;
      expect(of([...rows].reverse())).toEqual(of(rows));
    }),
    { numRuns: 30 },
  );
});

test("a pair tells which votes stand behind it, and a pair without votes is nothing", () => {
  const matrix = voteMatrix(
    smallRecord(["AAA", "BBB", "CCC"], [{ cells: "YNX" }, { cells: "YAX" }, { cells: "YYN" }]),
    ALL_CONTESTED,
  );
  const pair = pairAgreement(matrix, ["AAA", "BBB"]);
  expect(pair).toMatchObject({ n: 3, opposed: [0], half: [1], indices: { alike: 1 / 3, lijphart: 0.5 } });
  expect(pairAgreement(matrix, ["AAA", "ZZZ"])).toBeUndefined();
  expect(pairAgreement(matrix, ["AAA", "BBB"], "75")?.n).toBe(3);
});

test("repeating a text does not sharpen the interval; new texts do", () => {
  const texts = ["YN", "YY", "YY", "YA", "NN", "YN", "YY", "NN", "AA", "YY"];
  const width = (
    list: readonly { readonly cells: string; readonly title: string; readonly date: string }[],
  ): number => {
    const record = smallRecord(["AAA", "BBB"], list);
    const matrix = voteMatrix(record, { ...ALL_CONTESTED, unanimous: "kept" });
    const found = pairAgreementWithInterval(matrix, linkedTexts(record, matrix.rows), ["AAA", "BBB"], seededRandom(7));
    const interval = found?.interval?.lijphart;
    return interval ? interval.high - interval.low : Number.NaN;
  };
  const years = [0, 1, 2, 3, 4, 5];
  const repeated = years.flatMap((y) =>
    texts.map((cells, i) => ({ cells, title: `subject${"abcdefghij"[i]}`, date: `${2000 + y}-12-01` })),
  );
  const fresh = years.flatMap((y) =>
    texts.map((cells, i) => ({ cells, title: `subject${"abcdefghij"[i]}${"klmnop"[y]}`, date: `${2000 + y}-12-01` })),
  );
  const once = repeated.slice(0, 10);
  expect(width(repeated)).toBeCloseTo(width(once), 1);
  expect(width(fresh)).toBeLessThan(0.6 * width(once));
});

test("every index has its case", () => {
  const table = [5, 1, 2, 1, 4, 1, 2, 1, 6];
  for (const index of AGREEMENT_INDICES) expect(agreementOf(table, index)).toBeGreaterThan(0);
});
