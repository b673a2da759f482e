import { expect, test } from "vitest";
import { frameOf } from "./page-frame.ts";

const page = (head: string, body: string): string => `<!doctype html>
<html data-theme="%plenary.theme%">
  <head>
    <!--head--><link href="../_app/immutable/assets/a.woff2" rel="preload">
		<title>${head}</title><link rel="alternate" href="/feeds/votes.atom">
		<link href="../_app/immutable/assets/0.css" rel="stylesheet">
  </head>
  <body data-sveltekit-reload>
    <div class="app">${body}</div>
  </body>
</html>
`;
const headers: readonly (readonly [string, string])[] = [
  ["content-type", "text/html"],
  ["etag", '"x"'],
  ["content-length", "9"],
];

test("the frame of a page is what it has in common with the others of its route", () => {
  const frame = frameOf(page("One", "<div>one</div>"), headers);
  expect(frame).toEqual(frameOf(page("Two", '<div class="app">two</div></div>\n'), headers));
  expect(frame?.start).toContain("0.css");
  expect(frame?.start).not.toContain("atom");
  expect(frame?.headers).toEqual([["content-type", "text/html"]]);
});

test.each([
  ["another template", "<html><head></head><body></body></html>"],
  ["a page that starts a script of SvelteKit's", page("One", "<script>__sveltekit_1 = {}</script>")],
  ["a title that has the mark of the head in it", page("<!--head-->", "")],
])("%s gives none", (_, html) => expect(frameOf(html, headers)).toBeUndefined());
