import { type ActorMention, MARK, TOKEN } from "../document.ts";
import type { ActorSheet } from "./actor-sheet.ts";
import type { Name } from "./gazetteer.ts";
import { isCapitalAt, lookAt, marksAt, type Sheet, tagsAt, typeAt, wordAt } from "./sheet.ts";
import { TAG } from "./vocabulary.ts";

// What looks like an actor's name and is none: a person, a thing, a city, a part of another name.

/** Tokens around the name of a state of the United States in which something tells that it is meant. */
const CUE_NEAR = 5;
/** What a word after a person's first name is not. */
const NO_SURNAME =
  TAG.office | TAG.follower | TAG.starter | TAG.acting | TAG.month | TAG.weekday | TAG.notActor | TAG.place;

/** Whether the name at these tokens is something else, by what stands around it and who was named last. */
export function isRefused(
  on: ActorSheet,
  first: number,
  last: number,
  name: Name,
  before: ActorMention | undefined,
): boolean {
  const { sheet } = on;
  if (name.kind === "official") return false;
  if (name.kind === "group") return name.mustAct && !acts(sheet, last);
  if (name.form === "demonym" && isOfThePast(sheet, first)) return true;
  if (isThing(on, last) || isPerson(on, first, last) || isFederalState(on, first, last)) return true;
  if (first === last && name.form === "name" && isBesideCompass(on, first)) return !isListHead(on, first - 1);
  if (name.form === "metonym" && isCity(on, first, last)) return true;
  return name.mustAct && !acts(sheet, last) && !isJoined(sheet, first, before);
}

/** "the North" needs North Korea, "the Emirates" its article, a surname its bearer: what was named before decides. */
export function isEarned({ sheet, words, seen }: ActorSheet, first: number, name: Name): boolean {
  if (name.short) {
    const isKnown = name.bearers?.some((bearer) => seen.officials.has(bearer)) === true;
    return isTitled(sheet, words.sign["."], first) || (isKnown && !isOpener(sheet, first));
  }
  if (wordAt(sheet, first) !== words.plain.the || name.kind !== "member") return true;
  return !/^(?:north|south)$/i.test(lookAt(sheet, first + 1)) || name.codes.some((code) => seen.members.has(code));
}

/** "The former Soviet republic of Kazakhstan", "a former French colony": who it once was part of. */
function isOfThePast(sheet: Sheet, first: number): boolean {
  return /^(?:former|ex|onetime|erstwhile)$/i.test(lookAt(sheet, first - 1));
}

/** "Paris Agreement", "Washington Post", "Geneva talks", "U.S.-based". */
function isThing({ sheet, words }: ActorSheet, last: number): boolean {
  const next = last + 1;
  if ((marksAt(sheet, next) & MARK.hyphen) !== 0) return words.notDoing.has(wordAt(sheet, next));
  return (tagsAt(sheet, next) & TAG.notActor) !== 0 && isCapitalAt(sheet, next);
}

/** "Michael Jordan", "Jordan Peterson", "J. Holland". */
function isPerson({ sheet, words }: ActorSheet, first: number, last: number): boolean {
  if (first !== last || !words.borne.has(wordAt(sheet, first))) return false;
  if ((tagsAt(sheet, first - 1) & TAG.given) !== 0 && isCapitalAt(sheet, first - 1)) return true;
  const next = last + 1;
  if (wordAt(sheet, next) === words.sign["'s"] || typeAt(sheet, next) !== TOKEN.word) return false;
  if (!isCapitalAt(sheet, next) || (marksAt(sheet, next) & MARK.hyphen) !== 0 || isInTitle(sheet, first)) return false;
  return (tagsAt(sheet, next) & NO_SURNAME) === 0 && (marksAt(sheet, next) & MARK.allCaps) === 0;
}

/** Georgia and Washington of the United States. */
function isFederalState({ sheet, words }: ActorSheet, first: number, last: number): boolean {
  if (first !== last || !words.federalStates.has(wordAt(sheet, first))) return false;
  if (wordAt(sheet, last + 1) === words.plain.state) return true;
  for (let i = first - CUE_NEAR; i <= last + CUE_NEAR; i++) if ((tagsAt(sheet, i) & TAG.stateCue) !== 0) return true;
  return false;
}

/** "in Washington", "Washington, D.C.", "Paris climate talks": the place and not its government. */
function isCity({ sheet, words: { places, sign, plain } }: ActorSheet, first: number, last: number): boolean {
  if (places.has(wordAt(sheet, first - 1))) return true;
  const next = wordAt(sheet, last + 1);
  const dc = plain["d.c."];
  if (next === dc || (next === sign[","] && wordAt(sheet, last + 2) === dc)) return true;
  if ((tagsAt(sheet, last + 1) & TAG.notActor) !== 0) return true;
  return (tagsAt(sheet, last + 2) & TAG.notActor) !== 0 && /^(?:climate|peace)$/i.test(lookAt(sheet, last + 1));
}

/** "Southern Lebanon": more than the name was read. */
function isBesideCompass({ sheet, words }: ActorSheet, first: number): boolean {
  return words.compass.has(wordAt(sheet, first - 1)) && isCapitalAt(sheet, first - 1);
}

/** "…, New Zealand": behind a comma a part of the world may head an item of a list. */
function isListHead({ sheet, words: { sign, plain } }: ActorSheet, i: number): boolean {
  const word = wordAt(sheet, i);
  return wordAt(sheet, i - 1) === sign[","] && word !== plain.north && word !== plain.south;
}

/** "Madrid and Athens": what stands in a list behind a government is one too. */
function isJoined(sheet: Sheet, first: number, before: ActorMention | undefined): boolean {
  return before?.last === first - 2 && before.kind === "member" && /^(?:and|,)$/.test(lookAt(sheet, first - 1));
}

/** Does the word after a name tell what it does? */
function acts(sheet: Sheet, last: number): boolean {
  return (tagsAt(sheet, last + 1) & TAG.acting) !== 0 && !isCapitalAt(sheet, last + 1);
}

/** In a title every word has a capital, so capitals tell nothing. */
function isInTitle(sheet: Sheet, i: number): boolean {
  const block = sheet.blocks.find((b) => i >= b.first && i < b.endToken);
  return block?.kind === "headline" || block?.kind === "boilerplate";
}

/** "Mr. Ban", "Ambassador Wood". */
function isTitled(sheet: Sheet, dot: number, first: number): boolean {
  const before = wordAt(sheet, first - 1) === dot ? first - 2 : first - 1;
  return (tagsAt(sheet, before) & (TAG.office | TAG.title)) !== 0;
}

/** "Ban on arms": a capital at the head of a sentence is no name by itself. */
function isOpener(sheet: Sheet, first: number): boolean {
  const isFirst = (marksAt(sheet, first) & MARK.sentenceStart) !== 0;
  return isFirst && (tagsAt(sheet, first + 1) & TAG.starter) !== 0 && !isCapitalAt(sheet, first + 1);
}
