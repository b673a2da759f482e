import type { AgreementIndex } from "#alignment";
import type { VotingRecord } from "#record";
import type { CompareAnswer, ComparedPair } from "../analysis/question.ts";
import { formatList } from "../format.ts";
import { nameOf } from "../parties.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { findingStrings } from "../strings/finding-strings.ts";
import { withArticle } from "../vote-words.ts";
import { indexWords, percentWords, sessionYear } from "./axis-of-sessions.ts";

const s = findingStrings.pair;

/** Sessions with fewer votes in common are no news when they are the lowest or highest. */
export const LEAST_FOR_EXTREMES = 10;

/** What a comparison shows, in a sentence or two for each pair. */
export function comparisonWords(record: VotingRecord, answer: CompareAnswer, index: AgreementIndex): readonly string[] {
  const name = nameOf(record);
  const pairs = answer.pairs.map((pair) => pairSentence(pair, name, index));
  const breaks = answer.paths
    .filter((p) => p.changes.length > 0)
    .map((p) => s.moved(named([p.member], name), formatList(p.changes.map((c) => String(sessionYear(c.period))))));
  return [...pairs, ...breaks];
}

function pairSentence(pair: ComparedPair, name: (id: string) => string, index: AgreementIndex): string {
  if (pair.n === 0) return s.none(named(pair.members, name));
  const value = indexWords(index, pair.value, pair.interval);
  const whole = `${pairFinding(pair, name)}. ${index === "lijphart" ? s.scaled(value) : s.byIndex(value)}`;
  const last = pair.byPeriod.at(-1);
  const found = extremesOf(pair, index);
  if (last === undefined || found === undefined) return whole;
  const { lowest, highest } = found;
  const at = figureStrings.sessionShort;
  const words = (v: number | null): string => indexWords(index, v);
  const extremes = s.extremes(words(lowest.value), at(lowest.period), words(highest.value), at(highest.period));
  const isExtreme = last === highest;
  return `${whole} ${extremes}${isExtreme ? s.latestIsExtreme : s.latest(words(last.value), at(last.period))}`;
}

/** The sessions of least and most agreement; undefined where too few sessions have enough votes. */
function extremesOf(pair: ComparedPair, index: AgreementIndex) {
  const full = pair.byPeriod.filter((p) => p.n >= LEAST_FOR_EXTREMES && p.value !== null);
  if (full.length < 3 || index === "kappa") return undefined;
  return {
    lowest: full.reduce((a, b) => ((b.value ?? 0) < (a.value ?? 0) ? b : a)),
    highest: full.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a)),
  };
}

/** When two agreed least and most, for the title of their picture; undefined where too few sessions tell. */
export function pairExtremes(pair: ComparedPair, index: AgreementIndex): string | undefined {
  const found = extremesOf(pair, index);
  if (found === undefined) return undefined;
  const [low, high] = [found.lowest, found.highest].map((p) => ({
    value: indexWords(index, p.value),
    at: figureStrings.sessionShort(p.period),
  }));
  return low === undefined || high === undefined ? undefined : s.between(low.value, low.at, high.value, high.at);
}

/** The finding that needs no index: on how many of the votes in common two did the same, and on how many the opposite. */
export function pairFinding(pair: ComparedPair, name: (id: string) => string): string {
  const alike = (pair.table[0] ?? 0) + (pair.table[4] ?? 0) + (pair.table[8] ?? 0);
  return s.alike(named(pair.members, name), percentWords(alike / pair.n), pair.n, percentWords(pair.opposed / pair.n));
}

/** Names for the head of a sentence: "The United States and Russia". */
export function named(ids: readonly string[], name: (id: string) => string): string {
  return findingStrings.capital(formatList(ids.map((id) => withArticle(name(id)))));
}
