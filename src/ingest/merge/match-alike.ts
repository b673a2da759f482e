import { fold } from "#record";
import type { Fragment } from "../fragment.ts";
import type { Gathered } from "./gathered-index.ts";

/** A fragment and a vote that is like it, so many members apart. */
export interface Pair {
  readonly fragment: Fragment;
  readonly g: Gathered;
  readonly apart: number;
}

/**
 * Members by which the nearest must be nearer than the next. Where two sources hold the same roll call, about one cell in 760 is a slip of one of them
 * (29 of 22,182, docs/guide/record.md): two slips at once are too rare to explain a likeness by.
 */
const PLAINLY = 2;

/**
 * Which fragment belongs to which vote, of those that are alike. The yearly texts on one question are voted on in a row, by nearly the same members;
 * so a pair is made only of a fragment and a vote that are each other's nearest, one of them plainly. What is made a pair is out of the question for the
 * others, until no more pairs can be made. The rest stays unsure.
 */
export function matchAlike(pairs: readonly Pair[]): ReadonlyMap<Fragment, Gathered> {
  const matched = new Map<Fragment, Gathered>();
  const used = new Set<Gathered>();
  for (let open = pairs; open.length > 0; ) {
    const ofFragment = choices(open, (pair) => pair.fragment);
    const ofVote = choices(open, (pair) => pair.g);
    const made = open.filter((pair) => {
      const [one, other] = [ofFragment.get(pair.fragment), ofVote.get(pair.g)];
      return one?.pair === pair && other?.pair === pair && (one.isPlain || other.isPlain);
    });
    if (made.length === 0) break;
    for (const { fragment, g } of made) {
      matched.set(fragment, g);
      used.add(g);
    }
    open = open.filter(({ fragment, g }) => !matched.has(fragment) && !used.has(g));
  }
  return matched;
}

interface Choice {
  readonly pair: Pair;
  readonly isPlain: boolean;
}

function choices<K>(pairs: readonly Pair[], sideOf: (pair: Pair) => K): ReadonlyMap<K, Choice> {
  const bySide = new Map<K, Pair[]>();
  for (const pair of pairs) {
    const known = bySide.get(sideOf(pair));
    if (known === undefined) bySide.set(sideOf(pair), [pair]);
    else known.push(pair);
  }
  const chosen = new Map<K, Choice>();
  for (const [side, own] of bySide) {
    const choice = choiceOf(own);
    if (choice !== undefined) chosen.set(side, choice);
  }
  return chosen;
}

/** The nearest pair: plainly so, or plainly by its title among those that are as near; or nearest by little; none where two are equally near. */
function choiceOf(pairs: readonly Pair[]): Choice | undefined {
  const ranked = [...pairs].sort((a, b) => a.apart - b.apart);
  const [first, second] = ranked;
  if (first === undefined) return undefined;
  const near = ranked.filter(({ apart }) => apart - first.apart < PLAINLY);
  if (near.length === 1) return { pair: first, isPlain: true };
  const titled = near.map((pair) => ({ pair, shared: titleLikeness(pair) })).sort((a, b) => b.shared - a.shared);
  const [best, next] = titled;
  if (best !== undefined && best.shared >= 0.5 && best.shared - (next?.shared ?? 0) >= 0.25) {
    return { pair: best.pair, isPlain: true };
  }
  return first.apart === second?.apart ? undefined : { pair: first, isPlain: false };
}

/** Share of the words of the shorter title that stand in the other. */
function titleLikeness({ fragment, g }: Pair): number {
  const words = (title: string): ReadonlySet<string> => new Set(fold(title).match(/[a-z]{4,}/g) ?? []);
  const a = words(fragment.vote.question.title);
  const b = words(g.parts[0]?.fragment.vote.question.title ?? "");
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, Math.min(a.size, b.size));
}
