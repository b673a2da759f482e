import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
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
    ...literals.filter((text) => /(^|\s)[a-z]{2,}\s|\s[a-z]{2,}(\s|$)|^[A-Z][a-z]+ /.test(text)),
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
