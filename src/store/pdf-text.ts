import { UnreadableSource } from "./open-source.ts";

/** Gap between two lines, in line heights, that a reader takes for a new paragraph. */
const PARAGRAPH = 1.6;

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/**
 * The text of a PDF page by page, in reading order. UN records are set in two columns: a line that begins right of the middle belongs to the second.
 * pdf.js is loaded only when there is a PDF to read.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      const [left = 0, , right = 0] = page.view;
      const pieces = content.items.flatMap((item): Piece[] =>
        "str" in item && item.str.trim() !== ""
          ? [{ text: item.str, x: item.transform[4], y: item.transform[5], height: item.height || 10 }]
          : [],
      );
      pages.push(pageText(pieces, (left + right) / 2));
    }
    return pages.join("\n\n");
  } catch (cause) {
    throw new UnreadableSource(`the PDF cannot be read (${(cause as Error).message})`);
  } finally {
    await task.destroy();
  }
}

function pageText(pieces: readonly Piece[], middle: number): string {
  const right = pieces.filter((p) => p.x >= middle - 5);
  const crossing = pieces.some((p) => p.x < middle - 40 && p.x + p.text.length * p.height * 0.42 > middle + 40);
  const columns =
    right.length > pieces.length / 4 && !crossing ? [pieces.filter((p) => p.x < middle - 5), right] : [pieces];
  return columns.map(columnText).join("\n");
}

/** Lines from top to bottom; pieces of one line from left to right. */
function columnText(pieces: readonly Piece[]): string {
  const lines: { y: number; height: number; parts: Piece[] }[] = [];
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
