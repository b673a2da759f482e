import { expect, test } from "vitest";
import { names } from "../../../test/press-names.ts";
import { BODY_PHRASES } from "./body-names.ts";
import { plainFirstWord } from "./phrases.ts";
import { createTokenizer } from "./tokens.ts";
import { createVocabulary } from "./vocabulary.ts";

const vocabulary = createVocabulary();
const tokenize = createTokenizer(vocabulary);
const cut = (phrase: string): string => vocabulary.words()[tokenize(phrase).word[0] ?? 0] ?? "";

const { members, observers, others, ambiguous } = names.lexicon;
const phrases = [
  ...[...members, ...observers, ...others].flatMap((entry) => Object.values(entry).flat()),
  ...ambiguous.map((a) => a.form),
  ...names.groups.flatMap((g) => [g.name, g.id, ...g.aliases]),
  ...names.officials.flatMap((o) => [o.name, ...(o.forms ?? [])]),
  ...BODY_PHRASES.map((b) => b.phrase),
].filter((phrase) => typeof phrase === "string");

test("law: the first word of a phrase that can be told at a glance is the one the tokenizer cuts", () => {
  const told = phrases.filter((phrase) => plainFirstWord(phrase) !== undefined);
  expect(told.length).toBeGreaterThan(phrases.length * 0.97);
  expect(told.map(plainFirstWord)).toEqual(told.map(cut));
});

test.each([
  ["UN's security council", "un"],
  ["U.N. security council", "u.n."],
  ["193-member body", "193"],
  ["Guinea-Bissau", "guinea"],
  ["Non-Aligned Movement", undefined],
  ["Côte d'Ivoire", "côte"],
  ["St. Lucia", "st"],
  ["G7 nations", "g7"],
  ["G-7", undefined],
  ["A/RES/ES-11/7", undefined],
])("the first word of %s is told as %s", (phrase, word) => {
  expect(plainFirstWord(phrase)).toBe(word);
  if (word !== undefined) expect(cut(phrase)).toBe(word);
});
