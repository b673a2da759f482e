import { GlobalWorkerOptions, getDocument } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { joinedAtHyphens, printedText } from "#basics";

GlobalWorkerOptions.workerSrc = workerUrl;

/** An article has a few pages; a book is not read to its end. */
const MOST_PAGES = 80;

/** The text of a PDF, read in the browser as the command reads it. Rejects where the file is broken or locked. */
export async function pdfText(bytes: ArrayBuffer): Promise<string> {
  const task = getDocument({ data: bytes, isEvalSupported: false, disableFontFace: true });
  try {
    const paper = await task.promise;
    const pages: string[] = [];
    for (let n = 1; n <= Math.min(paper.numPages, MOST_PAGES); n++) {
      const page = await paper.getPage(n);
      pages.push(printedText((await page.getTextContent()).items, page.view));
    }
    return joinedAtHyphens(pages.join("\n\n"));
  } finally {
    await task.destroy();
  }
}
