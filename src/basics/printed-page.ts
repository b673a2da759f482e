/** What is printed at one place of a page, in points from its lower left corner. */
interface PrintedPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Height of its type. */
  readonly height: number;
}

/** A piece as readers of PDF give it; those without `str` are marks of structure. */
export type PdfItem = { readonly str: string; readonly transform: readonly number[]; readonly height: number } | object;

/** Gap between two lines, in line heights, that a reader takes for a new paragraph. */
const PARAGRAPH = 1.6;
/** Height of type where the file does not tell it, and its width by height: enough to see where a piece ends. */
const USUAL_HEIGHT = 10;
const WIDTH = 0.42;

/**
 * The text of a page of a PDF, in reading order: line by line, paragraphs apart. `view` is the page's box: left, bottom, right, top. Where a page is set in
 * two columns, as the records of the United Nations are, a line that begins right of the middle belongs to the second.
 */
export function printedText(items: readonly PdfItem[], view: readonly number[]): string {
  const pieces = items.flatMap((item): PrintedPiece[] =>
    "str" in item && item.str.trim() !== ""
      ? [
          {
            text: item.str,
            x: item.transform[4] ?? 0,
            y: item.transform[5] ?? 0,
            height: item.height || USUAL_HEIGHT,
          },
        ]
      : [],
  );
  const [left = 0, , right = 0] = view;
  return columnsOf(pieces, (left + right) / 2)
    .map(columnText)
    .join("\n");
}

/** Words that were cut at the ends of lines, whole again. Names keep their hyphens: what follows those begins with a capital. */
export function joinedAtHyphens(text: string): string {
  return text.replace(/(?<=[a-z])-\n(?=[a-z])/g, "");
}

function columnsOf(pieces: readonly PrintedPiece[], middle: number): readonly (readonly PrintedPiece[])[] {
  const right = pieces.filter((p) => p.x >= middle - 5);
  const crossing = pieces.some((p) => p.x < middle - 40 && p.x + p.text.length * p.height * WIDTH > middle + 40);
  return right.length > pieces.length / 4 && !crossing ? [pieces.filter((p) => p.x < middle - 5), right] : [pieces];
}

interface Line {
  readonly y: number;
  readonly height: number;
  readonly parts: PrintedPiece[];
}

/** Lines from top to bottom; pieces of one line from left to right. */
function columnText(pieces: readonly PrintedPiece[]): string {
  const lines: Line[] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines[lines.length - 1];
    if (line !== undefined && Math.abs(line.y - piece.y) < piece.height / 2) line.parts.push(piece);
    else lines.push({ y: piece.y, height: piece.height, parts: [piece] });
  }
  return lines
    .map((line, i) => {
      const above = lines[i - 1];
      const gap = above !== undefined && above.y - line.y > above.height * PARAGRAPH ? "\n" : "";
      const text = line.parts
        .sort((a, b) => a.x - b.x)
        .map((p) => p.text)
        .join(" ");
      return gap + text.replace(/\s+/g, " ").trim();
    })
    .join("\n");
}
