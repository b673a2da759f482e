import { beforeAll, describe, expect, test } from "vitest";
import {
  ALL_CONTESTED,
  bsv,
  evaluation,
  type IdealPointFit,
  idealPoints,
  type LinkedTexts,
  linkedTexts,
  lonePositions,
  READINGS,
  surprises,
  type VoteMatrix,
  voteMatrix,
  withVoteItems,
} from "#alignment";
import { type LocalDate, seededRandom } from "#basics";
import type { VotingRecord } from "#record";
import { readFullRecord } from "./full-record.ts";
import { correlation, nearness, publishedLinks, publishedPoints } from "./published-points.ts";
import { hasShared } from "./shared.ts";

/**
 * Posterior means of session 74, yes against not-yes, from R 4.2.2 with MCMCpack 1.6-3: MCMCirt1d(theta.constraints = list(USA = "+"),
 * burnin = 1000, mcmc = 5000, thin = 10, seed = 1) on the votes of this test's matrix. Our own points of all members correlate .981 with it.
 */
const MCMCPACK_74: Readonly<Record<string, number>> = {
  USA: 4.24,
  ISR: 3.45,
  GBR: 1.84,
  FRA: 1.77,
  CAN: 1.44,
  DEU: 1.29,
  JPN: 0.66,
  KOR: 0.65,
  UKR: 1.38,
  TUR: 0.44,
  MEX: -0.12,
  BRA: 0.14,
  ZAF: -0.49,
  IND: -0.23,
  RUS: 0.01,
  CHN: -0.3,
  EGY: -2.04,
  IDN: -1.34,
  IRN: -1.78,
  CUB: -2.3,
  PRK: -0.15,
  SYR: -1.78,
};

