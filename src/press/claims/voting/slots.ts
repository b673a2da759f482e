import type { Option } from "#record";
import type { Document, NumberMention } from "../../document.ts";
import type { ClaimedCount, Modality } from "../../finding.ts";
import { type ChunkedSentence, isShort } from "../chunks/chunk.ts";
import { codePattern, matchesIn } from "../chunks/code-pattern.ts";
import type { Predicate } from "./predicate.ts";

/** One count of votes read from a sentence, with the chunks it stands in. */
export interface Slot {
  readonly option: Option;
  readonly count: ClaimedCount;
  /** The chunk of the number. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly modality: Modality;
  /** The words need not tell of votes ("143 countries condemned"): used to support, never to contradict. */
  readonly weak?: boolean | undefined;
  /** The count is of a group's members only: "16 EU members". Chunks of the group. */
  readonly group?: readonly number[] | undefined;
  readonly because: string;
}

export function numberAt(document: Document, sentence: ChunkedSentence, chunk: number): NumberMention | undefined {
  const at = sentence.chunks[chunk]?.at;
  return at === undefined ? undefined : document.numbers[at];
}

export function countOf(number: NumberMention): ClaimedCount {
  return number.op === "=" ? number.value : { op: number.op, value: number.value };
}

/** "93-18-65", "141-5, with 35 abstentions": by convention for, against, abstaining. */
export function scoreSlots(document: Document, sentence: ChunkedSentence, follows: boolean): readonly Slot[] {
  const slots: Slot[] = [];
  sentence.chunks.forEach((chunk, i) => {
    if (chunk.code !== "#") return;
    // "It was 188-2", after a sentence about the vote
    const goesOn = follows && /^[.]?=[.]?#/.test(sentence.codes);
    if (!goesOn && !/[vVTEPdzxrhfa0bGK$]/.test(sentence.codes.slice(Math.max(0, i - 10), i + 8))) return;
    const parts = numberAt(document, sentence, i)?.parts ?? [];
    // "80-90 yes votes" is a range
    if (parts.length === 2 && /^[fa]V/.test(sentence.codes.slice(i + 1))) return;
    const options: readonly Option[] = ["yes", "no", "abstaining"];
    parts.slice(0, 3).forEach((count, at) => {
      const option = options[at];
      // the three parts share one chunk; the fraction keeps them apart and in order
      if (option !== undefined)
        slots.push({ option, count, at: i, from: i, to: i, modality: "asserted", because: `score-${at + 1}` });
    });
  });
  return slots;
}

// "a vote of 128 against nine"; but "128 for, nine against"
const PAIR = codePattern(/N[VM]?t[.]?N(?![MU])(?:[,]?t?N(?=[,;).]|$))?|(?<![fa][,&]{0,2})NV?aN(?=[,;.]|$)/g);

/** "a vote of 187 to 2", "93 votes to 18": yes, then no. A range ("10 to 15 countries") is not one. */
export function pairSlots(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  const slots: Slot[] = [];
  const isNamed = /[VvdzTxG]/.test(sentence.codes);
  for (const match of matchesIn(sentence, PAIR)) {
    if (!isNamed && !isResultLine(document, sentence, match)) continue;
    // "slid from 127 to 119" compares two votes
    const before = sentence.chunks[match.index - 1];
    if (before?.phrase === "from") continue;
    const numbers = [...match[0]].flatMap((c, i) => (c === "N" ? [match.index + i] : []));
    if (isRatio(numbers.map((at) => numberAt(document, sentence, at)))) continue;
    const isLost = isOfLost(document, sentence, numbers);
    const options: readonly Option[] = isLost ? ["no", "yes", "abstaining"] : ["yes", "no", "abstaining"];
    const because = isLost ? "pair-lost" : "pair";
    numbers.forEach((at, i) => {
      const number = numberAt(document, sentence, at);
      const option = options[i];
      if (number !== undefined && option !== undefined) {
        slots.push({ option, count: countOf(number), at, from: at, to: at, modality: "asserted", because });
      }
    });
  }
  return slots;
}

/** "Self-determination: 164 to 8.": a line that ends with what can be nothing but a result of the Assembly. */
function isResultLine(document: Document, sentence: ChunkedSentence, match: RegExpExecArray): boolean {
  const { codes } = sentence;
  if (isCalledResult(document, sentence, match.index)) return true;
  if (!/^NtN$/.test(match[0]) || !/(?:^|[:(-])$/.test(codes.slice(0, match.index))) return false;
  const [yes, no] = [match.index, match.index + 2].map((at) => numberAt(document, sentence, at)?.value ?? 0);
  const cast = (yes ?? 0) + (no ?? 0);
  return /^[.)]?$/.test(codes.slice(match.index + 3)) && cast >= HALF_OF_MEMBERS && cast <= MEMBERS;
}

/** "The margin was 93 to 18", "Final result: 12 to 1". */
function isCalledResult(document: Document, { codes, chunks }: ChunkedSentence, at: number): boolean {
  const lead = /[.][=:]$/.test(codes.slice(0, at)) ? chunks[at - 2] : undefined;
  return (
    lead !== undefined && /^(?:margin|result|score|outcome|tally)$/i.test(document.text.slice(lead.start, lead.end))
  );
}

