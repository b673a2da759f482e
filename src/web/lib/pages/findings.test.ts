import { expect, test } from "vitest";
import { openShippedRecord } from "#store";
import type { ComparedPair, MemberAnswer, SurprisingPosition } from "../analysis/question.ts";
import { pairFinding } from "./comparison-words.ts";
import { besideFinding, companyFinding } from "./member-finding.ts";
import { surpriseView, surprisingVotes } from "./surprises-view.ts";

const names: Readonly<Record<string, string>> = { USA: "United States", FRA: "France", EU: "European Union" };
const name = (id: string): string => names[id] ?? id;
const path: MemberAnswer["path"] = { member: "FRA", points: [], changes: [] };

test("two are told by what they did, not by an index", () => {
  const pair = {
    members: ["EU", "USA"],
    n: 20,
    opposed: 5,
    table: [6, 0, 3, 1, 2, 1, 2, 3, 2],
  } as unknown as ComparedPair;
  expect(pairFinding(pair, name)).toBe(
    "The European Union and the United States voted alike on 50% of 20 votes and stood on opposite sides on 25%",
  );
});

const company = (members: readonly (readonly [string, number, number])[]): MemberAnswer["company"] => ({
  from: "76",
  to: "80",
  members: members.map(([member, n, value]) => ({ member, n, value })),
});

test("company is told by those with whom enough votes are shared", () => {
  const all = [
    ["A", 90, 0.9],
    ["B", 90, 0.8],
    ["C", 90, 0.7],
    ["D", 90, 0.3],
    ["E", 90, 0.2],
    ["USA", 90, 0.1],
  ] as const;
  const says = "In 2021–22 to 2025–26 France voted most like A, B and C, and least like the United States, E and D.";
  expect(companyFinding(name, { path, company: company(all) })).toBe(says);
  expect(companyFinding(name, { path, company: company([...all, ["FEW", 6, 0]]) })).toBe(says);
  expect(companyFinding(name, { path, company: company(all.slice(0, 3)) })).toBeUndefined();
});

const sessions = (values: readonly number[], n = 12) =>
  values.map((value, i) => ({ period: String(70 + i), n, value, interval: null }));

test.each([
  [[0.5, 0.6, 0.7, 0.6, 0.5, 0.2], /^France and the United States agreed less in 2020–21 \(20%\) than in any of 5 /],
  [[0.5, 0.6, 0.7, 0.6, 0.5, 0.9], /^France and the United States agreed more in 2020–21 \(90%\) than in any of 5 /],
  [[0.5, 0.6, 0.7, 0.6, 0.5, 0.5], /^Of these, France agreed most with the United States in 2020–21 \(50%\)$/],
  [[0.5, 0.2], /^Of these/],
])("agreement over %j", (values, says) => {
  const pairs = [{ members: ["FRA", "USA"], n: 1, byPeriod: sessions(values) }] as unknown as MemberAnswer["pairs"];
  expect(besideFinding(name, { pairs, path })).toMatch(says);
});

test("sessions with few votes make no extreme", () => {
  const pairs = [{ members: ["FRA", "USA"], n: 1, byPeriod: sessions([0.5, 0.6, 0.7, 0.6, 0.5, 0.1], 9) }];
  expect(besideFinding(name, { pairs: pairs as unknown as MemberAnswer["pairs"], path })).toBeUndefined();
});

const record = openShippedRecord();
const row = record.find("A/RES/ES-11/7") ?? -1;
const surprising = (member: string, position: number, before: readonly [number, number, number], bits: number) =>
  ({
    row,
    member,
    position,
    bits,
    chances: [0, 0, 0],
    record: before,
    earlier: [],
    rank: 1,
    of: 100,
    expected: 0.4,
  }) as SurprisingPosition;

test.each([
  [[0, 0, 0], "No earlier vote on this text is on record; it is judged by where it stands among the others."],
  [[1, 0, 0], "It voted in favour the only time before."],
  [[0, 2, 0], "It abstained both times before."],
  [[7, 0, 0], "It voted in favour all 7 times before."],
  [[1, 9, 2], "Of 12 times before it abstained 9, voted against 2 and voted in favour once."],
] as const)("what it did before, %j, in words", (before, says) => {
  expect(surpriseView(record, surprising("USA", 3, before, 7.85)).reasons[0]).toBe(says);
});

test("the surprises of one vote stand together, words before the number", () => {
  const [vote, ...rest] = surprisingVotes(record, [
    surprising("USA", 3, [5, 0, 0], 7.85),
    surprising("HUN", 3, [5, 0, 0], 6),
    surprising("ARG", 2, [5, 0, 0], 3),
  ]);
  expect(rest).toEqual([]);
  expect(vote?.headline).toBe("The United States and Hungary voted against; Argentina abstained");
  expect(vote?.items.map((item) => `${item.level}, ${item.odds}`)).toEqual([
    "very unlikely, 1 in 230",
    "unlikely, 1 in 64",
    "not likely, 1 in 8",
  ]);
});
