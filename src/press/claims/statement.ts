import type { Option } from "#record";
import type { Document } from "../document.ts";
import type { ClaimedCount, Modality } from "../finding.ts";
import type { ChunkedSentence } from "./chunks.ts";
import { findPredicates, type Predicate } from "./predicate.ts";
import { actedSlots, countOf, loneVotes, nounSlot, numberAt, pairSlots, type Slot, scoreSlots } from "./slots.ts";
import { findSubject } from "./subject.ts";

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
