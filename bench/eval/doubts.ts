import { createReader, DOUBT_NAMES, type DoubtingReader, type Finding, type Reader, type Reading } from "#press";
import type { VotingRecord } from "#record";
import type { Golden } from "../../test/golden.ts";
import { isAlarm, isFalseClaim, scoreArticle } from "../../test/press-scoring.ts";
import { byHidden, placeOf } from "./left-out.ts";
import { mistakesOf, outcomeOf } from "./planting/found.ts";
import { planted } from "./planting/plant.ts";
import { read } from "./read.ts";
import { recordWithout } from "./record-without.ts";

/** Where doubts are tried: on articles as they stand, on copies with a mistake planted, and with a record that lacks the votes told of. */
const WAYS = ["labelled", "planted", "left out"] as const;
type Way = (typeof WAYS)[number];

/** A text and what of the alarms in it is right and wrong. */
interface Trial {
  readonly way: Way;
  readonly article: string;
  /** With all doubts and without some. */
  readonly reader: DoubtingReader;
  readonly text: Golden;
  readonly count: (reader: Reader, reading: Reading) => Alarms;
}

/** What is called wrong. */
interface Alarms {
  /** Mistakes that are found. */
  readonly right: readonly string[];
  /** True claims. */
  readonly wrong: readonly string[];
}

/** What would be called wrong more, or less, were a doubt not asked. */
interface Difference {
  readonly way: Way;
  readonly article: string;
  readonly kind: keyof Alarms;
  readonly by: 1 | -1;
  readonly what: string;
}

/** What becomes of some doubts: how often they were named, and what would change without them. */
interface Worth {
  named: number;
  readonly differences: Difference[];
}

/**
 * Prints for each doubt what it costs (mistakes that would be found without it) and what it saves (true claims that would be called wrong). Each text is
 * read again without each doubt that is named in it, and without no other: where none is named, none makes a difference.
 */
export function printDoubts(
  record: VotingRecord,
  articles: readonly Golden[],
  { misses, without }: { readonly misses: boolean; readonly without: ReadonlySet<string> },
): void {
  const worth = new Map<string, Worth>();
  const totals = new Map<string, number>();
  for (const trial of trialsOf(record, articles)) {
    const reader = trial.reader.without(without);
    const reading = read(reader, trial.text);
    const alarms = trial.count(reader, reading);
    for (const kind of ["right", "wrong"] as const)
      totals.set(`${trial.way} ${kind}`, (totals.get(`${trial.way} ${kind}`) ?? 0) + alarms[kind].length);
    for (const [name, times] of namedIn(reading)) {
      const one = worth.get(name) ?? { named: 0, differences: [] };
      worth.set(name, one);
      one.named += times;
      const less = trial.reader.without(new Set([...without, name]));
      one.differences.push(...differences(trial, alarms, trial.count(less, read(less, trial.text))));
    }
  }
  console.log(`${articles.length} texts, record ${record.version}${told(without)}\n`);
  for (const way of WAYS)
    console.log(
      `${way}: ${totals.get(`${way} right`) ?? 0} mistakes found, ${totals.get(`${way} wrong`) ?? 0} false alarms`,
    );
  printTable(worth);
  if (misses) printDifferences(worth);
}

function told(without: ReadonlySet<string>): string {
  return without.size === 0 ? "" : `, without ${[...without].join(", ")}`;
}

/** Doubts by how often they are named in a reading. */
function namedIn({ findings }: Reading): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  for (const { because } of findings)
    for (const code of because) if (NAMES.has(code)) named.set(code, (named.get(code) ?? 0) + 1);
  return named;
}

const NAMES = new Set(DOUBT_NAMES);

