import { expect, test } from "vitest";
import { run } from "../../../test/run-command.ts";
import { EXIT } from "../screen/exit-code.ts";

const json = async (...args: readonly string[]) => JSON.parse((await run(...args, "--json")).out);

test.each([
  ["ES-11/7", "A/RES/ES-11/7"],
  ["es-11/7", "A/RES/ES-11/7"],
  ["2774", "S/RES/2774"],
  ["resolution 2774 (2025)", "S/RES/2774"],
  ["UNSC 2334", "S/RES/2334"],
  ["79/7", "A/RES/79/7"],
  ["A/RES/2758", "A/RES/2758(XXVI)"],
])("a vote is found by %s, which only one resolution can be", async (typed, id) => {
  expect((await json("vote", typed)).vote.id).toBe(id);
  expect((await json("explain", typed)).vote).toBe(id);
});

test.each([
  ["1", /^No vote on 1 is on record\. Near it are/],
  ["A/RES/2774", /^No vote on A\/RES\/2774 is on record/],
  ["ES-11/77", /Near it are A\/RES\/ES-11\/7/],
  [" ", /^The symbol of the vote is empty\. Name one/],
])("%s is nobody's number, and is not guessed", async (typed, says) => {
  const { code, errors } = await run("vote", typed);
  expect(code).toBe(EXIT.badInput);
  expect(errors).toMatch(says);
});

test("vote --of: what a group did, as it stood that day, and who of it is not on record", async () => {
  const { positions, unknown } = await json("vote", "A/RES/ES-11/7", "--of", "EU");
  expect(positions.no).toEqual(["HUN"]);
  expect(positions.yes).toHaveLength(26);
  const { out } = await run("vote", "A/RES/ES-11/7", "--of", "EU,USA", "--of", "China");
  expect(out).toMatch(/Against \(2\): Hungary, United States/);
  expect(out).toMatch(/Abstaining \(1\): China/);
  expect(unknown).toEqual([]);
  const council = await run("vote", "S/RES/2774", "--of", "FRA,DEU");
  expect(council.out).toMatch(/Not on record, or without a seat \(1\): Germany/);
});

test("vote --beside: the same changes from either side, counted over members known in both", async () => {
  const there = await json("vote", "A/RES/ES-11/7", "--beside", "A/RES/ES-11/1");
  const back = await json("vote", "A/RES/ES-11/1", "--beside", "A/RES/ES-11/7");
  expect(back).toEqual(there);
  expect([there.from, there.to]).toEqual(["A/RES/ES-11/1", "A/RES/ES-11/7"]);
  const first = await json("vote", "A/RES/ES-11/1");
  const last = await json("vote", "A/RES/ES-11/7");
  for (const { from, to, members } of there.changes as { from: string; to: string; members: string[] }[]) {
    expect(members).toEqual(last.vote.positions[to].filter((m: string) => first.vote.positions[from].includes(m)));
  }
  const { members } = there.changes.find((c: { from: string; to: string }) => c.from === "yes" && c.to === "no");
  expect(members).toContain("USA");
  const { out } = await run("vote", "A/RES/ES-11/7", "--beside", "A/RES/ES-11/1", "--of", "USA,FRA");
  expect(out).toMatch(/in favour → against \(1\): United States/);
  expect(out).toMatch(/1 of the 2 members whose positions in both are on record did otherwise\./);
});

test.each([
  [["vote", "ES-11/7", "--of", "Narnia"], /Narnia is no Member State on record/],
  [["vote", "ES-11/7", "--beside", "nothing"], /^--beside: No vote on nothing is on record/],
  [["votes", "--tally", "93"], /--tally 93 cannot be read\. Write in favour, against and abstaining/],
  [["votes", "--from", "2026", "--to", "2025"], /no day lies between\. Exchange them/],
  [["votes", "--from", "2025-13"], /--from 2025-13-01 is no date/],
  [["votes", "--member", "USA=maybe"], /^--member USA=…: maybe is not known\. Choose one of yes/],
  [["votes", "--outcome", "vetoed"], /Say --vetoed/],
])("%j ends with 2 and says why", async (args, says) => {
  const { code, out, errors } = await run(...(args as string[]));
  expect([code, out]).toEqual([EXIT.badInput, ""]);
  expect(errors).toMatch(says as RegExp);
});

test("votes --tally: the votes of exactly these figures, with any dash", async () => {
  expect((await json("votes", "--tally", "93–18–65")).votes.map((v: { id: string }) => v.id)).toEqual([
    "A/RES/ES-11/7",
  ]);
  const { votes } = await json("votes", "--tally", "7-7-1", "--limit", "50");
  expect(votes.length).toBeGreaterThan(1);
  for (const { tally } of votes) expect(tally).toMatchObject({ yes: 7, no: 7, abstaining: 1 });
});

test("votes --from 2025 --to 2025: the whole year; a month likewise", async () => {
  const year = await json("votes", "--from", "2025", "--to", "2025", "--limit", "500");
  expect(year).toEqual(await json("votes", "--from", "2025-01-01", "--to", "2025-12-31", "--limit", "500"));
  const month = await json("votes", "--from", "2024-02", "--to", "2024-02", "--limit", "500");
  expect(month).toEqual(await json("votes", "--from", "2024-02-01", "--to", "2024-02-29", "--limit", "500"));
});

test.each(["UNSC", "sc", "security council", "Council", "security-council"])(
  "--body %s is the Council",
  async (body) => {
    const { votes } = await json("votes", "--body", body, "--limit", "3");
    expect(votes.map((v: { body: string }) => v.body)).toEqual(Array(3).fill("security-council"));
  },
);

test("votes --member without a position tells what the member did", async () => {
  const { out } = await run("votes", "--member", "Hungary", "--tally", "93-18-65");
  expect(out.replace(/\s+/g, " ")).toContain("adopted by 93-18-65; Hungary against");
});