const MEMBERS = 193;
const HALF_OF_MEMBERS = 97;

/** "By nearly four to one": how many times as many, not how many; small counts are told as they are. */
function isRatio([first]: readonly (NumberMention | undefined)[]): boolean {
  return first !== undefined && first.op !== "=" && first.value <= LARGEST_RATIO;
}

const LARGEST_RATIO = 12;

/** A text is lost: "the motion was defeated", "rejected the amendment"; not "rejected America's recognition", which is what a text does. */
const LOST = /(?<!t)(?:z|=[.D]?r|r[.A9'-]{0,5}[TEPS"]|r[.,D]{0,2}g|[TEPS"].*r)/;

/** Yes comes first, but "defeated by 71 votes to 31" puts the winners first, and they voted no. */
function isOfLost(document: Document, sentence: ChunkedSentence, numbers: readonly number[]): boolean {
  const [first, second] = numbers.map((at) => numberAt(document, sentence, at)?.value ?? 0);
  const before = sentence.codes.slice(0, numbers[0] ?? 0);
  return LOST.test(before) && !/d/.test(sentence.codes) && (first ?? 0) > (second ?? 0);
}

// not "the 10 votes that Russia mustered against it", "fell short of nine votes"
const LONE = codePattern(
  /(?<!!)(?<!zO[.]?)(?<![NH%]O(?:G'?)?)(?<!N[VM]?t)(?<![!].)(?:NO(?:G'?|[.])?)?N[.]?V(?![fFaht0])(?!R[^,;=]{0,4}a)/g,
);

/** "passed with 10 votes", "received nine votes", "got 12 of the 15 votes": the votes in favour, unless the sentence tells what was needed. */
export function loneVotes(document: Document, sentence: ChunkedSentence, follows: boolean): readonly Slot[] {
  const slots: Slot[] = [];
  for (const match of matchesIn(sentence, LONE)) {
    const isGot = GOT.has(wordBefore(document, sentence, match.index));
    if (
      !(/[dzTG]/.test(sentence.codes) || (isGot && (follows || /A'/.test(sentence.codes.slice(0, match.index))))) ||
      isElection(document, sentence) ||
      // "got seven votes, two short of the nine required"
      /!/.test(
        isGot ? sentence.codes.slice(Math.max(0, match.index - 4), match.index) : around(sentence, match.index),
      ) ||
      /^[^;,.WN]{0,6}=!/.test(sentence.codes.slice(match.index + match[0].length))
    )
      continue;
    const number = numberAt(document, sentence, match.index);
    const rest = sentence.codes.slice(match.index + match[0].length);
    // "by three votes, 75 to 72" tells the margin; "from 187 votes last year" another vote
    if (/^[,:-][.]?(?:#|N[VM]?tN)/.test(rest) || sentence.chunks[match.index - 1]?.phrase === "from") continue;
    // "put off two votes on rival texts": votings, not votes cast
    if (/^ (?:on|about)\b/.test(textAfter(document, sentence, match.index + match[0].length - 1))) continue;
    if (number === undefined || /[?im]/.test(sentence.codes.slice(0, match.index)) || sentence.codes.includes("?"))
      continue;
    const to = match.index + match[0].length - 1;
    slots.push({
      option: "yes",
      count: countOf(number),
      at: match.index,
      from: match.index,
      to,
      modality: "asserted",
      because: "votes-received",
    });
  }
  return slots;
}

/** "It got seven votes", "the Russian draft won five": what is said of a text. */
const GOT: ReadonlySet<string> = new Set(
  "got gets won wins received receives drew draws garnered secured mustered attracted collected gathered gained obtained polled".split(
    " ",
  ),
);

function wordBefore(document: Document, { chunks }: ChunkedSentence, chunk: number): string {
  return document.wordOf(document.tokens.word[(chunks[chunk]?.first ?? 0) - 1] ?? 0);
}

function around({ codes }: ChunkedSentence, at: number): string {
  return codes.slice(Math.max(0, at - 4), at + 6);
}

function textAfter(document: Document, { chunks, sentence }: ChunkedSentence, chunk: number): string {
  return document.text.slice(chunks[chunk]?.end ?? sentence.end, sentence.end);
}

/** Votes for a candidate are no tally of a text. */
export function isElection(document: Document, { sentence }: ChunkedSentence): boolean {
  return /\b(?:re-?)?elect(?:ed|ion|ions|s)?\b|\bcandida|\bseats?\b/.test(
    document.text.slice(sentence.start, sentence.end),
  );
}

// "13 of the 15 members demanded": the first number tells how many
const ACTED = codePattern(
  /(?<!NO(?:G'?)?)N(?:O(?:G'?)?N)?[.G]?M(?:[.O]?G)?(?:,A[wI][.]?,)?[.D]{0,2}[*yrd](?![TEPSg"])/g,
);

/** "143 countries condemned the annexations": those who voted for the text that did. */
export function actedSlots(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  return matchesIn(sentence, ACTED).flatMap((match): readonly Slot[] => {
    const number = numberAt(document, sentence, match.index);
    if (number?.type !== "cardinal" || number.value < 2) return [];
    const to = match.index + match[0].length - 1;
    if (match[0].endsWith("r") && isShort(sentence, to + 1)) return [];
    return [
      {
        option: "yes",
        count: countOf(number),
        at: match.index,
        from: match.index,
        to,
        modality: "asserted",
        weak: true,
        because: "countries-acted",
      },
    ];
  });
}

/** "Abstained: 58", "Voted against – 24": a line of a table. */
function isLabel(codes: string, predicate: Predicate): boolean {
  const before = codes.slice(0, predicate.from);
  return (
    (/^[-.]?$/.test(before) || /[:(=-]N[,;.]{1,2}$/.test(before)) && /^[:(=-]N/.test(codes.slice(predicate.to + 1))
  );
}

/** Nouns that may be counted before it is told whose they are: "three abstentions from China, Angola and Venezuela". */
const COUNTED: ReadonlySet<string> = new Set(["abstention-of", "votes-from", "votes-against-by"]);

/** "Voting in favour of the text were 125 members": the count stands behind the verb. */
function turnedAt(codes: string, predicate: Predicate): number | undefined {
  if (!/^[.,]{0,2}$/.test(codes.slice(0, predicate.from))) return undefined;
  // "In favour of the draft voted 141 states"
  const match =
    /^[.9]{0,2}[TESP"]?[.G]{0,3}=[.L]?(?=N[.G]?[MU])/.exec(codes.slice(predicate.to + 1)) ??
    (/^[faF]/.test(codes.slice(predicate.from))
      ? /^[.TEOG"A]{1,6}v(?=N[MU])/.exec(codes.slice(predicate.to + 1))
      : null);
  return match === null ? undefined : predicate.to + 1 + match[0].length;
}

/** "Were among the 18 no votes": counted, and some of them named. */
const AMONG = /^=Y?(?:L[.]?A?M?)?I[.]?(?=N)/;

/** A number that stands right before a noun of voting, or behind it after a colon: "18 against", "abstentions: 65". */
export function nounSlot(document: Document, sentence: ChunkedSentence, predicate: Predicate): Slot | undefined {
  const { codes } = sentence;
  const turned = turnedAt(codes, predicate);
  const isCounted = COUNTED.has(predicate.because);
  const among = predicate.because.startsWith("among-")
    ? AMONG.exec(codes.slice(predicate.from, predicate.to + 1))
    : null;
  if (
    predicate.voice !== "noun" &&
    predicate.voice !== "bare" &&
    turned === undefined &&
    among === null &&
    !isCounted &&
    !isLabel(codes, predicate)
  )
    return undefined;
  const aside = /[(]I[.]?A[)]$/.exec(codes.slice(0, predicate.from));
  let at =
    turned ?? (among === null ? undefined : predicate.from + among[0].length) ?? (aside?.index ?? predicate.from) - 1;
  // "65 were abstentions"
  if (codes[at] === "=" && codes[at - 1] === "N" && codes[predicate.from] === "h") at--;
  while (at >= 0 && /[.VML"]/.test(codes[at] ?? "") && predicate.from - at < 3) at--;
  // "with ten of the fifteen members of the Council in support"
  const whole = /N(?:O[.]?(?:G'?)?N)[MU]{0,2}(?:OG)?[.L]?$/.exec(
    codes.slice(Math.max(0, predicate.from - 9), predicate.from),
  );
  if (whole !== null && turned === undefined && /^[af]/.test(codes.slice(predicate.from)))
    at = predicate.from - whole[0].length;
  if (codes[at] !== "N") {
    // "abstentions: 65"; "Yes 143, No 5, Abstentions 35", which only a row of them tells
    const row = /[fah]N[,;&.]{1,2}[fah]N/.test(codes) && /^N[,;&.)]/.test(`${codes.slice(predicate.to + 1)}.`);
    const after = row ? ["N"] : /^V?[:(=-]{1,2}[.]?N/.exec(codes.slice(predicate.to + 1));
    if (after === null) return undefined;
    at = predicate.to + (after[0] ?? "").length;
  }
  // "nine votes in favour and no vetoes are needed"
  if (/^[^;,.WN]{0,6}=!/.test(codes.slice(predicate.to + 1))) return undefined;
  // "hoped for 100 yes votes", "the abstentions and no votes together: 87"
  if (/[m!][^,;&]{0,3}$/.test(codes.slice(0, Math.min(at, predicate.from)))) return undefined;
  if (at > predicate.to && /[haf]V?&$/.test(codes.slice(0, predicate.from))) return undefined;
  if (codes[at - 1] === "!" || (codes[at - 1] === "O" && codes[at - 2] === "N")) return undefined;
  const number = numberAt(document, sentence, at);
  if (number?.type !== "cardinal") return undefined;
  return {
    option: predicate.option,
    count: countOf(number),
    at,
    from: Math.min(at, predicate.from),
    to: Math.max(at, predicate.to),
    modality: "asserted",
    because: predicate.because,
  };
}
