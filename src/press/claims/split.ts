import type { RawClaim } from "./raw-claim.ts";
import type { Referent } from "./texts/referent.ts";
import type { When } from "./texts/vote-days.ts";

/** A full tally, and where it stands. */
interface Result {
  readonly figures: readonly number[];
  readonly sentence: number;
}

/** The drafts with texts told apart by their figures, and the texts that this added. */
export interface Split {
  readonly drafts: readonly RawClaim[];
  readonly opened: readonly Referent[];
}

/** What is asked of sentences, by their index. */
export interface Sentences {
  isLine(sentence: number): boolean;
  opensAnother(sentence: number): boolean;
  /** The one day it gives for a vote. */
  dayOf(sentence: number): When | undefined;
}

/**
 * One vote has one result: where an article gives a second full tally of what seemed one text, the sentence speaks of another. The text
 * it seemed to be stays as the rival. The lines of a roll call, as `isLine` tells them, go with the result they stand under. Where the sentence opens
 * with something new ("A day of coexistence drew three noes", as `opensAnother` tells), one figure that differs is enough.
 */
export function splitByTally(
  drafts: readonly RawClaim[],
  known: readonly Referent[],
  { isLine, opensAnother, dayOf }: Sentences,
): Split {
  const opened: Referent[] = [];
  const results = new Map<Referent, Result>();
  const moved = new Map<number, { readonly from: Referent; readonly to: Referent }>();
  const told = new Map<Referent, RawClaim["numbers"]>();
  let above: { readonly from: Referent; readonly to: Referent } | undefined;
  for (const draft of drafts) {
    const result = resultOf(draft);
    if (result === undefined && above !== undefined && above.from === draft.referent && isLine(draft.sentence))
      moved.set(draft.sentence, above);
    if (draft.referent !== undefined && draft.type === "tally" && draft.modality === "asserted") {
      if (
        !moved.has(draft.sentence) &&
        opensAnother(draft.sentence) &&
        speaksAgainst(told.get(draft.referent), draft)
      ) {
        const to = another(draft.referent, known.length + opened.length, draft.sentence, dayOf(draft.sentence));
        opened.push(to);
        moved.set(draft.sentence, { from: draft.referent, to });
        continue;
      }
      told.set(draft.referent, { ...told.get(draft.referent), ...draft.numbers });
    }
    if (result === undefined || draft.referent === undefined) continue;
    above = undefined;
    const before = results.get(draft.referent);
    if (before === undefined) results.set(draft.referent, result);
    else if (differ(before.figures, result.figures)) {
      const same = opened.find((r) => !differ(results.get(r)?.figures ?? [], result.figures));
      // "By 76 votes to 35 … Washington's motion was lost by 55 to 59": the text named with the second is not that of the first
      const early = same === undefined && isToldBeforeNamed(draft.referent, before.sentence, draft.sentence);
      const at = early ? before.sentence : draft.sentence;
      const to = same ?? another(draft.referent, known.length + opened.length, at, dayOf(at));
      if (same === undefined) opened.push(to);
      results.set(to, early ? before : result);
      if (early) results.set(draft.referent, result);
      above = early ? undefined : { from: draft.referent, to };
      moved.set(early ? before.sentence : draft.sentence, { from: draft.referent, to });
    }
  }
  if (moved.size === 0) return { drafts, opened };
  return {
    opened,
    drafts: drafts.map((draft) => {
      const move = moved.get(draft.sentence);
      return move === undefined || draft.referent !== move.from
        ? draft
        : { ...draft, referent: move.to, rival: draft.rival ?? move.from };
    }),
  };
}

/** Votes in favour, against and abstaining, where a sentence gives all three as exact figures. */
function resultOf({ type, numbers, modality, sentence }: RawClaim): Result | undefined {
  if (type !== "tally" || modality !== "asserted") return undefined;
  const figures = [numbers?.yes, numbers?.no, numbers?.abstaining].flatMap((n) => (typeof n === "number" ? [n] : []));
  return figures.length === 3 ? { figures, sentence } : undefined;
}

/** A figure that was told otherwise before. */
function speaksAgainst(told: RawClaim["numbers"], { numbers }: RawClaim): boolean {
  return Object.entries(numbers ?? {}).some(([option, count]) => {
    const before = told?.[option as keyof typeof told];
    return typeof before === "number" && typeof count === "number" && before !== count;
  });
}

/** The first result stands before any word of the text, the second with it. */
function isToldBeforeNamed({ sentences }: Referent, first: number, second: number): boolean {
  const named = Math.min(...sentences);
  return first < named && named <= second;
}

/** More than one figure apart: a single one is a slip of the pen. */
function differ(a: readonly number[], b: readonly number[]): boolean {
  return a.filter((n, i) => n !== b[i]).length > 1;
}

function another(like: Referent, id: number, sentence: number, day: When | undefined): Referent {
  // of the same section, and so of its day
  const when = day ?? (like.seen === undefined ? undefined : like.when);
  return {
    id,
    kind: like.kind === "set" ? "text" : like.kind,
    symbols: [],
    titles: [],
    sponsors: [],
    sentences: [sentence],
    sponsorKeys: new Set(),
    ...(like.seen === undefined ? {} : { seen: like.seen }),
    ...(when === undefined ? {} : { when }),
  };
}
