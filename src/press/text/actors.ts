import type { DayNumber } from "#basics";
import { type ActorMention, MARK, TOKEN } from "../document.ts";
import {
  ACTING,
  FOLLOWERS,
  GIVEN_NAMES,
  GROUP_NOUNS,
  NOT_ACTORS,
  NOT_DOING,
  OFFICES,
  STATE_CUES,
} from "./context-words.ts";
import type { Name, NameList } from "./gazetteer.ts";
import { isCapitalAt, lookAt, marksAt, type Sheet, tagsAt, typeAt, wordAt } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

export type ActorReader = (sheet: Sheet, published: DayNumber | undefined) => ActorMention[];

/** Names that people bear: before them a given name, or after them a surname, makes a person. */
const BORNE =
  "america asia berlin brazil cairo chad china cuba cuban dominica england florence france georgia german holland india ireland israel jamaica jordan kenya kingston london malta mali niger paris poland salvador sofia spain sudan sydney turkey victoria wales washington wellington santiago lima colombo cameron guinea english french british irish dutch".split(
    " ",
  );

/** Reads who is named: members, observers, groups, officials. What only looks like one is left out. */
export function createActorReader(vocabulary: Vocabulary, names: NameList): ActorReader {
  vocabulary.tag(TAG.given, GIVEN_NAMES);
  vocabulary.tag(TAG.office, OFFICES);
  vocabulary.tag(TAG.follower, FOLLOWERS);
  vocabulary.tag(TAG.acting, ACTING);
  vocabulary.tag(TAG.notActor, NOT_ACTORS);
  vocabulary.tag(TAG.stateCue, STATE_CUES);
  const pin = vocabulary.pin;
  const within = pin("in");
  const notDoing = new Set(NOT_DOING.map(pin));
  const groupNouns = new Set(GROUP_NOUNS.map(pin));
  const borne = new Set(BORNE.map(pin));
  const places = new Set(["in", "at", "near", "outside", "around", "across", "inside", "via"].map(pin));
  const compass = new Set(
    [
      "new",
      "north",
      "south",
      "east",
      "west",
      "northern",
      "southern",
      "eastern",
      "western",
      "central",
      "upper",
      "lower",
      "inner",
    ].map(pin),
  );
  const stateLike = new Set(["georgia", "washington"].map(pin));
  const [dot, possessive, comma, the, northWord, southWord, stateWord, dc] = [
    ".",
    "'s",
    ",",
    "the",
    "north",
    "south",
    "state",
    "d.c.",
  ].map(pin);

  const isWord = (sheet: Sheet, i: number): boolean => typeAt(sheet, i) === TOKEN.word;
  /** In a title every word has a capital, so capitals tell nothing. */
  const inTitle = (sheet: Sheet, i: number): boolean => {
    const block = sheet.blocks.find((b) => i >= b.first && i < b.endToken);
    return block?.kind === "headline" || block?.kind === "boilerplate";
  };
  /** "Michael Jordan", "Jordan Peterson", "J. Holland". */
  const isPerson = (sheet: Sheet, first: number, last: number): boolean => {
    if (first !== last || !borne.has(wordAt(sheet, first))) return false;
    if ((tagsAt(sheet, first - 1) & TAG.given) !== 0 && isCapitalAt(sheet, first - 1)) return true;
    if (wordAt(sheet, last + 1) === possessive || !isWord(sheet, last + 1)) return false;
    if (!isCapitalAt(sheet, last + 1) || (marksAt(sheet, last + 1) & MARK.hyphen) !== 0 || inTitle(sheet, first))
      return false;
    const known =
      TAG.office | TAG.follower | TAG.starter | TAG.acting | TAG.month | TAG.weekday | TAG.notActor | TAG.place;
    return (tagsAt(sheet, last + 1) & known) === 0 && (marksAt(sheet, last + 1) & MARK.allCaps) === 0;
  };
  /** "Paris Agreement", "Washington Post", "Geneva talks", "U.S.-based", "Washington, D.C.". */
  const isThing = (sheet: Sheet, last: number): boolean => {
    const next = wordAt(sheet, last + 1);
    if ((marksAt(sheet, last + 1) & MARK.hyphen) !== 0) return notDoing.has(next);
    return (tagsAt(sheet, last + 1) & TAG.notActor) !== 0 && isCapitalAt(sheet, last + 1);
  };
  const isCity = (sheet: Sheet, first: number, last: number): boolean => {
    if (places.has(wordAt(sheet, first - 1))) return true;
    if (wordAt(sheet, last + 1) === dc || (wordAt(sheet, last + 1) === comma && wordAt(sheet, last + 2) === dc))
      return true;
    return (
      (tagsAt(sheet, last + 1) & TAG.notActor) !== 0 ||
      ((tagsAt(sheet, last + 2) & TAG.notActor) !== 0 && /^(?:climate|peace)$/i.test(lookAt(sheet, last + 1)))
    );
  };
  /** Georgia and Washington of the United States. */
  const isFederalState = (sheet: Sheet, first: number, last: number): boolean => {
    if (!stateLike.has(wordAt(sheet, first)) || first !== last) return false;
    if (wordAt(sheet, last + 1) === stateWord) return true;
    for (let i = first - 5; i <= last + 5; i++) if ((tagsAt(sheet, i) & TAG.stateCue) !== 0) return true;
    return false;
  };
  const acts = (sheet: Sheet, last: number): boolean => {
    const next = last + 1;
    return (tagsAt(sheet, next) & TAG.acting) !== 0 && !isCapitalAt(sheet, next);
  };
  const isRefused = (sheet: Sheet, first: number, last: number, name: Name, before?: ActorMention): boolean => {
    if (name.kind === "official") return false;
    if (name.kind === "group") return name.mustAct && !acts(sheet, last);
    if (isThing(sheet, last) || isPerson(sheet, first, last) || isFederalState(sheet, first, last)) return true;
    if (
      first === last &&
      compass.has(wordAt(sheet, first - 1)) &&
      isCapitalAt(sheet, first - 1) &&
      name.form === "name"
    )
      return !isListHead(sheet, first - 1);
    if (name.form === "metonym" && isCity(sheet, first, last)) return true;
    return name.mustAct && !acts(sheet, last) && !isJoined(sheet, first, before);
  };
  /** "North" at the head of a sentence can be nothing else but part of a name. */
  const isListHead = (sheet: Sheet, i: number): boolean =>
    wordAt(sheet, i - 1) === comma && wordAt(sheet, i) !== northWord && wordAt(sheet, i) !== southWord;

  /** "the North" needs North Korea, "the Emirates" its article: what was named before decides. */
  const isEarned = (sheet: Sheet, first: number, name: Name, seen: ReadonlySet<string>): boolean => {
    if (name.short)
      return (
        isTitled(sheet, first) ||
        (name.bearers?.some((b) => seen.has(`official ${b}`)) === true && !isOpener(sheet, first))
      );
    if (wordAt(sheet, first) !== the) return true;
    return (
      name.kind !== "member" ||
      !/^(?:north|south)$/i.test(lookAt(sheet, first + 1)) ||
      name.codes.some((c) => seen.has(c))
    );
  };
  const isTitled = (sheet: Sheet, first: number): boolean => {
    const before = wordAt(sheet, first - 1) === dot ? first - 2 : first - 1;
    return (tagsAt(sheet, before) & (TAG.office | TAG.title)) !== 0;
  };
  /** "Ban on arms": a capital at the head of a sentence is no name by itself. */
  const isOpener = (sheet: Sheet, first: number): boolean =>
    (marksAt(sheet, first) & MARK.sentenceStart) !== 0 &&
    (tagsAt(sheet, first + 1) & TAG.starter) !== 0 &&
    !isCapitalAt(sheet, first + 1);

  const mentionOf = (
    sheet: Sheet,
    first: number,
    last: number,
    name: Name,
    day: DayNumber | undefined,
    seen: ReadonlySet<string>,
  ): ActorMention => {
    const official = name.bearers && bearerOf(name.bearers, day, seen);
    const codes = official === undefined ? names.onDay(name.codes, day) : names.memberOf(official);
    const { kind, form, group } = name;
    const { start, end } = sheet.tokens;
    return {
      first,
      last,
      start: start[first] ?? 0,
      end: end[last] ?? 0,
      kind,
      codes,
      ambiguous: codes.length > 1 && !name.together,
      group: official === undefined ? group : undefined,
      official,
      form,
    };
  };
  /** "The Congolese in Kinshasa": the seat tells which of the rivals. */
  const ofSeat = (sheet: Sheet, mention: ActorMention, day: DayNumber | undefined): ActorMention => {
    if (!mention.ambiguous || wordAt(sheet, mention.last + 1) !== within) return mention;
    const seat = names.phrases.match(sheet, mention.last + 2);
    const codes = seat === undefined ? [] : names.onDay(seat.value.codes, day);
    const isRival = codes.length === 1 && codes.every((c) => mention.codes.includes(c));
    return isRival ? { ...mention, codes, ambiguous: false } : mention;
  };
  const bearerOf = (
    bearers: readonly number[],
    day: DayNumber | undefined,
    seen: ReadonlySet<string>,
  ): number | undefined => {
    const known = bearers.filter((b) => seen.has(`official ${b}`));
    return names.bearerOn(known.length > 0 ? known : bearers, day);
  };

  return (sheet, published) => {
    const mentions: ActorMention[] = [];
    const seen = new Set<string>();
    const skipped = sheet.blocks.filter((b) => b.kind === "dateline");
    for (let i = 0, d = 0; i < sheet.tokens.length; i++) {
      if (((sheet.tags[i] ?? 0) & TAG.actorRoot) === 0) continue;
      while (d < skipped.length && (skipped[d]?.endToken ?? 0) <= i) d++;
      if (i >= (skipped[d]?.first ?? sheet.tokens.length)) continue;
      const match = names.phrases.match(sheet, i);
      if (match === undefined) continue;
      const { value: name } = match;
      if (isRefused(sheet, i, match.last, name, mentions.at(-1)) || !isEarned(sheet, i, name, seen)) {
        i = match.last;
        continue;
      }
      const last = name.kind === "group" && groupNouns.has(wordAt(sheet, match.last + 1)) ? match.last + 1 : match.last;
      const mention = ofSeat(sheet, mentionOf(sheet, i, last, name, published, seen), published);
      if (mention.codes.length === 1 && mention.codes[0] !== undefined) seen.add(mention.codes[0]);
      if (mention.official !== undefined) seen.add(`official ${mention.official}`);
      mentions.push(mention);
      i = last;
    }
    return settled(mentions);
  };
}

/** "Madrid and Athens": what stands in a list behind a government is one too. */
function isJoined(sheet: Sheet, first: number, before: ActorMention | undefined): boolean {
  return before?.last === first - 2 && before.kind === "member" && /^(?:and|,)$/.test(lookAt(sheet, first - 1));
}

/** A rival reading goes where the article names exactly one of the rivals in full: "Congolese" beside "DR Congo". */
function settled(mentions: ActorMention[]): ActorMention[] {
  if (!mentions.some((m) => m.ambiguous)) return mentions;
  const named = new Set(mentions.flatMap((m) => (m.codes.length === 1 ? m.codes : [])));
  return mentions.map((m) => {
    if (!m.ambiguous) return m;
    const only = m.codes.filter((c) => named.has(c));
    return only.length === 1 ? { ...m, codes: only, ambiguous: false } : m;
  });
}
