import type { DayNumber } from "#basics";
import type { DateMention } from "../document.ts";
import { type Heading, headingOf, isElement, keyOf, TITLE } from "./headings.ts";
import type { Sheet } from "./sheet.ts";

/** A section while the outline is made: its heading, the section it is part of, and the block after its last. */
export interface Open {
  readonly index: number;
  readonly heading: number;
  readonly look: Heading;
  readonly parent: number | undefined;
  endBlock: number;
}

/**
 * The sections of a text, each before its parts. A heading ends what stands under the last one of its kind. Levels of a page and of markdown are
 * told; signs are not: what was not seen before is part of what it stands in, and a day is part of its year.
 */
export function outlineOf(
  sheet: Sheet,
  dates: readonly DateMention[],
  published: DayNumber | undefined,
): readonly Open[] {
  const { blocks } = sheet;
  const sections: Open[] = [];
  const stack: Open[] = [];
  const closeFrom = (depth: number, b: number): void => {
    for (const section of stack.splice(depth)) section.endBlock = b;
  };
  let at = 0;
  blocks.forEach((block, b) => {
    const from = at;
    while ((dates[at]?.first ?? Number.POSITIVE_INFINITY) < block.endToken) at++;
    const near = { before: blocks[b - 1], after: blocks[b + 1] };
    const look = headingOf(sheet, block, near, dates.slice(from, at));
    if (look === undefined) return;
    // the day of the page itself
    if (sections.length === 0 && block.kind === "dateline" && look.date?.from === published) return;
    closeFrom(depthOf(stack, look, b), b);
    const above = stack[stack.length - 1];
    const section = { index: sections.length, heading: b, look, parent: above?.index, endBlock: b };
    sections.push(section);
    stack.push(section);
  });
  closeFrom(0, blocks.length);
  endLists(sections);
  return sections;
}

/** How many of the open sections a heading is part of. */
function depthOf(stack: readonly Open[], look: Heading, b: number): number {
  const first = (ends: (above: Open) => boolean): number => {
    const at = stack.findIndex(ends);
    return at < 0 ? stack.length : at;
  };
  const { dress, rank } = look;
  if (isElement(dress)) return first(({ look: above }) => !isElement(above.dress) || above.dress >= dress);
  const key = keyOf(look);
  return first((above) => {
    if (keyOf(above.look) === key || (above.look.dress === ITEM && dress !== ITEM)) return true;
    if (above.look.dress !== dress) return false;
    // a title right under a day is part of it; one that stands further on is not
    return rank === TITLE ? above.look.rank === DAY && above.heading + 1 < b : above.look.rank > rank;
  });
}

const ITEM = "item";
const DAY = 3;

/**
 * What comes after a list has no heading: its last item is no longer than the others, and ends with its last part. What stands under headings is as
 * long as it is, but for rows that have nothing under them. Levels of a page are told.
 */
function endLists(sections: readonly Open[]): void {
  const lasts = new Map<string, Open>();
  const longest = new Map<string, number>();
  for (const section of sections) {
    if (isElement(section.look.dress)) continue;
    const key = keyOf(section.look);
    const list = `${section.parent ?? ""} ${key}`;
    const before = lasts.get(list);
    if (before !== undefined) longest.set(key, Math.max(longest.get(key) ?? 0, before.endBlock - before.heading));
    lasts.set(list, section);
  }
  const ends = new Map<number, number>();
  for (const section of sections.toReversed()) {
    const key = keyOf(section.look);
    const others = longest.get(key) ?? Number.POSITIVE_INFINITY;
    const isList = section.look.dress === ITEM || others === 1;
    const most = ends.get(section.index) ?? section.heading + (isList ? others : Number.POSITIVE_INFINITY);
    if (lasts.get(`${section.parent ?? ""} ${key}`) === section) section.endBlock = Math.min(section.endBlock, most);
    const { parent } = section;
    if (parent !== undefined) ends.set(parent, Math.max(ends.get(parent) ?? 0, section.endBlock));
  }
}
