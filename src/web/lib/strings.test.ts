import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

// Every word of the site stands in the catalogue of src/web/lib/strings, so that a second language is a second folder.

const WEB = join(import.meta.dirname, "..");
const components = readdirSync(WEB, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".svelte"));

/** The markup of a component without scripts, styles and comments. */
function markupOf(source: string): string {
  return source
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<style[\s\S]*?<\/style>/g, "")
    .replace(/<!--[\s\S]*?-->/g, "");
}

/** Splits markup into what stands in braces and what does not; braces within braces belong to the outer ones. */
function parts(markup: string): { readonly plain: string; readonly braces: readonly string[] } {
  let [plain, depth, from] = ["", 0, 0];
  const braces: string[] = [];
  for (const [at, letter] of [...markup].entries()) {
    if (letter === "{" && depth++ === 0) from = at;
    else if (letter === "}" && --depth === 0) braces.push([...markup].slice(from + 1, at).join(""));
    else if (depth === 0) plain += letter;
  }
  return { plain, braces };
}

/** Words a reader would see: between tags, in attributes that are read out, in strings with a word beside a space. */
function wordsIn(source: string): readonly string[] {
  const { plain, braces } = parts(markupOf(source));
  const spoken = [...plain.matchAll(/(?:aria-label|title|alt|placeholder)="([^"]*)"/g)].map(([, text]) => text ?? "");
  const between = plain.replace(/<[^<>]*>/g, "\n").split("\n");
  const literals = braces.flatMap((code) => [...code.matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? ""));
  return [
    ...[...spoken, ...between].filter((text) => /[A-Za-z]{2,}/.test(text.replace(/&[a-z]+;|https:\/\//g, ""))),
    ...literals.filter((text) => /(^|\s)[a-z]{2,}\s|\s[a-z]{2,}(\s|$)|^[A-Z][a-z]+ |^[A-Z][a-z]{2,}$/.test(text)),
  ].map((text) => text.trim());
}

test("the test sees words where they stand", () => {
  expect(wordsIn('<p class="a b">Hello {name}</p>')).toEqual(["Hello"]);
  expect(wordsIn('<a title="More">{n > 0 ? " and " : ""}</a><!-- not this -->')).toEqual(["More", "and"]);
  expect(wordsIn('<p class="x {a ? "lit" : ""}">{s.title}</p>')).toEqual([]);
});

test.each(components)("%s has no words of its own", (path) => {
  expect(wordsIn(readFileSync(join(WEB, path), "utf8"))).toEqual([]);
});

/** What is no word for a reader: names of tags, the frame of a page, the name space of ids, what threads tell one another. */
const NO_WORDS = [
  "lib/analysis/worker.ts",
  "lib/server/article-text.ts",
  "lib/check/report.ts",
  "lib/server/atom.ts",
  "lib/server/full-page.ts",
];
const scripts = readdirSync(WEB, { recursive: true, encoding: "utf8" }).filter(
  (path) =>
    /\.(ts|svelte)$/.test(path) && !/\.test\.ts$|(^|\/)strings\/|strings\.ts$/.test(path) && !NO_WORDS.includes(path),
);

/** Names of keys and of ourselves, which stay what they are in each language. */
const NAMES = ["Enter", "Home", "End", "Plenary"];

/** A single word with a capital, or two words beside one another in a string of a script, but for what is thrown at its makers and what selects elements. */
function wordsInScript(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isNewExpression(node) && node.expression.getText().endsWith("Error")) return;
    if (ts.isCallExpression(node) && /querySelector|closest|unreachable/.test(node.expression.getText())) return;
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    else if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join("{}"));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.ts", source, ts.ScriptTarget.Latest, true));
  const isSingle = (text: string): boolean => /^[A-Z][a-z]{2,}$/.test(text) && !NAMES.includes(text);
  return found.filter((text) => isSingle(text) || /(^|[^-#.\w"])[A-Za-z]{2,} [a-z]{2,}\b(?![-="[])/.test(text));
}

test("the test sees sentences in scripts", () => {
  expect(wordsInScript(`const a = f("Two words", \`\${n} votes on it\`); throw new Error("not for readers");`)).toEqual(
    ["Two words", "{} votes on it"],
  );
  expect(wordsInScript('const k = "Session"; key === "Enter"; const of = "general-assembly";')).toEqual(["Session"]);
  expect(wordsInScript('import x from "a b"; q("#filters select"); const h = "a-b";')).toEqual([]);
});

test.each(scripts)("%s has no sentences of its own", (path) => {
  const source = readFileSync(join(WEB, path), "utf8");
  const script = path.endsWith(".svelte") ? (/<script[^>]*>([\s\S]*?)<\/script>/.exec(source)?.[1] ?? "") : source;
  expect(wordsInScript(script)).toEqual([]);
});
