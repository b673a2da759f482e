import { expect, test } from "vitest";
import { readText } from "../../../test/press-reader.ts";
import { answersTo } from "./answers.ts";
import { chunkDocument } from "./chunks/chunks.ts";
import { mapTexts } from "./texts/texts.ts";

/** What a question and the sentence behind it tell together. */
function answers(text: string): string {
  const document = readText(text);
  const sentences = chunkDocument(document);
  const texts = mapTexts(document, sentences);
  return sentences
    .flatMap((sentence, i) => {
      const asked = sentences[i - 1];
      return asked === undefined ? [] : answersTo(document, asked, sentence, texts);
    })
    .map(({ numbers, position }) =>
      position === undefined ? JSON.stringify(numbers) : `${position.option} ${position.actors.members.join()}`,
    )
    .join("; ");
}

test.each([
  ["Who voted against? Nine.", '{"no":9}'],
  ["And how many abstained? Twenty-five.", '{"abstaining":25}'],
  ["Which countries were against it? Only two: Israel and Hungary.", '{"no":2}; no ISR,HUN'],
  ["Q: Who abstained? A: China and India did.", "abstaining CHN,IND"],
  ["Who voted for it? 93 countries, including France.", '{"yes":93}; yes FRA'],
  // no answer, or no question about what was done
  ["Who would vote against that? Nobody.", ""],
  ["Who voted against? The minister would not say.", ""],
  ["Did Russia vote against? Nine.", ""],
  ["Who sided with Russia? China.", ""],
])("%s", (text, expected) => expect(answers(text)).toBe(expected));
