import { type BodyMention, MARK, TOKEN } from "../document.ts";
import { BODY_PHRASES } from "./body-names.ts";
import type { BodyName } from "./body-phrase.ts";
import { createPhrases, type Phrases } from "./phrases.ts";
import { type Pinned, pinned, pinnedSet } from "./pinned.ts";
import { isCapitalAt, marksAt, type Sheet, spanOf, tagsAt, typeAt, wordAt } from "./sheet.ts";
import type { Tokenizer } from "./tokens.ts";
import { TAG, type Vocabulary } from "./vocabulary.ts";

export type BodyReader = (sheet: Sheet, isMember: (i: number) => boolean) => BodyMention[];

/** What "the council" and "the assembly" mean at a place in the text. */
interface Memory {
  council: BodyMention["body"] | undefined;
  assembly: BodyMention["body"] | undefined;
}

/** The names of bodies and the words around them. */
interface BodyWords {
  readonly names: Phrases<BodyName>;
  readonly determiners: ReadonlySet<number>;
  readonly plain: Pinned<"the" | "'s" | "white" | "council">;
}

/** A sheet whose bodies are looked for, and which of its tokens name a member. */
interface BodySheet {
  readonly sheet: Sheet;
  readonly words: BodyWords;
  readonly isMember: (i: number) => boolean;
}

interface FoundBody {
  readonly first: number;
  readonly last: number;
  readonly name: BodyName;
}

/** Reads the bodies that vote. A council or assembly without a name is the one last named; without any, ours only in an article about the UN. */
export function createBodyReader(vocabulary: Vocabulary, tokenize: Tokenizer): BodyReader {
  const names = createPhrases<BodyName>(vocabulary, tokenize, TAG.bodyRoot);
  for (const { phrase, rule, ...name } of BODY_PHRASES) names.add(phrase, rule, name);
  const words: BodyWords = {
    names,
    determiners: pinnedSet(vocabulary, "the its a that this full entire divided whole powerful current new"),
    plain: pinned(vocabulary, "the", "'s", "white", "council"),
  };
  return (sheet, isMember) => bodiesIn({ sheet, words, isMember });
}

function bodiesIn(on: BodySheet): BodyMention[] {
  const found = namesIn(on);
  const isAboutUn = found.some(
    ({ name }) => name.refers === undefined && name.weak === undefined && name.body !== "other",
  );
  const memory: Memory = { council: undefined, assembly: undefined };
  return found.flatMap((one) => {
    const { first, last, name } = one;
    const own =
      name.refers === undefined
        ? name.weak && !isAboutUn
          ? "other"
          : name.body
        : referred(on, first, name, memory, isAboutUn ? name.body : undefined);
    if (own === undefined) return [];
    const body = own === "security-council" && isNational(on, one) ? "other" : own;
    remember(memory, body, name.name);
    const { start, end } = spanOf(on.sheet, first, last);
    return [{ first, last, start, end, kind: "body", body, name: name.name } as const];
  });
}

function namesIn({ sheet, words }: BodySheet): readonly FoundBody[] {
  const found: FoundBody[] = [];
  for (let i = 0; i < sheet.tokens.length; i++) {
    if (((sheet.tags[i] ?? 0) & TAG.bodyRoot) === 0) continue;
    const match = words.names.match(sheet, i);
    if (match === undefined) continue;
    // "the White House"
    if (wordAt(sheet, i - 1) !== words.plain.white) found.push({ first: i, last: match.last, name: match.value });
    i = match.last;
  }
  return found;
}

/** "Likud Council", "Tripura Assembly": a capitalised word in front that is no opener of the sentence names another body. */
function hasOwnName({ sheet, words }: BodySheet, i: number): boolean {
  const before = i - 1;
  if (typeAt(sheet, before) !== TOKEN.word || (marksAt(sheet, i) & MARK.spaceBefore) === 0) return false;
  if (words.determiners.has(wordAt(sheet, before)) || (tagsAt(sheet, before) & (TAG.starter | TAG.acting)) !== 0)
    return false;
  return isCapitalAt(sheet, i) && isCapitalAt(sheet, before) && wordAt(sheet, before) !== words.plain.the;
}

/** "Russia's Security Council", "the Iranian Security Council": a state's own. */
function isNational({ sheet, words: { plain }, isMember }: BodySheet, { first, last, name }: FoundBody): boolean {
  if (name.refers !== undefined || wordAt(sheet, last) !== plain.council) return false;
  return isMember(wordAt(sheet, first - 1) === plain["'s"] ? first - 2 : first - 1);
}

/** What "the council" means at a place: another's where it bears a name, the one told of before, or else the UN's own, `ours`. */
function referred(
  on: BodySheet,
  i: number,
  name: BodyName,
  memory: Memory,
  ours: BodyMention["body"] | undefined,
): BodyMention["body"] | undefined {
  if (hasOwnName(on, i)) return "other";
  const held = name.refers === "council" ? memory.council : memory.assembly;
  if (held !== undefined) return held;
  const isDefinite = isCapitalAt(on.sheet, i) || wordAt(on.sheet, i - 1) === on.words.plain.the;
  return ours !== undefined && isDefinite ? ours : "other";
}

function remember(memory: Memory, body: BodyMention["body"], name: string): void {
  if (body === "security-council" || (body === "other" && /council/i.test(name))) memory.council = body;
  if (body === "general-assembly" || (body === "other" && /assembly/i.test(name))) memory.assembly = body;
}
