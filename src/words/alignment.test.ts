import { expect, test } from "vitest";
import { ALL_CONTESTED, type PairAgreement, type PeriodSurprise, type Surprise } from "#alignment";
import {
  choiceWords,
  forecastWords,
  indexWords,
  pairWords,
  recordWords,
  shiftWords,
  surpriseWords,
} from "./alignment.ts";

const name = (code: string): string => ({ USA: "United States", ISR: "Israel" })[code] ?? code;
const indices = {
  alike: 0.675,
  lijphart: 0.806,
  s: 0.613,
  kappa: 0.498,
  "kappa-linear": 0.586,
  "kappa-squared": 0.66,
  pi: 0.49,
  "yes-no": 0.9,
};
const pair: PairAgreement = {
  members: ["USA", "ISR"],
  choice: ALL_CONTESTED,
  record: "x",
  n: 5656,
  table: [],
  indices,
  opposed: [],
  half: [],
};

test("a pair is told with its votes, its interval and a warning where little stands behind it", () => {
  expect(pairWords(pair, name)).toBe(
    "The United States and Israel took the same position in 67.5% of 5656 votes; agreement 0.81 on a scale from 0 to 1.",
  );
  const interval = { lijphart: { low: 0.7, high: 0.9, level: 0.95, groups: 12 } };
  expect(pairWords({ ...pair, n: 20, interval }, name)).toMatch(
    /\(0.70 to 0.90 in 95 of 100 resamplings of 12 texts\)\. It rests on only 12 texts/,
  );
  expect(pairWords({ ...pair, n: 0 }, name)).toMatch(/on no vote/);
});

test("a choice is told in full", () => {
  expect(choiceWords(ALL_CONTESTED)).toBe(
    "General Assembly, all kinds of question, unanimous votes left out, abstention between yes and no",
  );
  expect(
    choiceWords({
      ...ALL_CONTESTED,
      kinds: ["draft-resolution"],
      abstention: "with-no",
      withoutVote: "agreement",
      topic: "cuba",
    }),
  ).toMatch(/final votes on whole texts, topic cuba, .*counted with no, texts adopted without a vote/);
  expect(indexWords("pi")).toBe("Scott's pi");
});

test.each([
  [[0, 0, 0], undefined],
  [[8, 0, 0], "in 8 of 8 earlier texts of this series it was yes"],
  [[0, 1, 28], "in 29 earlier texts of this series it was abstaining in 1 and no in 28"],
] as const)("the record %j is told as %s", (record, words) => {
  expect(recordWords(record)).toBe(words);
});

test("a surprise is told with its odds, the reading, and how many as large are expected", () => {
  const surprise: Surprise = {
    row: 1,
    member: "USA",
    position: 3,
    chances: [0.9, 0.04, 0.06],
    bits: 4,
    record: [6, 0, 0],
    earlier: [],
  };
  const found: PeriodSurprise = {
    reading: "before-the-vote",
    period: "79",
    choice: ALL_CONTESTED,
    recordVersion: "x",
    positions: [surprise],
    expectedAtLeast: () => 3.21,
  };
  expect(surpriseWords(surprise, found, name)).toBe(
    "The United States voted no; in 6 of 6 earlier texts of this series it was yes. The chance of that was put at 1 in 16 before the vote; 3.2 of the period's 1 positions are expected to be as surprising.",
  );
});

test("shifts and forecasts are told, and standing still too", () => {
  const shifts = { member: "ISR", anchor: "USA", choice: ALL_CONTESTED, flips: [], path: [], changes: [], agenda: [] };
  expect(shiftWords({ ...shifts, byPeriod: [] }, name)).toEqual(["Israel did not move more than chance allows."]);
  const moved = { period: "79", repeated: 60, towards: 40, away: 0, p: 1.8e-12 };
  expect(shiftWords({ ...shifts, byPeriod: [moved] }, name)[0]).toMatch(
    /In 79, Israel changed its position on 40 of 60 repeated texts, 40 of them towards the side of the United States/,
  );
  const tally = (expected: number) => ({
    expected,
    interval: { low: expected - 5, high: expected + 5, level: 0.9, groups: 190 },
  });
  const said = forecastWords({
    choice: ALL_CONTESTED,
    recordVersion: "x",
    series: [1, 2],
    members: [],
    yes: tally(162),
    no: tally(6),
    abstaining: tally(8),
    passes: 1,
    simulations: 10,
  });
  expect(said).toMatch(
    /^Expected: 162 \(157 to 167\) in favour, 6 \(1 to 11\) against, 8 \(3 to 13\) abstaining; adopted in 100% of simulated votes\. It rests on 2 earlier votes/,
  );
});
