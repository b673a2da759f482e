import { expect, test } from "vitest";
import { readText } from "../../../../test/press-reader.ts";
import { chunkDocument } from "../chunks/chunks.ts";
import { differencesIn } from "./differences.ts";

const found = (text: string): readonly string[] => {
  const document = readText(text);
  return chunkDocument(document).flatMap((sentence) =>
    differencesIn(document, sentence).map(({ number, sign, option, day }) => {
      const words = (chunk: number): string => {
        const { start = 0, end = 0 } = sentence.chunks[chunk] ?? {};
        return text.slice(start, end);
      };
      return `${sign * (document.numbers[sentence.chunks[number]?.at ?? -1]?.value ?? 0)} ${option} ${day === undefined ? "" : words(day)}`.trim();
    }),
  );
};

test.each([
  ["The 165 votes in favour were 22 fewer than in 2024.", ["-22 yes 2024"]],
  ["Support rose by two votes from 2022.", ["2 yes 2022"]],
  ["It passed by 187 votes to two, up by two on 2022.", ["2 yes 2022"]],
  ["Seven voted against, five more than in 2024.", ["5 no 2024"]],
  ["Five more voted against than in 2024, and eleven more abstained.", ["5 no 2024", "11 abstaining"]],
  ["It got one vote fewer than it needed.", ["-1 yes"]],
  // figures, not differences
  ["Support fell from 187 in 2024 to 165.", []],
  ["It passed by 187 votes to two.", []],
  ["It was voted down by seven votes to four.", []],
  ["Two more countries, Mali and Chad, abstained.", []],
])("%s", (text, expected) => expect(found(text)).toEqual(expected));
