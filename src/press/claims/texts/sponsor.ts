import type { Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { codePattern, matchesIn } from "../chunks/code-pattern.ts";

/** Who is said to have put a text forward. */
export interface SponsorStatement {
  /** Chunks of actors; empty for "its own resolution", whose owner is `owner`. */
  readonly actors: readonly number[];
  /** The chunk of the text. */
  readonly object: number;
  /** "The American text": names the text, and is not said of it. Evidence for linking, no claim. */
  readonly naming: boolean;
  /** "backed", "led": sponsor or supporter, the words do not tell. */
  readonly weak: boolean;
  readonly from: number;
  readonly to: number;
  readonly because: string;
}

// "U.S. backed resolution" has lost its hyphen; "Egypt — backed the resolution" has a dash
const COMPOUND = codePattern(/A(?:-?(s)|(u))[-.G9"%D]{0,4}[TE]/g);
const OWN = codePattern(/~[.G]{0,3}T/g);
const DRAFTED_BY = codePattern(/[TE"](?:[^;vVTE]{0,12}?)s(?:[.]?I[.U]?)?[.]?g[.H]?(A)/g);
// "a text by Germany, Belgium and Kuwait"
const TEXT_BY = codePattern(/[TE]g(A)(?![.]?[vbxhoue])/g);
// "the text was promoted by Spain", "the text was Britain's"
const MOVED_BY = codePattern(/[TE"]=?[^;vVTE]{0,12}?s(A)/g);
const WAS_OF = codePattern(/[TE]=(A)'(?=$|[,;.&])/g);
const BY_ITSELF = codePattern(/[TE]=?sg[.]/g);
const TABLED = codePattern(/As[.9xdzK]{0,3}[TE]/g);
// "it was France that tabled the text", "France, which tabled the text", "France was the author of the text", "France, the penholder on the text"
const WHO_TABLED = codePattern(
  /(?:(?<==[.]?)A|A(?=,))[,]?Rs[.9xdzK]{0,3}[TE]|A=[.]?s[.9xdzK]{0,3}[TE]|A,s[.9]{0,2}[TE]/g,
);
// "the author of the text was France"
const AUTHOR_WAS = codePattern(/s[.9]{0,2}[TE]=(A)/g);
// "drafted by France, the text"
const FRONTED = codePattern(/(?<=^|[;,&])sg?A,[.9]{0,2}[TE](?!s)/g);
const POSSESSIVE = codePattern(/A'[.9"]{0,2}[TE](?![V])/g);
const OWN_DRAFT = codePattern(/[TE]R?[.]{1,2}s(?=$|[,;.&])/g);
const THAT_DRAFTED = codePattern(/[TE](?:,?R)?As(?=$|[,;.D&])/g);
const PUT_FORWARD = codePattern(/A[.]{1,2}[TE][.](?=$|[,;.D&])/g);
const ADJECTIVE = codePattern(/A[.]?[TE](?!')/g);

/** Notes a statement: its match, its name, the chunks of the actor and of the text. */
type Add = (match: RegExpMatchArray, because: string, actor: number | undefined, object: number, weak: boolean) => void;

/** Finds statements of sponsorship: "U.S.-drafted resolution", "a text tabled by Ukraine", "its own resolution". */
export function findSponsors(document: Document, sentence: ChunkedSentence): readonly SponsorStatement[] {
  const { codes } = sentence;
  const found: SponsorStatement[] = [];
  if (!/[TE"]/.test(codes)) return found;
  const add: Add = (match, because, actor, object, weak) => {
    const from = match.index ?? 0;
    if (found.some((f) => f.object === object)) return;
    const actors = actor === undefined ? ownerBefore(codes, from) : [actor];
    if (actors.length === 0) return;
    found.push({
      actors,
      object,
      weak,
      naming: because === "adjective" || because === "possessive",
      from,
      to: from + match[0].length - 1,
      because,
    });
  };
  const place = (match: RegExpMatchArray, pattern: RegExp): number => (match.index ?? 0) + match[0].search(pattern);
  // "U.S.-drafted (Security Council) resolution", "European-led resolution", "Russian-backed amendment"
  for (const m of matchesIn(sentence, COMPOUND))
    if (m[2] === undefined || isAdjective(sentence, m))
      add(m, "compound", place(m, /A/), place(m, /[TE]/), m[2] !== undefined || isLed(sentence, m));
  // "its own resolution"
  for (const m of matchesIn(sentence, OWN)) add(m, "own", undefined, place(m, /T/), true);
  // "a resolution it had itself drafted", "the text that Washington had drafted"
  for (const m of matchesIn(sentence, OWN_DRAFT))
    if (isPronoun(document, sentence, m)) add(m, "own", undefined, place(m, /[TE]/), true);
  for (const m of matchesIn(sentence, THAT_DRAFTED)) add(m, "that-drafted", place(m, /A/), place(m, /[TE]/), false);
  // "Ukraine and its allies had put the resolution forward"
  for (const m of matchesIn(sentence, PUT_FORWARD))
    if (isPutForward(document, sentence, m)) add(m, "put-forward", place(m, /A/), place(m, /[TE]/), false);
  // "a resolution (that was) drafted by the United States", "proposed by itself"
  for (const m of matchesIn(sentence, DRAFTED_BY))
    add(m, "drafted-by", (m.index ?? 0) + m[0].length - 1, place(m, /[TE"]/), false);
  addAgents(sentence, add);
  for (const m of matchesIn(sentence, BY_ITSELF))
    if (isReflexive(sentence, m)) add(m, "by-itself", undefined, place(m, /[TE]/), true);
  // "the United States tabled a rival text", "Ukraine's draft", "the American proposal"
  for (const m of matchesIn(sentence, TABLED)) add(m, "tabled", place(m, /A/), place(m, /[TE]/), false);
  for (const m of matchesIn(sentence, WHO_TABLED))
    if (isOfOne(sentence, m) && (!m[0].startsWith("A,s") || isAuthor(sentence, m)))
      add(m, "who-tabled", place(m, /A/), place(m, /[TE]/), isLed(sentence, m));
  for (const m of matchesIn(sentence, AUTHOR_WAS))
    if (isAuthor(sentence, m)) add(m, "author-was", (m.index ?? 0) + m[0].length - 1, place(m, /[TE]/), false);
  for (const m of matchesIn(sentence, FRONTED))
    if (isOfOne(sentence, m)) add(m, "drafted-by", place(m, /A/), place(m, /[TE]/), isLed(sentence, m));
  for (const m of matchesIn(sentence, POSSESSIVE)) add(m, "possessive", place(m, /A/), place(m, /[TE]/), true);
  for (const m of matchesIn(sentence, ADJECTIVE))
    if (!isTopic(document, sentence, m.index)) add(m, "adjective", place(m, /A/), place(m, /[TE]/), true);
  return found;
}

/** "A text by Germany and Belgium", "it was promoted by Spain", "the text was Britain's". */
function addAgents(sentence: ChunkedSentence, add: Add): void {
  for (const m of matchesIn(sentence, TEXT_BY))
    if (sentence.chunks[m.index + 1]?.phrase === "by") add(m, "text-by", m.index + 2, m.index, false);
  for (const m of matchesIn(sentence, MOVED_BY))
    if (/ by$/.test(sentence.chunks[m.index + m[0].length - 2]?.phrase ?? ""))
      add(m, "drafted-by", m.index + m[0].length - 1, m.index, false);
  for (const m of matchesIn(sentence, WAS_OF)) add(m, "was-of", m.index + 2, m.index, true);
}

/** "U.S. backed resolution", and not "New Zealand backed the resolution". */
function isAdjective({ chunks }: ChunkedSentence, match: RegExpMatchArray): boolean {
  const verb = (match.index ?? 0) + match[0].search(/u/);
  const end = (match.index ?? 0) + match[0].length;
  return (
    /^(?:backed|supported|endorsed)$/.test(chunks[verb]?.phrase ?? "") &&
    !chunks.slice(verb, end).some((c) => c.determined === true)
  );
}

/** "The text", and not "a text", which may be another one. */
function isOfOne({ chunks }: ChunkedSentence, match: RegExpMatchArray): boolean {
  const text = chunks[(match.index ?? 0) + match[0].length - 1];
  return text?.determined === true;
}

/** "The author of the text", which is no verb. */
function isAuthor({ chunks }: ChunkedSentence, match: RegExpMatchArray): boolean {
  const at = (match.index ?? 0) + match[0].search(/s/);
  return /^(?:(?:main |lead )?sponsors? of|author|drafter|penholder|initiator)/.test(chunks[at]?.phrase ?? "");
}

function isLed(sentence: ChunkedSentence, match: RegExpMatchArray): boolean {
  const at = (match.index ?? 0) + match[0].search(/s/);
  return /^(led|presented|brought|spearheaded|backed|supported|endorsed|sponsored|opposed)$/.test(
    sentence.chunks[at]?.phrase ?? "",
  );
}

/** "it", "he" or "they" after the text: whose it is. */
function isPronoun(document: Document, sentence: ChunkedSentence, match: RegExpMatchArray): boolean {
  const at = (match.index ?? 0) + match[0].search(/[.]/);
  return /^(?:it|she|he|they)$/.test(document.wordOf(document.tokens.word[sentence.chunks[at]?.first ?? 0] ?? 0));
}

function isPutForward(document: Document, { chunks }: ChunkedSentence, match: RegExpMatchArray): boolean {
  const word = (chunk: number): string => document.wordOf(document.tokens.word[chunks[chunk]?.first ?? 0] ?? 0);
  const from = match.index ?? 0;
  return word(from + match[0].length - 1) === "forward" && word(from + match[0].search(/[.]/)) === "put";
}

/** "The Ukraine resolution" is about Ukraine; "the Ukrainian", "the U.S. resolution", "the Norway and Ireland draft" is theirs. */
function isTopic(document: Document, { chunks, codes }: ChunkedSentence, chunk: number): boolean {
  const actors = chunks[chunk]?.actors ?? [];
  const isTheirs = actors.length > 1 && /^(?:draft|proposal)/.test(chunks[chunk + 1]?.phrase ?? "");
  return document.actors[actors[0] ?? -1]?.form === "name" && codes[chunk + 1] !== "." && !isTheirs;
}

/** "Its own" is the subject's: the first actor of the clause. */
function ownerBefore(codes: string, from: number): readonly number[] {
  const clause = Math.max(codes.lastIndexOf(";", from), codes.lastIndexOf(",W", from), codes.lastIndexOf("&A", from));
  const at = codes.indexOf("A", Math.max(0, clause));
  return at < 0 || at >= from ? [] : [at];
}

function isReflexive(sentence: ChunkedSentence, match: RegExpMatchArray): boolean {
  const chunk = sentence.chunks[(match.index ?? 0) + match[0].length - 1];
  return chunk !== undefined && chunk.end - chunk.start <= 10;
}
