import { joinedAtHyphens } from "#basics";
import { pdfText } from "#store";

/** The text of a PDF: its lines as they stand, a word that a line breaks in two in one piece. Opened only when there is a PDF: few articles are one. */
export async function pdfArticle(bytes: Uint8Array): Promise<string> {
  return joinedAtHyphens(await pdfText(bytes));
}
