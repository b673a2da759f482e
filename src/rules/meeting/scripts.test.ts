import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import type { LocalDate } from "#basics";
import { playedSet } from "#ingest";
import { replayLog } from "./meeting.ts";
import { meetingVotes } from "./meeting-votes.ts";
import { type MeetingRun, parseScript, runScript } from "./script.ts";
import { readStep, writtenStep } from "./script-step.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "data", "meetings");
const names = readdirSync(FOLDER);

function played(name: string): MeetingRun {
  const script = parseScript(parse(readFileSync(join(FOLDER, name), "utf8")));
  if (!script.ok) throw new Error(`${name}: ${script.error.at} ${script.error.says}`);
  return runScript(script.value);
}

/** Outcomes in the order of voting: "+" adopted, "-" not adopted, "v" vetoed, then what became of each text. */
const EXPECTED: { readonly [name: string]: readonly [votes: string, texts: string] } = {
  "assembly-2025-02-24.json": ["+-++++", "adopted adopted rejected adopted adopted adopted"],
  "council-2025-02-24.json": ["---v-v+", "adopted rejected rejected rejected rejected rejected"],
  "assembly-1971-10-25.json": ["-+----+", "rejected adopted rejected rejected withdrawn"],
  "assembly-2022-10-10.json": ["+--", "before"],
  "council-1948-05-24.json": ["vv", "rejected"],
  "assembly-2018-06-13.json": ["---+", "adopted rejected"],
  "model-un-committee.yaml": ["+-+-++-+", "adopted adopted rejected"],
};

describe.each(names)("%s", (name) => {
  const run = played(name);

  test("every step is accepted or refused as expected", () => {
    expect(run.unexpected.map((at) => [at, run.played[at]?.action, run.played[at]?.refusal])).toEqual([]);
  });

  test("the votes and the fate of the texts are as they were", () => {
    const votes = run.final.voted.map((v) =>
      v.decision.vetoedBy.length > 0 ? "v" : v.outcome === "adopted" ? "+" : "-",
    );
    expect([votes.join(""), run.final.texts.map((t) => t.status).join(" ")]).toEqual(EXPECTED[name]);
    expect(run.final.phase).toBe("closed");
  });

  test("the log replays to the same state", () => {
    expect(replayLog(run.script.start, run.final.log)).toEqual({ ok: true, value: run.final });
  });

  test("each step can be written down and read again", () => {
    for (const { action } of run.script.steps) {
      expect(readStep(parse(stringify(writtenStep(action))), "")).toEqual({ ok: true, value: { action } });
    }
  });

  test("the result reads back in as votes of a played meeting", () => {
    const members = run.script.start.members.map((code) => ({
      code,
      admitted: "1945-10-24" as LocalDate,
      names: [{ short: code }] as const,
    }));
    const set = playedSet(meetingVotes(run.final), members, "2026-01-01" as LocalDate);
    if (!set.ok) throw new Error(JSON.stringify(set.error));
    const votes = set.value.fragments.map(({ vote }) => vote);
    expect(votes.filter((v) => v.order !== undefined).map((v) => v.outcome)).toEqual(
      run.final.voted.map((v) => v.outcome),
    );
    for (const vote of votes) {
      expect(vote.id).toMatch(/^played:/);
      expect([vote.sources, vote.notes?.[0]]).toEqual([
        [`played:${run.script.start.id}`],
        expect.stringContaining("not from history"),
      ]);
      if (vote.question.of !== undefined) expect(vote.question.of).toMatch(/^played:/);
    }
  });
});

