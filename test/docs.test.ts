import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, normalize, sep } from "node:path";
import { safeParse } from "valibot";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { findingsShape } from "#wire";
import { runPlenary } from "../src/cli/index.ts";
import { rooms } from "./rooms.ts";

// Documents say only what is so: their examples are run, their tables compared, their links followed.
// UPDATE_DOCS=1 npx vitest run test/docs.test.ts writes the true output into the examples; read the difference before keeping it.

const root = join(import.meta.dirname, "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const documents = [
  ...readdirSync(root).filter((f) => f.endsWith(".md")),
  ...["docs", "data"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((f) => f.endsWith(".md"))
      .map((f) => join(folder, f)),
  ),
].map((f) => f.split("\\").join("/"));

/** The record's version changes with every fact added to it; that is no change of a document. */
const withoutVersion = (text: string): string =>
  text.replace(/\b(record\s+)[0-9a-f]{16}\b/g, "$1…").replace(/("version": ")[0-9a-f]{16}"/g, '$1…"');

interface Example {
  readonly command: string;
  readonly output: string;
}

const CONSOLE = /(```console\n)([\s\S]*?)(```)/g;

/** `$ plenary …` lines of a console block, each with what follows it. */
function examplesIn(block: string): readonly Example[] {
  return block
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const [command = "", ...lines] = part.split("\n");
      return { command, output: lines.join("\n").trim() };
    });
}

/** Each document's examples import into a record of their own, which is nobody's. */
const homes = mkdtempSync(join(tmpdir(), "plenary-docs-"));
afterAll(() => rmSync(homes, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

/** Runs `plenary …` in this process, from the folder of the package, eighty columns wide. */
async function outputOf(command: string, home: string): Promise<string> {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? "");
  const args = words.slice(words.indexOf("plenary") + 1);
  let out = "";
  const write = (text: string): unknown => (out += text);
  const paths = args.map((arg) => (existsSync(join(root, arg)) ? join(root, arg) : arg));
  await runPlenary(paths, { stdout: { columns: 80, write }, stderr: { write }, env: {} });
  // the files of the examples are named as a reader beside them would name them
  return out.replaceAll(`${root}${sep}`, "").replaceAll(home, "~/.plenary").trim();
}

/** An output matches when its lines do; a line with only "…" stands for any lines. */
function asPattern(output: string): RegExp {
  const literal = withoutVersion(output)
    .split(/^…$/m)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${literal.join("[\\s\\S]*")}$`);
}

describe("the examples are what the program prints", () => {
  const quoting = documents.filter((f) =>
    [...read(f).matchAll(CONSOLE)].some((m) => /^\$ (npx )?plenary /m.test(m[2] ?? "")),
  );

  test("the README has one", () => expect(quoting).toContain("README.md"));

  test.each(quoting)("%s", async (file) => {
    let text = read(file);
    const home = join(homes, file.replace(/\W+/g, "-"));
    vi.stubEnv("PLENARY_HOME", home);
    for (const [whole, open, block = "", close] of [...text.matchAll(CONSOLE)]) {
      const examples = examplesIn(block).filter((e) => /^(npx )?plenary /.test(e.command));
      if (examples.length === 0) continue;
      const ran: ((typeof examples)[number] & { readonly truly: string })[] = [];
      // One after the other, as a reader would: what one imports, the next one shows.
      for (const e of examples) ran.push({ ...e, truly: await outputOf(e.command, home) });
      if (process.env.UPDATE_DOCS === "1" && !/^…$/m.test(block)) {
        text = text.replace(whole, () => `${open}${ran.map((e) => `$ ${e.command}\n${e.truly}\n`).join("\n")}${close}`);
        continue;
      }
      for (const { command, output, truly } of ran) expect(withoutVersion(truly), command).toMatch(asPattern(output));
    }
    if (process.env.UPDATE_DOCS === "1") writeFileSync(join(root, file), text);
  });
});

describe("tables agree with what they describe", () => {
  test("ARCHITECTURE.md names the rooms and what each may open as test/rooms.ts does", () => {
    const rows = [...read("ARCHITECTURE.md").matchAll(/^\| `(\w+)` \|[^|]*\|([^|]*)\|/gm)].map(
      (m) => [m[1], (m[2] ?? "").match(/\w+/g) ?? []] as const,
    );
    expect(Object.fromEntries(rows)).toEqual(rooms);
  });

  test("GLOSSARY.md has a row for every type that the record exports", () => {
    const door = read("src/record/index.ts");
    const typesOnly = [...door.matchAll(/export type \{([^}]*)\}/g)].flatMap((m) => (m[1] ?? "").match(/\w+/g) ?? []);
    const named = [...door.matchAll(/\btype (\w+)/g)].map((m) => m[1] ?? "");
    const rows = new Set([...read("GLOSSARY.md").matchAll(/^\| `(\w+)`/gm)].map((m) => m[1]));
    expect([...typesOnly, ...named].filter((type) => !rows.has(type))).toEqual([]);
    expect(named.length).toBeGreaterThan(40);
  });

  test("docs/dependencies.md gives a reason for every dependency, and for no other", () => {
    const { dependencies, devDependencies } = JSON.parse(read("package.json"));
    const rows = [...read("docs/dependencies.md").matchAll(/^\| `([^`]+)` \| [^|]{15,} \|/gm)].map((m) => m[1]);
    expect(rows.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
  });

  test("docs/findings.md: the example is of the shape, and names every key of it", () => {
    const text = read("docs/findings.md");
    const blocks = [...text.matchAll(/```console\n\$ plenary check [^\n]*--json\n([\s\S]*?)```/g)].map(
      (m) => m[1] ?? "",
    );
    expect(blocks.length).toBe(1);
    for (const block of blocks) expect(safeParse(findingsShape, JSON.parse(block)).issues).toBeUndefined();
    const keys = [...Object.keys(findingsShape.entries), ...Object.keys(findingsShape.entries.claims.item.entries)];
    expect(keys.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
  });
});

describe("links lead somewhere", () => {
  const anchorsOf = (path: string): ReadonlySet<string> =>
    new Set(
      [...read(path).matchAll(/^#+ (.+)$/gm)].map((m) =>
        (m[1] ?? "")
          .toLowerCase()
          .replace(/[^\p{L}\p{N} _-]/gu, "")
          .replace(/ /g, "-"),
      ),
    );

  test.each(documents)("%s", (file) => {
    const prose = read(file).replace(/```[\s\S]*?```/g, "");
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map((m) => m[1] ?? "").filter((t) => !/^[a-z]+:/.test(t));
    const broken = targets.filter((target) => {
      const [path = "", anchor] = target.split("#");
      const to = path === "" ? file : normalize(join(dirname(file), path));
      return !existsSync(join(root, to)) || (anchor !== undefined && !anchorsOf(to).has(anchor));
    });
    expect(broken).toEqual([]);
  });
});
