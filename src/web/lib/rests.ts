import type { VotingRecord } from "#record";
import type { Rest } from "./analysis/question.ts";
import { figureStrings } from "./strings/figure-strings.ts";

const words = figureStrings.foot;

/** With fewer votes than this in all, rates are told with a warning: it is a selection. */
const A_SELECTION = 2_000;

/** What the figures of a page rest on, in words. */
export interface RestView {
  readonly says: string;
  readonly thin?: string;
}

export function restView(rest: Rest): RestView {
  const [first, last] = [rest.periods[0]?.period, rest.periods.at(-1)?.period];
  if (first === undefined || last === undefined) return { says: figureStrings.noVotes };
  const says = figureStrings.rests(rest.votes, String(1945 + Number(first)), String(1946 + Number(last)));
  return rest.votes < A_SELECTION ? { says, thin: figureStrings.thin } : { says };
}

/** The line at the foot of a picture: whose votes they are. */
export function sourceLine(record: VotingRecord, rest: Rest, method: string): string {
  const names = dataSets(record).map((s) => s.name);
  return words.source(record.version.slice(0, 8), figureStrings.votes(rest.votes), names.join("; "), method);
}

/** The terms under which the figures may be used, by where the votes came from. */
export function termsLine(record: VotingRecord): string {
  const terms = dataSets(record).map((s) => `${s.name} (${s.terms})`);
  return words.terms(terms.join("; "));
}

interface DataSet {
  readonly name: string;
  readonly terms: string;
}

const known = new WeakMap<VotingRecord, readonly DataSet[]>();

/** The tables of votes among the record's sources that any of its votes cites. */
function dataSets(record: VotingRecord): readonly DataSet[] {
  const found = known.get(record) ?? findDataSets(record);
  known.set(record, found);
  return found;
}

function findDataSets(record: VotingRecord): readonly DataSet[] {
  const cited = new Set<string>();
  for (let i = 0; i < record.voteCount; i++) {
    for (const citation of record.vote(i).sources) cited.add(citation.split(":")[0] ?? citation);
  }
  const names: Readonly<Record<string, string>> = words.dataSets;
  const sets = record.sources
    .filter((s) => s.id in names && cited.has(s.id))
    .map((s) => ({ name: names[s.id] ?? s.id, terms: s.licence ?? words.facts }));
  return sets.length > 0 ? sets : [words.documents];
}
