import { expect, test } from "vitest";
import { EXIT, runPlenary } from "./index.ts";

async function run(...args: readonly string[]) {
  let out = "";
  let errors = "";
  const stdout = { columns: 100, write: (text: string) => (out += text) };
  const code = await runPlenary(args, { stdout, stderr: { write: (text) => (errors += text) }, env: {} });
  return { code, out, errors };
}

test("surprise: positions of that vote, the most surprising first, as many as wanted, with what they rest on", async () => {
  const { positions, found, vote } = JSON.parse((await run("surprise", "A/RES/ES-11/7", "--limit", "7", "--json")).out);
  expect([vote, positions.length]).toEqual(["A/RES/ES-11/7", 7]);
  expect(found).toBe(93 + 18 + 65);
  const bits = positions.map((p: { bits: number }) => p.bits);
  expect(bits).toEqual([...bits].sort((a, b) => b - a));
  const { code, out } = await run("surprise", "A/RES/ES-11/7", "--limit", "3");
  expect(code).toBe(EXIT.done);
  expect(out).toMatch(/Rests on \d+ votes: General Assembly/);
});

test("forecast: the expectation lies in its interval, and the same run gives the same answer", async () => {
  const first = await run("forecast", "A/RES/79/7", "--json");
  expect(first.out).toBe((await run("forecast", "A/RES/79/7", "--json")).out);
  const { yes, series } = JSON.parse(first.out);
  expect(series).toContain("A/RES/79/7");
  expect(yes.interval.low).toBeLessThanOrEqual(yes.expected);
  expect(yes.interval.high).toBeGreaterThanOrEqual(yes.expected);
  expect((await run("forecast", "A/RES/79/7")).out).toMatch(/Rests on \d+ votes/);
});

test.each(["surprise", "forecast"])("%s of no vote on record ends with 2", async (command) => {
  const { code, errors } = await run(command, "A/RES/ES-11/77");
  expect(code).toBe(EXIT.badInput);
  expect(errors).toMatch(/No vote on A\/RES\/ES-11\/77/);
});
