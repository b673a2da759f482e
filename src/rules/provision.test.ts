import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openRecord } from "#record";
import { readCuratedRecord } from "#store";
import { decideVote } from "./decide-vote.ts";
import { PROFILES } from "./meeting/profiles.ts";
import { editionOf, formatProvision, isInForce, PROVISION_IDS, provision } from "./provision.ts";
import { examplesOf, workOut } from "./provision-at-work.ts";

describe("provisions at work", () => {
  for (const id of PROVISION_IDS) {
    test.each(examplesOf(id).map((e) => [e.says, e] as const))(`${formatProvision(id)}: %s`, (_, example) => {
      expect(workOut(id, example)).toEqual(example.gives);
    });
  }
  test("those that count something have examples", () => {
    expect(PROVISION_IDS.filter((id) => examplesOf(id).length > 0).length).toBeGreaterThan(15);
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
  expect(rules("rules-ga", 108, 133)).toEqual(["rules-ga-110"]); // congratulations to the officers: nothing to vote on
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
