import { join } from "node:path";
import { parseLocalDate, seededRandom } from "#basics";
import { createReader } from "#press";
import { openRecord } from "#record";
import { readCuratedRecord } from "#store";
import { THRESHOLDS } from "../../src/press/judge/thresholds.ts";
import { WEIGHTS } from "../../src/press/link/score.ts";
import { type Golden, readGolden, readPhrases } from "../../test/golden.ts";
import { type ArticleScore, isFalseClaim, scoreArticle } from "../../test/press-scoring.ts";

// npm run fit: are there better weights and thresholds of linking than those that stand in the code? Each is tried higher and lower on the
// phrases, the golden and the tuning articles; what helps on four folds of the texts is taken together and measured on the fifth. The reported
// set is never looked at. Prints what it would change, and what the change is worth on texts it was not chosen by.

const FOLDS = 5;
/** What a false alarm costs, in claims judged rightly: it is the worst that the reader can do. */
const ALARM = 10;
const STEPS = [0.75, 1.25] as const;

const root = join(import.meta.dirname, "..", "..");
const record = openRecord(readCuratedRecord(join(root, "data", "record")));
const reader = createReader(record);
const texts: readonly Golden[] = [
  ...readGolden(join(root, "test", "articles")),
  ...readGolden(join(root, "bench", "eval", "articles")),
  ...readPhrases(join(root, "test", "phrases")),
];
const foldOf = foldsOf(texts.length);

type Settings = Record<string, number>;
interface Change {
  readonly table: Settings;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const tables: readonly Settings[] = [WEIGHTS as unknown as Settings, THRESHOLDS as unknown as Settings];
const standing = scores([]);
const tried = tables.flatMap((table) =>
  Object.entries(table).flatMap(([name, from]) =>
    STEPS.map((step) => {
      const change: Change = { table, name, from, to: Number((from * step).toFixed(2)) };
      return { change, scores: scores([change]) };
    }),
  ),
);

let before = 0;
let after = 0;
for (let fold = 0; fold < FOLDS; fold++) {
  const chosen = choose((i) => foldOf[i] !== fold);
  const fitted = scores(chosen);
  const held = (list: readonly number[]): number => sum(list, (i) => foldOf[i] === fold);
  before += held(standing);
  after += held(fitted);
  console.log(
    `fold ${fold + 1}: held out ${held(standing).toFixed(1)} -> ${held(fitted).toFixed(1)} with ${words(chosen)}`,
  );
}
const all = choose(() => true);
console.log(`\nheld out, all folds: standing ${before.toFixed(1)}, fitted ${after.toFixed(1)}`);
console.log(`by all texts: ${words(all)}: ${total(standing).toFixed(1)} -> ${total(scores(all)).toFixed(1)}`);
console.log(after > before ? "the fitted ones are better on texts held out" : "the standing ones are kept");

/** Of each setting the better step, if it helps on these texts. */
function choose(isTraining: (text: number) => boolean): readonly Change[] {
  const gains = tried
    .map(({ change, scores: list }) => ({ change, gain: sum(list, isTraining) - sum(standing, isTraining) }))
    .filter(({ gain }) => gain > 1)
    .sort((a, b) => b.gain - a.gain);
  return gains.flatMap(({ change }, i) =>
    gains.findIndex((g) => g.change.table === change.table && g.change.name === change.name) === i ? [change] : [],
  );
}

/** Every text's score with some settings changed. */
function scores(changes: readonly Change[]): readonly number[] {
  for (const { table, name, to } of changes) table[name] = to;
  const list = texts.map((text) => {
    const published = parseLocalDate(text.published ?? "");
    return scoreOf(scoreArticle(text, reader.check({ text: text.text, ...(published ? { published } : {}) })));
  });
  for (const { table, name, from } of changes) table[name] = from;
  return list;
}

/** Claims with the right verdict and the right vote, and errors found; false alarms against it. */
function scoreOf({ claims, falseAlarms, forbidden }: ArticleScore): number {
  const found = claims.filter((c) => c.found && !c.claim.optional);
  const right = found.filter((c) => c.verdictRight === true).length;
  const votes = found.filter((c) => c.voteRight === true).length;
  const errors = found.filter((c) => isFalseClaim(c.claim) && c.verdictRight === true).length;
  return right + votes + errors - ALARM * (falseAlarms.length + forbidden.length);
}

function foldsOf(count: number): readonly number[] {
  const random = seededRandom(20250224);
  return Array.from({ length: count }, () => Math.floor(random() * FOLDS));
}

function sum(list: readonly number[], wanted: (i: number) => boolean): number {
  return list.reduce((total, n, i) => total + (wanted(i) ? n : 0), 0);
}

function total(list: readonly number[]): number {
  return sum(list, () => true);
}

function words(changes: readonly Change[]): string {
  return changes.length === 0 ? "nothing changed" : changes.map((c) => `${c.name} ${c.from} -> ${c.to}`).join(", ");
}
