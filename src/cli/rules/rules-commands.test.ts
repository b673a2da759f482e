import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { run } from "../../../test/run-command.ts";
import { EXIT } from "../index.ts";

const folder = mkdtempSync(join(tmpdir(), "plenary-cli-rules-"));
afterAll(() => rmSync(folder, { recursive: true }));

function script(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
}

test("explain: the veto, its provision, and what would have undone it", async () => {
  const { code, out } = await run("explain", "S/2022/155");
  expect(code).toBe(EXIT.done);
  expect(out).toContain("By the rules: Not adopted: vetoed by Russia.");
  expect(out).toMatch(/What would have turned it\n {2}It would have been adopted had .*Russia.* abstained/);
  expect(out).toMatch(/Provisions\n[\s\S]*Article 27/);
});

test("explain --json: decision, flips and the sentences for them, one each", async () => {
  const { decision, flips, words, stated } = JSON.parse((await run("explain", "A/RES/ES-11/7", "--json")).out);
  expect(decision.outcome).toBe(stated);
  expect(words.flips).toHaveLength(flips.length);
  expect(flips.length).toBeGreaterThan(0);
});

test("explain: a veto since 2022 is debated in the Assembly within ten working days, an earlier one was not", async () => {
  const on2025 = await run("explain", "S/RES/2774#am-eu-2");
  expect(on2025.out.replace(/\s+/g, " ")).toContain("due to debate the veto by 10 March 2025");
  expect(JSON.parse((await run("explain", "S/RES/2774#am-eu-2", "--json")).out).debateBy).toBe("2025-03-10");
  expect((await run("explain", "S/2022/155")).out).not.toContain("What followed");
});

test("what-if: lists with commas, the older option, and the other things that may be otherwise", async () => {
  const asked = JSON.parse((await run("what-if", "S/2022/155", "--change", "RUS=abstaining,USA=no", "--json")).out);
  expect(asked.before.vetoedBy).toEqual(["RUS"]);
  expect(asked.after.vetoedBy).toEqual(["USA"]);
  const away = JSON.parse((await run("what-if", "S/2022/155", "--absent", "Russia", "--json")).out);
  expect(away.after.outcome).toBe("adopted");
  const procedural = ["whatif", "S/2022/155", "--majority", "council-procedural", "--json"];
  expect(JSON.parse((await run(...procedural)).out).after.outcome).toBe("adopted");
  const small = JSON.parse((await run("what-if", "S/2022/155", "--leaving", "RUS", "--json")).out);
  expect(small.after.outcome).toBe("adopted");
});

test("replay: the counts add up, and each disagreement has a line", async () => {
  const { code, out } = await run("replay");
  const { votes, agreeing, notPut, unstated, disagreements } = JSON.parse((await run("replay", "--json")).out);
  expect(code).toBe(EXIT.done);
  expect(agreeing + notPut + unstated + disagreements.length).toBe(votes);
  for (const { vote } of disagreements) expect(out).toContain(`${vote} (`);
});

test("meeting list names the scripts, and each of them runs as it expects", async () => {
  const { scripts } = JSON.parse((await run("meeting", "list", "--json")).out);
  expect(scripts.length).toBeGreaterThan(5);
  for (const { name, id } of scripts) {
    const { code, out, errors } = await run("meeting", "run", name);
    expect([name, code, errors]).toEqual([name, EXIT.done, ""]);
    expect(out).toContain(id);
  }
});

test("meeting run --save: the votes are found by every command on a vote, beside those of history, until forgotten", async () => {
  expect((await run("votes", "--played")).errors).toMatch(/No played meeting is saved/);
  const { code, out } = await run("meeting", "run", "council-2025-02-24", "--save");
  expect([code, out]).toEqual([EXIT.done, expect.stringContaining("7 votes saved")]);
  expect((await run("votes", "--played", "--vetoed")).out).toMatch(/played:S\/PV\.9866\/.*vetoed by Russia, 9-1-5/s);
  expect((await run("votes", "--text", "maintenance of peace and security of ukraine")).out).not.toContain("played:");
  expect((await run("vote", "S/RES/2774")).out.replace(/\n/g, " ")).toMatch(
    /A meeting you played voted on it too: plenary vote "played:S\/PV\.9866\/S\/RES\/2774"/,
  );
  expect((await run("vote", "played:S/PV.9866/S/RES/2774")).out).toMatch(/Notes\n.*not from history/);
  expect((await run("explain", "played:S/PV.9866/S/RES/2774")).out).toContain("By the rules: Adopted");
  const asked = ["what-if", "played:S/PV.9866/S/RES/2774", "--change", "FRA=no", "--json"];
  expect(JSON.parse((await run(...asked)).out).after.vetoedBy).toEqual(["FRA"]);
  expect(JSON.parse((await run("meeting", "list", "--json")).out).saved).toEqual([
    { id: "S/PV.9866", date: "2025-02-24", votes: 7 },
  ]);
  expect((await run("meeting", "forget", "S/PV.1")).errors).toMatch(
    /No played meeting S\/PV\.1 .* Saved are: S\/PV\.9866/,
  );
  expect((await run("meeting", "forget", "S/PV.9866")).code).toBe(EXIT.done);
  expect((await run("vote", "played:S/PV.9866/S/RES/2774")).code).toBe(EXIT.badInput);
});

