import type { Span } from "#basics";

// Lines that were broken by the width of a column or of a mail, not by sense.

/** An item of a list, by its mark. */
export const LIST_ITEM = /^(?:[-*•–·▪]\s+|\(?[a-z0-9]{1,2}\)\s+|\d{1,2}\.\s+(?=\p{Lu}))/u;
/** What a finished sentence ends with. */
export const TERMINAL = /[.!?…]["”’')\]]*$/u;

const WIDEST = 110;
const LONG = 45;
/** A column is no narrower than this, in characters, on the whole. */
const NARROWEST = 18;

/** Lines without a blank one between them. */
type Stretch = readonly Span[];

/** The paragraphs and list items that the lines of a text make. */
export function joinedLines(text: string, stretches: readonly Stretch[]): readonly Span[] {
  const width = columnWidth(text, stretches);
  return stretches.flatMap((lines) => {
    if (width !== undefined) return joinedWithin(text, lines, width);
    return isWideText(text, lines) ? [whole(lines)] : lines;
  });
}

function whole(lines: Stretch): Span {
  return { start: lines[0]?.start ?? 0, end: lines[lines.length - 1]?.end ?? 0 };
}

/** Each line goes on in the next where that has a small letter, or where its first word would not have fitted. */
function joinedWithin(text: string, lines: Stretch, width: number): readonly Span[] {
  const joined: Span[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = joined[joined.length - 1];
    const goesOn =
      before !== undefined &&
      !isItem(text, line) &&
      (isGoing(text, before, line) || !endsEarly(text, before, line, width));
    if (goesOn && last !== undefined) joined[joined.length - 1] = { start: last.start, end: line.end };
    else joined.push(line);
  });
  return joined;
}

/** How wide the lines of a text are, where its breaks are more often in the midst of a sentence than not. */
function columnWidth(text: string, stretches: readonly Stretch[]): number | undefined {
  const lengths: number[] = [];
  let breaks = 0;
  let going = 0;
  let letters = 0;
  for (const lines of stretches) {
    lines.forEach((line, i) => {
      if (lines.length === 1) return;
      const next = lines[i + 1];
      lengths.push(line.end - line.start);
      if (next === undefined) return;
      breaks++;
      letters += line.end - line.start;
      if (isGoing(text, line, next)) going++;
    });
  }
  lengths.sort((a, b) => a - b);
  // a line or two may have been added to later
  const width = lengths[Math.floor((lengths.length - 1) * 0.85)] ?? 0;
  return going >= 2 && going * 3 >= breaks && width <= WIDEST && letters >= NARROWEST * breaks ? width : undefined;
}

/** Most lines long, and some of them ending in the midst of a sentence. */
function isWideText(text: string, lines: Stretch): boolean {
  const broken = lines.slice(0, -1);
  const long = broken.filter((line) => line.end - line.start >= LONG).length;
  return (
    broken.length > 0 &&
    long * 3 >= broken.length * 2 &&
    broken.every((line) => line.end - line.start <= WIDEST) &&
    !lines.slice(1).some((line) => isItem(text, line)) &&
    broken.some((line) => !isFinished(text, line))
  );
}

function isItem(text: string, { start }: Span): boolean {
  return LIST_ITEM.test(text.slice(start, start + 8));
}

/** A line that ends in the midst of a sentence, before one that goes on with it. */
function isGoing(text: string, line: Span, next: Span): boolean {
  return !isFinished(text, line) && /^[\p{Ll}\d(“"'‘]/u.test(text.slice(next.start, next.start + 2));
}

/** The first word of the next line would have fitted; in the midst of a sentence, with room to spare. */
function endsEarly(text: string, line: Span, next: Span, width: number): boolean {
  const word = /^\S+/.exec(text.slice(next.start, Math.min(next.end, next.start + width)))?.[0] ?? "";
  const spare = isFinished(text, line) ? 0 : Math.max(4, width / 6);
  return line.end - line.start + 1 + word.length < width - spare;
}

function isFinished(text: string, { start, end }: Span): boolean {
  return TERMINAL.test(text.slice(Math.max(start, end - 6), end));
}

const QUOTED_LINE = /^[ \t]*>[> \t]*/gm;

/** A mail with the marks of quoted lines taken for space, so that every place stays what it was. */
export function withoutQuoteMarks(text: string): string {
  if (!/^[ \t]*>/m.test(text)) return text;
  return text.replace(QUOTED_LINE, (marks) => " ".repeat(marks.length));
}
