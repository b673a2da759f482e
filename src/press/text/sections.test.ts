import { expect, test } from "vitest";
import { fromDayNumber } from "#basics";
import { readText, readUndated } from "../../../test/press-reader.ts";
import type { Days } from "../document.ts";
import { ownersOf } from "./sections.ts";

/** The day or the year under which each block stands; "-" for none. */
function under(text: string): string {
  const { sections, blocks } = readText(text);
  const timed: (Days | undefined)[] = [];
  for (const { days, parent } of sections) timed.push(days ?? timed[parent ?? -1]);
  return ownersOf(sections, blocks.length)
    .map((at) => timed[at ?? -1])
    .map((days) => (days === undefined ? "-" : fromDayNumber(days.from)))
    .join(" ");
}

const A = "The first draft fell, as two permanent members of the Council voted against it.";
const B = "It fell again, and the members who had written it said that they would come back.";

test.each([
  [
    "lines that are days",
    `Vetoes on Syria.\n\n4 October 2011\n\n${A}\n\n${B}\n\n19 July 2012\n\n${B}`,
    "- 2011-10-04 2011-10-04 2011-10-04 2012-07-19 2012-07-19",
  ],
  ["one day alone is that of the page", `4 October 2011\n\n${A}`, "- -"],
  ["a day inside a sentence", "On 4 October 2011 it fell. On 19 July 2012 it fell again. It was over.", "-"],
  [
    "days with a title behind them",
    `Vetoes on Syria\n\n${A}\n\nOctober 4, 2011: European draft\n\n${A}\n\nJuly 19, 2012: British draft\n\n${B}\n\nWhat comes next?\n\n${B}`,
    "- - 2011-10-04 2011-10-04 2012-07-19 2012-07-19 - -",
  ],
  [
    "days behind a title",
    `Vetoes on Syria\n\n${A}\n\nThe European draft (4 October 2011)\n\n${A}\n\nThe British draft (19 July 2012)\n\n${B}`,
    "- - 2011-10-04 2011-10-04 2012-07-19 2012-07-19",
  ],
  [
    "days of a year",
    `Vetoes on Syria\n\n${A}\n\n2011\n\n4 October\n\n${A}\n\n2012\n\n4 February\n\n${B}\n\n19 July\n\n${B}`,
    "- - 2011-01-01 2011-10-04 2011-10-04 2012-01-01 2012-02-04 2012-02-04 2012-07-19 2012-07-19",
  ],
  [
    "titles of a year",
    `Vetoes on Syria\n\n${A}\n\n2011\n\nThe first veto\n\n${A}\n\n2012\n\nThe second veto\n\n${B}`,
    "- - 2011-01-01 2011-01-01 2011-01-01 2012-01-01 2012-01-01 2012-01-01",
  ],
  [
    "items that begin with their day",
    `Vetoes on Syria\n\n${A}\n\n4 October 2011: ${A}\n\n${B}\n\n19 July 2012: ${B}\n\n${A}\n\n${B}`,
    "- - 2011-10-04 2011-10-04 2012-07-19 2012-07-19 -",
  ],
  [
    "levels of markdown",
    `# Vetoes on Syria\n\n${A}\n\n## 2011\n\n### The first veto\n\n${A}\n\n## 2012\n\n${B}\n\n## What comes next\n\n${B}`,
    "- - 2011-01-01 2011-01-01 2011-01-01 2012-01-01 2012-01-01 - -",
  ],
  [
    "levels of a page",
    `<h1>Vetoes on Syria</h1><p>${A}</p><h2>4 October 2011</h2><p>${A}</p><h3>Who voted how</h3><p>${B}</p><h2>19 July 2012</h2><p>${B}</p><h2>What comes next</h2><p>${B}</p>`,
    "- - 2011-10-04 2011-10-04 2011-10-04 2011-10-04 2012-07-19 2012-07-19 - -",
  ],
])("%s", (_, text, expected) => expect(under(text)).toBe(expected));

test("a day without a year is told from the day of its section", () => {
  const { dates } = readUndated(
    `The vetoes on Syria\n\n${A}\n\n2011\n\nIt fell on 4 October.\n\n2012\n\nIt fell again on 19 July, a Thursday.`,
  );
  expect(dates.map(({ from }) => (from === undefined ? "-" : fromDayNumber(from)))).toEqual([
    "2011-01-01",
    "2011-10-04",
    "2012-01-01",
    "2012-07-19",
    "-",
  ]);
});
