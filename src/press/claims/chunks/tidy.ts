import type { Document } from "../../document.ts";
import type { Chunk } from "./chunk.ts";
import { allMatches } from "./code-pattern.ts";

/** What says once more who is meant, in codes: a match goes, its groups stay. */
interface Repeat {
  /** Any of these letters must stand in the codes. */
  readonly needs: string;
  readonly pattern: RegExp;
  /** The chunks of a match that go, as an offset into it and a length. */
  gone(document: Document, chunks: readonly Chunk[], at: number, length: number): readonly [number, number] | undefined;
}

const REPEATS: readonly Repeat[] = [
  // "the General Assembly (UNGA)"
  { needs: "(", pattern: /G[(]G[)]/g, gone: () => [1, 3] },
  // "the United Arab Emirates (UAE)"
  {
    needs: "(",
    pattern: /A[(]A[)]/g,
    gone: (document, chunks, at) => (isSame(document, chunks, at) ? [1, 3] : undefined),
  },
  // "China, Russia (which have a veto) and India": what is said of one name of a list
  {
    needs: "(",
    pattern: /A[(][^()ANV#%abfovuhe]{1,8}[)](?=,?&?[.]{0,2}M?A)/g,
    gone: (_, __, ___, length) => [1, length - 1],
  },
  // "and non-permanent members India and Brazil", "along with fellow Pacific island nations Micronesia and Palau"
  { needs: "M", pattern: /(?<=A,?&?)(?<=[,&])[.]?M(?=A)/g, gone: (_, __, ___, length) => [0, length] },
  // "the EU as a bloc abstained"
  {
    needs: "W",
    pattern: /WA(?=[vbeo.=])/g,
    gone: (document, chunks, at) =>
      /^as (?:a |an? \w+ )?(?:bloc|block|group)$/i.test(document.text.slice(chunks[at]?.start, chunks[at + 1]?.end))
        ? [0, 2]
        : undefined,
  },
  // "two vetoes, China's and Russia's", "three noes: Israel's, Chad's and Mali's": the names of those whose they are
  { needs: "'", pattern: /(?<=A)'(?=,?&?A')|(?<=A',?&?A)'(?=$|[,;.)&])/g, gone: () => [0, 1] },
  // "the United States, Canada and the whole EU"
  {
    needs: "H",
    pattern: /(?<=A,?&)H(?=A)/g,
    gone: (document, chunks, at) =>
      /^(?:whole|entire|(?:the )?(?:whole|entire))$/i.test(document.text.slice(chunks[at]?.start, chunks[at]?.end))
        ? [0, 1]
        : undefined,
  },
  // "one abstention, that of Chad"
  { needs: "R", pattern: /(?<=[hakV$xfp][,(:=-])RO(?=A)/g, gone: () => [0, 2] },
  // "Berlin's decision to abstain": its vote
  {
    needs: "'",
    pattern: /(?<=A)'[.]t(?=[bvV])/g,
    gone: (document, chunks, at) =>
      /^(?:decision|choice|resolve) to$/i.test(document.text.slice(chunks[at + 1]?.start, chunks[at + 2]?.end))
        ? [0, 3]
        : undefined,
  },
  // "voted for the third time running against it": how often
  {
    needs: "9",
    pattern: /F9[.]{1,3}/g,
    gone: (document, chunks, at, length) => {
      const end = chunks.slice(at + 2, at + length).findIndex((c) => OFTEN.test(document.text.slice(c.start, c.end)));
      return end < 0 ? undefined : [0, end + 3];
    },
  },
  {
    needs: "A",
    pattern: /AA/g,
    gone: (document, chunks, at) => (isTitleOf(document, chunks, at) ? [0, 1] : undefined),
  },
];

const OFTEN = /^(?:times?|years?|occasions?|sessions?)$/i;

/** Takes out acronyms in brackets behind their name, asides in a list and what its members have in common, so that the names stand side by side. */
export function withoutRepeats(document: Document, chunks: readonly Chunk[]): readonly Chunk[] {
  const codes = chunks.map((c) => c.code).join("");
  const gone = new Set<number>();
  for (const { needs, pattern, gone: goneOf } of REPEATS) {
    if (!codes.includes(needs)) continue;
    for (const match of allMatches(codes, pattern)) {
      const [from, length] = goneOf(document, chunks, match.index, match[0].length) ?? [0, 0];
      for (let i = from; i < from + length; i++) gone.add(match.index + i);
    }
  }
  if (gone.size === 0) return chunks;
  // of two commas with nothing left between them one stays
  const isDouble = (i: number): boolean => codes[i] === "," && gone.has(i - 1) && keptBefore(codes, gone, i) === ",";
  return chunks.filter((_, i) => !gone.has(i) && !isDouble(i));
}

function keptBefore(codes: string, gone: ReadonlySet<number>, end: number): string {
  let at = end - 1;
  while (at >= 0 && gone.has(at)) at--;
  return codes[at] ?? "";
}

function isSame(document: Document, chunks: readonly Chunk[], at: number): boolean {
  const [name, acronym] = [chunks[at], chunks[at + 2]].map((c) => document.actors[c?.actors?.[0] ?? -1]);
  if (name === undefined || acronym === undefined) return false;
  return name.group === undefined
    ? name.codes.length > 0 && name.codes.join() === acronym.codes.join()
    : name.group === acronym.group;
}

/** "permanent members France and Britain": the group says what the members are, and is not counted beside them. */
function isTitleOf(document: Document, chunks: readonly Chunk[], at: number): boolean {
  const [group, member] = [chunks[at], chunks[at + 1]].map((c) => document.actors[c?.actors?.[0] ?? -1]);
  if (group?.group === undefined || member === undefined || member.group !== undefined) return false;
  return /(?:members|states|nations|countries|allies|islands)$/i.test(document.text.slice(group.start, group.end));
}
