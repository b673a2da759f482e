import type { AgreementIndex } from "#alignment";
import type { VotingRecord } from "#record";
import type { CompareAnswer, ComparedPair } from "../analysis/question.ts";
import { formatList } from "../format.ts";
import { nameOf } from "../parties.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { sessionYear, valueWords } from "./axis-of-sessions.ts";

/** Sessions with fewer votes in common are no news when they are the lowest or highest. */
const LEAST_FOR_EXTREMES = 10;

/** What a comparison shows, in a sentence or two for each pair. */
export function comparisonWords(record: VotingRecord, answer: CompareAnswer, index: AgreementIndex): readonly string[] {
  const name = nameOf(record);
  const pairs = answer.pairs.map((pair) => pairSentence(pair, name, index));
  const breaks = answer.paths
    .filter((p) => p.changes.length > 0)
    .map(
      (p) =>
        `${name(p.member)} changed its place on the line around ${formatList(p.changes.map((c) => String(sessionYear(c.period))))}.`,
    );
  return [...pairs, ...breaks];
}

function pairSentence(pair: ComparedPair, name: (id: string) => string, index: AgreementIndex): string {
  const who = formatList(pair.members.map(name));
  if (pair.n === 0) return `${who} took a position together on no vote of this choice.`;
  const whole = `${oppositeWords(pair, name)}. ${figureStrings.compare.scaled(index, valueWords(pair.value, pair.interval))}`;
  const last = pair.byPeriod.at(-1);
  const full = pair.byPeriod.filter((p) => p.n >= LEAST_FOR_EXTREMES && p.value !== null);
  if (last === undefined || full.length < 3 || index === "kappa") return whole;
  const lowest = full.reduce((a, b) => ((b.value ?? 0) < (a.value ?? 0) ? b : a));
  const highest = full.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
  const at = figureStrings.sessionShort;
  return `${whole} Lowest in ${at(lowest.period)} (${valueWords(lowest.value)}), highest in ${at(highest.period)} (${valueWords(highest.value)})${last === highest || last === lowest ? ", the latest session" : `; latest ${valueWords(last.value)} in ${at(last.period)}`}.`;
}

/** The finding that needs no index: on how many of the votes in common two stood on opposite sides. */
export function oppositeWords(pair: ComparedPair, name: (id: string) => string): string {
  return figureStrings.compare.opposite(formatList(pair.members.map(name)), pair.opposed, pair.n);
}
