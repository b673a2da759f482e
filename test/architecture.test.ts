import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { longFiles, longFunctions } from "./lengths.ts";
import { pure, rooms } from "./rooms.ts";

const src = join(import.meta.dirname, "..", "src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((f) => /\.(ts|svelte)$/.test(f));
const table: Readonly<Record<string, readonly string[]>> = rooms;
const roomOf = (file: string): string => file.split(sep)[0] ?? "";

/** The script of a Svelte file, or the file itself. */
const code = (file: string): string => {
  const text = readFileSync(join(src, file), "utf8");
  return file.endsWith(".svelte")
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1]).join("\n")
    : text;
};
const isTest = (file: string): boolean => file.endsWith(".test.ts");
const imports = files.flatMap((from) =>
  ts.preProcessFile(code(from), true, true).importedFiles.map(({ fileName: to }) => ({ from, to })),
);
const own = imports.filter(({ from }) => !isTest(from));

test("every folder under src is a room in the table, and every room stands", () => {
  expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(table).sort());
});

test("a room opens only the doors it is allowed", () => {
  const wrong = own.filter(({ from, to }) => to.startsWith("#") && !table[roomOf(from)]?.includes(to.slice(1)));
  expect(wrong).toEqual([]);
});

test("no relative import leaves its room", () => {
  const leaves = ({ from, to }: { from: string; to: string }) =>
    to.startsWith(".") &&
    !to.startsWith("./$types") &&
    roomOf(relative(src, join(src, dirname(from), to))) !== roomOf(from);
  expect(own.filter(leaves)).toEqual([]);
});

test("a pure room imports nothing but rooms, its own files and the packages it was granted", () => {
  const wrong = own.filter(({ from, to }) => {
    const granted = pure[roomOf(from)];
    return granted !== undefined && !/^[.#]/.test(to) && !granted.includes(to);
  });
  expect(wrong).toEqual([]);
});

test("a pure room has no clock and no dice", () => {
  const wrong = files.filter(
    (file) => pure[roomOf(file)] && !isTest(file) && /\bMath\.random\b|\bDate\.now\b|\bnew Date\b/.test(code(file)),
  );
  expect(wrong).toEqual([]);
});

test("the table has no cycle: each room names only rooms above it", () => {
  const seen: string[] = [];
  for (const [room, allowed] of Object.entries(table)) {
    expect(
      allowed.filter((r) => !seen.includes(r)),
      room,
    ).toEqual([]);
    seen.push(room);
  }
});

test("no two files of a room import each other in a circle", () => {
  const graph = new Map<string, string[]>();
  for (const { from, to } of own) {
    if (to.startsWith(".")) graph.set(from, [...(graph.get(from) ?? []), relative(src, join(src, dirname(from), to))]);
  }
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) throw new Error([...path, file].join(" -> "));
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
});

/** Files over the limit that are right so, and why. */
const longByNature: Readonly<Record<string, string>> = {
  "src/rules/decide.test.ts": "ballots and what they decided: a table of cases, one below the other",
  "src/press/lexicon/lexemes.ts": "the words of votes: data, one row a word",
};

/** Files and functions over the limit from before there was one, and the lines they may have. The list may only shrink. */
const stillLong: Readonly<Record<string, number>> = {
  'src/ingest/merge/merge.test.ts "are found by their votes alone, and each differing cell is named"': 100,
  "src/press/claims/voting/voter-before.ts subjectBefore": 110,
  'test/merge-everything.test.ts "each word of each source stands in it or in the list, once"': 80,
  "src/press/claims/voting/named-voter.ts named": 80,
  "src/press/claims/voting/vote-sense.ts isVote": 80,
};

test("a file has up to 300 lines, a function up to 60", () => {
  const long = [...longFiles(), ...longFunctions()];
  expect(long.filter(({ what, lines }) => !longByNature[what] && lines > (stillLong[what] ?? 0))).toEqual([]);
  const stand = new Set(long.map(({ what }) => what));
  expect(
    Object.keys(stillLong).filter((what) => !stand.has(what)),
    "are cut: strike them off the list",
  ).toEqual([]);
});
