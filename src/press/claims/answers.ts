import type { Option } from "#record";
import type { Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { claimedActors } from "./claimed-actors.ts";
import { type Draft, place } from "./draft.ts";
import type { TextMap } from "./texts/texts.ts";
import { findPredicates } from "./voting/predicate.ts";
import { countOf, numberAt } from "./voting/slots.ts";

/** "Who voted against?", "And how many abstained?" */
const ASKS =
  /^(?:q(?:uestion)?[:.]?\s+)?(?:\w+,? )?(?:who|which|how many|what (?:countries|states|nations|members))\b/i;
/** "Who would vote for that?", "Who refused to vote for it?" */
const NOT_TOLD = /[imyn;]/;
/** The verb stands near the word that asks, in chunks. */
const FARTHEST = 6;
/** "Nine.", "Only four: A, B", "Twenty-five countries, including A and B", "A, B and C did." */
const ANSWER =
  /^(?:A?[.]?:)?[.]{0,2}L?(?:N(?:[MU]|O[MNG.]|[.](?=[:(-])){0,3}(?:[.]?[:,(-]{1,2}[.]?(I?)[.]?(A))?|(I?)(A))[).]{0,2}(?:$|,R)/;

/**
 * What is told by a question and its answer: "Who was against? Nine states: A, B and C." The way of voting stands in the question, the names and the
 * count in the answer.
 */
export function answersTo(
  document: Document,
  question: ChunkedSentence,
  sentence: ChunkedSentence,
  texts: TextMap,
): readonly Draft[] {
  const option = askedOf(document, question);
  const match = option === undefined ? null : ANSWER.exec(sentence.codes);
  if (option === undefined || match === null) return [];
  const number = sentence.codes.slice(0, match[0].length).indexOf("N");
  const names = match[2] === undefined && match[4] === undefined ? -1 : match[0].replace(/,R$/, "").lastIndexOf("A");
  const count = number < 0 ? undefined : numberAt(document, sentence, number);
  const told = {
    modality: "asserted" as const,
    sentence: sentence.index,
    referent: texts.referentAt(question.index, question.codes.length - 1),
    because: "answer",
  };
  const drafts: Draft[] = [];
  if (count?.type === "cardinal" && count.value <= 193)
    drafts.push({
      ...place(document, sentence, number, number),
      type: "tally",
      numbers: { [option]: countOf(count) },
      ...told,
    });
  if (names >= 0) {
    const actors = claimedActors(document, sentence, [names]);
    const position = { actors, option, exhaustive: false, negated: false };
    if (actors.members.length > 0)
      drafts.push({ ...place(document, sentence, names, names), type: "position", position, ...told });
  }
  return drafts;
}

function askedOf(document: Document, question: ChunkedSentence): Option | undefined {
  const { codes, sentence } = question;
  if (!codes.endsWith("?") || NOT_TOLD.test(codes) || !ASKS.test(document.text.slice(sentence.start, sentence.end)))
    return undefined;
  const [asked] = findPredicates(question);
  if (asked === undefined || asked.from > FARTHEST || asked.like !== undefined || asked.negates) return undefined;
  return asked.veto ? undefined : asked.option;
}
