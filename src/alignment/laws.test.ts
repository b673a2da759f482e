import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "#basics";
import { type SmallVote, smallRecord } from "../../test/small-record.ts";
import { findBlocs } from "./blocs.ts";
import { forecast } from "./forecast.ts";
import { runChain, startChain } from "./ideal/bsv.ts";
import { idealPoints } from "./ideal/ideal-points.ts";
import { linkedTexts } from "./matrix/linked-texts.ts";
import { ALL_CONTESTED } from "./matrix/vote-choice.ts";
import { voteMatrix } from "./matrix/vote-matrix.ts";
import { pairAgreement, pairAgreementWithInterval } from "./pairs/pair-agreement.ts";
import { READINGS, surprises } from "./surprise/surprise.ts";

const CODES = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "USA"];
const SUBJECTS = ["whales", "fences", "bridges", "orchards", "islands", "harbours"];

/** Three years of the same six subjects, each member with some bias, so that there are lines to find; any votes at all may occur. */
const worlds = fc
  .record({
    bias: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 8, maxLength: 8 }),
    noise: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 144, maxLength: 144 }),
    turn: fc.array(fc.constantFrom(-1, 1), { minLength: 6, maxLength: 6 }),
  })
  .map(({ bias, noise, turn }): readonly SmallVote[] =>
    [0, 1, 2].flatMap((year) =>
      SUBJECTS.map((subject, s) => {
        const letter = (m: number): string => {
          const z = (turn[s] ?? 1) * (bias[m] ?? 0) + 0.6 * (noise[48 * year + 8 * s + m] ?? 0) + 0.3 * (s - 2.5);
          return z < -0.6 ? "Y" : z < 0.6 ? "A" : z < 2.6 ? "N" : "X";
        };
        return {
          cells: CODES.map((_, m) => letter(m)).join(""),
          title: `${subject} of the sea`,
          date: `${2010 + year}-12-01`,
        };
      }),
    ),
  );

function open(codes: readonly string[], votes: readonly SmallVote[]) {
  const record = smallRecord(codes, votes);
  const matrix = voteMatrix(record, { ...ALL_CONTESTED, unanimous: "kept" });
  return { record, matrix, links: linkedTexts(record, matrix.rows) };
}

/** Points by member and period; a converged fit stops within some thousandths of its summit. */
function pointsOf({ matrix, links }: ReturnType<typeof open>): ReadonlyMap<string, number> {
  const fit = idealPoints(matrix, { links, limits: { tolerance: 1e-10, iterations: 3000 } });
  return new Map(fit.points.map((p) => [`${p.member} ${p.period}`, p.at]));
}

function near(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): void {
  expect([...b.keys()].sort()).toEqual([...a.keys()].sort());
  for (const [key, at] of a) expect(b.get(key)).toBeCloseTo(at, 1);
}

const RUNS = { numRuns: 25, seed: 1 };

test("the order of votes of a day, and of members, is nothing to the points", () => {
  fc.assert(
    fc.property(worlds, (votes) => {
      const turned = [...votes].sort(
        (a, b) => (a.date ?? "").localeCompare(b.date ?? "") || (b.title ?? "").localeCompare(a.title ?? ""),
      );
      const reversed = turned.map((v) => ({ ...v, cells: [...v.cells].reverse().join("") }));
      near(pointsOf(open(CODES, votes)), pointsOf(open([...CODES].reverse(), reversed)));
    }),
    RUNS,
  );
});

test("yes and no swapped give the same points", () => {
  fc.assert(
    fc.property(worlds, (votes) => {
      const swapped = votes.map((v) => ({ ...v, cells: v.cells.replace(/[YN]/g, (c) => (c === "Y" ? "N" : "Y")) }));
      near(pointsOf(open(CODES, votes)), pointsOf(open(CODES, swapped)));
    }),
    RUNS,
  );
});

test("a text voted twice on one day sharpens no interval of agreement", () => {
  fc.assert(
    fc.property(worlds, (votes) => {
      const twice = votes.flatMap((v) => [
        { ...v, series: v.title ?? "" },
        { ...v, series: v.title ?? "" },
      ]);
      const width = (list: readonly SmallVote[]): number => {
        const { matrix, links } = open(CODES, list);
        const interval = pairAgreementWithInterval(matrix, links, ["AAA", "USA"], seededRandom(3))?.interval?.alike;
        return interval ? interval.high - interval.low : 0;
      };
      const once = width(votes.map((v) => ({ ...v, series: v.title ?? "" })));
      expect(width(twice)).toBeGreaterThanOrEqual(0.8 * once);
    }),
    RUNS,
  );
});

/** Errors of the points, with texts named by their series. */
function errorsOf(list: readonly SmallVote[]): ReadonlyMap<string, number> {
  const { matrix, links } = open(
    CODES,
    list.map((v) => ({ ...v, series: v.series ?? v.title ?? "" })),
  );
  const fit = idealPoints(matrix, { links, limits: { tolerance: 1e-10, iterations: 3000 } });
  return new Map(fit.points.map((p) => [`${p.member} ${p.period}`, p.error]));
}

test("a text voted twice on one day sharpens no error of a point", () => {
  fc.assert(
    fc.property(worlds, (votes) => {
      const once = errorsOf(votes);
      const twice = errorsOf(votes.flatMap((v) => [v, v]));
      for (const [key, error] of once) expect((twice.get(key) ?? 0) / error).toBeGreaterThan(0.98);
    }),
    RUNS,
  );
});

test("a member that never voted is absent everywhere, and changes nothing", () => {
  fc.assert(
    fc.property(worlds, (votes) => {
      const without = open(CODES, votes);
      const silent = open(
        [...CODES, "ZZZ"],
        votes.map((v) => ({ ...v, cells: `${v.cells}X` })),
      );
      expect(silent.matrix.members).toEqual(without.matrix.members);
      near(pointsOf(without), pointsOf(silent));
      expect(pairAgreement(silent.matrix, ["AAA", "ZZZ"])).toBeUndefined();
      for (const reading of READINGS) {
        const found = surprises(silent.record, silent.matrix, silent.links, "67", reading);
        expect(found?.positions.some((p) => p.member === "ZZZ")).toBe(false);
      }
    }),
    RUNS,
  );
});

test("chances are chances: of every position of every world, and they sum to one", () => {
  fc.assert(
    fc.property(worlds, (votes) => {
      const { record, matrix, links } = open(CODES, votes);
      for (const reading of READINGS) {
        for (const { chances, bits } of surprises(record, matrix, links, "67", reading)?.positions ?? []) {
          expect(chances[0] + chances[1] + chances[2]).toBeCloseTo(1, 9);
          for (const p of chances) expect(p).toBeGreaterThan(0);
          expect(bits).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    RUNS,
  );
});

test("a seed gives the same answer each time", () => {
  fc.assert(
    fc.property(worlds, fc.integer({ min: 1, max: 1000 }), (votes, seed) => {
      const answers = [1, 2].map(() => {
        const { matrix, links } = open(CODES, votes);
        return {
          points: idealPoints(matrix, { links }).points,
          chain: runChain(matrix, startChain(matrix, seed, 2, { links }), 4, { links }).x,
          blocs: findBlocs(matrix, links, seededRandom(seed), { resamplings: 3 }),
          forecast: forecast(matrix, links, matrix.rows.at(-1) ?? 0, seededRandom(seed), { simulations: 50 }),
        };
      });
      expect(answers[1]).toEqual(answers[0]);
    }),
    { ...RUNS, numRuns: 5 },
  );
});
