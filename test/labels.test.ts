import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isSettled, type MemberCode, OPTIONS, openRecord, type VotingRecord } from "#record";
import { readCuratedRecord } from "#store";
import { type ExpectedClaim, type Golden, oneOf, readGolden, readPhrases, SHORT, type Short } from "./golden.ts";

// The labels are themselves claims about the record: this recomputes, without any reader, which exact figures and
// positions are true of the vote a label names, and holds the label to it.

const root = join(import.meta.dirname, "..");
const record = openRecord(readCuratedRecord(join(root, "data", "record")));
const sets = ["test/articles", "bench/eval/articles", "bench/eval/sister", "bench/eval/long", "bench/eval/reported"];
const folders = sets.filter((f) => existsSync(join(root, f)));
const articles = folders.flatMap((folder) =>
  readGolden(join(root, folder)).map((g) => ({ ...g, name: `${folder}/${g.name}` })),
);

/** Whether what a label claims is true of one vote; undefined where the record does not say. */
function holds(record: VotingRecord, row: number, claim: ExpectedClaim): boolean | undefined {
  const vote = record.vote(row);
  let known = true;
  if (claim.type === "veto")
    return (claim.positions ?? []).every((p) =>
      p.states.every((state) => (vote.vetoes ?? []).includes(state as MemberCode)),
    );
  for (const [key, claimed] of Object.entries(claim.numbers ?? {}) as [Short | "y" | "n" | "a" | "nv", unknown][]) {
    const option = SHORT[key.toUpperCase() as Short];
    const stated = vote.tally[option];
    if (typeof claimed !== "number" || stated === undefined) known = false;
    else if (stated !== claimed) return false;
  }
  for (const { states, position } of claim.positions ?? []) {
    for (const state of states) {
      const was = record.position(row, state);
      if (was === undefined) known = false;
      else if (was !== SHORT[position]) return false;
    }
  }
  return known || undefined;
}

function otherTallyHolds(row: number, claim: ExpectedClaim): boolean {
  return (record.vote(row).otherTallies ?? []).some((other) =>
    Object.entries(claim.numbers ?? {}).every(([key, n]) => other[SHORT[key.toUpperCase() as Short]] === n),
  );
}

function faults(article: Golden): readonly string[] {
  return article.expect.flatMap((claim) => [
    ...spellingFaults(claim),
    ...textFaults(article, claim),
    ...verdictFaults(claim),
  ]);
}

const KEYS = ["type", "quote", "resolutions", "numbers", "positions", "verdict", "note", "critical", "optional"];
const FIGURES = ["y", "n", "a", "nv"];

/** A key with another name would be passed over, and the label would say less than it seems to. */
function spellingFaults(claim: ExpectedClaim): readonly string[] {
  const unknown = [
    ...Object.keys(claim).filter((key) => !KEYS.includes(key)),
    ...Object.keys(claim.numbers ?? {}).filter((key) => !FIGURES.includes(key)),
    ...(claim.positions ?? []).flatMap((p) => Object.keys(p).filter((key) => !/^(?:states|position)$/.test(key))),
  ];
  return unknown.map((key) => `"${claim.quote}": no label has "${key}"`);
}

function textFaults(article: Golden, claim: ExpectedClaim): readonly string[] {
  const times = article.text.split(claim.quote).length - 1;
  return times === 1 ? [] : [`"${claim.quote}" stands ${times} times`];
}

function verdictFaults(claim: ExpectedClaim): readonly string[] {
  const verdicts = oneOf(claim.verdict);
  const wrong = verdicts.some((v) => v === "contradicted" || v === "conflated");
  const rows = (claim.resolutions ?? []).map((symbol) => [symbol, record.find(symbol)] as const);
  const missing = rows.filter(([, row]) => row === undefined).map(([symbol]) => `${symbol} is not in the record`);
  const first = rows[0]?.[1];
  if (missing.length > 0 || first === undefined || (!claim.numbers && !claim.positions)) return missing;
  const truth = holds(record, first, claim);
  if (truth === true && !verdicts.includes("supported") && !claim.note)
    return [`"${claim.quote}" is true, labelled ${verdicts}`];
  if (truth === false && !wrong && !claim.optional && !otherTallyHolds(first, claim))
    return [`"${claim.quote}" is false, labelled ${verdicts}`];
  const settled = isSettled(record.vote(first), claim.positions ? "votes" : "tally");
  if (truth === false && wrong && !settled && !verdicts.includes("uncheckable") && !verdicts.includes("conflated"))
    return [`"${claim.quote}" may not be called false: the record is not sure itself`];
  return [];
}

describe("the labels agree with the record", () => {
  test("there are articles", () => expect(articles.length).toBeGreaterThanOrEqual(150));
  test.each(articles.map((a) => [a.name, a] as const))("%s", (_, article) => {
    expect(faults(article)).toEqual([]);
  });
  test.each(articles.map((a) => [a.name, a] as const))("%s: what is forbidden stands in the text", (_, article) => {
    for (const { quote } of article.forbid) expect(article.text).toContain(quote ?? "");
  });
});

describe("the labels of the phrase bank agree with the record", () => {
  const phrases = readPhrases(join(root, "test", "phrases"));
  test("there are sentences of every shape", () => expect(phrases.length).toBeGreaterThanOrEqual(1200));
  test("none is wrong", () => {
    expect(phrases.flatMap((phrase) => faults(phrase).map((fault) => `${phrase.name}: ${fault}`))).toEqual([]);
  });
  test("none stands twice", () => {
    expect(new Set(phrases.map((p) => p.text)).size).toBe(phrases.length);
  });
});

test("every option has a short form", () => {
  expect(Object.values(SHORT).sort()).toEqual([...OPTIONS].sort());
});
