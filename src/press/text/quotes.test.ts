import { expect, test } from "vitest";
import { readText } from "../../../test/press-reader.ts";
import { MARK } from "../document.ts";

/** Each quotation with its speaker; a term or title in brackets. */
const quotes = (text: string): string[] => {
  const document = readText(text);
  const look = (s: { start: number; end: number } | undefined): string =>
    s ? document.text.slice(s.start, s.end) : "?";
  return document.quotes.map((q) =>
    q.scare ? `[${look(q)}]` : `${look(q)} ${q.speaker === undefined ? "?" : look(document.actors[q.speaker])}`,
  );
};

test.each([
  ["Ambassador Dorothy Shea said, “We voted no.”", ["“We voted no.” Dorothy Shea"]],
  ["“We voted no,” said Ambassador Dorothy Shea.", ["“We voted no,” Dorothy Shea"]],
  ["“We,” Ambassador Shea said, “will vote no.”", ["“We,” Shea", "“will vote no.” Shea"]],
  ['Russia was blunt: "We will not vote for it," its envoy said.', ['"We will not vote for it," Russia']],
  [
    'Dmitry Peskov told reporters: "We see it." "It is good," he added.',
    ['"We see it." Dmitry Peskov', '"It is good," Dmitry Peskov'],
  ],
  [
    'Barbara Woodward, said: "Aggression cannot be rewarded." French envoy Nicolas de Riviere said that "we will abstain".',
    ['"Aggression cannot be rewarded." Barbara Woodward', '"we will abstain" Nicolas de Riviere'],
  ],
  ["“Stop!” said Macron after President Macron met them.", ["“Stop!” Macron"]],
  [
    'The "Path to Peace" passed. The so-called \'Path to Peace\' text was a "disaster".',
    ['["Path to Peace"]', "['Path to Peace']", '["disaster"]'],
  ],
  [
    'The text, titled "Advancing a comprehensive, just and lasting peace in Ukraine", passed.',
    ['["Advancing a comprehensive, just and lasting peace in Ukraine"]'],
  ],
  ["It's Russia's and the states' vote, he didn't say.", []],
  [
    "«Nous voterons non», said President Macron. „Wir stimmen nicht“, said President Macron.",
    ["«Nous voterons non» Macron", "„Wir stimmen nicht“ Macron"],
  ],
  ["‘Fine, we will vote,’ said President Macron.", ["‘Fine, we will vote,’ Macron"]],
  [
    "President Macron said:\n\n“This is the first part of it.\n\n“And this is the last.”\n\nHe left.",
    ["“This is the first part of it. Macron", "“And this is the last.” Macron"],
  ],
])("%s", (text, expected) => expect(quotes(text)).toEqual(expected));

test("words inside a quotation are marked, those outside are not", () => {
  const { tokens, wordOf } = readText("He said “we vote no” and left");
  const inside = [...tokens.word].filter((_, i) => ((tokens.marks[i] ?? 0) & MARK.inQuote) !== 0).map(wordOf);
  expect(inside).toEqual(['"', "we", "vote", "no", '"']);
});
