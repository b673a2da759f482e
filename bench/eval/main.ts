import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import * as press from "#press";
import { openRecord, type VotingRecord } from "#record";
import { openUserRecord, readCuratedRecord } from "#store";
import { readGolden, readPhrases } from "../../test/golden.ts";
import { createBaseline } from "./baseline.ts";
import { printDoubts } from "./doubts.ts";
import { fitLabels } from "./fit-labels.ts";
import { printLeftOut } from "./left-out.ts";
import { type Estimate, estimate, evaluate, MEASURES, typesIn } from "./measure.ts";
import { printPlanted } from "./planted.ts";

// npm run eval [SET] [--misses] [--my-record]: how well the reader reads, beside a reader of plain regular expressions.
//   SET: articles (default), phrases, tuning, sister, long, reported, or a folder of articles or of phrases like those.
//   --my-record: held against the record in PLENARY_HOME (what `plenary import` made) instead of the one that ships.
//   --misses: lists what was missed, called wrong without cause, or found though nobody expected it. Not for the reported set.
// npm run eval -- doubts SET... [--without=NAME,NAME] [--misses] [--my-record]: what each doubt of the judge costs and saves; all of it without those named.
// npm run eval -- left-out SET... [--misses] [--my-record]: the votes of labelled texts left out of the record, and how often what is told of them is called wrong.
// npm run eval -- planted SET... [--misses] [--my-record]: mistakes planted in the true claims of labelled articles, and how many are found.

const root = join(import.meta.dirname, "..", "..");
const SETS: Readonly<Record<string, string>> = {
  articles: "test/articles",
  phrases: "test/phrases",
  tuning: "bench/eval/articles",
  sister: "bench/eval/sister",
  long: "bench/eval/long",
  reported: "bench/eval/reported",
};

const args = process.argv.slice(2);
const named = args.filter((a) => !a.startsWith("-"));
const way = ["planted", "left-out", "doubts"].find((name) => name === named[0]);
const sets = way === undefined ? named.slice(0, 1) : named.slice(1);
if (sets.length === 0) sets.push("articles");
const folders = sets.map((set) => resolve(root, SETS[set] ?? set));
const missing = sets.find((_, i) => !existsSync(folders[i] ?? ""));
if (missing !== undefined) {
  console.error(`There is no set "${missing}". Known sets: ${Object.keys(SETS).join(", ")}; or name a folder.`);
  process.exit(2);
}

const mine = args.includes("--my-record");
const record: VotingRecord = mine ? openUserRecord() : openRecord(readCuratedRecord(join(root, "data", "record")));
// of the reported set the totals alone are told
const misses = args.includes("--misses") && !folders.includes(join(root, SETS.reported ?? ""));
if (way === "planted") {
  printPlanted(record, folders, { misses });
  process.exit(0);
}
// The project's own labels are held to the shipped record by a test; others may speak of votes that this record lacks.
const labelled = folders.map((folder, i) => {
  const articles = readdirSync(folder).some((file) => file.endsWith(".claims.json"))
    ? readGolden(folder)
    : readPhrases(folder);
  return (sets[i] ?? "") in SETS && !mine ? articles : articles.map((article) => fitLabels(article, record));
});
if (way === "left-out") {
  printLeftOut(record, labelled.flat(), { misses });
  process.exit(0);
}
if (way === "doubts") {
  const without =
    args
      .find((a) => a.startsWith("--without="))
      ?.slice("--without=".length)
      .split(",") ?? [];
  printDoubts(record, labelled.flat(), { misses, without: new Set(without) });
  process.exit(0);
}

const [articles = []] = labelled;
const reader = evaluate(press.createReader(record), articles);
const ours = estimate(reader);
const baseline = estimate(evaluate(createBaseline(record), articles));

console.log(
  `${articles.length} texts (${articles.filter((a) => a.expect.length === 0).length} without a UN vote), record ${record.version}\n`,
);
console.log(row("", "reader", "90% interval", "count", "regular expressions"));
for (const measure of MEASURES) printRow(measure, measure);
console.log("\nby type: recall, then precision");
for (const type of typesIn(ours)) {
  printRow(`recall:${type}`, `${type} recall`);
  printRow(`precision:${type}`, `${type} precision`);
}
if (misses) printMisses();

function printRow(key: string, label: string): void {
  const a = ours.get(key);
  const b = baseline.get(key);
  if (a === undefined && b === undefined) return;
  console.log(
    row(
      label,
      rate(key, a),
      interval(key, a),
      a ? `${a.right}/${a.of}` : "",
      `${rate(key, b)} ${b ? `(${b.right}/${b.of})` : ""}`,
    ),
  );
}

/** False alarms are told per 100 true claims, forbidden verdicts as a number, the rest as shares. */
function rate(key: string, e: Estimate | undefined): string {
  if (e === undefined) return "–";
  if (key === "false alarms") return (100 * e.rate).toFixed(2);
  if (key === "forbidden verdicts") return String(e.right);
  return Number.isNaN(e.rate) ? "–" : e.rate.toFixed(3);
}

function interval(key: string, e: Estimate | undefined): string {
  if (e === undefined || key === "forbidden verdicts" || Number.isNaN(e.rate)) return "";
  const scale = key === "false alarms" ? 100 : 1;
  return `${(scale * e.low).toFixed(3)}–${(scale * e.high).toFixed(3)}`;
}

function row(...cells: readonly string[]): string {
  const widths = [22, 9, 16, 10, 20];
  return cells
    .map((c, i) => c.padEnd(widths[i] ?? 0))
    .join(" ")
    .trimEnd();
}

function printMisses(): void {
  for (const score of reader) {
    for (const c of score.claims.filter(
      (c) => !c.claim.optional && !(c.found && c.verdictRight && c.voteRight !== false),
    ))
      console.log(
        `${score.name}: ${c.found ? `${c.verdict}, wanted ${c.claim.verdict}${c.voteRight === false ? ", other vote" : ""}` : "missed"}: ${c.claim.type} "${c.claim.quote}"`,
      );
    for (const f of score.falseAlarms)
      console.log(`${score.name}: FALSE ALARM (${f.verdict}): ${f.claim.type} "${f.claim.quote}"`);
    for (const f of score.forbidden)
      console.log(`${score.name}: FORBIDDEN (${f.verdict}): ${f.claim.type} "${f.claim.quote}"`);
    for (const f of score.unexpected.filter((u) => !score.falseAlarms.includes(u) && !score.forbidden.includes(u)))
      console.log(`${score.name}: unexpected (${f.verdict}): ${f.claim.type} "${f.claim.quote}"`);
  }
}
