import type { Option } from "#record";
import type { Document } from "../../document.ts";
import type { Modality } from "../../finding.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { type Clause, clausesOf } from "../chunks/clauses.ts";
import { countsTold } from "./counts-told.ts";
import { differencesIn } from "./differences.ts";
import { boardSlots, labelRows } from "./label-rows.ts";
import { findPredicates, type Predicate } from "./predicate.ts";
import { LOOSE } from "./shapes.ts";
import { actedSlots, loneVotes, nounSlot, pairSlots, type Slot, scoreSlots } from "./slots.ts";
import { findSubject, type Subject } from "./subject.ts";
import { subjectSlot } from "./subject-slot.ts";
import { isFigurative, isVote, isVoter, mayBeVote } from "./vote-sense.ts";

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
  /** The words may mean something else than a vote: told only where it is borne out. */
  readonly tentative?: true | undefined;
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

/** Numbers, and what predicates are made of: without any of these letters nothing is said of a vote. */
const TELLS = /[#NvVabofFuhkxeK$^rJdp]/;
const NOTHING: Statements = { slots: [], stances: [] };

/** Everything a sentence says of who voted how and how many. `follows`: the sentence before, in its paragraph, was about a vote. */
export function readStatements(document: Document, sentence: ChunkedSentence, follows: boolean): Statements {
  if (!TELLS.test(sentence.codes)) return NOTHING;
  const slots: Slot[] = [
    ...labelRows(document, sentence),
    ...boardSlots(document, sentence),
    ...scoreSlots(document, sentence, follows),
    ...pairSlots(document, sentence),
    ...loneVotes(document, sentence, follows),
    ...actedSlots(document, sentence),
    ...countsTold(document, sentence),
  ];
  const stances: Stance[] = [];
  for (const clause of clausesOf(document, sentence)) {
    const own = readClause(document, clause, follows);
    // most sentences are one clause, in which everything stands in its place
    const isWhole = clause.chunks === sentence.chunks;
    slots.push(...(isWhole ? own.slots : own.slots.map((slot) => placedSlot(clause, slot))));
    stances.push(...(isWhole ? own.stances : own.stances.map((stance) => placedStance(clause, stance))));
  }
  const differences = new Set(slots.length === 0 ? [] : differencesIn(document, sentence).map((d) => d.number));
  const figures = slots.filter((slot) => !differences.has(slot.at));
  return { slots: firstReadings(figures, sentence.codes), stances };
}

function readClause(document: Document, sentence: Clause, follows: boolean): Statements {
  const slots: Slot[] = [];
  const stances: Stance[] = [];
  let previous: Predicate | undefined;
  for (const found of findPredicates(sentence)) {
    const predicate = ofState(document, sentence, found);
    const slotBefore = nounSlot(document, sentence, predicate);
    if (slotBefore !== undefined) slots.push(slotBefore);
    const isSure = isVote(sentence, predicate, follows);
    if (!isSure && !mayBeVote(sentence, predicate, follows)) continue;
    const subject = findSubject(sentence, predicate, previous);
    previous = predicate.voice === "bare" && subject === undefined ? previous : predicate;
    if (subject === undefined || !isVoter(document, sentence, predicate, subject)) continue;
    if (!isSure) {
      if (subject.actors.length > 0 && !subject.ofGroup && subject.modality === "asserted")
        stances.push({ ...stanceOf(subject, predicate, "asserted"), tentative: true });
      continue;
    }
    const modality = isFigurative(document, sentence, predicate) ? "figurative" : subject.modality;
    const slot = slotBefore === undefined ? subjectSlot(document, sentence, predicate, subject, modality) : undefined;
    if (slot !== undefined) slots.push(slot);
    const exception = exceptionAfter(sentence.codes, predicate);
    const excepted = exception === undefined ? exceptedBefore(sentence.codes, subject) : [exception];
    if (
      excepted.length > 0 &&
      subject.actors.length === 0 &&
      /[HMUN]/.test(sentence.codes.slice(subject.from, predicate.from))
    ) {
      // "all member states voted for it except Hungary": of the one left out it is told what it did not do
      const left = {
        ...subject,
        actors: excepted,
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
        subject.exhaustive &&
        !subject.partial &&
        subject.plus === 0 &&
        predicate.like === undefined &&
        !sentence.codes.startsWith("O") &&
        !namesOthersBefore(document, sentence, subject);
      const stance = stanceOf({ ...subject, except, exhaustive }, predicate, modality);
      const isGuess = LOOSE.has(predicate.because) || isOfOtherTexts(document, sentence, predicate);
      stances.push(isGuess ? { ...stance, tentative: true } : stance);
    }
  }
  return { slots, stances };
}

/** "Among Europeans only Hungary said no": of the others nothing is said. */
const OF_GROUP = /(?:^|[;,W&])[.]?I[.]?A[MU]?,?L?$/;

/** "China voted for Myanmar", "India voted against Israel": as that state did, or not as it did; the text may have been against it. */
function ofState(document: Document, { codes, chunks }: Clause, predicate: Predicate): Predicate {
  const { because, to } = predicate;
  const at = because === "voted-for-state" ? to - 2 : to + 1;
  if (because === "voted-for-state") return { ...predicate, like: at };
  if (because !== "voted-for" && because !== "voted-against") return predicate;
  const next = chunks[at + 1];
  const isWhere =
    next?.code === "." &&
    /^(?:on|in|at|again|during|over|once)$/.test(document.wordOf(document.tokens.word[next.first] ?? 0));
  // "China voted for Myanmar, India abstained": who comes behind the comma has a verb of its own
  if (!(isWhere || /^A(?:$|[;&W)DG]|,(?!A(?![bvV])))/.test(codes.slice(at)))) return predicate;
  const [state, more] = chunks[at]?.actors ?? [];
  const isMember = state !== undefined && more === undefined && document.actors[state]?.kind === "member";
  if (!isMember) return predicate;
  return { ...predicate, like: at, negates: because === "voted-against", because: `${because}-state` };
}

/** "Besides Russia, only Belarus and Syria opposed it": the list that follows is not the whole. */
function namesOthersBefore(document: Document, { chunks, codes }: Clause, subject: Subject): boolean {
  if (OF_GROUP.test(codes.slice(0, subject.from))) return true;
  const [first] = chunks;
  const start = first === undefined ? "" : document.text.slice(first.start, first.start + 20);
  return /^(?:besides|beside|apart from|aside from|in addition to|along(?:side| with)|together with|like)\b/i.test(
    start,
  );
}

/** "the US, which vetoed previous drafts, abstained": what was vetoed is not the text of the day. */
function isOfOtherTexts(document: Document, { codes, chunks }: Clause, predicate: Predicate): boolean {
  if (!predicate.veto) return false;
  const object = /^[.A'9NLGD-]{0,5}?[TE]/.exec(codes.slice(predicate.to + 1));
  const first = chunks[predicate.to + 1];
  const last = chunks[predicate.to + (object?.[0].length ?? 0)];
  if (object === null || first === undefined || last === undefined) return false;
  return OTHER_TEXTS.test(document.text.slice(first.start, last.end));
}

const OTHER_TEXTS =
  /^(?:(?:a|an|the|two|three|several|some|many|all) )?(?:previous|earlier|similar|prior|past|other)\b|(?:resolutions|drafts|texts|measures|proposals)$/i;

function stanceOf(subject: Subject, predicate: Predicate, modality: Modality): Stance {
  const { option, veto, because } = predicate;
  const { actors, except, partial, exhaustive, all, negated, from, to } = subject;
  return {
    option,
    actors,
    except,
    partial,
    exhaustive,
    all,
    negated,
    veto,
    tentative: undefined,
    modality,
    from,
    to,
    predicate,
    because,
  };
}

/** "everyone but the Americans voted for it", "with the exception of Hungary, all members voted for it": named before the verb. */
function exceptedBefore(codes: string, subject: Subject): readonly number[] {
  if (subject.except.length > 0) return subject.except;
  const opening = /X[.]?A,$/.exec(codes.slice(0, subject.from));
  return opening !== null && codes[subject.from] === "H" ? [subject.from - 2] : [];
}

/** "… except Hungary", behind the verb. */
function exceptionAfter(codes: string, predicate: Predicate): number | undefined {
  const match = /^[.TESPGD"A'M]{0,8}?,?X[.]?(?=A(?![.,]{0,2}[vVbouxe]))/.exec(codes.slice(predicate.to + 1));
  return match === null ? undefined : predicate.to + 1 + match[0].length;
}

function placedSlot({ places }: Clause, slot: Slot): Slot {
  const at = (i: number): number => places[i] ?? i;
  return {
    option: slot.option,
    count: slot.count,
    at: at(slot.at),
    from: at(slot.from),
    to: at(slot.to),
    modality: slot.modality,
    weak: slot.weak,
    group: slot.group?.map(at),
    because: slot.because,
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
      like: predicate.like === undefined ? undefined : at(predicate.like),
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
