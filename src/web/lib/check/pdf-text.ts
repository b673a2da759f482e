import { GlobalWorkerOptions, getDocument } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerUrl;

/** An article has a few pages; a book is not read to its end. */
const MOST_PAGES = 80;
/** A gap between lines of more than this many line heights begins a paragraph. */
const PARAGRAPH_GAP = 1.6;

/** The text of a PDF, read in the browser: lines joined to paragraphs, paragraphs apart. Rejects where the file is broken or locked. */
export async function pdfText(bytes: ArrayBuffer): Promise<string> {
  const task = getDocument({ data: bytes, isEvalSupported: false, disableFontFace: true });
  try {
    const paper = await task.promise;
    const pages: string[] = [];
    for (let n = 1; n <= Math.min(paper.numPages, MOST_PAGES); n++) {
      const { items } = await (await paper.getPage(n)).getTextContent();
      pages.push(paragraphs(items.flatMap((item) => ("str" in item ? [item] : []))));
    }
    return pages.join("\n\n").trim();
  } finally {
    await task.destroy();
  }
}

interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  readonly transform: readonly number[];
}

/** A line that ends in a hyphen goes on in the next one; one that is far below the line before begins a paragraph. */
function paragraphs(pieces: readonly Piece[]): string {
  let text = "";
  let lineAt: number | undefined;
  for (const piece of pieces) {
    const at = piece.transform[5] ?? 0;
    const drop = lineAt === undefined ? 0 : lineAt - at;
    if (drop > piece.height * PARAGRAPH_GAP && piece.height > 0 && piece.str.trim() !== "")
      text = `${text.trimEnd()}\n\n`;
    text += piece.str;
    if (piece.str.trim() !== "") lineAt = at;
    if (piece.hasEOL) text = /[a-z]-$/.test(text) ? text.slice(0, -1) : `${text.trimEnd()} `;
  }
  return text.trim();
}
