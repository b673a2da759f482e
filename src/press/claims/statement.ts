import type { Option } from "#record";
import type { Document } from "../document.ts";
import type { ClaimedCount, Modality } from "../finding.ts";
import type { ChunkedSentence } from "./chunk.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { findPredicates, type Predicate } from "./predicate.ts";
import { actedSlots, countOf, loneVotes, nounSlot, numberAt, pairSlots, type Slot, scoreSlots } from "./slots.ts";
import { findSubject, type Subject } from "./subject.ts";
import { isOwned } from "./voter-before.ts";

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
  const slots: Slot[] = [
    ...scoreSlots(document, sentence, follows),
    ...pairSlots(document, sentence),
    ...loneVotes(document, sentence),
    ...actedSlots(document, sentence),
  ];
  const stances: Stance[] = [];
  for (const clause of clausesOf(document, sentence)) {
    const own = readClause(document, clause, follows);
    slots.push(...own.slots.map((slot) => placedSlot(clause, slot)));
    stances.push(...own.stances.map((stance) => placedStance(clause, stance)));
  }
  return { slots: firstReadings(slots, sentence.codes), stances };
}

function readClause(document: Document, sentence: Clause, follows: boolean): Statements {
  const slots: Slot[] = [];
  const stances: Stance[] = [];
  let previous: Predicate | undefined;
  for (const predicate of findPredicates(sentence)) {
    const slotBefore = nounSlot(document, sentence, predicate);
    if (slotBefore !== undefined) slots.push(slotBefore);
    if (!isVote(sentence, predicate, follows)) continue;
    const subject = findSubject(sentence, predicate, previous);
    previous = predicate.voice === "bare" && subject === undefined ? previous : predicate;
    if (subject === undefined || !isVoter(document, sentence, predicate, subject)) continue;
    const modality = isFigurative(document, sentence, predicate) ? "figurative" : subject.modality;
    const slot = slotBefore === undefined ? subjectSlot(document, sentence, predicate, subject, modality) : undefined;
    if (slot !== undefined) slots.push(slot);
    const exception = exceptionAfter(sentence.codes, predicate);
    if (
      exception !== undefined &&
      subject.actors.length === 0 &&
      /[HMUN]/.test(sentence.codes.slice(subject.from, predicate.from))
    ) {
      // "all member states voted for it except Hungary": of the one left out it is told what it did not do
      const left = {
        ...subject,
        actors: [exception],
        except: [],
        exhaustive: false,
        all: false,
        negated: !subject.negated,
      };
      stances.push({ ...stanceOf(left, predicate, modality), veto: false, because: "all-but" });
    }
    // "all 27 EU members abstained, and so did Norway"
    if (subject.ofGroup && subject.after.length > 0)
      stances.push(
        stanceOf({ ...subject, actors: subject.after, except: [], exhaustive: false, all: false }, predicate, modality),
      );
    if (subject.actors.length > 0 && !subject.ofGroup) {
      const except = exception === undefined ? subject.except : [...subject.except, exception];
      const exhaustive =
        subject.exhaustive && !subject.partial && subject.plus === 0 && !sentence.codes.startsWith("O");
      stances.push(stanceOf({ ...subject, except, exhaustive }, predicate, modality));
    }
  }
  return { slots, stances };
}

function stanceOf(subject: Subject, predicate: Predicate, modality: Modality): Stance {
  const { option, veto, because } = predicate;
  return { ...subject, option, veto, modality, predicate, because };
}

/** Behind the last voter named before the verb. */
function subjectEnd(codes: string, subject: Subject, predicate: Predicate): number {
  return Math.max(codes.lastIndexOf("A", predicate.from), subject.number ?? 0, subject.from) + 1;
}

