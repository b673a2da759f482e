import { expect, test } from "vitest";
import { articleText } from "./article-text.ts";

test.each([
  ["paragraphs apart, entities read", "<p>One&nbsp;&amp; two</p><p>three</p>", "One & two\n\nthree"],
  [
    "the article alone, where there is one",
    "<nav>Menu</nav><p>Ad</p><article><h1>Vote</h1><p>By 93 to 18.</p></article>",
    "Vote\n\nBy 93 to 18.",
  ],
  [
    "no script, style or aside",
    "<body><script>alert(1)</script><style>p{}</style><p>Text</p><aside>More</aside></body>",
    "Text",
  ],
  ["what was never closed", "<p>One<p>Two<div>Three", "One\n\nTwo\n\nThree"],
  ["inline marks leave words whole", "<p>re<b>solu</b>tion</p>", "resolution"],
  ["nothing", "<html><head><title>x</title></head></html>", ""],
])("%s", (_, html, expected) => {
  expect(articleText(html)).toBe(expected);
});
