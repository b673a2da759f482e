import { expect, test } from "vitest";
import { PROVISION_IDS } from "#rules";
import { run } from "../../../test/run-command.ts";

const numbers = async (...what: readonly string[]): Promise<readonly string[]> =>
  JSON.parse((await run("rule", ...what, "--json")).out).provisions.map((p: { id: string }) => p.id);

test.each([
  [["86"], ["rules-ga-86"]],
  [["rule", "86"], ["rules-ga-86"]],
  [["Charter,", "Article", "27(3)"], ["charter-27-3"]],
])("%j is looked up by its number", async (what, ids) => {
  expect(await numbers(...what)).toEqual(ids);
});

test("a number with parts brings all of them, of every instrument", async () => {
  expect(await numbers("27")).toEqual(expect.arrayContaining(["charter-27-2", "charter-27-3", "rules-sc-27"]));
});

test("words have all to occur; no words bring everything", async () => {
  expect(await numbers("closure", "debate")).toEqual(expect.arrayContaining(["rules-ga-75", "rules-ga-117"]));
  expect(await numbers()).toEqual(PROVISION_IDS);
});

test("a rule is told in a sentence, with its edition and a case", async () => {
  const { code, out } = await run("rule", "86");
  expect(code).toBe(0);
  expect(out).toMatch(/Rule 86 of the General Assembly \(A\/520\/Rev\.20\): .*\n.*abstain/);
  expect(out).toContain("For example, 93-18-65 (ES-11/7): 111.");
});

test("what is no rule ends with 2 and says how one is named", async () => {
  const { code, errors } = await run("rule", "zebra");
  expect([code, errors]).toEqual([
    2,
    expect.stringMatching(/No provision is numbered zebra.*“plenary rule” lists all/),
  ]);
});
