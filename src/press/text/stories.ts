import type { Span } from "#basics";
import { isDatedDateline, isTitle, namesDay } from "./blocks.ts";
import { isHtml } from "./html.ts";

/** Room for a dateline, or for the title above it. */
const LOOK = 160;

/**
 * The stories of a text in which several stand one behind the other, as agencies send them: each but the first begins with a dateline of its own, place
 * and full date ("GENEVA, 3 March 2025 (AP) – "), or with the title above that. Of one story only: the whole text. A page is one story.
 */
export function storiesOf(text: string): readonly Span[] {
  const starts = isHtml(text) ? [] : datelines(text).slice(1);
  return [0, ...starts].map((start, at) => ({ start, end: starts[at] ?? text.length }));
}

/** Where the lines begin that open with a dateline; or the line before, where that is a title. */
function datelines(text: string): readonly number[] {
  const found: number[] = [];
  let title: number | undefined;
  let isDated = false;
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    const line = text.slice(at, Math.min(end, at + LOOK)).trim();
    if (line === "") continue;
    const isDateline = isDatedDateline(line);
    // a heading with its day begins a section (`sections.ts`)
    if (isDateline && !isDated) found.push(title ?? at);
    isDated = !isDateline && namesDay(line);
    title = !isDateline && isTitle(line) ? at : undefined;
  }
  return found;
}
