import type { Span } from "#basics";
import { type Finding, isHtml, type Reading, type VerdictKind } from "#press";
import { foldLines } from "../screen/fold-lines.ts";
import { plainWords } from "../screen/plain-words.ts";
import type { Style } from "../screen/style.ts";

/** Where claims overlap the words take the colour of the verdict that stands first here. */
const GRAVITY: readonly VerdictKind[] = ["contradicted", "conflated", "not-in-record", "uncheckable", "supported"];

interface Marked {
  readonly finding: Finding;
  /** Number of the finding, from 1. */
  readonly mark: number;
}

/** The article as it was read, each claim in the colour of its verdict and with its number behind it: "93 votes in favour [2]". */
export function markedText(reading: Reading, style: Style, width: number): string {
  const html = isHtml(reading.text);
  const inBlock = byBlock(reading);
  return reading.blocks
    .map((block, i) =>
      foldLines(plainWords(markedBlock(reading.text, block, inBlock[i] ?? [], style), html), width, "  "),
    )
    .filter((block) => block.trim() !== "")
    .join("\n\n");
}

/** The findings of each block, by where their words begin: the two lists are walked once. */
function byBlock(reading: Reading): readonly (readonly Marked[])[] {
  const lists: Marked[][] = reading.blocks.map(() => []);
  const marked = reading.findings.map((finding, i): Marked => ({ finding, mark: i + 1 }));
  let at = 0;
  for (const one of marked.sort((a, b) => a.finding.claim.start - b.finding.claim.start)) {
    while (at < lists.length - 1 && (reading.blocks[at]?.end ?? 0) <= one.finding.claim.start) at++;
    lists[at]?.push(one);
  }
  return lists;
}

function markedBlock(text: string, block: Span, inside: readonly Marked[], style: Style): string {
  const clip = (place: number): number => Math.min(Math.max(place, block.start), block.end);
  const cuts = inside.flatMap(({ finding }) => [clip(finding.claim.start), clip(finding.claim.end)]);
  const places = [...new Set([block.start, ...cuts, block.end])].sort((a, b) => a - b);
  let open: readonly Marked[] = [];
  let next = 0;
  let out = "";
  for (const [i, end] of places.slice(1).entries()) {
    const start = places[i] ?? block.start;
    const begun = next;
    while (next < inside.length && clip(inside[next]?.finding.claim.start ?? 0) <= start) next++;
    open = [...open, ...inside.slice(begun, next)];
    out += coloured(text.slice(start, end), gravest(open), style);
    const closing = open.filter(({ finding }) => clip(finding.claim.end) <= end);
    for (const { finding, mark } of closing) out += ` ${style.verdict(finding.verdict, `[${mark}]`)}`;
    open = open.filter((one) => !closing.includes(one));
  }
  return out;
}

function gravest(open: readonly Marked[]): VerdictKind | undefined {
  return GRAVITY.find((kind) => open.some(({ finding }) => finding.verdict === kind));
}

/** Word by word, so that a line may be folded inside a claim. */
function coloured(text: string, kind: VerdictKind | undefined, style: Style): string {
  return kind === undefined ? text : text.replace(/[^\s<>]+/g, (word) => style.verdict(kind, word));
}
