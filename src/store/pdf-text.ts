import { printedText } from "#basics";
import { UnreadableSource } from "./open-source.ts";

/** The text of a PDF page by page, in reading order. pdf.js is loaded only when there is a PDF to read. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  try {
    const document = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      pages.push(printedText((await page.getTextContent()).items, page.view));
    }
    return pages.join("\n\n");
  } catch (cause) {
    throw new UnreadableSource(`the PDF cannot be read (${(cause as Error).message})`);
  } finally {
    await task.destroy();
  }
}