test("meeting run --save: what did not go as expected is not saved, nor what names no Member State", async () => {
  const odd = script("odd-save.json", { ...COMMITTEE, steps: [{ kind: "adopt-agenda" }] });
  expect(await run("meeting", "run", odd, "--save")).toMatchObject({
    code: EXIT.found,
    errors: expect.stringContaining("Nothing was saved"),
  });
  const stranger = script("stranger.json", { ...COMMITTEE, members: "ARG XYZ", steps: VOTE });
  expect(await run("meeting", "run", stranger, "--save")).toMatchObject({
    code: EXIT.badInput,
    errors: expect.stringContaining("XYZ is no Member State"),
  });
});

const VOTE = [
  { kind: "open" },
  { kind: "adopt-agenda" },
  { kind: "submit", text: "Draft 1", by: "ARG" },
  { kind: "begin-voting" },
  { kind: "put" },
  { kind: "result", counts: { yes: 2, no: 0 } },
];
const HEAD = "profile: model-un\nid: C\ndate: 2026-03-14\nmembers: ARG BRA CHN\n";
const COMMITTEE = { profile: "model-un", id: "Committee", date: "2026-03-14", members: "ARG BRA CHN" };

test("meeting run: a step that goes otherwise than expected is named and ends with 1", async () => {
  const path = script("odd.json", { ...COMMITTEE, steps: [{ kind: "adopt-agenda" }] });
  const { code, errors } = await run("meeting", "run", path);
  expect(code).toBe(EXIT.found);
  expect(errors).toMatch(
    /steps\.0 \(adopt-agenda\) was refused \(meeting-not-open\); the script expects it to be accepted/,
  );
});

const bad: readonly (readonly [what: string, args: () => readonly string[], says: RegExp])[] = [
  ["no such vote", () => ["explain", "A/RES/ES-11/77"], /No vote on A\/RES\/ES-11\/77/],
  ["no member stays away", () => ["what-if", "S/2022/155", "--absent", "Atlantis"], /--absent Atlantis is no Member/],
  ["two votes of one", () => ["what-if", "S/2022/155", "--change", "RUS=yes", "--absent", "RUS"], /given two votes/],
  ["no majority", () => ["what-if", "S/2022/155", "--majority", "most"], /--majority most is not known/],
  ["no day", () => ["what-if", "S/2022/155", "--date", "2022-02-30"], /--date 2022-02-30 is no date/],
  [
    "a day before the Charter",
    () => ["what-if", "S/2022/155", "--date", "1900-01-01"],
    /--date 1900-01-01 is before the United Nations: .* 1945-10-24/,
  ],
  ["no script", () => ["meeting", "run", "nothing"], /no script of that name.*council-1948-05-24/],
  ["no JSON", () => ["meeting", "run", script("no.json", "{")], /no\.json cannot be read.*line 1, column 2/],
  [
    "no YAML",
    () => ["meeting", "run", script("no.yaml", "id: a\nsteps: [open\n")],
    /no\.yaml cannot be read.*line 3, column 1/,
  ],
  [
    "an empty script",
    () => ["meeting", "run", script("empty.yaml", "")],
    /empty\.yaml, line 1, column 1: a script of a meeting must be/,
  ],
  ["a folder", () => ["meeting", "run", folder], /is a folder/],
  [
    "a value deep in YAML",
    () => ["meeting", "run", script("deep.yaml", `${HEAD}steps:\n  - open\n  - inscribe: Kenya\n`)],
    /deep\.yaml, line 7, column 15: steps\.1\.inscribe must be a member code/,
  ],
  [
    "a key that is missing",
    () => ["meeting", "run", script("missing.yaml", `${HEAD}steps:\n  - open\n  - withdraw: Draft 1\n`)],
    /missing\.yaml, line 7, column 5: steps\.1\.member is missing/,
  ],
  [
    "a place in a script",
    () => ["meeting", "run", script("step.json", { ...COMMITTEE, steps: [{ kind: "open" }, { kind: "dance" }] })],
    /step\.json, line 1, column \d+: steps\.1\.kind must be one of/,
  ],
  ["no command of meetings", () => ["meeting", "dance"], /unknown command 'dance'/],
];

test.each(bad)("bad input: %s ends with 2 and says why", async (_, args, says) => {
  const { code, out, errors } = await run(...args());
  expect(code).toBe(EXIT.badInput);
  expect(errors).toMatch(says);
  expect(out).toBe("");
});
