import { createReader } from "#press";
import type { VotingRecord } from "#record";
import { readGolden } from "../../test/golden.ts";
import { type Estimate, estimateShares, type Share } from "./measure.ts";
import { type Outcome, plantAll } from "./planting/found.ts";
import { MISTAKES } from "./planting/plant.ts";

const EXAMPLES = 400;

/** Prints how many of the mistakes planted in the articles of some folders are called wrong, by kind. */
export function printPlanted(
  record: VotingRecord,
  folders: readonly string[],
  options: { readonly misses: boolean },
): void {
  const reader = createReader(record);
  const articles = folders.flatMap(readGolden);
  const outcomes = articles.map((article) => plantAll(reader, record, article));
  const estimates = estimateShares(outcomes.map(sharesOf));
  console.log(`${articles.length} texts, ${outcomes.flat().length} mistakes, record ${record.version}\n`);
  console.log(row("", "called wrong", "90% interval", "count", "of what was read right before"));
  for (const kind of ["all", ...MISTAKES]) printRow(kind, estimates.get(kind), estimates.get(`${kind}, read`));
  const alarms = estimates.get("false alarms");
  console.log(`\nnew false alarms on other claims: ${alarms?.right ?? 0} in ${alarms?.of ?? 0} copies`);
  if (options.misses) printMisses(outcomes.flat());
}

/** Shares of one article, by kind of mistake. */
function sharesOf(outcomes: readonly Outcome[]): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  const add = (key: string, right: number): void => {
    const before = shares.get(key) ?? { right: 0, of: 0 };
    shares.set(key, { right: before.right + right, of: before.of + 1 });
  };
  for (const { plant, isFound, wasRead, falseAlarms } of outcomes) {
    for (const kind of ["all", plant.mistake]) {
      add(kind, Number(isFound));
      if (wasRead) add(`${kind}, read`, Number(isFound));
    }
    add("false alarms", Number(falseAlarms.length > 0));
  }
  return shares;
}

function printRow(kind: string, all: Estimate | undefined, read: Estimate | undefined): void {
  if (all === undefined) return;
  const ofRead = read === undefined ? "" : `${read.rate.toFixed(3)} (${read.right}/${read.of})`;
  const interval = `${all.low.toFixed(3)}–${all.high.toFixed(3)}`;
  console.log(row(kind, all.rate.toFixed(3), interval, `${all.right}/${all.of}`, ofRead));
}

function row(...cells: readonly string[]): string {
  const widths = [34, 13, 15, 12, 20];
  return cells
    .map((c, i) => c.padEnd(widths[i] ?? 0))
    .join(" ")
    .trimEnd();
}

function printMisses(outcomes: readonly Outcome[]): void {
  const silent = outcomes.filter((o) => !o.isFound);
  const causes = new Map<string, Outcome[]>();
  for (const o of silent) causes.set(o.silence ?? "", [...(causes.get(o.silence ?? "") ?? []), o]);
  const sorted = [...causes].sort((a, b) => b[1].length - a[1].length);
  console.log("\nwhy nothing was called wrong:");
  for (const [cause, list] of sorted) console.log(`${String(list.length).padStart(5)}  ${cause}`);
  for (const [cause, list] of sorted) {
    console.log(`\n${cause}`);
    for (const o of list.slice(0, EXAMPLES)) console.log(`  ${o.article} [${o.plant.mistake}] "${o.quote}"`);
  }
  for (const o of outcomes)
    for (const f of o.falseAlarms)
      console.log(
        `FALSE ALARM (${f.verdict}) ${o.article} [${o.plant.mistake}] "${o.quote}": ${f.claim.type} "${f.claim.quote}" ${f.because.join(" ")}`,
      );
}