/** "… except Hungary", behind the verb. */
function exceptionAfter(codes: string, predicate: Predicate): number | undefined {
  const match = /^[.TESPGD"A'M]{0,8}?,?X[.]?(?=A(?![.,]{0,2}[vVbouxe]))/.exec(codes.slice(predicate.to + 1));
  return match === null ? undefined : predicate.to + 1 + match[0].length;
}

/** A bare "against" has a voter only beside another vote: "with Israel against", "Russia voted no and China yes". */
function isVoter(document: Document, sentence: Clause, predicate: Predicate, subject: Subject): boolean {
  if (isHabit(document, sentence, predicate, subject)) return false;
  if (predicate.voice !== "bare" || isOwned(sentence.codes, predicate)) return true;
  const before = sentence.codes[subject.from - 1];
  // "imposed by Washington against Cuba", "in support of Russia"
  if (
    before === "g" ||
    (sentence.codes[predicate.to + 1] === "A" && / of$/.test(sentence.chunks[predicate.to]?.phrase ?? ""))
  )
    return false;
  // ""no" votes came from A"
  if (/^V?=/.test(sentence.codes.slice(predicate.to + 1))) return true;
  // "the US policy on Cuba and against it": the voter stands beside its vote
  if (
    /[^,&(GD-]/.test(
      sentence.codes.slice(Math.max(subject.from + 1, subjectEnd(sentence.codes, subject, predicate)), predicate.from),
    )
  )
    return false;
  return before === "w" || isGapped(sentence.codes, predicate, subject.from);
}

/** "which has often abstained", "in the past has voted for": what somebody used to do is no vote of this day. */
function isHabit(document: Document, clause: Clause, predicate: Predicate, subject: Subject): boolean {
  if (clause.codes.slice(subject.from, predicate.from).includes("Y")) return false;
  for (let i = subject.from; i < predicate.from; i++) {
    // words of an aside that was taken out are not of this clause
    if ((clause.places[i + 1] ?? 0) - (clause.places[i] ?? 0) > 1) continue;
    const end = clause.chunks[i + 1]?.first ?? 0;
    for (let token = clause.chunks[i]?.first ?? end; token < end; token++)
      if (HABITS.has(document.wordOf(document.tokens.word[token] ?? 0))) return true;
  }
  return false;
}

const HABITS: ReadonlySet<string> = new Set(
  "past previously traditionally usually often normally historically always regularly typically long repeatedly consistently routinely formerly".split(
    " ",
  ),
);

/** "93 countries voted for": the subject's number is a count. */
function subjectSlot(
  document: Document,
  sentence: ChunkedSentence,
  predicate: Predicate,
  subject: Subject,
  modality: Modality,
): Slot | undefined {
  const nobody = subject.number === undefined ? /nLM[^,;A]{0,4}$/.exec(sentence.codes.slice(0, predicate.from)) : null;
  // "not a single member voted against it"
  if (nobody !== null && !predicate.veto)
    return {
      option: predicate.option,
      count: 0,
      at: nobody.index + 2,
      from: nobody.index,
      to: predicate.to,
      modality,
      because: predicate.because,
    };
  const at = subject.number;
  const number = at === undefined ? undefined : numberAt(document, sentence, at);
  if (predicate.like !== undefined) return undefined;
  if (at === undefined || number?.type !== "cardinal" || predicate.veto || isEither(sentence, predicate))
    return undefined;
  if (isRequired(sentence, at, predicate) || isNewcomers(document, sentence, subject)) return undefined;
  if (subject.negated && sentence.codes[at - 1] !== "n") return undefined;
  if (subject.actors.length > 0 && isRest(document, sentence, subject)) return undefined;
  return {
    option: predicate.option,
    count: notOne(sentence, at, addTo(countOf(number), subject.plus)),
    at,
    from: Math.min(at, predicate.from),
    to: Math.max(predicate.to, at),
    modality,
    ...(subject.ofGroup ? { group: subject.actors } : {}),
    ...(subject.plus > 0 ? { weak: true } : {}),
    because: predicate.because,
  };
}

/** "Nine of the members need vote in favour": what a rule asks for. */
function isRequired({ codes }: ChunkedSentence, at: number, predicate: Predicate): boolean {
  return codes.slice(Math.max(0, at - 3), predicate.from).includes("!");
}

/** "Three African states voted for it for the first time": those who changed, not all who did. */
function isNewcomers(document: Document, { sentence }: ChunkedSentence, subject: Subject): boolean {
  return (
    subject.ofGroup && /first time|changed|switched|new votes/.test(document.text.slice(sentence.start, sentence.end))
  );
}

/** "The other three members – A, B and C –": those not yet told of, and named: no count of all. */
function isRest(document: Document, sentence: ChunkedSentence, subject: Subject): boolean {
  const chunk = subject.number === undefined ? undefined : sentence.chunks[subject.number];
  if (chunk === undefined) return false;
  return /^(other|remaining|rest|additional|further)$/.test(
    document.wordOf(document.tokens.word[chunk.first - 1] ?? 0),
  );
}

function placedSlot({ places }: Clause, slot: Slot): Slot {
  const at = (i: number): number => places[i] ?? i;
  return {
    ...slot,
    at: at(slot.at),
    from: at(slot.from),
    to: at(slot.to),
    ...(slot.group === undefined ? {} : { group: slot.group.map(at) }),
  };
}

function placedStance({ places }: Clause, stance: Stance): Stance {
  const at = (i: number): number => places[i] ?? i;
  const { predicate } = stance;
  return {
    ...stance,
    actors: stance.actors.map(at),
    except: stance.except.map(at),
    from: at(stance.from),
    to: at(stance.to),
    predicate: {
      ...predicate,
      from: at(predicate.from),
      to: at(predicate.to),
      ...(predicate.like === undefined ? {} : { like: at(predicate.like) }),
    },
  };
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

/** "abstained or voted against", "voted no, abstained or were absent": the number counts them together. */
function isEither({ codes, chunks }: ChunkedSentence, predicate: Predicate): boolean {
  const or = /^(?:,[.=]?[vVbeao]{1,2})*,?&(?=[.=]?[vVbeao])/.exec(codes.slice(predicate.to + 1));
  if (or !== null && chunks[predicate.to + or[0].length]?.phrase === "or") return true;
  const before = /[vVbeao]&[.=]?$/.exec(codes.slice(0, predicate.from));
  return before !== null && chunks[before.index + 1]?.phrase === "or";
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
  if (
    follows &&
    /^(opposed|objected|rejected|sa(?:id|ys) (?:yes|no)(?: to)?)$/.test(sentence.chunks[predicate.to]?.phrase ?? "")
  )
    return true;
  const phrase = sentence.chunks[predicate.to]?.phrase ?? "";
  if (/ (it|them)$|alone against$/.test(phrase)) return true;
  // "supports", "backing": a stance of today, not a vote that was cast
  if (
    predicate.voice === "active" &&
    /^(support|supports|supporting|back|backs|backing|endorse|endorses|endorsing|oppose|opposes)$/.test(phrase)
  ) {
    const before = codes.slice(Math.max(0, predicate.from - 4), predicate.from);
    // "the sole country to oppose it"
    return /[vVjn]|[MULN]t$/.test(before);
  }
  const near = codes.slice(Math.max(0, predicate.from - 6), predicate.to + 7);
  if (predicate.voice === "passive")
    return follows || TEXT.test(codes.slice(Math.max(0, predicate.from - 8), predicate.from)) || VOTE_WORDS.test(near);
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
