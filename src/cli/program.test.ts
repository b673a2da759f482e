import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { safeParse } from "valibot";
import { afterAll, expect, test } from "vitest";
import { findingsShape } from "#wire";
import { pdfFile } from "../../test/pdf-file.ts";
import { EXIT, type ExitCode, runPlenary } from "./index.ts";

interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly errors: string;
}

/** Runs a command line as the program does, and keeps what it says. */
async function run(...args: readonly string[]): Promise<Ran> {
  let out = "";
  let errors = "";
  const code = await runPlenary(args, {
    stdout: { isTTY: args.includes("--colour-test"), write: (text) => (out += text) },
    stderr: { write: (text) => (errors += text) },
    env: {},
  });
  return { code, out, errors };
}

const folder = mkdtempSync(join(tmpdir(), "plenary-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Lines are folded to the width of the screen; what they say is not. */
const unfolded = (out: string): string => out.replace(/\s+/g, " ");

const TRUE =
  "The General Assembly adopted resolution A/RES/ES-11/7 on 24 February 2025 by 93 votes to 18, with 65 abstentions.";
const FALSE =
  "The General Assembly adopted resolution A/RES/ES-11/7 on 24 February 2025 by 104 votes to 7, with 65 abstentions.";

test("a true article ends with 0, its words and the vote are printed", async () => {
  const { code, out } = await run("check", file("true.txt", TRUE));
  expect(code).toBe(EXIT.done);
  expect(unfolded(out)).toContain("93 votes to 18, with 65 abstentions [");
  expect(out).toMatch(/\[\d\] Supported \(figures\)/);
  expect(out).toContain("vote: A/RES/ES-11/7, 24 February 2025, adopted by 93-18-65");
  expect(out).toContain("https://digitallibrary.un.org/record/4076672");
});

test("a wrong figure ends with 1 and the right one is given", async () => {
  const { code, out } = await run("check", file("false.txt", FALSE));
  expect(code).toBe(EXIT.found);
  expect(out).toMatch(/\[\d\] Contradicted \(figures\)/);
  expect(unfolded(out)).toContain("was adopted by 93-18-65: 93 in favour, 18 against, 65 abstaining");
});

test("an article without a UN vote has no claims and ends with 0", async () => {
  const { code, out } = await run("check", file("none.txt", "The parliament of Norway voted 93 to 18 for the budget."));
  expect(code).toBe(EXIT.done);
  expect(out).not.toMatch(/Contradicted|Conflated|Supported \(/);
});

test("--json is the documented shape, and its quotes are the text between its offsets", async () => {
  const { code, out } = await run("check", file("json.txt", FALSE), "--json", "--published", "2025-02-25");
  expect(code).toBe(EXIT.found);
  const read = safeParse(findingsShape, JSON.parse(out));
  expect(read.issues).toBeUndefined();
  if (!read.success) return;
  expect(read.output.article.published).toBe("2025-02-25");
  expect(read.output.claims.length).toBeGreaterThan(0);
  for (const claim of read.output.claims) expect(FALSE.slice(claim.start, claim.end)).toBe(claim.quote);
});

const bad: readonly (readonly [what: string, args: () => readonly string[], says: RegExp])[] = [
  ["no such file", () => ["check", join(folder, "nothing.txt")], /There is no file .*nothing\.txt here\. Check/],
  ["a folder without articles", () => ["check", mkdtempSync(join(folder, "bare-"))], /No articles are in .*bare-/],
  ["an empty file", () => ["check", file("empty.txt", " \n")], /empty\.txt is empty\. Put/],
  ["a broken PDF", () => ["check", file("a.pdf", "%PDF-1.7\n")], /a\.pdf: the PDF cannot be read .*Save its text/],
  ["a PDF of pictures", () => ["check", file("b.pdf", pdfFile([], 1))], /b\.pdf is a PDF without text/],
  [
    "a picture",
    () => ["check", file("a.png", new Uint8Array([137, 80, 78, 71, 0, 0]))],
    /is not text: byte 5 is a zero/,
  ],
  ["a Word file", () => ["check", file("a.docx", "PK\u0003\u0004abc")], /perhaps of Word.*plain text or HTML/],
  [
    "another encoding",
    () => ["check", file("latin.txt", Buffer.from("ok\nC\u00f4te d'Ivoire", "latin1"))],
    /is not UTF-8: line 2 .*iconv/,
  ],
  [
    "far too long",
    () => ["check", file("long.txt", "[".repeat(2_000_001))],
    /has 2\.0 MB; an article may have 2 MB\. Cut/,
  ],
  [
    "no date",
    () => ["check", file("t.txt", TRUE), "--published", "2025-02-30"],
    /--published 2025-02-30 is no date.*2025-02-24/,
  ],
  ["no argument", () => ["check"], /missing required argument 'file'[\s\S]*plenary check --help/],
  ["unknown option", () => ["check", "x", "--fast"], /unknown option '--fast'/],
  ["unknown command", () => ["chek", "x"], /unknown command 'chek'[\s\S]*check/],
  [
    "unknown symbol",
    () => ["vote", "A/RES/ES-11/77"],
    /No vote on A\/RES\/ES-11\/77 is on record\. Near it are A\/RES\/ES-11\/7,/,
  ],
  ["no symbol at all", () => ["vote", "!!"], /No vote on !! is on record\. .*plenary votes --text/],
  ["unknown member", () => ["votes", "--member", "Atlantis"], /--member Atlantis is no Member State.*--member USA/],
  [
    "a member by a slip",
    () => ["align", "Frnace", "Germany"],
    /Frnace is no Member State on record\. Near it: France \(FRA\)/,
  ],
  ["words for a symbol", () => ["vote", "cuba embargo"], /plenary votes --text "cuba embargo"/],
  ["a slip in a symbol", () => ["vote", "S/2022/515"], /Near it are S\/2022\/155,/],
  ["half a command of a group", () => ["record", "diff"], /missing required argument[\s\S]*plenary record diff --help/],
  ["position without member", () => ["votes", "--position", "no"], /Name the member too/],
  ["unknown body", () => ["votes", "--body", "senate"], /--body senate is not known\. Choose one of general-assembly/],
  ["unknown kind", () => ["votes", "--kind", "law"], /--kind law is not known\. Choose one of draft-resolution/],
  [
    "unknown member of a pair",
    () => ["align", "USA", "Atlantis"],
    /Atlantis is no Member State on record\. Give its code or name.*or a group on record/,
  ],
  ["no common vote", () => ["align", "USA", "Israel", "--to", "1946-01-01"], /no common vote on record.*Widen/],
  ["half a change", () => ["whatif", "S/2022/155", "--vote", "RUS"], /--change RUS cannot be read.*RUS=abstaining/],
  ["no seat", () => ["whatif", "S/2022/155", "--vote", "FIN=no"], /Finland had no seat/],
  ["nothing to import", () => ["import", join(folder, "nothing.csv")], /nothing\.csv: there is no such file/],
  ["no number", () => ["votes", "--limit", "many"], /'many' is invalid.*whole number/],
];

test("each command is known by its name alone as it is among all", async () => {
  const all = (await run("--help")).out;
  const names = [...all.matchAll(/^ {2}([a-z-]+(?:\|[a-z-]+)*) .*\S {2,}\S/gm)].flatMap(([, name = ""]) =>
    name.split("|"),
  );
  expect(names.length).toBeGreaterThan(15);
  for (const name of names) {
    const { code, out } = await run(name, "--help");
    expect([name, code, out.split("\n")[0]]).toEqual([name, EXIT.done, expect.stringMatching(/^Usage: plenary /)]);
    expect(out).toContain(name === "whatif" ? "what-if|whatif" : name);
  }
});

test.each(bad)("bad input: %s ends with 2 and one sentence on the way out", async (_, args, says) => {
  const { code, out, errors } = await run(...args());
  expect(code).toBe(EXIT.badInput);
  expect(errors).toMatch(says);
  expect(out).toBe("");
});

test("vote: the roll call by position adds up to the figures, and the meeting's other votes follow", async () => {
  const { code, out } = await run("vote", "a/res/es-11/7");
  expect(code).toBe(EXIT.done);
  expect(out).toMatch(/In favour \(93\)[\s\S]*Against \(18\)[\s\S]*Abstaining \(65\)/);
  expect(out).toContain("A/RES/ES-11/8, The path to peace: adopted by 93-8-73");
});

test("vote: what is less than verified is said to be so", async () => {
  const { out } = await run("vote", "A/RES/ES-11/8");
  expect(out).toContain("Doubts");
  expect(out).toContain("one source only");
});

test("vote --json: an option that no source states is absent", async () => {
  const { out } = await run("vote", "S/RES/2774", "--json");
  const { vote, sameMeeting } = JSON.parse(out);
  expect(vote.tally).toEqual({ yes: 10, no: 0, abstaining: 5 });
  expect(vote.positions.yes).toHaveLength(10);
  expect(sameMeeting).toContain("S/RES/2774#am-rus-1");
});

test("votes: every row meets every condition", async () => {
  const { out } = await run(
    "votes",
    "--member",
    "united states",
    "--position",
    "no",
    "--body",
    "council",
    "--vetoed",
    "--json",
    "--limit",
    "500",
  );
  const { found, votes } = JSON.parse(out);
  expect(votes.length).toBe(found);
  expect(found).toBeGreaterThan(10);
  for (const vote of votes) expect(vote).toMatchObject({ body: "security-council", outcome: "not-adopted" });
});

test("align: the share, what it rests on, and where the two were opposite", async () => {
  const { code, out } = await run("align", "usa", "Israel", "--from", "2015-01-01");
  expect(code).toBe(EXIT.done);
  expect(unfolded(out)).toMatch(
    /same position in [\d.]+% of \d+ votes; agreement 0\.\d\d .*Rests on \d+ contested votes: General Assembly/,
  );
  const { opposed, n, table } = JSON.parse((await run("align", "USA", "ISR", "--from", "2015-01-01", "--json")).out);
  expect(table.reduce((sum: number, cell: number) => sum + cell, 0)).toBe(n);
  expect(opposed).toHaveLength(table[2] + table[6]);
});

test("whatif: the vetoed draft passes without the veto, and the least that turns it is told", async () => {
  const { code, out } = await run("whatif", "S/2022/155", "--vote", "RUS=abstaining");
  expect(code).toBe(EXIT.done);
  expect(out).toContain("As it was: Not adopted: vetoed by Russia.");
  expect(out).toContain("As imagined: Adopted, with 2 votes to spare.");
  expect((await run("whatif", "A/RES/ES-11/7")).out).toContain("It would not have been adopted had 20 of those");
});

test("colours only on a terminal", async () => {
  const written: string[] = [];
  const coloured = (env: Record<string, string>, ...args: string[]) => {
    written.length = 0;
    const stdout = { isTTY: true, columns: 80, write: (text: string) => written.push(text) };
    return runPlenary(["check", file("true.txt", TRUE), ...args], { stdout, stderr: { write: () => 0 }, env });
  };
  await coloured({});
  expect(written.join("")).toContain("\u001b[32m");
  for (const plainly of [coloured({ NO_COLOR: "1" }), coloured({}, "--no-color"), coloured({ TERM: "dumb" })]) {
    await plainly;
    expect(written.join("")).not.toContain("\u001b[");
  }
});
