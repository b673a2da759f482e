import { describe, expect, test } from "vitest";
import { readText, readUndated } from "../../../test/press-reader.ts";
import { isHtml } from "./html.ts";

const PROSE =
  "The General Assembly adopted the text on Monday by 93 votes to 18, with 65 abstentions, after a debate in which the United States spoke against it and France for it, and in which many others took the floor before the vote was called and the result was shown.";
const look = (text: string): string[] => {
  const document = readUndated(text);
  return document.blocks.map((b) => `${b.kind}: ${document.text.slice(b.start, b.end)}`);
};

test.each([
  ["<!DOCTYPE html><html><body>x", true],
  ["<p>One</p>", true],
  ["Text with <b>bold</b> words", false],
  ["a < b and c > d </p", false],
  ["plain", false],
  ["<div class='x'>One</div>", true],
])("is %s a page?", (text, expected) => expect(isHtml(text)).toBe(expected));

describe("what is round an article is left out", () => {
  test.each([
    [
      "nav, aside, footer, script, style",
      `<nav><p>Russia</p></nav><script>var a = "<p>China</p>"</script><style>p{}</style><p>${PROSE}</p><aside>Cuba</aside><footer>Mali</footer>`,
    ],
    [
      "classes of furniture",
      `<p>${PROSE}</p><div class="related-stories"><p>Israel and Cuba</p></div><section id="comments"><p>Iran!</p></section><div role="navigation">Peru</div>`,
    ],
    ["what is hidden", `<p>${PROSE}</p><p hidden>Russia</p><p aria-hidden="true">China</p>`],
    [
      "lists of links",
      `<p>${PROSE}</p><ul><li><a href="x">Russia votes</a></li><li><a href="y">China speaks</a></li></ul>`,
    ],
    ["buttons and comments", `<p>${PROSE}<!-- Russia --></p><button>China</button><form><p>Iran</p></form>`],
    ["other articles", `<article><p>${PROSE}</p></article><article><p>Russia and China</p></article>`],
    ["what is outside main", `<p>Iran</p><main><p>${PROSE}</p></main><p>Chad</p>`],
  ])("%s", (_, body) => {
    const document = readText(`<html><body>${body}</body></html>`);
    expect(document.actors.map((a) => a.codes[0])).toEqual(["USA", "FRA"]);
  });
});

test("a careless class name does not take the article away", () => {
  expect(look(`<html><body><div class="layout-with-sidebar"><p>${PROSE}</p></div></body></html>`)).toEqual([
    `paragraph: ${PROSE}`,
  ]);
});

test("kinds of blocks come from the tags", () => {
  const page = `<html><head><title>T</title></head><body><header><h1>The vote</h1><p class="byline">By Jane Doe</p><time datetime="2025-02-25">25 February 2025</time></header>
<article><p class="standfirst">In short</p><p>${PROSE}</p><figure><img src=x><figcaption>Delegates of Chad</figcaption></figure><ul><li>Mali abstained</li></ul></article></body></html>`;
  expect(look(page).map((b) => b.split(":")[0])).toEqual([
    "headline",
    "byline",
    "dateline",
    "dek",
    "paragraph",
    "caption",
    "list-item",
  ]);
  expect(readUndated(page).title).toBe("The vote");
});

test("places are those of the page as it was given: entities, tags and soft hyphens inside a word", () => {
  const page =
    "<p>The U&#46;S. and R&shy;ussia&rsquo;s vote was 93&ndash;18&ndash;65, and <b>Bel</b>arus&nbsp;spoke.</p>";
  const { text, actors, numbers } = readText(page);
  expect(actors.map((a) => [a.codes[0], text.slice(a.start, a.end)])).toEqual([
    ["USA", "U&#46;S."],
    ["RUS", "R&shy;ussia"],
    ["BLR", "Bel</b>arus"],
  ]);
  expect(numbers.map((n) => [n.parts, text.slice(n.start, n.end)])).toEqual([[[93, 18, 65], "93&ndash;18&ndash;65"]]);
});

test("unclosed, crossed and broken tags are read on", () => {
  const page = `<div><p>Russia voted<p>China <b>too<i></b> and <a href="x" Cuba <p>${PROSE}`;
  expect(readText(page).actors.map((a) => a.codes[0])).toEqual(expect.arrayContaining(["RUS", "CHN", "USA"]));
});

test("an unclosed aside does not end the page", () => {
  expect(readText(`<html><body><aside><p>x</p><p>${PROSE}</p></body></html>`).actors).not.toEqual([]);
});
