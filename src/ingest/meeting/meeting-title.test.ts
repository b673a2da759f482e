import { expect, test } from "vitest";
import { titleOf } from "./meeting-title.ts";

const MEETING =
  "Draft resolution (A/90/L.33)\nMr. Lunde: I introduce draft resolution A/90/L.33, entitled “Safety of\nsmall harbours”. And A/90/L.3, entitled “Lighthouses”. A/90/L.34. It is entitled “Something else”.";

test.each<[string, string, string | undefined, string]>([
  [
    "a bare draft by the title it was introduced with",
    "Draft resolution A/90/L.33",
    "A/90/L.33",
    "Safety of small harbours",
  ],
  ["a draft that is only “it”", "the draft resolution, as orally revised", "A/90/L.33", "Safety of small harbours"],
  ["never by the title of a draft whose symbol begins alike", "Draft resolution A/90/L.3", "A/90/L.3", "Lighthouses"],
  ["never by a title in another sentence", "Draft resolution A/90/L.34", "A/90/L.34", "Draft resolution A/90/L.34"],
  ["a part by its own words", "operative paragraph 4", "A/90/L.33", "Operative paragraph 4"],
  ["a draft that is not named at all", "", undefined, "Draft resolution (not named)"],
])("a vote is called: %s", (_, said, draft, title) => {
  expect(titleOf(said, draft, MEETING)).toBe(title);
});
