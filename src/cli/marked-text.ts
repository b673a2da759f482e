import { overlaps, type Span } from "#basics";
import { type Finding, isHtml, type Reading, type VerdictKind } from "#press";
import { foldLines } from "./fold-lines.ts";
import { plainWords } from "./plain-words.ts";
import type { Style } from "./style.ts";

/** Where claims overlap the words take the colour of the verdict that stands first here. */
const GRAVITY: readonly VerdictKind[] = ["contradicted", "conflated", "not-in-record", "uncheckable", "supported"];

/** The article as it was read, each claim in the colour of its verdict and with its number, from 1, behind it: "93 votes in favour [2]". */
export function markedText(reading: Reading, style: Style, width: number): string {
  const html = isHtml(reading.text);
  return reading.blocks
    .map((block) => foldLines(plainWords(markedBlock(reading, block, style), html), width, "  "))
    .filter((block) => block.trim() !== "")
    .join("\n\n");
}

function markedBlock(reading: Reading, block: Span, style: Style): string {
  const inside = reading.findings
    .map((finding, i) => ({ finding, mark: i + 1 }))
    .filter(({ finding }) => overlaps(finding.claim, block));
  const cuts = new Set([block.start, block.end]);
  for (const { finding } of inside)
    cuts.add(Math.max(block.start, finding.claim.start)).add(Math.min(block.end, finding.claim.end));
  const places = [...cuts].sort((a, b) => a - b);
  return places
    .map((end, i) => {
      const start = places[i - 1] ?? end;
      const words = coloured(reading.text.slice(start, end), covering(inside, start, end), style);
      const ends = inside.filter(({ finding }) => finding.claim.end === end);
      return (
        words +
        ends.map(({ finding, mark }) => ` ${style.verdict(finding.claim && finding.verdict, `[${mark}]`)}`).join("")
      );
    })
    .join("");
}

function covering(
  inside: readonly { readonly finding: Finding }[],
  start: number,
  end: number,
): VerdictKind | undefined {
  const here = inside.filter(({ finding }) => finding.claim.start < end && start < finding.claim.end);
  return GRAVITY.find((kind) => here.some(({ finding }) => finding.verdict === kind));
}

/** Word by word, so that a line may be folded inside a claim. */
function coloured(text: string, kind: VerdictKind | undefined, style: Style): string {
  return kind === undefined ? text : text.replace(/[^\s<>]+/g, (word) => style.verdict(kind, word));
}
