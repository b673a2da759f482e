import { expect, test } from "vitest";
import { run } from "../../../test/run-command.ts";
import { EXIT } from "../index.ts";

test("surprise: positions of that vote, the most surprising first, as many as wanted, with what they rest on", async () => {
  const { positions, vote } = JSON.parse((await run("surprise", "A/RES/ES-11/7", "--limit", "7", "--json")).out);
  expect([vote, positions.length]).toEqual(["A/RES/ES-11/7", 7]);
  const bits = positions.map((p: { bits: number }) => p.bits);
  expect(bits).toEqual([...bits].sort((a, b) => b - a));
  const all = JSON.parse((await run("surprise", "A/RES/ES-11/7", "--limit", "500", "--json")).out);
  expect(all.positions).toHaveLength(93 + 18 + 65);
  const { code, out } = await run("surprise", "A/RES/ES-11/7", "--limit", "3");
  expect(code).toBe(EXIT.done);
  expect(out).toMatch(/Rests on \d+ contested votes: General Assembly/);
});

test("surprise of a member since a day: only its own votes, none earlier, each with its rank and company", async () => {
  const { positions } = JSON.parse((await run("surprise", "USA", "--since", "2025-01-01", "--json")).out);
  expect(positions.length).toBeGreaterThan(5);
  for (const p of positions) {
    expect(p.member).toBe("USA");
    expect(p.rank).toBeGreaterThan(0);
    expect(p.companions.members.length).toBeGreaterThan(0);
  }
  const csv = (await run("surprise", "--since", "2025-01-01", "--csv", "--limit", "50")).out.trim().split("\n");
  expect(csv).toHaveLength(51);
  expect(csv.slice(1).every((line) => (/,(\d{4}-\d\d-\d\d),/.exec(line)?.[1] ?? "") >= "2025-01-01")).toBe(true);
});

test("forecast: the expectation lies in its interval, and the same run gives the same answer", async () => {
  const first = await run("forecast", "A/RES/79/7", "--json");
  expect(first.out).toBe((await run("forecast", "A/RES/79/7", "--json")).out);
  const { yes, series, passes, needed } = JSON.parse(first.out);
  expect(series).toContain("A/RES/79/7");
  expect(yes.interval.low).toBeLessThanOrEqual(yes.expected);
  expect(yes.interval.high).toBeGreaterThanOrEqual(yes.expected);
  expect(passes).toBe(1);
  expect(needed).toBeGreaterThan(70);
  expect((await run("forecast", "A/RES/79/7")).out).toMatch(/Rests on \d+ contested votes/);
});

test("forecast in the Council: fifteen members, nine votes, and a veto that is likely", async () => {
  const { members, needed, vetoRisk, passes } = JSON.parse((await run("forecast", "S/2022/155", "--json")).out);
  expect([members.length, needed]).toEqual([15, 9]);
  expect(vetoRisk[0].member).toBe("RUS");
  expect(vetoRisk[0].chance).toBeGreaterThan(0.8);
  expect(passes).toBeLessThan(1 - vetoRisk[0].chance + 0.02);
  expect((await run("forecast", "S/2022/155")).out).toMatch(
    /chance of a negative vote that stops\s+it:\s+Russia\s+0\.\d\d/,
  );
});

test.each(["surprise", "forecast"])("%s of no vote on record ends with 2", async (command) => {
  const { code, errors } = await run(command, "A/RES/ES-11/77");
  expect(code).toBe(EXIT.badInput);
  expect(errors).toMatch(/No vote on A\/RES\/ES-11\/77/);
});
