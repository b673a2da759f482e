import { expect, test } from "vitest";
import { readText } from "../../../test/press-reader.ts";

const UNITS = [
  "(",
  '"',
  "“",
  "”",
  "'",
  "‘ ",
  "1",
  "1 ",
  "9-",
  "-",
  "- ",
  "<",
  "<a>",
  "<p>",
  "</p>",
  '<a href="',
  "<!--",
  "&",
  "&amp;",
  "&#",
  ".",
  "..",
  "U.",
  "U.S. ",
  "a",
  "Russia ",
  "Georgia ",
  "\n",
  "a\n",
  "a.\n",
  "A b\n",
  "the ",
  "“a\n\n",
  "1,",
  "1-1-1 ",
  "two hundred and ",
  "resolution 1, ",
  "resolutions 1 and ",
  "third anniversary of the invasion ",
  "Monday ",
  "same day ",
  "Feb ",
  "A/",
  "A/1",
  "\u0301",
  "\u00ad",
  "\ud800",
  "é",
  "A",
  "“Chad ” said ",
  "« ",
  "more than ",
  "Congolese ",
  "a'",
  "G-",
  "co-",
  "KYIV, ",
  "“Shea said ",
  "the council ",
  "X Council ",
  "<div class='a-",
  "<aside>",
  "<script>",
];

const SIZE = 120_000;
/** What is linear takes a small part of a second, even on a busy machine; what is quadratic takes minutes. */
const LIMIT = 5_000;

test.each(UNITS)("law: %j again and again costs no more than its length", (unit) => {
  const text = unit.repeat(Math.ceil(SIZE / unit.length));
  const start = performance.now();
  const document = readText(text);
  expect(performance.now() - start).toBeLessThan(LIMIT);
  expect(document.text).toHaveLength(text.length);
});