test("a script with a fault is refused with its place", () => {
  const good = { profile: "security-council", id: "S/PV.1", date: "2025-01-01", members: "FRA USA", steps: [] };
  expect(parseScript(good).ok).toBe(true);
  const faults: readonly (readonly [object, string])[] = [
    [{ ...good, profile: "senate" }, "profile"],
    [{ ...good, date: "2025-02-30" }, "date"],
    [{ ...good, members: "FRA France" }, "members"],
    [{ ...good, members: "FRA FRA" }, "members"],
    [{ ...good, steps: [{ kind: "vote" }] }, "steps.0.kind"],
    [{ ...good, steps: [{ kind: "open" }, { kind: "inscribe" }] }, "steps.1.member"],
    [{ ...good, steps: [{ kind: "result", votes: { yes: "nobody at all" } }] }, "steps.0.votes.yes"],
    [{ ...good, steps: [{ kind: "open", refused: "because" }] }, "steps.0.refused"],
    [{ ...good, permanent: "GBR" }, "permanent"],
    [{ ...good, step: [] }, "step"],
    [{ ...good, steps: ["open", "dance"] }, "steps.1"],
    [{ ...good, steps: [{ inscribe: "Kenya" }] }, "steps.0.inscribe"],
    [{ ...good, steps: [{ inscribe: "FRA", member: "USA" }] }, "steps.0.member"],
    [{ ...good, steps: [{ close: "now" }] }, "steps.0.close"],
    [{ ...good, steps: [{ kind: "open", presence: 4 }] }, "steps.0.presence"],
    [{ ...good, steps: [{ open: "all" }] }, "steps.0.open"],
    [{ ...good, steps: [{ result: { yes: "2" } }] }, "steps.0.result.yes"],
    [{ ...good, steps: [{ result: { yea: 2 } }] }, "steps.0.result.yea"],
    [{ ...good, steps: [{ submit: "D", by: "FRA", parts: [{ id: "1", kind: "other" }] }] }, "steps.0.parts.0.kind"],
    [{ ...good, steps: [{ move: "division", member: "FRA", text: "D", parts: "1" }] }, "steps.0.parts"],
    [{ ...good, steps: [{ move: "dance" }] }, "steps.0.move"],
    [{ ...good, steps: [{ resume: "tomorrow" }] }, "steps.0.resume"],
    [{ ...good, steps: [{ "order-amendments": "D", order: "A B" }] }, "steps.0.order"],
  ];
  for (const [script, at] of faults) expect(parseScript(script)).toMatchObject({ ok: false, error: { at } });
  expect(parseScript([])).toMatchObject({ ok: false });
});

test("a step may be written in three ways, and lists of members in two", () => {
  const inscribed = { ok: true, value: { action: { kind: "inscribe", member: "KEN", as: "reply" } } };
  expect(readStep({ kind: "inscribe", member: "KEN", as: "reply" }, "")).toEqual(inscribed);
  expect(readStep({ inscribe: "KEN", as: "reply" }, "")).toEqual(inscribed);
  for (const put of ["put", { put: null }, { kind: "put" }]) {
    expect(readStep(put, "")).toEqual({ ok: true, value: { action: { kind: "put" } } });
  }
  const submitted = { ok: true, value: { action: { kind: "submit", text: "D", by: ["KEN", "FRA"] } } };
  for (const by of ["KEN FRA", ["KEN", "FRA"], " KEN\n FRA "]) {
    expect(readStep({ submit: "D", by }, "")).toEqual(submitted);
  }
});

test("a conference has rules of its own: like a profile, and what is otherwise", () => {
  const head = { id: "C", date: "2026-03-14", members: "ARG BRA KEN SWE USA" };
  const steps = ["open", "adopt-agenda", { move: "close-debate", member: "KEN" }, "put", { result: { yes: 3, no: 2 } }];
  const closed = (profile: unknown): unknown => {
    const script = parseScript({ ...head, profile, steps });
    return script.ok ? runScript(script.value).final.debate : script.error.at;
  };
  expect(closed("model-un")).toBe("open");
  expect(closed({ like: "model-un", majorities: { "close-debate": "simple" } })).toBe("closed");
  const script = parseScript({
    ...head,
    profile: {
      like: "model-un",
      title: "Our conference",
      quorum: { open: "a-quarter" },
      speakers: { "close-debate": { against: 1 } },
    },
    steps: [],
  });
  if (!script.ok) throw new Error(script.error.says);
  const { quorum, speakers, title, majorities } = script.value.start.profile;
  expect([title, quorum, speakers["close-debate"], majorities.appeal]).toEqual([
    "Our conference",
    { open: "a-quarter", decide: "a-third" },
    { against: 1 },
    "two-thirds",
  ]);
  const faults: readonly (readonly [unknown, string])[] = [
    [{ like: "senate" }, "profile.like"],
    [{ like: "model-un", tie: "lost" }, "profile.tie"],
    [{ like: "model-un", quorum: { open: "all" } }, "profile.quorum.open"],
    [{ like: "model-un", majorities: { dance: "simple" } }, "profile.majorities.dance"],
    [{ like: "model-un", motions: ["dance"] }, "profile.motions"],
    [["model-un"], "profile"],
  ];
  for (const [profile, at] of faults) expect(closed(profile)).toBe(at);
});

test("the script in the guide plays as it says", () => {
  const guide = readFileSync(join(FOLDER, "..", "..", "docs", "guide", "rules.md"), "utf8");
  const script = parseScript(parse(/```yaml\n([\s\S]*?)```/.exec(guide)?.[1] ?? ""));
  if (!script.ok) throw new Error(script.error.says);
  const run = runScript(script.value);
  expect([run.unexpected, run.final.voted.map((v) => v.decision.vetoedBy)]).toEqual([[], [["SUN"]]]);
});
