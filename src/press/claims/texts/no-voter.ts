import type { Document, SymbolMention } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";

/** No organ is named in full: a document of ours, or a result that is on record, has to tell whose the article is. */
export function isOpen(document: Document): boolean {
  return document.symbols.some(isNamed) || !document.bodies.some((b) => b.body !== "other");
}

function isNamed(mention: SymbolMention): boolean {
  return mention.symbol !== undefined;
}

/** "suspended from the Human Rights Council": what the vote is about, not who votes. */
export function isMatter(
  sentence: ChunkedSentence,
  chunk: number,
  name: string,
  isOurs: (body: number) => boolean,
): boolean {
  // beside one of ours, "the Council of Europe text", "the court's report" is what the vote is about
  const ours = sentence.chunks.some((c, i) => c.code === "G" && i !== chunk && c.at !== undefined && isOurs(c.at));
  if (ours && /court|council of europe|tribunal|referendum|election|^ic[jc]$/i.test(name)) return true;
  return /rights council/i.test(name) && (sentence.chunks[chunk - 1]?.phrase === "from" || /[*]/.test(sentence.codes));
}

/** "an advisory opinion of the International Court of Justice": who was asked, not who voted. */
export function isAsked(document: Document, { codes, chunks }: ChunkedSentence, chunk: number): boolean {
  const after = chunks[chunk + 1];
  // "voted in favour of the court referral"
  if (after !== undefined && /^(?:referral|opinion|request)$/i.test(document.text.slice(after.start, after.end)))
    return true;
  if (!/[gO]$/.test(codes.slice(0, chunk))) return false;
  const before = chunks[chunk - 2];
  return (
    before !== undefined &&
    /^(?:opinions?|ruling|judgment|advice|finding)$/i.test(document.text.slice(before.start, before.end))
  );
}

/** "the four other permanent members of the Security Council", in a story of the Assembly: who they are, not where they voted. */
export function isTheirSeat(document: Document, { codes, chunks }: ChunkedSentence, chunk: number): boolean {
  const before = chunks[chunk - 2];
  return (
    codes[chunk - 1] === "O" &&
    before !== undefined &&
    /permanent members?$/i.test(document.text.slice(before.start, before.end))
  );
}

/** "Gulf Cooperation Council (GCC) member states", "tabled by the African Union", "a revolt in her own cabinet": states and who governs them, not a body that voted. */
export function isOfStates({ codes }: ChunkedSentence, chunk: number): boolean {
  return (
    /^(?:[(][^)]{0,2}[)])?M/.test(codes.slice(chunk + 1)) || /~$|s[.D]?g(?:A[.]{1,2}O)?$/.test(codes.slice(0, chunk))
  );
}
