import type { Option } from "#record";
import type { Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { codePattern, matchesIn } from "../chunks/code-pattern.ts";
import { countOf, numberAt, type Slot } from "./slots.ts";
import { trendSlots } from "./trend.ts";

/** Counts with a verb of their own, that stand in no clause of a voter: "the number of countries that abstained was 34". */
export function countsTold(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  return [
    ...numberedSlots(document, sentence),
    ...numberReached(document, sentence),
    ...spacedScore(document, sentence),
    ...moreThanNeeded(document, sentence),
    ...movedSlots(document, sentence),
    ...trendSlots(document, sentence),
    ...leastSlots(document, sentence),
  ];
}

const MOVED = codePattern(/(?:[fa]V(?:FA)?|V[.]?[fa][.]?T?|(?<![gtO])h)(?:[.z]t|=|[.])(?=N(?![MU%]))/g);
const MOVES =
  /^(?:dropped|fell|rose|climbed|grew|slipped|sank|shrank|increased|decreased|declined|jumped|went|came|amounted|was|were|numbered|total+ed|reached)$/i;

/** "The 'yes' vote dropped to 83", "abstentions rose to 68". */
function movedSlots(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  return matchesIn(sentence, MOVED).flatMap((match): readonly Slot[] => {
    const at = match.index + match[0].length;
    const verb = sentence.chunks[match.index + match[0].search(/[.z]t$|=|[.]$/)];
    const number = numberAt(document, sentence, at);
    if (verb === undefined || number?.type !== "cardinal" || /[?im]/.test(sentence.codes.slice(0, at))) return [];
    if (!MOVES.test(document.text.slice(verb.start, verb.end).split(/\s/).at(-1) ?? "")) return [];
    const option: Option = match[0].startsWith("h") ? "abstaining" : match[0].includes("a") ? "no" : "yes";
    return [
      { option, count: countOf(number), at, from: match.index, to: at, modality: "asserted", because: "moved-to" },
    ];
  });
}

const LEAST = codePattern(/[wd.u](?:![.]?N|N![.]?)V(?!!)/g);

/** "Passed with the minimum nine votes", "won the required nine votes": as many as were needed, and no more. */
function leastSlots(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  return matchesIn(sentence, LEAST).flatMap((match): readonly Slot[] => {
    const { chunks, codes } = sentence;
    const at = match.index + match[0].indexOf("N");
    const lead = chunks[match.index];
    const least = chunks[match.index + match[0].indexOf("!")];
    const number = numberAt(document, sentence, at);
    if (lead === undefined || least === undefined || number?.type !== "cardinal") return [];
    if (
      !/^(?:with|won|got|received|secured|garnered|gained|obtained|reached)$/i.test(
        document.text.slice(lead.start, lead.end),
      )
    )
      return [];
    if (!/^(?:minimum|required|necessary|needed)$/.test(least.phrase ?? "") || /[?imnz]/.test(codes.slice(0, at)))
      return [];
    const to = match.index + match[0].length - 1;
    return [{ option: "yes", count: countOf(number), at, from: at, to, modality: "asserted", because: "least-needed" }];
  });
}

const NUMBERED = codePattern(
  /[.]OG?MR?(?:[vV][.]?(?:[af]|F(?=T))|b(?:gV)?|e|o)(?:[.]?[GTV]|[.D]){0,3}=[.]?(?=N(?![MUV%]))/g,
);

/** "The number of countries that abstained was 34." */
function numberedSlots(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  return matchesIn(sentence, NUMBERED).flatMap((match): readonly Slot[] => {
    const at = match.index + match[0].length;
    const number = numberAt(document, sentence, at);
    const first = sentence.chunks[match.index];
    if (first === undefined || number?.type !== "cardinal" || /[?im]/.test(sentence.codes)) return [];
    if (!/^(?:number|total|tally|count)$/i.test(document.text.slice(first.start, first.end))) return [];
    return [
      {
        option: optionIn(match[0]),
        count: countOf(number),
        at,
        from: match.index,
        to: at,
        modality: "asserted",
        because: "number-of-those",
      },
    ];
  });
}

const SPACED = codePattern(/(?<![N-])N-N-N(?![-MUV%.])/g);

/** "143 – 9 – 25": a score with spaces in it. */
function spacedScore(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  if (!/[vVTEPdzxGu]/.test(sentence.codes)) return [];
  const options: readonly Option[] = ["yes", "no", "abstaining"];
  return matchesIn(sentence, SPACED).flatMap((match) =>
    options.flatMap((option, i): readonly Slot[] => {
      const at = match.index + 2 * i;
      const number = numberAt(document, sentence, at);
      if (number?.type !== "cardinal") return [];
      return [
        { option, count: countOf(number), at, from: at, to: at, modality: "asserted", because: `score-${i + 1}` },
      ];
    }),
  );
}

const NEEDED = codePattern(/![.]?NV?,?[&W][.]?(?=N(?:$|[,;]|V(?![fFa])))/g);

/** "It needed nine votes and got twelve". */
function moreThanNeeded(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  return matchesIn(sentence, NEEDED).flatMap((match): readonly Slot[] => {
    const { chunks, codes } = sentence;
    const at = match.index + match[0].length;
    const number = numberAt(document, sentence, at);
    if (number?.type !== "cardinal" || /[?im]/.test(codes.slice(0, at))) return [];
    if (
      !/^(?:got|received|won|secured|drew|obtained|gained|garnered)$/i.test(
        document.text.slice(chunks[at - 1]?.start, chunks[at - 1]?.end),
      )
    )
      return [];
    return [
      { option: "yes", count: countOf(number), at, from: at, to: at, modality: "asserted", because: "votes-received" },
    ];
  });
}

const REACHED = codePattern(/[.]O(?:h|aV|fV|M(?:[vV][.]?)?[fab])(?=[.=]{1,2}N(?![MUV%])|[,(]N[,)])/g);

/** "The number of abstentions reached 65", "with the number of no votes at 18". */
function numberReached(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  const { chunks, codes } = sentence;
  return matchesIn(sentence, REACHED).flatMap((match): readonly Slot[] => {
    const verb = match.index + match[0].length;
    const at = codes.indexOf("N", verb);
    const [first, number] = [chunks[match.index], numberAt(document, sentence, at)];
    if (first === undefined || number?.type !== "cardinal" || /[?im]/.test(codes)) return [];
    if (!/^(?:number|total)$/i.test(document.text.slice(first.start, first.end))) return [];
    const isApposed = /[,(]/.test(codes[verb] ?? "");
    if (
      !isApposed &&
      !/^(?:reach(?:ed|ing)|was|stood at|standing at|being|totall?(?:ed|ing)|at)$/i.test(
        document.text.slice(chunks[verb]?.start, chunks[at - 1]?.end),
      )
    )
      return [];
    const option: Option = /[hb]/.test(match[0]) ? "abstaining" : match[0].includes("a") ? "no" : "yes";
    const { index: from } = match;
    return [{ option, count: countOf(number), at, from, to: at, modality: "asserted", because: "number-of-those" }];
  });
}

function optionIn(codes: string): Option {
  if (codes.includes("b")) return "abstaining";
  if (codes.includes("e")) return "not-voting";
  return /[ao]/.test(codes) ? "no" : "yes";
}
