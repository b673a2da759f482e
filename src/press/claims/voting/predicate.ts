import type { Option } from "#record";
import { type ChunkedSentence, isShort } from "../chunks/chunk.ts";
import { codePattern, mayMatch } from "../chunks/code-pattern.ts";
import { REBUFFED, SHAPES, type Shape, SIDED } from "./shapes.ts";

/** Words that say how somebody voted, with their place in the sentence's chunks. */
export interface Predicate {
  readonly option: Option;
  /** First and last chunk, both included. */
  readonly from: number;
  readonly to: number;
  readonly voice: Shape["voice"];
  /** "voted", "abstained": a vote for certain. "opposed", "backed": a vote only where a text or a vote is near. */
  readonly certain: boolean;
  readonly veto: boolean;
  /** The words deny the option: "did not vote for". */
  readonly negates: boolean;
  /** The option is not said: the chunk of those it is likened to ("voted with Russia"). */
  readonly like?: number | undefined;
  readonly because: string;
}

const COMPILED = SHAPES.map((shape) => ({ ...shape, needs: codePattern(shape.pattern).needs }));

function isTaken(taken: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (taken[i] === 1) return true;
  return false;
}

/** The predicates of a sentence in reading order; none overlaps another. */
export function findPredicates(sentence: ChunkedSentence): readonly Predicate[] {
  const { codes, chunks } = sentence;
  const found: Predicate[] = [];
  if (!/[vVabofFuhkxeK$^rJdp]/.test(codes)) return found;
  const taken = new Uint8Array(codes.length);
  for (const shape of COMPILED) {
    if (!mayMatch(sentence, shape)) continue;
    shape.pattern.lastIndex = 0;
    for (let match = shape.pattern.exec(codes); match !== null; match = shape.pattern.exec(codes)) {
      const from = match.index;
      const to = from + match[0].length - 1;
      if (match[0].length === 0) {
        shape.pattern.lastIndex++;
        continue;
      }
      if (isTaken(taken, from, to)) {
        shape.pattern.lastIndex = from + 1;
        continue;
      }
      // "no exception", "no time": not a vote
      if (chunks[to]?.phrase === "no" && codes[to + 1] === "." && /^[=M]?a$/.test(match[0])) {
        shape.pattern.lastIndex = from + 1;
        continue;
      }
      // "143 countries rejected the annexations": what the text rejects; only of "it" they say that they rejected the text
      if (shape.name === REBUFFED && !isShort(sentence, to + 1)) {
        shape.pattern.lastIndex = from + 1;
        continue;
      }
      taken.fill(1, from, to + 1);
      // "a vote in support of it would be an unfriendly act", "it was the most votes against Russia": a noun, and nobody's
      if (
        shape.voice === "active" &&
        (chunks[from]?.determined === true || /=[.]{1,3}$/.test(codes.slice(0, from))) &&
        /^votes?$/.test(chunks[from]?.phrase ?? "") &&
        // "the votes against it came from A and B"
        !/^[.TGA']{0,4}=[.]?L?A/.test(codes.slice(to + 1)) &&
        codes[from - 1] !== "'"
      )
        continue;
      found.push({
        option: shape.option,
        from,
        to,
        voice: shape.voice,
        certain: shape.certain,
        veto: shape.veto === true,
        negates: shape.negates === true,
        like: shape.name === SIDED ? to : undefined,
        because: shape.name,
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