function* trialsOf(record: VotingRecord, articles: readonly Golden[]): Iterable<Trial> {
  const reader = createReader(record);
  for (const article of articles) {
    yield {
      way: "labelled",
      article: article.name,
      reader,
      text: article,
      count: (_, reading) => labelled(article, reading),
    };
    yield* plantedIn(record, reader, article);
  }
  for (const { rows, articles: told } of byHidden(record, articles).values()) {
    const lesser = createReader(recordWithout(record, new Set(rows)));
    for (const article of told) {
      const known = new Set(scoreArticle(article, read(reader, article)).falseAlarms.map(placeOf));
      const count: Trial["count"] = (_, reading) => ({
        right: [],
        wrong: scoreArticle(article, reading)
          .falseAlarms.filter((f) => !known.has(placeOf(f)))
          .map(said),
      });
      yield { way: "left out", article: article.name, reader: lesser, text: article, count };
    }
  }
}

function labelled(article: Golden, reading: Reading): Alarms {
  const { claims, falseAlarms } = scoreArticle(article, reading);
  const found = claims.filter(
    (c) => isFalseClaim(c.claim) && !c.claim.optional && c.findings.some((f) => isAlarm(f.verdict)),
  );
  return { right: found.map((c) => `"${c.claim.quote}"`), wrong: falseAlarms.map(said) };
}

function* plantedIn(record: VotingRecord, reader: DoubtingReader, article: Golden): Iterable<Trial> {
  const before = read(reader, article);
  for (const { scene, plant } of mistakesOf(record, article)) {
    const text = planted(scene, plant).article;
    const count: Trial["count"] = (less) => {
      const outcome = outcomeOf(less, scene, before, plant);
      return {
        right: outcome?.isFound === true ? [`${plant.mistake}: "${outcome.quote}"`] : [],
        wrong: outcome?.falseAlarms.map(said) ?? [],
      };
    };
    yield { way: "planted", article: article.name, reader, text, count };
  }
}

function said({ claim }: Finding): string {
  return `${claim.type} "${claim.quote}"`;
}

function differences({ way, article }: Trial, before: Alarms, after: Alarms): readonly Difference[] {
  return (["right", "wrong"] as const).flatMap((kind) => [
    ...after[kind]
      .filter((what) => !before[kind].includes(what))
      .map((what) => ({ way, article, kind, by: 1 as const, what })),
    ...before[kind]
      .filter((what) => !after[kind].includes(what))
      .map((what) => ({ way, article, kind, by: -1 as const, what })),
  ]);
}

function printTable(worth: ReadonlyMap<string, Worth>): void {
  console.log(
    row(
      "\nwithout this doubt",
      "named",
      "mistakes found: labelled, planted",
      "false alarms: labelled, planted, left out",
      "in articles",
    ),
  );
  const saves = ({ differences }: Worth): number => sum(differences.filter((d) => d.kind === "wrong"));
  for (const [name, one] of [...worth].sort((a, b) => saves(b[1]) - saves(a[1]) || b[1].named - a[1].named)) {
    const count = (kind: keyof Alarms, way: Way): string =>
      signed(sum(one.differences.filter((d) => d.kind === kind && d.way === way)));
    const right = WAYS.slice(0, 2).map((way) => count("right", way).padStart(5));
    const wrong = WAYS.map((way) => count("wrong", way).padStart(5));
    const places = new Set(one.differences.filter((d) => d.kind === "wrong" && d.by > 0).map((d) => d.article));
    console.log(row(name, String(one.named).padStart(5), right.join(" "), wrong.join(" "), String(places.size)));
  }
}

function sum(differences: readonly Difference[]): number {
  return differences.reduce((all, { by }) => all + by, 0);
}

function signed(n: number): string {
  return n > 0 ? `+${n}` : String(n);
}

function row(...cells: readonly string[]): string {
  const widths = [36, 7, 34, 42, 12];
  return cells
    .map((c, i) => c.padEnd(widths[i] ?? 0))
    .join(" ")
    .trimEnd();
}

function printDifferences(worth: ReadonlyMap<string, Worth>): void {
  for (const [name, { differences }] of worth) {
    if (differences.length > 0) console.log(`\n${name}`);
    for (const { way, article, kind, by, what } of differences)
      console.log(`  ${by > 0 ? "+" : "-"} ${kind}, ${way}: ${article} ${what}`);
  }
}
