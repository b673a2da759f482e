import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openRecord } from "#record";
import { readCuratedRecord } from "#store";
import { decideVote } from "./decide-vote.ts";
import { PROFILES } from "./meeting/profiles.ts";
import { editionOf, formatProvision, isInForce, PROVISION_IDS, provision } from "./provision.ts";
import { examplesOf, workOut } from "./provision-at-work.ts";

/** Who may be invited, who sits where, what is announced: said in words, and used as what others rest on. */
const NOTHING_TO_COMPUTE: readonly string[] = `
  charter-5 charter-6 charter-12
  rules-ga-8 rules-ga-37 rules-ga-63 rules-ga-65 rules-ga-69 rules-ga-70 rules-ga-153 rules-ga-110 rules-ga-111 rules-ga-112
  rules-sc-20 rules-sc-28 rules-sc-29 rules-sc-39
  A/RES/267(III) practice-consensus practice-correction practice-interpretation model-un`
  .trim()
  .split(/\s+/);

describe("provisions at work", () => {
  for (const id of PROVISION_IDS) {
    test.each(examplesOf(id).map((e) => [e.says, e] as const))(`${formatProvision(id)}: %s`, (_, example) => {
      expect(workOut(id, example)).toEqual(example.gives);
    });
  }
  test("all have a function and cases but these, which decide nothing that a meeting or a tally could show", () => {
    expect(PROVISION_IDS.filter((id) => examplesOf(id).length === 0)).toEqual(NOTHING_TO_COMPUTE);
  });
});

test("each has an instrument, a number and one sentence", () => {
  for (const id of PROVISION_IDS) {
    const { says, title, number } = provision(id);
    expect(says, id).toMatch(/^[A-Z].*\.$/);
    expect([title, number].every((text) => text.length > 0)).toBe(true);
    expect(says, id).not.toMatch(/\.\s+[A-Z]/);
  }
  expect(editionOf("rules-ga-86")).toBe("A/520/Rev.20");
  expect(formatProvision("charter-27-3")).toBe("Charter, Article 27(3)");
});

test("the rules of the issue are all there: 71 to 95 and 108 to 133 of the Assembly, 27 to 40 of the Council", () => {
  const known = new Set<string>(PROVISION_IDS);
  const rules = (prefix: string, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, n) => `${prefix}-${from + n}`).filter((id) => !known.has(id));
  expect(rules("rules-ga", 67, 95)).toEqual([]);
  expect(rules("rules-ga", 108, 133)).toEqual([]);
  expect(rules("rules-sc", 27, 40)).toEqual([]);
});

test("every decision on the shipped record rests on provisions that were in force that day", () => {
  const record = openRecord(readCuratedRecord(join(import.meta.dirname, "..", "..", "data", "record")));
  const early: string[] = [];
  for (let i = 0; i < record.voteCount; i++) {
    const { requirement, because } = decideVote(record, i);
    const { id, date } = record.vote(i);
    for (const cited of [...requirement.cites, ...because.map((reason) => reason.cites)]) {
      if (!isInForce(cited, date)) early.push(`${id} ${date} ${cited}`);
    }
  }
  expect(early).toEqual([]);
});

test("every profile cites a provision on every topic", () => {
  for (const { rules } of Object.values(PROFILES)) {
    for (const cited of Object.values(rules)) expect(PROVISION_IDS).toContain(cited);
  }
});
