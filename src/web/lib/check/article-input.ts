import { err, type LocalDate, ok, parseLocalDate, type Result } from "#basics";

/** Why a text is not read; the words stand in the catalogue under `check.errors`. */
export type Refusal = "empty" | "too-big" | "binary" | "date" | "broken" | "form";

/** In UTF-16 units: some two hundred times a long article. */
export const LONGEST_TEXT = 2_000_000;

/** Refuses what cannot be an article: nothing, too much, or the bytes of a picture or a PDF read as letters. */
export function refusalOf(text: string): Refusal | undefined {
  if (text.trim() === "") return "empty";
  if (text.length > LONGEST_TEXT) return "too-big";
  const head = text.slice(0, 4096);
  if (head.startsWith("%PDF-") || head.includes("\0")) return "binary";
  return strangeIn(head) > head.length / 20 ? "binary" : undefined;
}

/** Characters that no article has: control codes but tab and line ends, and what stands for bytes that are no letter. */
function strangeIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) count++;
  }
  return count;
}

export interface ArticleInput {
  readonly text: string;
  readonly published?: LocalDate;
}

/** What the form sends, checked. Line ends become "\n", as the page's own text field has them, so that offsets agree. */
export function readArticleInput(text: string, published: string): Result<ArticleInput, Refusal> {
  const unified = text.replace(/\r\n?/g, "\n");
  const refusal = refusalOf(unified);
  if (refusal !== undefined) return err(refusal);
  if (published === "") return ok({ text: unified });
  const date = parseLocalDate(published);
  return date === undefined ? err("date") : ok({ text: unified, published: date });
}
