import type { Option } from "#record";
import type { Document } from "../../document.ts";
import { findPredicates } from "../voting/predicate.ts";
import type { ChunkedSentence } from "./chunk.ts";

/** A line that says how somebody voted, and under it the names, one or several to a line. */
export interface NameList {
  readonly option: Option;
  readonly heading: ChunkedSentence;
  /** The lines of names, with the chunks of actors in each. */
  readonly lines: readonly { readonly sentence: ChunkedSentence; readonly actors: readonly number[] }[];
}

/** Longest heading, in chunks: beyond it a line is a sentence. */
const HEADING = 16;

/** "Countries that voted against the resolution:" over "Armenia" "Belarus" …; "No - 9:" over "Canada, Israel, …". */
export function findNameLists(document: Document, sentences: readonly ChunkedSentence[]): readonly NameList[] {
  const found: NameList[] = [];
  for (let i = 0; i < sentences.length; i++) {
    const heading = sentences[i];
    const option = heading === undefined ? undefined : headingOption(document, heading);
    if (heading === undefined || option === undefined) continue;
    const lines: { sentence: ChunkedSentence; actors: readonly number[] }[] = [];
    for (
      let next = sentences[i + 1];
      next !== undefined && (isNames(document, next) || (lines.length > 0 && isMore(next)));
      next = sentences[++i + 1]
    )
      if (next.codes.includes("A"))
        lines.push({ sentence: next, actors: [...next.codes].flatMap((code, at) => (code === "A" ? [at] : [])) });
    if (lines.length > 0) found.push({ option, heading, lines });
  }
  return found;
}

/** A line without a voter of its own and with one way of voting, that ends in a colon or is a block by itself. */
function headingOption(document: Document, sentence: ChunkedSentence): Option | undefined {
  const { codes } = sentence;
  if (codes.length > HEADING || /[?Qi]/.test(codes) || !/[vVbfFaeohu]/.test(codes)) return undefined;
  if (/^[^vVbfFaeoh]*A(?!')[^vVbfFaeoh]*[vbeou]/.test(codes)) return undefined;
  const text = document.text.slice(sentence.sentence.start, sentence.sentence.end).trimEnd();
  if (!text.endsWith(":") && /[.!?]["”')]*$/.test(text)) return undefined;
  const options = new Set(findPredicates(sentence).map((p) => p.option));
  const [option] = options;
  if (options.size === 1) return option;
  return options.size === 0 && (/[vV][.]?F/.test(codes) || /^F[(]?N?[)]?:?$/.test(codes)) ? "yes" : undefined;
}

/** Names and the marks between them, nothing else, or the letter they begin with: "F: Fiji, France". */
function isNames(document: Document, { codes, sentence }: ChunkedSentence): boolean {
  const isLettered = /^[.]?:A/.test(codes) && /^\p{Lu}:/u.test(document.text.slice(sentence.start, sentence.start + 2));
  const isNumbered =
    /^N[.)]?A/.test(codes) && /^\d{1,3}[.)]/.test(document.text.slice(sentence.start, sentence.start + 4));
  return (
    (isLettered || isNumbered || /^[-.,]?A/.test(codes)) &&
    /^(?:N[.)]?|[-.,:]{0,2})A(?:[,.&;()N'-]|A){0,400}$/.test(codes) &&
    !/[.]{4}/.test(codes)
  );
}

/** "The remaining are:" between two halves of a list. */
function isMore({ codes }: ChunkedSentence): boolean {
  return /^[.UL]{0,3}=?[:;]$/.test(codes);
}
