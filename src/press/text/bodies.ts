import { type BodyMention, MARK, TOKEN } from "../document.ts";
import { BODY_PHRASES } from "./body-names.ts";
import type { BodyName } from "./body-phrase.ts";
import { createPhrases } from "./phrases.ts";
import { isCapitalAt, marksAt, type Sheet, spanOf, tagsAt, typeAt, wordAt } from "./sheet.ts";
import type { Tokenizer } from "./tokens.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

export type BodyReader = (sheet: Sheet, isMember: (i: number) => boolean) => BodyMention[];

/** What "the council" and "the assembly" mean at a place in the text. */
interface Memory {
  council: BodyMention["body"] | undefined;
  assembly: BodyMention["body"] | undefined;
}

/** Reads the bodies that vote. A council or assembly without a name is the one last named; without any, ours only in an article about the UN. */
export function createBodyReader(vocabulary: Vocabulary, tokenize: Tokenizer): BodyReader {
  const phrases = createPhrases<BodyName>(vocabulary, tokenize, TAG.bodyRoot);
  for (const { phrase, rule, ...name } of BODY_PHRASES) phrases.add(phrase, rule, name);
  const pin = vocabulary.pin;
  const [the, possessive, white, council] = ["the", "'s", "white", "council"].map(pin);
  const determiners = new Set(
    ["the", "its", "a", "that", "this", "full", "entire", "divided", "whole", "powerful", "current", "new"].map(pin),
  );

  /** "Likud Council", "Tripura Assembly": a capitalised word in front that is no opener of the sentence names another body. */
  const hasOwnName = (sheet: Sheet, i: number): boolean => {
    const before = i - 1;
    if (typeAt(sheet, before) !== TOKEN.word || (marksAt(sheet, i) & MARK.spaceBefore) === 0) return false;
    if (determiners.has(wordAt(sheet, before)) || (tagsAt(sheet, before) & (TAG.starter | TAG.acting)) !== 0)
      return false;
    return isCapitalAt(sheet, i) && isCapitalAt(sheet, before) && wordAt(sheet, before) !== the;
  };
  /** "Russia's Security Council", "the Iranian Security Council": a state's own. */
  const isNational = (sheet: Sheet, i: number, isMember: (i: number) => boolean): boolean => {
    const owner = wordAt(sheet, i - 1) === possessive ? i - 2 : i - 1;
    return isMember(owner);
  };
  const referred = (
    sheet: Sheet,
    i: number,
    name: BodyName,
    memory: Memory,
    about: boolean,
  ): BodyMention["body"] | undefined => {
    if (hasOwnName(sheet, i)) return "other";
    const held = name.refers === "council" ? memory.council : memory.assembly;
    if (held !== undefined) return held;
    return about && (isCapitalAt(sheet, i) || wordAt(sheet, i - 1) === the) ? name.body : "other";
  };

  return (sheet, isMember) => {
    const found: { first: number; last: number; name: BodyName }[] = [];
    for (let i = 0; i < sheet.tokens.length; i++) {
      if (((sheet.tags[i] ?? 0) & TAG.bodyRoot) === 0) continue;
      const match = phrases.match(sheet, i);
      if (match === undefined) continue;
      const isWhiteHouse = wordAt(sheet, i - 1) === white;
      if (!isWhiteHouse) found.push({ first: i, last: match.last, name: match.value });
      i = match.last;
    }
    const about = found.some(
      ({ name }) => name.refers === undefined && name.weak === undefined && name.body !== "other",
    );
    const memory: Memory = { council: undefined, assembly: undefined };
    return found.flatMap(({ first, last, name }) => {
      const told = name.weak && !about ? "other" : name.body;
      const own = name.refers === undefined ? told : referred(sheet, first, name, memory, about);
      if (own === undefined) return [];
      const national =
        own === "security-council" &&
        name.refers === undefined &&
        wordAt(sheet, last) === council &&
        isNational(sheet, first, isMember);
      const body = national ? "other" : own;
      remember(memory, body, name.name);
      const { start, end } = spanOf(sheet, first, last);
      return [{ first, last, start, end, kind: "body", body, name: name.name } as const];
    });
  };
}

function remember(memory: Memory, body: BodyMention["body"], name: string): void {
  if (body === "security-council" || (body === "other" && /council/i.test(name))) memory.council = body;
  if (body === "general-assembly" || (body === "other" && /assembly/i.test(name))) memory.assembly = body;
}
