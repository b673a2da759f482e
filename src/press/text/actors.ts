import type { DayNumber } from "#basics";
import type { ActorMention } from "../document.ts";
import { isEarned, isRefused } from "./actor-doubts.ts";
import { type ActorSheet, createActorWords } from "./actor-sheet.ts";
import type { Name, NameList } from "./gazetteer.ts";
import { type Sheet, wordAt } from "./sheet.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

export type ActorReader = (sheet: Sheet, published: DayNumber | undefined) => ActorMention[];

/** Reads who is named: members, observers, groups, officials. What only looks like one is left out. */
export function createActorReader(vocabulary: Vocabulary, names: NameList): ActorReader {
  const words = createActorWords(vocabulary);
  return (sheet, published) => {
    const seen = { members: new Set<string>(), officials: new Set<number>() };
    return settled(actorsIn({ sheet, words, names, published, seen }));
  };
}

function actorsIn(on: ActorSheet): ActorMention[] {
  const { sheet, words, names, seen } = on;
  const mentions: ActorMention[] = [];
  const skipped = sheet.blocks.filter((b) => b.kind === "dateline");
  for (let i = 0, d = 0; i < sheet.tokens.length; i++) {
    if (((sheet.tags[i] ?? 0) & TAG.actorRoot) === 0) continue;
    while (d < skipped.length && (skipped[d]?.endToken ?? 0) <= i) d++;
    if (i >= (skipped[d]?.first ?? sheet.tokens.length)) continue;
    const match = names.phrases.match(sheet, i);
    if (match === undefined) continue;
    const { value: name, last: end } = match;
    if (isRefused(on, i, end, name, mentions.at(-1)) || !isEarned(on, i, name)) {
      i = end;
      continue;
    }
    const last = name.kind === "group" && words.groupNouns.has(wordAt(sheet, end + 1)) ? end + 1 : end;
    const mention = ofSeat(on, mentionOf(on, i, last, name));
    if (mention.codes.length === 1 && mention.codes[0] !== undefined) seen.members.add(mention.codes[0]);
    if (mention.official !== undefined) seen.officials.add(mention.official);
    mentions.push(mention);
    i = last;
  }
  return mentions;
}

function mentionOf(on: ActorSheet, first: number, last: number, name: Name): ActorMention {
  const { names, published } = on;
  const { start, end } = on.sheet.tokens;
  const official = name.bearers && bearerOf(on, name.bearers);
  const codes = official === undefined ? names.onDay(name.codes, published) : names.memberOf(official);
  const { kind, form, group } = name;
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
}

/** "The Congolese in Kinshasa": the seat tells which of the rivals. */
function ofSeat({ sheet, words, names, published }: ActorSheet, mention: ActorMention): ActorMention {
  if (!mention.ambiguous || wordAt(sheet, mention.last + 1) !== words.plain.in) return mention;
  const seat = names.phrases.match(sheet, mention.last + 2);
  const codes = seat === undefined ? [] : names.onDay(seat.value.codes, published);
  const isRival = codes.length === 1 && codes.every((code) => mention.codes.includes(code));
  return isRival ? { ...mention, codes, ambiguous: false } : mention;
}

/** Who of several bearers of a name is meant: one that was named before, or in office that day. */
function bearerOf({ names, published, seen }: ActorSheet, bearers: readonly number[]): number | undefined {
  const named = bearers.filter((bearer) => seen.officials.has(bearer));
  return names.bearerOn(named.length > 0 ? named : bearers, published);
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
