import type { BodyMention, Document, SymbolMention } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { bodyOf } from "./referent.ts";

/** A body is named that is not the one the sentence speaks of the votes of; `scope` is the one spoken of so far. */
export function isAside(
  document: Document,
  sentence: ChunkedSentence,
  chunk: number,
  body: BodyMention,
  scope: BodyMention | undefined,
): boolean {
  if (scope !== undefined && (isTheirSeat(document, sentence, chunk) || isWhatToDoWith(sentence.codes, chunk)))
    return true;
  if (body.body !== "other") return false;
  return (
    isMatter(document, sentence, chunk, body.name) || isOfStates(sentence, chunk) || isAsked(document, sentence, chunk)
  );
}

/** "the Assembly" may be ours where a document of ours is named, or no organ is named in full. */
export function isOpenName(document: Document, body: BodyMention): boolean {
  return body.body === "other" && /^(assembly|council)$/i.test(body.name) && isOpen(document);
}

/** Of the bodies a sentence names, the one that acts in it: "the Assembly voted to condemn it after a veto in the Council". */
export function deciding(
  { codes }: ChunkedSentence,
  named: readonly { readonly chunk: number; readonly body: BodyMention }[],
): BodyMention | undefined {
  const acting = named.find(({ chunk }) => /^[.,D#c()]{0,5}[vVd*ru]/.test(codes.slice(chunk + 1)));
  return (acting ?? named[named.length - 1])?.body;
}

/** "The General Assembly demanded respect for Security Council resolution 1860": a text of another body than the one that acts is what its own text is about. */
export function isOfAnotherBody(
  document: Document,
  { codes, chunks }: ChunkedSentence,
  text: number,
  named: readonly { readonly chunk: number; readonly body: BodyMention }[],
): boolean {
  // "Council resolution 1860", or the number itself
  const noun = codes[text] === "S" && codes[text - 1] === "T" ? text - 1 : text;
  const at = codes[noun - 1] === "G" ? chunks[noun - 1]?.at : undefined;
  if (at === undefined || codes[noun + 1] !== "S") return false;
  const whose = bodyOf(document.bodies[at]);
  const acting = named.find(
    ({ chunk }) => chunk < noun - 1 && /^[.,D]{0,4}[*][^vVdzrxb;]*$/.test(codes.slice(chunk + 1, noun)),
  );
  const actor = bodyOf(acting?.body);
  return whose !== undefined && actor !== undefined && whose !== actor;
}

/** "The decision to convene the Assembly was adopted": what was decided on, and not who decided. */
export function isWhatToDoWith(codes: string, chunk: number): boolean {
  // "a text that asks the world body to name an envoy": of whom something is asked
  if (/[TES]R?y$/.test(codes.slice(0, chunk)) && codes[chunk + 1] === "t") return true;
  return /t[.]$/.test(codes.slice(0, chunk)) && /^[.gO]{0,3}=[.D]?d/.test(codes.slice(chunk + 1));
}

/** No organ is named in full: a document of ours, or a result that is on record, has to tell whose the article is. */
function isOpen(document: Document): boolean {
  return document.symbols.some(isNamed) || !document.bodies.some((b) => b.body !== "other");
}

function isNamed(mention: SymbolMention): boolean {
  return mention.symbol !== undefined;
}

/** What a body does, or what is told of its own vote. */
const ACTS = /^[,.=]{0,2}[vVd*rz#NxRW]/;

/** "suspended from the Human Rights Council": what the vote is about, not who votes. */
function isMatter(document: Document, sentence: ChunkedSentence, chunk: number, name: string): boolean {
  const isOurs = (body: number): boolean => bodyOf(document.bodies[body]) !== undefined;
  const before = document.wordOf(document.tokens.word[(sentence.chunks[chunk]?.first ?? 0) - 1] ?? 0);
  // beside one of ours, "the Council of Europe text", "the court's report" is what the vote is about
  const ours = sentence.chunks.some((c, i) => c.code === "G" && i !== chunk && c.at !== undefined && isOurs(c.at));
  if (ours && /court|council of europe|tribunal|referendum|election|^ic[jc]$/i.test(name))
    return !(chunk <= 1 && /^[.,D]{0,3}[#N]/.test(sentence.codes.slice(chunk + 1))); // but "the court ruled 5-4 against it"
  if (!/(?:^| )council$/i.test(name) || !/\bright/i.test(`${before} ${name}`)) return false;
  if (sentence.chunks[chunk - 1]?.phrase === "from" || /[*]/.test(sentence.codes)) return true;
  // "voted in the Assembly against the creation of the Human Rights Council": spoken of, and not told to have acted
  return ours && /[Owgft.]$/.test(sentence.codes.slice(0, chunk)) && !ACTS.test(sentence.codes.slice(chunk + 1));
}

/** "an advisory opinion of the International Court of Justice": who was asked, not who voted. */
function isAsked(document: Document, { codes, chunks }: ChunkedSentence, chunk: number): boolean {
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
function isTheirSeat(document: Document, { codes, chunks }: ChunkedSentence, chunk: number): boolean {
  const before = chunks[chunk - 2];
  return (
    codes[chunk - 1] === "O" &&
    before !== undefined &&
    /permanent members?$/i.test(document.text.slice(before.start, before.end))
  );
}

/** "Gulf Cooperation Council (GCC) member states", "tabled by the African Union", "a revolt in her own cabinet": states and who governs them, not a body that voted. */
function isOfStates({ codes }: ChunkedSentence, chunk: number): boolean {
  return (
    /^(?:[(][^)]{0,2}[)])?M/.test(codes.slice(chunk + 1)) || /~$|s[.D]?g(?:A[.]{1,2}O)?$/.test(codes.slice(0, chunk))
  );
}
