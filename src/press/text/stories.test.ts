import { expect, test } from "vitest";
import { storiesOf } from "./stories.ts";

const cut = (text: string): readonly string[] =>
  storiesOf(text).map(({ start, end }) => text.slice(start, end).slice(0, 12).trim());

test.each([
  ["one story", "GENEVA, 3 March 2025 - The text passed.\n\nNobody spoke.\n", ["GENEVA, 3 Ma"]],
  [
    "two dispatches",
    "GENEVA, 3 March 2025 - The text passed.\n\nNEW YORK, March 4, 2025 (AP) — It did not.",
    ["GENEVA, 3 Ma", "NEW YORK, Ma"],
  ],
  [
    "a title belongs to what stands below it",
    "Vote in Geneva\n\nGENEVA, 3 March 2025 - It passed.\n\nVote in New York\nNEW YORK, 4 March 2025 - It failed.",
    ["Vote in Gene", "Vote in New"],
  ],
  [
    "a place without a day may be of the same story",
    "GENEVA, 3 March 2025 - The text passed.\n\nNEW YORK (AP) — Others waited.",
    ["GENEVA, 3 Ma"],
  ],
  [
    "a sentence in capitals is no dateline",
    "GENEVA, 3 March 2025 - It passed.\n\nNATO, on 4 March 2025, said nothing - again.",
    ["GENEVA, 3 Ma"],
  ],
  ["the first dateline of a text, however deep", "They voted.\n\nGENEVA, 3 March 2025 - It passed.", ["They voted."]],
  ["a page", "<!doctype html><p>GENEVA, 3 March 2025 - A.</p>\n<p>\nNEW YORK, 4 March 2025 - B.</p>", ["<!doctype ht"]],
  ["nothing", "", [""]],
])("%s", (_, text, starts) => expect(cut(text)).toEqual(starts));