describe.skipIf(!hasShared("data/voeten"))("beside the published ideal points", () => {
  let record: VotingRecord;
  let matrix: VoteMatrix;
  let links: LinkedTexts;
  let fit: IdealPointFit;
  beforeAll(() => {
    record = readFullRecord();
    matrix = voteMatrix(record, { ...ALL_CONTESTED, unanimous: "kept" });
    links = linkedTexts(record, matrix.rows);
    fit = idealPoints(matrix, { links });
  });

  test.each(["April 2020", "July 2025"] as const)(
    "the fast engine puts members in the order of the %s points",
    (vintage) => {
      const near = nearness(fit.points, publishedPoints(vintage));
      expect(near.points).toBeGreaterThan(10_000);
      expect(near.withinSession).toBeGreaterThan(0.97);
      expect(near.overall).toBeGreaterThan(0.94);
    },
  );

  test("Russia crosses from one side to the other between 1985 and 1993, and no further; the US stays where it was", () => {
    const at = (member: string, session: number) =>
      fit.points.find((p) => p.member === member && p.period === String(session))!.at;
    const russia = [40, 44, 45, 46, 47, 48].map((s) => at("RUS", s));
    expect([...russia].sort((a, b) => a - b)).toEqual(russia);
    expect(russia[0]).toBeLessThan(-1);
    expect(russia[5]).toBeGreaterThan(0.8);
    expect(at("RUS", 51)).toBeLessThan(at("RUS", 48));
    expect(Math.abs(at("USA", 48) - at("USA", 44))).toBeLessThan(0.5);
    expect(at("CHN", 48)).toBeLessThan(at("CHN", 45));
  });

  test("a session alone gives what MCMCpack gives", () => {
    const at = matrix.periods.indexOf("74");
    const session = evaluation.withVotes(
      matrix,
      [...matrix.rows.keys()].filter((v) => matrix.period[v] === at),
    );
    const ours = new Map(idealPoints(session).points.map((p) => [p.member, p.at]));
    const codes = Object.keys(MCMCPACK_74);
    expect(
      correlation(
        codes.map((c) => ours.get(c)!),
        codes.map((c) => MCMCPACK_74[c]!),
      ),
    ).toBeGreaterThan(0.97);
  });

  test("every session fits alone, and so does one point for all time", () => {
    const sessions = matrix.periods.map((period, p) => {
      const alone = evaluation.withVotes(
        matrix,
        [...matrix.rows.keys()].filter((v) => matrix.period[v] === p),
      );
      const found = idealPoints(alone);
      return {
        period,
        ok: found.converged && found.points.every((x) => Number.isFinite(x.at)),
        usa: found.points.find((x) => x.member === "USA"),
      };
    });
    expect(sessions.filter((s) => !s.ok).map((s) => s.period)).toEqual([]);
    expect(sessions.filter((s) => s.usa !== undefined && s.usa.at < 0).map((s) => s.period)).toEqual([]);
    expect(idealPoints(matrix, { links, paths: "constant" }).converged).toBe(true);
  }, 120_000);

  // The constants were set with seed 1; this is another tenth.
  test("of a tenth of the positions, held out, the chances say enough and not too much", () => {
    const to2019 = voteMatrix(record, { ...ALL_CONTESTED, unanimous: "kept", to: "2020-08-31" as LocalDate });
    const own = linkedTexts(record, to2019.rows);
    const heldOut = evaluation.heldOutCells(to2019, 0.1, seededRandom(2));
    const without = withVoteItems(to2019, idealPoints(to2019, { links: own, heldOut }), heldOut);
    const line = evaluation.fitReport(to2019, without, { heldOut });
    expect(line.yesOrNot.gmp).toBeGreaterThan(0.845);
    expect(line.yesOrNot.shareRight).toBeGreaterThan(0.935);
    expect(line.yesOrNot.calibrationError).toBeLessThan(0.006);
    const bent = evaluation.fitReport(to2019, without, { heldOut, links: own });
    expect(bent.yesOrNot.gmp).toBeGreaterThan(0.86);
    expect(bent.yesOrNot.shareRight).toBeGreaterThan(0.94);
    expect(bent.yesOrNot.calibrationError).toBeLessThan(0.006);
  }, 120_000);

  test.each(READINGS)(
    "votes given one chance in a hundred happen about once in a hundred, %s",
    (reading) => {
      let [expected, seen] = [0, 0];
      for (const session of ["47", "49", "53", "56", "60", "65", "67", "71", "74", "79"]) {
        for (const s of surprises(record, matrix, links, session, reading)!.positions) {
          s.chances.forEach((p, c) => {
            if (p < 0.005 || p >= 0.02) return;
            expected += p;
            if (c === s.position - 1) seen++;
          });
        }
      }
      expect(expected).toBeGreaterThan(200);
      expect(seen / expected).toBeGreaterThan(0.8);
      expect(seen / expected).toBeLessThan(1.25);
    },
    120_000,
  );

  test.each([
    {
      what: "the US no on ES-11/7, 24 February 2025",
      session: "79",
      symbol: /ES-11\/7$/,
      position: 3,
      record: [0, 0, 0],
      share: 0.01,
    },
    {
      what: "the US abstention on the Cuba embargo, 2016",
      session: "71",
      symbol: /71\/5$/,
      position: 2,
      record: [0, 0, 24],
      share: 0.0005,
    },
    {
      what: "the yes on 52/39C, an error of the data",
      session: "52",
      symbol: /52\/39C$/,
      position: 1,
      record: [0, 0, 13],
      share: 0.005,
    },
  ])(
    "$what is among the most surprising positions before the vote",
    ({ session, symbol, position, record: before, share }) => {
      const found = surprises(record, matrix, links, session, "before-the-vote")!;
      const rank = found.positions.findIndex(
        (s) => s.member === "USA" && symbol.test(record.vote(s.row).question.adoptedAs ?? ""),
      );
      expect(found.positions[rank]).toMatchObject({ position, record: before });
      expect(rank / found.positions.length).toBeLessThan(share);
    },
  );

  test("the known coding error stands alone in its series, and so does a real turn, of which the record cannot know", () => {
    const lone = lonePositions(matrix, links);
    expect(lone.length).toBeLessThan(120);
    const of = (member: string, symbol: RegExp) =>
      lone.find((l) => l.member === member && symbol.test(record.vote(l.row).question.adoptedAs ?? ""));
    expect(of("USA", /52\/39C$/)).toMatchObject({ position: 1, usual: 3 });
    expect(of("USA", /52\/39C$/)!.before).toHaveLength(13);
    expect(of("BRA", /74\/7$/)).toMatchObject({ position: 3, usual: 1 });
  });

  test("the sampler is near the published points after thirty sweeps", () => {
    const contested = voteMatrix(record, { ...ALL_CONTESTED, to: "2020-08-31" as LocalDate });
    const kept = [...contested.rows.keys()].filter((v) => {
      const { question, date, session } = record.vote(contested.rows[v]!);
      return session !== "19" && !(question.kind !== "draft-resolution" && date >= "1990-01-01");
    });
    const theirs = evaluation.withVotes(contested, kept);
    const options = { links: publishedLinks(record, theirs) };
    const chain = bsv.run(theirs, bsv.start(theirs, 1, 10, options), 30, options);
    const near = nearness(bsv.fit(theirs, [chain], options).points, publishedPoints("April 2020"));
    expect(near.overall).toBeGreaterThan(0.97);
    expect(near.withinSession).toBeGreaterThan(0.98);
  }, 120_000);
});
