import type { ChunkedSentence } from "../chunks/chunk.ts";
import { clauseStart, type Left, openingOf } from "./owner.ts";
import type { Predicate } from "./predicate.ts";

/** "By voting against, Washington joined Moscow", "Explaining its abstention, Britain said": who it was stands behind. */
export function opensSentence(
  { codes, chunks }: ChunkedSentence,
  { from, to, voice, because }: Predicate,
): Left | undefined {
  const phrase = chunks[from]?.phrase ?? "";
  const isOpening = /^[.]?[gW]?[.]?$/.test(codes.slice(0, from));
  if (!isOpening || !(/ing\b/.test(phrase) || (from === 0 && /^(?:abstention|veto)$/.test(phrase)))) return undefined;
  if ((voice !== "active" && voice !== "noun") || because.startsWith("voted-alongside")) return undefined;
  const behind = /^[.TESPGD"']{0,6},(?=A[^,&(:I])/.exec(codes.slice(to + 1));
  if (behind === null) return undefined;
  const at = to + 1 + behind[0].length;
  return {
    actors: [at],
    except: [],
    ofGroup: false,
    partial: true,
    exhaustive: false,
    told: true,
    from,
    verbFrom: from,
  };
}

/** "Washington let it through by abstaining", "Canberra surprised many with its yes vote": the subject of the clause. */
export function byItsVote({ codes, chunks }: ChunkedSentence, predicate: Predicate): Left | undefined {
  if (predicate.because === "by-abstaining") return openingOf(codes, predicate);
  const isOwn = chunks[predicate.from]?.determined === true && codes[clauseStart(codes, predicate.from)] === "A";
  return isOwn ? openingOf(codes, predicate) : undefined;
}
