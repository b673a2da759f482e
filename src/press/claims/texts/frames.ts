import type { DayNumber } from "#basics";
import type { Days, Document, Section } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { bodyOf } from "./referent.ts";
import type { When } from "./vote-days.ts";

/** A section whose heading tells which vote it is about: by its day, a symbol, a sponsor, a number or a body. */
export interface Frame {
  /** The frame it stands in. */
  readonly parent: Frame | undefined;
  /** The sentence with which it begins: its heading. */
  readonly heading: number;
  /** When the vote was: as its own heading says, or the one above it. */
  readonly when: When | undefined;
  /** The day it is told from: the last of `when`. */
  readonly seen: DayNumber | undefined;
}

/** The frame in which each sentence stands; its heading is in it. */
export function framesOf(document: Document, sentences: readonly ChunkedSentence[]): readonly (Frame | undefined)[] {
  const { sections, published } = document;
  const under = new Array<Frame | undefined>(sentences.length).fill(undefined);
  if (sections.length === 0) return under;
  const firsts = firstOfBlocks(document);
  const startOf = (block: number): number => firsts[block] ?? sentences.length;
  const headings = sections.map(({ heading }) => sentences.slice(startOf(heading), startOf(heading + 1)));
  const telling = tellingDresses(document, sections, headings);
  const frames: (Frame | undefined)[] = [];
  sections.forEach(({ parent: above, heading, endBlock, dress, days }, at) => {
    const parent = above === undefined ? undefined : frames[above];
    const isFrame = days !== undefined || (telling.has(dress) && nameOf(document, headings[at] ?? []) !== "");
    const when = days === undefined ? parent?.when : headed(days);
    const seen = when === undefined ? undefined : Math.min(when.to, published ?? when.to);
    const frame = isFrame ? { parent, heading: startOf(heading), when, seen } : parent;
    frames.push(frame);
    if (frame !== undefined) under.fill(frame, startOf(heading), startOf(endBlock));
  });
  return under;
}

/** What stands under a day is told of it, or is the news of that day: of a vote in the week before. */
const NEWS = 7;

function headed({ from, to }: Days): When {
  return from === to ? { from: from - NEWS, to, seen: to } : { from, to };
}

/** The first sentence of each block, or of the next that has one. */
function firstOfBlocks({ blocks, sentences }: Document): readonly number[] {
  const firsts: number[] = [];
  sentences.forEach(({ block }, at) => {
    while (firsts.length <= block) firsts.push(at);
  });
  while (firsts.length < blocks.length) firsts.push(sentences.length);
  return firsts;
}

/** Dresses in which two headings or more name different votes; where only one does, it is the title of the article. */
function tellingDresses(
  document: Document,
  sections: readonly Section[],
  headings: readonly (readonly ChunkedSentence[])[],
): ReadonlySet<string> {
  const named = new Map<string, string>();
  const telling = new Set<string>();
  sections.forEach(({ dress }, at) => {
    const name = nameOf(document, headings[at] ?? []);
    if (name === "") return;
    const before = named.get(dress);
    if (before === undefined) named.set(dress, name);
    else if (before !== name) telling.add(dress);
  });
  return telling;
}

/** What a heading calls the vote under it: a symbol, whose text, which of several, a body; empty where it names none. */
function nameOf(document: Document, heading: readonly ChunkedSentence[]): string {
  return heading
    .flatMap(({ codes, chunks }) =>
      chunks.map((chunk, i) => {
        const at = chunk.at ?? -1;
        if (chunk.code === "S") return document.symbols[at]?.symbol ?? String(document.symbols[at]?.number);
        if (chunk.code === "G") return bodyOf(document.bodies[at]) ?? "";
        if (chunk.code === "A" && /^(?:-?[su])?[-.G9"%']{0,4}[TE]/.test(codes.slice(i + 1)))
          return (chunk.actors ?? []).map((a) => document.actors[a]?.codes.join("/") ?? "").join(" ");
        if (chunk.code === "9" && /^[.G"]{0,3}[TE$x]/.test(codes.slice(i + 1)))
          return String(document.numbers[at]?.value);
        return "";
      }),
    )
    .filter((name) => name !== "")
    .join(", ");
}
