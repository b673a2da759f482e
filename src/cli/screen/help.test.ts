import { expect, test } from "vitest";
import { runPlenary } from "../program.ts";

async function help(width: number | undefined, env: Readonly<Record<string, string>>, ...args: readonly string[]) {
  let out = "";
  const stdout = { ...(width === undefined ? {} : { columns: width }), write: (text: string) => (out += text) };
  await runPlenary([...args, "--help"], { stdout, stderr: { write: () => {} }, env });
  return out;
}

const commandsIn = (page: string): readonly string[] =>
  [...page.matchAll(/^ {2}([a-z][a-z-]+)(?=[| ].*\[|\s{2,}\S)/gm)].map((match) => match[1] ?? "");

test.each([50, 60, 100])("every page of help fits a screen of %i columns", async (width) => {
  const pages = [[], ...commandsIn(await help(100, {})).map((name) => [name])];
  const meeting = commandsIn((await help(100, {}, "meeting")).split("Commands:")[1] ?? "");
  expect(pages.length).toBeGreaterThan(15);
  expect(meeting).toContain("chair");
  for (const args of [
    ...pages,
    ...meeting.map((name) => ["meeting", name]),
    ["record", "issues"],
    ["record", "correct"],
  ]) {
    const page = await help(width, {}, ...args);
    // A word may be longer than a narrow screen; it then has its line to itself.
    const wide = page.split("\n").filter((line) => line.length > width && line.trim().includes(" "));
    expect(wide, args.join(" ")).toEqual([]);
  }
});

test("the width of a pipe is that of COLUMNS", async () => {
  const lengths = (page: string) => Math.max(...page.split("\n").map((line) => line.length));
  expect(lengths(await help(undefined, { COLUMNS: "60" }, "votes"))).toBeLessThanOrEqual(60);
  expect(lengths(await help(undefined, { COLUMNS: "odd" }, "votes"))).toBeGreaterThan(80);
});

test("remarks stand beside their commands where there is room, below them where there is not", async () => {
  expect(await help(100, {}, "explain")).toMatch(/^ {2}plenary explain S\/2022\/155 {5}a veto, and what/m);
  expect(await help(40, {}, "explain")).toMatch(/^ {2}plenary explain S\/2022\/155\n {6}a veto, and what/m);
});
