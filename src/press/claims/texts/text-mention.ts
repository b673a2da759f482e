import { dayNumber } from "#basics";
import { foldTitle } from "#record";
import type { Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { THE_TEXT } from "../chunks/pronouns.ts";
import { bodyOf, type Mention, type Referent } from "./referent.ts";
import { isWhatToDoWith } from "./scopes.ts";
import type { SponsorStatement } from "./sponsor.ts";
import type { When } from "./vote-days.ts";

const FRESH = new Set([
  "another",
  "second",
  "rival",
  "competing",
  "separate",
  "different",
  "alternative",
  "third",
  "earlier",
  "previous",
  "similar",
  "other",
]);

export interface Seen {
  readonly noun: string | undefined;
  readonly plural: boolean;
  readonly when: When | undefined;
  readonly kind: Referent["kind"];
  readonly body: Referent["body"];
  readonly fresh: boolean;
  readonly indefinite: boolean;
  /** Told in a clause of its own of a vote before or after: "days after it was vetoed". Not the text spoken of. */
  readonly apart: boolean;
  readonly symbol: number | undefined;
  readonly symbolText: string | undefined;
  /** What stands right behind it and names a text as it names no other: "the draft resolution A/RES/80/127", 'a resolution titled "Cities"'. */
  readonly label: Label | undefined;
  readonly sponsor: SponsorStatement | undefined;
  readonly sponsorKey: string | undefined;
  /** "Goes against resolution 497", "in line with resolution 2231": a text that another one leans on. */
  readonly cited: boolean;
  /** "Its own resolution": not one already spoken of without a word of whose it is. */
  readonly own: boolean;
}

/** Each as written, folded. */
export interface Label {
  readonly symbol: string | undefined;
  readonly title: string | undefined;
}

export const UNNAMED = {
  noun: undefined,
  plural: false,
  fresh: false,
  indefinite: false,
  apart: false,
  cited: false,
  symbol: undefined,
  symbolText: undefined,
  label: undefined,
  sponsor: undefined,
  sponsorKey: undefined,
  own: false,
} as const;

/** What one mention says of the text it means. */
export function describe(
  document: Document,
  sentence: ChunkedSentence,
  i: number,
  sponsors: readonly SponsorStatement[],
  before: Mention | undefined,
  when: When | undefined,
): Seen | undefined {
  const chunk = sentence.chunks[i];
  if (chunk === undefined || chunk.phrase === THE_TEXT) return undefined;
  // "resolution A/RES/ES-11/7": the symbol names the text just mentioned
  if (chunk.code === "S" && before !== undefined && before.chunk >= i - 2) {
    if (chunk.at !== undefined) before.referent.symbols.push(chunk.at);
    return undefined;
  }
  const sponsor = sponsors.find((s) => s.object === i);
  const words = wordsBefore(document, sentence, i);
  const symbol = chunk.code === "S" ? chunk.at : undefined;
  return {
    noun: chunk.phrase ?? chunk.code,
    plural: chunk.code === "E" && isPlural(chunk.phrase),
    when: when ?? yearOfSymbol(document, sentence, i),
    kind: chunk.code === "E" ? "amendment" : chunk.code === "P" ? "part" : isPlural(chunk.phrase) ? "set" : "text",
    body: isVetoed(sentence.codes, i) ? "security-council" : bodyNear(document, sentence, i),
    // "a French one" is not the text spoken of
    fresh: chunk.phrase === "one" || words.some((w) => FRESH.has(w)),
    indefinite: words.includes("a") || words.includes("an"),
    apart: false,
    cited: (symbol !== undefined || sentence.chunks[i + 1]?.code === "S") && CITING.test(words.toReversed().join(" ")),
    symbol,
    symbolText:
      symbol === undefined ? undefined : (document.symbols[symbol]?.symbol ?? String(document.symbols[symbol]?.number)),
    label: chunk.code === "T" ? labelOf(document, sentence, i) : undefined,
    sponsor,
    sponsorKey: sponsor === undefined ? undefined : sponsorKey(document, sentence, sponsor),
    own: sponsor?.because === "own",
  };
}

const LABEL = /^(?:(?:S(?:,?["Q])?)|[.]?["Q](?:\(S)?)/;
const CALLED = /^(?:called|titled|entitled|named|headed)$/;
/** Without a word that says so, what is shorter in inverted commas may be a word somebody used. */
const TITLE = /^["“‘']?[\p{Lu}\d]\S*(?: \S+){2,}$/u;

function labelOf(document: Document, { codes, chunks }: ChunkedSentence, i: number): Label | undefined {
  const found = LABEL.exec(codes.slice(i + 1, i + 6));
  if (found === null) return undefined;
  const label = chunks.slice(i + 1, i + 1 + found[0].length);
  const [next] = label;
  const symbol = label.find((c) => c.code === "S")?.at;
  const isTitle =
    next?.code === "S" || (next?.code === "." && CALLED.test(document.wordOf(document.tokens.word[next.last] ?? 0)));
  const quote = document.quotes[label.find((c) => c.code === '"' || c.code === "Q")?.at ?? -1];
  const title = quote === undefined ? "" : document.text.slice(quote.start, quote.end);
  return {
    symbol: symbol === undefined ? undefined : document.symbols[symbol]?.symbol,
    title: title !== "" && (isTitle || TITLE.test(title)) ? foldTitle(title) : undefined,
  };
}

/** What stands before a text that is not voted on, only leant on: read backwards from it, "under", "goes against", "in line with", "pursuant to". */
const CITING =
  /\b(?:(?:goes|go|went|going|runs?|flies|flew) against|under|contrary to|pursuant to|(?:in|out of) (?:line|accordance|compliance|keeping|conformity) with|compl(?:y|ies|ied) with|violat\w+(?: of)?|breach\w*(?: of)?|contraven\w+(?: of)?|contradicts?|def(?:y|ies|ied|ying)|recall(?:s|ing)|cit(?:es|ed|ing)|invok\w+|based on|basis of|implement\w*(?: of)?)(?: [\w.-]+){0,4}$/;

/** "resolution 2533 (2020)": the year in which it was voted on. */
function yearOfSymbol(document: Document, { chunks }: ChunkedSentence, i: number): When | undefined {
  const symbol = [chunks[i], chunks[i + 1]].find((c) => c?.code === "S");
  const year = symbol?.at === undefined ? undefined : document.symbols[symbol.at]?.year;
  const [from, to] = year === undefined ? [] : [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** "Washington vetoed a draft", "a draft by Albania was vetoed": the text is the Council's, whichever body is named; no other knows a veto (Charter, Article 27(3)). */
function isVetoed(codes: string, i: number): boolean {
  return /x[a.9#N]{0,2}A?[.]?$/.test(codes.slice(0, i)) || /^(?:[.O]{0,3}gA)?(?:,?R)?=[.D]?x/.test(codes.slice(i + 1));
}

function isPlural(phrase: string | undefined): boolean {
  return phrase?.endsWith("s") === true;
}

/** Members by code, other actors ("European") by their words: what is called otherwise is another's text. */
function sponsorKey(document: Document, sentence: ChunkedSentence, sponsor: SponsorStatement): string {
  const actors = sponsor.actors.flatMap((c) => sentence.chunks[c]?.actors ?? []);
  const names = actors.map((a) => {
    const actor = document.actors[a];
    if (actor === undefined) return "";
    return actor.codes.length > 0 ? actor.codes.join("/") : document.text.slice(actor.start, actor.end).toLowerCase();
  });
  return names.sort().join(" ");
}

/** The words between the start of the noun phrase and its head: at most five tokens back, up to a comma or a verb. */
function wordsBefore(document: Document, sentence: ChunkedSentence, i: number): readonly string[] {
  const chunk = sentence.chunks[i];
  if (chunk === undefined) return [];
  const words: string[] = [];
  for (let token = chunk.first - 1; token >= Math.max(sentence.sentence.first, chunk.first - 6); token--) {
    const word = document.wordOf(document.tokens.word[token] ?? 0);
    if (/^[,;:.()]$/.test(word)) break;
    words.push(word);
    if (/^(a|an|the|this|its|another)$/.test(word)) break;
  }
  return words;
}

function bodyNear(document: Document, sentence: ChunkedSentence, i: number): Referent["body"] {
  const { codes } = sentence;
  const near = [...codes].flatMap((code, at) =>
    code === "G" && Math.abs(at - i) <= 9 && !isWhatToDoWith(codes, at) ? [at] : [],
  );
  near.sort((a, b) => Math.abs(a - i) - Math.abs(b - i));
  for (const at of near) {
    const mention = sentence.chunks[at]?.at;
    const body = mention === undefined ? undefined : bodyOf(document.bodies[mention]);
    if (body !== undefined) return body;
  }
  return undefined;
}
