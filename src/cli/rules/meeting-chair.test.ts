import { expect, test } from "vitest";
import { parse } from "yaml";
import { meeting } from "#rules";
import { plain } from "../screen/style.ts";
import { chair, scriptText } from "./meeting-chair.ts";

const read = meeting.parseScript({
  profile: "model-un",
  id: "Committee",
  date: "2026-03-14",
  members: "ARG BRA KEN SWE USA",
  steps: ["open"],
});
if (!read.ok) throw new Error(read.error.says);
const script = read.value;

async function* typed(...lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}

async function chaired(...lines: readonly string[]): Promise<{ out: string; final: meeting.MeetingState }> {
  let out = "";
  const terminal = { style: plain, width: 100, write: (text: string) => (out += text), complain: () => {} };
  return { final: await chair(terminal, script, typed(...lines)), out };
}

test("a meeting goes on from its script, line by line, and is told as it goes", async () => {
  const { out, final } = await chaired(
    "adopt-agenda",
    "# a remark",
    "submit: Draft 1, by: KEN SWE, title: Water",
    "begin-voting",
    "put",
    "result: {yes: 4, no: 1}",
    "close",
  );
  expect(out).toContain('Draft 1, "Water", was submitted by Kenya and Sweden.');
  expect(out).toContain("[voting: Draft 1 is put to the vote; its result comes next]");
  expect(out).toContain("Draft 1 was adopted by 4 votes to 1.");
  expect([final.phase, final.texts.map((t) => t.status)]).toEqual(["closed", ["adopted"]]);
});

test("what is refused changes nothing and says by which rule and what is possible", async () => {
  const { out, final } = await chaired("put", "adopt-agenda", "inscribe: ZZZ");
  expect(out).toMatch(/Refused: The agenda has not been adopted\. \[the rules of the conference\] Possible now:/);
  expect(out).toContain("Refused: ZZZ is not a member of this body.");
  expect(final.log.map((action) => action.kind)).toEqual(["open", "adopt-agenda"]);
});

test("what cannot be read is told with its key; undo takes the last step back; end ends", async () => {
  const { out, final } = await chaired("adopt-agenda", "inscribe: Kenya", "{", "dance", "undo", "end", "adopt-agenda");
  expect(out).toContain("inscribe must be a member code");
  expect(out).toContain("A step must be one of open, count-present");
  expect(final.phase).toBe("agenda");
});

test("every line that “?” shows is one that may be typed", async () => {
  const { out } = await chaired("adopt-agenda", "submit: Draft 1, by: KEN", "?");
  const shown = out.split("\n").filter((line) => line.startsWith("  ") && !line.startsWith("   "));
  expect(shown.length).toBeGreaterThan(12);
  for (const line of shown) {
    const { out: told } = await chaired("adopt-agenda", "submit: Draft 1, by: KEN", line);
    expect(told, line).not.toMatch(/Refused|must be|cannot be read/);
  }
});

test("what was done is written as a script that comes to the same", async () => {
  const { final } = await chaired(
    "adopt-agenda",
    "submit: Draft 1, by: KEN SWE",
    "begin-voting",
    "put",
    "result: {yes: 3, no: 2}",
  );
  const again = meeting.parseScript(parse(scriptText(script, final.log)));
  if (!again.ok) throw new Error(`${again.error.at} ${again.error.says}`);
  expect(meeting.runScript(again.value).final).toEqual(final);
});

test("rules of a conference are written with it: what they are like, and what is otherwise", () => {
  const own = meeting.parseScript({
    profile: { like: "model-un", title: "Ours", quorum: { open: "a-quarter" }, majorities: { appeal: "simple" } },
    id: "Committee",
    date: "2026-03-14",
    members: "ARG BRA KEN SWE USA",
    steps: [],
  });
  if (!own.ok) throw new Error(own.error.says);
  const again = meeting.parseScript(parse(scriptText(own.value, [])));
  expect(again.ok ? again.value.start.profile : again.error).toEqual(own.value.start.profile);
});

test("the meeting is handed on after each step that changed it, so that a broken-off one is not lost", async () => {
  const kept: (readonly string[])[] = [];
  const terminal = { style: plain, width: 100, write: () => {}, complain: () => {} };
  const lines = typed("adopt-agenda", "put", "?", "submit: Draft 1, by: KEN", "undo");
  await chair(terminal, script, lines, ({ log }) => kept.push(log.map((action) => action.kind)));
  expect(kept).toEqual([
    ["open", "adopt-agenda"],
    ["open", "adopt-agenda", "submit"],
    ["open", "adopt-agenda"],
  ]);
});
