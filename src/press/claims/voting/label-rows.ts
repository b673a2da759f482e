import type { Option } from "#record";
import type { Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { codePattern, matchesIn } from "../chunks/code-pattern.ts";
import { countOf, numberAt, type Slot } from "./slots.ts";

/** A way of voting with its count behind it: "against 18", "for: 93", "abstentions - 65". */
const CELL = "[Ffabheo]V?[.]?[:(=-]{0,2}[.L]?N[MVU]?[)]?";

/** Two such cells or more. A number before the first label would be its count, and the row read the other way round. */
const ROW = codePattern(
  new RegExp(
    `(?<![NMUV%#A][.,]?)(?:${CELL}|F[.]?[TES"][^;,vVN]{0,3}vN[MU]?)(?:[,;.&-]{1,3}${CELL})+(?![.]?[fabh])`,
    "g",
  ),
);
/** "Yes 143 No 5 Abstentions 35": without a sign between them, from the start of a line or of a list to its end. */
const BARE_ROW = codePattern(new RegExp(`(?<=^[.]?|[:;(])${CELL}(?:[.-]?${CELL})+(?=[.]?$|[)])`, "g"));
/** "Against 10": a line of a table whose columns were lost. */
const LINE = codePattern(/^[.-]?[fFabhe]V?N[MV]?$/g);

const LABELS: Readonly<Record<string, Option>> = {
  F: "yes",
  f: "yes",
  a: "no",
  o: "no",
  b: "abstaining",
  h: "abstaining",
  e: "not-voting",
};

/** "For 93, against 18, abstaining 65": the labels stand before their counts. */
export function labelRows(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  const { codes } = sentence;
  if (codes.includes("?")) return [];
  const rows = [...matchesIn(sentence, ROW), ...matchesIn(sentence, BARE_ROW), ...matchesIn(sentence, LINE)];
  return rows.flatMap((match): readonly Slot[] => {
    const slots: Slot[] = [];
    let label: number | undefined;
    for (let i = match.index; i < match.index + match[0].length; i++) {
      if (codes[i] !== "N") {
        if ((codes[i] ?? "") in LABELS) label = i;
        continue;
      }
      const option = LABELS[codes[label ?? -1] ?? ""];
      const number = numberAt(document, sentence, i);
      if (label === undefined || option === undefined || number?.type !== "cardinal") return [];
      if (slots.some((s) => s.option === option)) return [];
      slots.push({
        option,
        count: countOf(number),
        at: i,
        from: label,
        to: i,
        modality: "asserted",
        because: "label-row",
      });
    }
    return slots;
  });
}

/** "141 green, 5 red": what the board in the hall shows. */
const LIGHTS = codePattern(/N[.M]{1,2}(?:[,&]{1,2}N[.M]{1,2})+/g);
const COLOURS: Readonly<Record<string, Option>> = {
  green: "yes",
  greens: "yes",
  red: "no",
  reds: "no",
  yellow: "abstaining",
  yellows: "abstaining",
  amber: "abstaining",
};

export function boardSlots(document: Document, sentence: ChunkedSentence): readonly Slot[] {
  return matchesIn(sentence, LIGHTS).flatMap((match): readonly Slot[] => {
    const slots: Slot[] = [];
    for (let i = match.index; i < match.index + match[0].length; i++) {
      const number = sentence.codes[i] === "N" ? numberAt(document, sentence, i) : undefined;
      if (number?.type !== "cardinal") continue;
      const next = sentence.chunks.slice(i + 1, i + 3).find((c) => c.code === ".");
      const option = COLOURS[next === undefined ? "" : document.wordOf(document.tokens.word[next.first] ?? 0)];
      if (option === undefined) return [];
      slots.push({
        option,
        count: countOf(number),
        at: i,
        from: i,
        to: i + 1,
        modality: "asserted",
        because: "lights",
      });
    }
    return slots.length > 1 && slots.some((s) => s.option === "yes") ? slots : [];
  });
}
