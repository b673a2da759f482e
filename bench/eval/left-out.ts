import { createReader, type Finding } from "#press";
import type { VotingRecord } from "#record";
import { type Golden, oneOf } from "../../test/golden.ts";
import { type ArticleScore, type ClaimScore, isTrueClaim, scoreArticle } from "../../test/press-scoring.ts";
import { type Estimate, estimateShares, type Share } from "./measure.ts";
import { read } from "./read.ts";
import { recordWithout } from "./record-without.ts";

/** An article read with a record that lacks a vote it tells of. */
interface LeftOut {
  readonly article: Golden;
  /** The votes that are not on record. */
  readonly votes: readonly string[];
  readonly score: ArticleScore;
  /** What is called wrong only because the votes are missing. */
  readonly alarms: readonly Finding[];
}

/** What may become of a true claim whose vote is not on record; only the last is a fault. */
const FATES = ["not read", "not in the record", "not judged", "borne out by another vote", "called wrong"] as const;
type Fate = (typeof FATES)[number];

/**
 * Prints how often true claims are called wrong when the vote they speak of is left out of the record: one vote of an article at a time, then
 * all of them. A stranger's article often speaks of a vote that no record has.
 */
export function printLeftOut(
  record: VotingRecord,
  articles: readonly Golden[],
  options: { readonly misses: boolean },
): void {
  const readings = readAll(record, articles);
  const estimates = estimateShares([...byArticle(readings).values()].map(sharesOf));
  console.log(`${articles.length} texts, ${readings.length} readings without a vote, record ${record.version}\n`);
  console.log(row("", "per 100", "90% interval", "count"));
  for (const [key, estimate] of [...estimates].sort(([a], [b]) => order(a) - order(b))) printRow(key, estimate);
  if (options.misses) printAlarms(readings);
}

/** The rows of the table in their order; by type come after them. */
const ALL = "true claims called wrong";
const ROWS: readonly string[] = [
  ALL,
  `${ALL}, one vote left out`,
  `${ALL}, all left out`,
  "readings with a new false alarm",
  "new false alarms, of readings",
  ...FATES.slice(0, -1),
];

function order(key: string): number {
  const at = ROWS.indexOf(key);
  return at < 0 ? ROWS.length : at;
}

function readAll(record: VotingRecord, articles: readonly Golden[]): readonly LeftOut[] {
  const whole = createReader(record);
  const before = new Map(
    articles.map((article) => {
      const { falseAlarms } = scoreArticle(article, read(whole, article));
      return [article, new Set(falseAlarms.map(placeOf))];
    }),
  );
  return [...byHidden(record, articles).values()].flatMap(({ rows, articles: told }) => {
    const reader = createReader(recordWithout(record, new Set(rows)));
    const votes = rows.map((i) => record.vote(i).id);
    return told.map((article): LeftOut => {
      const score = scoreArticle(article, read(reader, article));
      const known = before.get(article);
      return { article, votes, score, alarms: score.falseAlarms.filter((f) => known?.has(placeOf(f)) !== true) };
    });
  });
}

interface Hidden {
  readonly rows: readonly number[];
  readonly articles: Golden[];
}

/** The articles by what is hidden from them, so that each lesser record is made once. */
export function byHidden(record: VotingRecord, articles: readonly Golden[]): ReadonlyMap<string, Hidden> {
  const all = new Map<string, Hidden>();
  for (const article of articles) {
    const rows = [...new Set(article.expect.flatMap((claim) => rowsOf(record, claim.resolutions)))].sort(
      (a, b) => a - b,
    );
    const sets = [...rows.map((i) => [i]), ...(rows.length > 1 ? [rows] : [])];
    for (const set of sets) {
      const hidden = all.get(set.join()) ?? { rows: set, articles: [] };
      hidden.articles.push(article);
      all.set(set.join(), hidden);
    }
  }
  return all;
}

function rowsOf(record: VotingRecord, votes: readonly string[] = []): readonly number[] {
  return votes.flatMap((vote) => record.find(vote) ?? []);
}

export function placeOf({ claim }: Finding): string {
  return `${claim.type} ${claim.start}`;
}

function byArticle(readings: readonly LeftOut[]): ReadonlyMap<Golden, readonly LeftOut[]> {
  const articles = new Map<Golden, LeftOut[]>();
  for (const reading of readings) articles.set(reading.article, [...(articles.get(reading.article) ?? []), reading]);
  return articles;
}

/** Shares of the readings of one article; of the claims those that are true and speak of what was left out. */
function sharesOf(readings: readonly LeftOut[]): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  const add = (key: string, right: number, of: number): void => {
    const before = shares.get(key) ?? { right: 0, of: 0 };
    shares.set(key, { right: before.right + right, of: before.of + of });
  };
  for (const { votes, score, alarms } of readings) {
    add("readings with a new false alarm", Number(alarms.length > 0), 1);
    add("new false alarms, of readings", alarms.length, 1);
    for (const claim of score.claims.filter((c) => isToldOf(votes, c))) {
      const fate = fateOf(claim, alarms);
      const type = oneOf(claim.claim.type)[0];
      const keys = [ALL, `${ALL}, ${votes.length > 1 ? "all" : "one vote"} left out`, `called wrong: ${type}`];
      for (const key of keys) add(key, Number(fate === "called wrong"), 1);
      for (const other of FATES.slice(0, -1)) add(other, Number(other === fate), 1);
    }
  }
  return shares;
}

/** A true claim that speaks of what was left out, and of nothing else. */
function isToldOf(votes: readonly string[], { claim }: ClaimScore): boolean {
  return claim.resolutions?.every((vote) => votes.includes(vote)) === true && isTrueClaim(claim) && !claim.optional;
}

function fateOf({ found, findings, verdict }: ClaimScore, alarms: readonly Finding[]): Fate {
  if (findings.some((f) => alarms.includes(f))) return "called wrong";
  if (!found) return "not read";
  if (verdict === "supported") return "borne out by another vote";
  return verdict === "not-in-record" ? "not in the record" : "not judged";
}

function printRow(key: string, { rate, low, high, right, of }: Estimate): void {
  const [per, from, to] = [rate, low, high].map((n) => (100 * n).toFixed(2));
  console.log(row(key, per ?? "", `${from}–${to}`, `${right}/${of}`));
}

function row(...cells: readonly string[]): string {
  const widths = [46, 9, 15, 12];
  return cells
    .map((c, i) => c.padEnd(widths[i] ?? 0))
    .join(" ")
    .trimEnd();
}

function printAlarms(readings: readonly LeftOut[]): void {
  for (const { article, votes, alarms } of readings)
    for (const { verdict, claim, votes: taken, because } of alarms)
      console.log(
        `${article.name} without ${votes.join(", ")}: ${verdict} ${claim.type} "${claim.quote}" of ${taken[0] ?? "no vote"} (${because.join(", ")})`,
      );
}
