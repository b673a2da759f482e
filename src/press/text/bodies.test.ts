import { expect, test } from "vitest";
import { readText } from "../../../test/press-reader.ts";

const SHORT = { "general-assembly": "GA", "security-council": "SC", committee: "C", un: "UN", other: "-" } as const;
const bodies = (text: string): string =>
  readText(text)
    .bodies.map((b) => SHORT[b.body] + (b.body === "committee" ? b.name : ""))
    .join(" ");

test.each([
  ["The Security Council met. The council voted 10-0. The Council adopted it.", "SC SC SC"],
  ["The Security Council met, then the Human Rights Council. The council voted.", "SC - -"],
  ["The council approved the budget. Council members voted 5-4 on zoning.", "- -"],
  ["The city council met; the town council, the county council.", "- - -"],
  ["A 15-member council voted on parking.", "-"],
  ["At the U.N., the 15-member council voted; the world body waited.", "UN SC GA"],
  ["A UN vote: the council voted.", "UN SC"],
  ["The General Assembly met. The assembly voted. The Assembly adopted it.", "GA GA GA"],
  ["The National Assembly met near the UN. The assembly voted.", "- UN -"],
  ["The 193-member body, the UN General Assembly, UNGA, the United Nations’ General Assembly", "GA GA GA GA"],
  ["The Tripura Assembly and the UN", "- UN"],
  ["Russia's Security Council and the Iranian Security Council", "- -"],
  ["Iran's Supreme National Security Council", "-"],
  ["The U.N. Security Council, UNSC, the UN's Security Council", "SC SC SC"],
  ["The Third Committee, the UN's First Committee and the Foreign Relations Committee; a committee", "C3 C1 -"],
  [
    "The House, the Senate, Congress, Parliament, MPs, lawmakers, the Bundestag, the Knesset, the Duma",
    "- - - - - - - - -",
  ],
  ["The White House; the house on the hill; a diet", "-"],
  ["The European Parliament, the EU Council, the Council of Europe, NATO, OPCW, the IAEA", "- - - - -"],
  ["shareholders, the Supreme Court, a referendum", "- - -"],
  ["The UN and the U.N. and the United Nations, but not un or a UNICORN", "UN UN UN"],
])("%s", (text, expected) => expect(bodies(text)).toBe(expected));
