import type { Option } from "#record";
import type { Document, NumberMention } from "../document.ts";
import type { ClaimedCount, Modality } from "../finding.ts";
import type { ChunkedSentence } from "./chunks.ts";
import { findPredicates, type Predicate } from "./predicate.ts";
import { findSubject } from "./subject.ts";

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
  readonly weak?: boolean;
  /** The count is of a group's members only: "16 EU members". Chunks of the group. */
  readonly group?: readonly number[];
  readonly because: string;
}

/** Members said to have voted so, as chunks of actors. */
export interface Stance {
  readonly option: Option;
  readonly actors: readonly number[];
  readonly except: readonly number[];
  readonly partial: boolean;
  readonly exhaustive: boolean;
  readonly all: boolean;
  readonly negated: boolean;
  readonly veto: boolean;
  readonly modality: Modality;
  readonly from: number;
  readonly to: number;
  readonly predicate: Predicate;
  readonly because: string;
}

export interface Statements {
  readonly slots: readonly Slot[];
  readonly stances: readonly Stance[];
}

/** Codes that make a sentence one about a vote, so that "opposed" and "backed" can be votes in it. */
const VOTE_WORDS = /[vVx#h0bd]|e/;
const TEXT = /[TEPS"]/;

/** Everything a sentence says of who voted how and how many. `follows`: the sentence before, in its paragraph, was about a vote. */
export function readStatements(document: Document, sentence: ChunkedSentence, follows: boolean): Statements {
  const { codes } = sentence;
  const predicates = findPredicates(sentence);
  const slots: Slot[] = [
    ...scoreSlots(document, sentence),
    ...pairSlots(document, sentence),
    ...loneVotes(document, sentence),
    ...actedSlots(document, sentence),
  ];
  const stances: Stance[] = [];
  let previous: Predicate | undefined;
  for (const predicate of predicates) {
    const slotBefore = nounSlot(document, sentence, predicate);
    if (slotBefore !== undefined) slots.push(slotBefore);
    if (!isVote(sentence, predicate, follows)) continue;
    const subject = findSubject(sentence, predicate, previous);
    previous = predicate.voice === "bare" && subject === undefined ? previous : predicate;
    if (subject === undefined) continue;
    if (predicate.voice === "bare" && codes[subject.from - 1] !== "w" && !isGapped(codes, predicate, subject.from))
      continue;
    const modality = isFigurative(document, sentence, predicate) ? "figurative" : subject.modality;
    const number = subject.number === undefined ? undefined : numberAt(document, sentence, subject.number);
    if (
      number?.type === "cardinal" &&
      (!subject.negated || sentence.codes[(subject.number ?? 0) - 1] === "n") &&
      !predicate.veto &&
      slotBefore === undefined &&
      !isEither(sentence, predicate)
    ) {
      slots.push({
        option: predicate.option,
        count: notOne(sentence, subject.number, addTo(countOf(number), subject.plus)),
        at: subject.number ?? subject.from,
        from: Math.min(subject.number ?? subject.from, predicate.from),
        to: Math.max(predicate.to, subject.number ?? 0),
        modality,
        ...(subject.ofGroup ? { group: subject.actors } : {}),
        because: predicate.because,
      });
    }
    if (subject.actors.length > 0 && !subject.ofGroup) {
      stances.push({
        ...subject,
        exhaustive: subject.exhaustive && !subject.partial && !/^O/.test(codes),
        option: predicate.option,
        veto: predicate.veto,
        modality,
        predicate,
        because: predicate.because,
      });
    }
  }
  return { slots: firstReadings(slots, codes), stances };
}

/** A number has one reading: the first that was found. The parts of a score share a chunk and are kept apart by their option. */
function firstReadings(slots: readonly Slot[], codes: string): readonly Slot[] {
  const seen = new Set<string>();
  const own = slots.filter((slot) => {
    const key = codes[slot.at] === "#" ? `${slot.at}${slot.option}` : `${slot.at}`;
    return !seen.has(key) && seen.add(key);
  });
  return own.sort((a, b) => a.at - b.at);
}

export function numberAt(document: Document, sentence: ChunkedSentence, chunk: number): NumberMention | undefined {
  const at = sentence.chunks[chunk]?.at;
  return at === undefined ? undefined : document.numbers[at];
}

export function countOf(number: NumberMention): ClaimedCount {
  return number.op === "=" ? number.value : { op: number.op, value: number.value };
}

/** "Not one delegation abstained." */
function notOne(sentence: ChunkedSentence, at: number | undefined, count: ClaimedCount): ClaimedCount {
  return count === 1 && at !== undefined && sentence.codes[at - 1] === "n" ? 0 : count;
}

/** "abstained or voted against": the number counts both together. */
function isEither(sentence: ChunkedSentence, predicate: Predicate): boolean {
  const next = sentence.chunks[predicate.to + 1];
  return next?.code === "&" && next.phrase === "or" && /[vVbao]/.test(sentence.codes[predicate.to + 2] ?? "");
}

function addTo(count: ClaimedCount, plus: number): ClaimedCount {
  return typeof count === "number" ? count + plus : { ...count, value: count.value + plus };
}

/** "93-18-65", "141-5, with 35 abstentions": by convention for, against, abstaining. */
function scoreSlots(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  const slots: Slot[] = [];
  sentence.chunks.forEach((chunk, i) => {
    if (chunk.code !== "#" || !/[vVTEPdzxrhfa0bGK$]/.test(sentence.codes.slice(Math.max(0, i - 10), i + 8))) return;
    const parts = numberAt(document, sentence, i)?.parts ?? [];
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

/** "a vote of 187 to 2", "93 votes to 18": yes, then no. A range ("10 to 15 countries") is not one. */
function pairSlots(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  const slots: Slot[] = [];
  const pattern = /N[VM]?t[.]?N(?![MU])(?:[,]?t?N(?=[,;).]|$))?/g;
  if (!/[VvdzTxG]/.test(sentence.codes)) return slots;
  for (const match of sentence.codes.matchAll(pattern)) {
    // "slid from 127 to 119" compares two votes
    const before = sentence.chunks[match.index - 1];
    if (before?.phrase === "from") continue;
    const numbers = [...match[0]].flatMap((c, i) => (c === "N" ? [match.index + i] : []));
    const options = pairOrder(document, sentence, numbers);
    numbers.forEach((at, i) => {
      const number = numberAt(document, sentence, at);
      const option = options[i];
      if (number !== undefined && option !== undefined) {
        slots.push({ option, count: countOf(number), at, from: at, to: at, modality: "asserted", because: "pair" });
      }
    });
  }
  return slots;
}

/** Yes comes first, but "defeated by 71 votes to 31" puts the winners first, and they voted no. */
function pairOrder(document: Document, sentence: ChunkedSentence, numbers: readonly number[]): readonly Option[] {
  const [first, second] = numbers.map((at) => numberAt(document, sentence, at)?.value ?? 0);
  const before = sentence.codes.slice(0, numbers[0] ?? 0);
  const lost = /(?<!t)[zr]/.test(before) && !/d/.test(sentence.codes);
  return lost && (first ?? 0) > (second ?? 0) ? ["no", "yes", "abstaining"] : ["yes", "no", "abstaining"];
}

/** "passed with 10 votes", "received nine votes": the votes in favour, unless the sentence tells what was needed. */
function loneVotes(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  const slots: Slot[] = [];
  for (const match of sentence.codes.matchAll(/(?<![!O])(?<!N[VM]?t)(?<![!].)N[.]?V(?![fFaht0])/g)) {
    if (!/[dzTG]/.test(sentence.codes) || /!/.test(sentence.codes.slice(Math.max(0, match.index - 4), match.index + 6)))
      continue;
    const number = numberAt(document, sentence, match.index);
    const rest = sentence.codes.slice(match.index + match[0].length);
    // "by three votes, 75 to 72" tells the margin; "from 187 votes last year" another vote
    if (/^[,:-][.]?(?:#|N[VM]?tN)/.test(rest) || sentence.chunks[match.index - 1]?.phrase === "from") continue;
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

/** "143 countries condemned the annexations": those who voted for the text that did. */
function actedSlots(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  return [...sentence.codes.matchAll(/N[.]?M(?:[.O]?G)?[.D]{0,2}[*yr](?![TEP])/g)].flatMap((match): readonly Slot[] => {
    const number = numberAt(document, sentence, match.index);
    if (number?.type !== "cardinal" || number.value < 2) return [];
    const to = match.index + match[0].length - 1;
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

/** A number that stands right before a noun of voting, or behind it after a colon: "18 against", "abstentions: 65". */
function nounSlot(document: Document, sentence: ChunkedSentence, predicate: Predicate): Slot | undefined {
  const { codes } = sentence;
  if (predicate.voice !== "noun" && predicate.voice !== "bare") return undefined;
  let at = predicate.from - 1;
  while (at >= 0 && /[.VML"]/.test(codes[at] ?? "") && predicate.from - at < 3) at--;
  if (codes[at] !== "N") {
    // "abstentions: 65"; "Yes 143, No 5, Abstentions 35", which only a row of them tells
    const row = /[fah]N[,;&.]{1,2}[fah]N/.test(codes) && /^N[,;&.)]/.test(`${codes.slice(predicate.to + 1)}.`);
    const after = row ? ["N"] : /^V?[:(=-]{1,2}[.]?N/.exec(codes.slice(predicate.to + 1));
    if (after === null) return undefined;
    at = predicate.to + (after[0] ?? "").length;
  }
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

/** "opposed", "backed" and "rejected" are votes only where a text or a vote is at hand. */
function isVote(sentence: ChunkedSentence, predicate: Predicate, follows: boolean): boolean {
  if (predicate.certain) return true;
  const { codes } = sentence;
  if (predicate.because === "blocked") return /G/.test(codes);
  if (predicate.because === "supported" && !/^[.A'G-]{0,5}[TESP"]|^[,;.&W]|^$/.test(codes.slice(predicate.to + 1))) {
    // "a hundred countries backed its territorial integrity in the Assembly"
    return /N[MU]?$/.test(codes.slice(0, predicate.from)) && codes.includes("G");
  }
  if (follows && /^(opposed|objected|rejected)$/.test(sentence.chunks[predicate.to]?.phrase ?? "")) return true;
  const phrase = sentence.chunks[predicate.to]?.phrase ?? "";
  if (/ (it|them)$/.test(phrase)) return true;
  // "supports", "backing": a stance of today, not a vote that was cast
  if (
    predicate.voice === "active" &&
    /^(support|supports|supporting|back|backs|backing|endorse|endorses|endorsing|oppose|opposes)$/.test(phrase)
  ) {
    return /[vVjn]/.test(codes.slice(Math.max(0, predicate.from - 4), predicate.from));
  }
  const near = codes.slice(Math.max(0, predicate.from - 6), predicate.to + 7);
  if (predicate.voice === "passive")
    return TEXT.test(codes.slice(Math.max(0, predicate.from - 8), predicate.from)) || VOTE_WORDS.test(near);
  return (
    TEXT.test(codes.slice(predicate.to + 1, predicate.to + 6)) ||
    /[vV#h0b]/.test(near) ||
    /N[MU]?[,(]?/.test(codes.slice(Math.max(0, predicate.from - 3), predicate.from))
  );
}

/** A bare "against" has a voter only beside another vote: "Russia voted no and China yes", "18 against, including A". */
function isGapped(codes: string, predicate: Predicate, from: number): boolean {
  return (
    /[vVbJ]/.test(codes.slice(0, predicate.from)) ||
    /[vV#NGT]/.test(codes.slice(Math.max(0, from - 4), from)) ||
    codes[predicate.to + 1] === ":"
  );
}

/** "abstention from holding Russia accountable" is no vote: an abstention from doing something else than voting. */
function isFigurative(document: Document, sentence: ChunkedSentence, predicate: Predicate): boolean {
  if (predicate.option !== "abstaining" || sentence.codes[predicate.to] === "V" || sentence.codes[predicate.to] === "v")
    return false;
  const next = sentence.chunks[predicate.to + 1];
  const object = sentence.chunks[predicate.to + 2];
  if (next?.code !== "g" || next.phrase !== "from" || object === undefined) return false;
  const word = document.wordOf(document.tokens.word[object.first] ?? 0);
  const after = sentence.codes.slice(predicate.to + 2, predicate.to + 7);
  return (
    (word.endsWith("ing") && !/^(voting|casting)$/.test(word)) || (object.code === "." && !/[TEPVv0GS"#]/.test(after))
  );
}
