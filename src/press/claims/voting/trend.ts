import type { Option } from "#record";
import type { Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { codePattern, matchesIn } from "../chunks/code-pattern.ts";
import { countOf, numberAt, type Slot } from "./slots.ts";

const TO = codePattern(/t[.L]{0,2}(?=N(?!%))/g);
const MOVED_FROM =
  /\b(?:rose|risen|fell|fallen|dropped|grew|grown|slipped|slid|sank|shrank|climbed|jumped|declined|increased|decreased|went)\b/i;
/** Of what it is told how it moved, by the option it stands for. A "support" need not be votes. */
const MOVERS: readonly { readonly words: RegExp; readonly option: Option; readonly weak?: true }[] = [
  { words: /\babstentions\b|\b(?:abstaining|that abstained|who abstained)\b/i, option: "abstaining" },
  { words: /\b(?:votes? against|no votes?|(?:voting|voted) (?:against|no)|opposing|opposed)\b/i, option: "no" },
  { words: /\bopposition\b/i, option: "no", weak: true },
  {
    words:
      /\b(?:votes? in favou?r|yes votes?|(?:voting|voted) (?:for|in favou?r|yes)|(?:countries|states|nations|members) (?:backing|supporting|that (?:backed|supported)))\b/i,
    option: "yes",
  },
  { words: /\b(?:support|backing|supporters|votes)\b/i, option: "yes", weak: true },
];

/** "Support fell from 141 votes two years ago to 93", "abstentions jumped from one last year to 12": what it has come to. */
export function trendSlots(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  return matchesIn(sentence, TO).flatMap((match): readonly Slot[] => {
    const { chunks, codes } = sentence;
    const at = match.index + match[0].length;
    const start = chunks[codes.lastIndexOf(";", at) + 1]?.start ?? sentence.sentence.start;
    const said = document.text.slice(start, chunks[match.index]?.start);
    const verb = MOVED_FROM.exec(said);
    const number = numberAt(document, sentence, at);
    // "fell to 39 percent at home and to twelve abroad": the first tells what it has come to
    if (
      verb === null ||
      / to\b/.test(said.slice(verb.index)) ||
      number?.type !== "cardinal" ||
      /[?imn]/.test(codes.slice(0, at))
    )
      return [];
    const mover = MOVERS.find(({ words }) => words.test(said.slice(0, verb.index)));
    if (mover === undefined) return [];
    const { option, weak } = mover;
    return [
      {
        option,
        count: countOf(number),
        at,
        from: match.index,
        to: at,
        modality: "asserted",
        ...(weak === true ? { weak } : {}),
        because: "moved-to",
      },
    ];
  });
}
