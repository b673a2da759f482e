import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import {
  ALL_CONTESTED,
  type Blocs,
  findBlocs,
  forecast,
  idealPoints,
  type LinkedTexts,
  linkedTexts,
  nearestGroups,
  pairAgreementWithInterval,
  READINGS,
  sessionMap,
  shifts,
  surprises,
  type VoteMatrix,
  voteMatrix,
} from "#alignment";
import { type LocalDate, seededRandom } from "#basics";
import { openRecord, type VotingRecord } from "#record";
import { readCuratedRecord } from "#store";
import { pairWords, surpriseWords } from "#words";

/** The record that ships with the package is small and chosen for its famous votes: all must work on it, and say how little stands behind. */
let record: VotingRecord;
let matrix: VoteMatrix;
let links: LinkedTexts;
beforeAll(() => {
  record = openRecord(readCuratedRecord(join(import.meta.dirname, "..", "data", "record")));
  matrix = voteMatrix(record, ALL_CONTESTED);
  links = linkedTexts(record, matrix.rows);
});
const name = (code: string): string => code;

test("texts of a named series are linked, one after another", () => {
  const linked = [...links.earlier.entries()].filter(([, before]) => before !== -1);
  expect(linked.length).toBeGreaterThan(50);
  const cuba = [...matrix.rows.entries()].filter(([, row]) => record.vote(row).question.series === "cuba-embargo");
  const groups = new Set(
    cuba.filter(([, row]) => record.vote(row).question.kind === "draft-resolution").map(([v]) => links.group[v]),
  );
  expect(groups.size).toBe(1);
});

test("a pair carries its votes, its groups of texts and its interval", () => {
  const pair = pairAgreementWithInterval(matrix, links, ["USA", "RUS"], seededRandom(1))!;
  expect(pair.n).toBeGreaterThan(100);
  expect(pair.interval?.lijphart?.groups).toBeLessThan(pair.n);
  const { low, high } = pair.interval!.lijphart!;
  expect(low).toBeLessThanOrEqual(pair.indices.lijphart!);
  expect(high).toBeGreaterThanOrEqual(pair.indices.lijphart!);
  expect(high - low).toBeGreaterThan(0.05);
  expect(pairWords(pair, name)).toMatch(/same position in \d/);
});

test("points have wide errors where votes are few", () => {
  const usa = idealPoints(matrix, { links }).points.filter((p) => p.member === "USA");
  const few = usa.filter((p) => p.votes === 1).map((p) => p.error);
  const many = usa.filter((p) => p.votes > 15).map((p) => p.error);
  expect(Math.min(...few)).toBeGreaterThan(Math.min(...many));
});

test.each(READINGS)("the US no on ES-11/7 is among the most surprising positions of its session, %s", (reading) => {
  const found = surprises(record, matrix, links, "79", reading)!;
  const rank = found.positions.findIndex((s) => s.member === "USA" && record.vote(s.row).id === "A/RES/ES-11/7");
  expect(found.positions[rank]?.position).toBe(3);
  expect(rank / found.positions.length).toBeLessThan(reading === "before-the-vote" ? 0.001 : 0.05);
  expect(surpriseWords(found.positions[rank]!, found, name)).toMatch(/^USA voted no/);
});

test("shifts, blocs, their official neighbours, a map and a forecast come out", () => {
  const fit = idealPoints(matrix, { links });
  expect(shifts(matrix, links, fit, "USA", seededRandom(1))?.path.length).toBeGreaterThan(20);
  const [blocs] = findBlocs(matrix, links, seededRandom(1), { resamplings: 5, resolutions: [1.2] }) as readonly [Blocs];
  const europe = blocs.blocs.find((b) => b.members.some((m) => m.member === "FRA"))!;
  const near = nearestGroups(blocs, europe, record.groups, "2025-01-01" as LocalDate);
  expect(near.map((o) => o.group)).toContain("OECD");
  expect(near[0]!.likeness).toBeGreaterThan(0.5);
  expect(sessionMap(matrix).points.length).toBe(matrix.members.length);
  const cuba = matrix.rows.findLast((row) => record.vote(row).question.series === "cuba-embargo")!;
  const next = forecast(matrix, links, cuba, seededRandom(1), { passes: (v) => v.yes > v.no })!;
  expect(next.series.length).toBeGreaterThan(5);
  expect(next.passes).toBeGreaterThan(0.9);
});
