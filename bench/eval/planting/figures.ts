import { isSettled, OPTIONS, type Option } from "#record";
import { SHORT, type Short } from "../../../test/golden.ts";
import { type Change, type Mistake, onlyMatch, type Plant, type Scene } from "./plant.ts";

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const MOST_SEATS = 193;

type Figures = { readonly [O in Option]?: number };

/** A figure of a claim as it stands in the text. */
interface Figure {
  readonly option: Option;
  readonly value: number;
  readonly at: Change & { readonly words: string };
}

/** Wrong figures in a tally. */
export function plantFigures(scene: Scene): readonly Plant[] {
  if (!isSettled(scene.vote, "tally")) return [];
  const claimed = Object.entries(scene.claim.numbers ?? {}).map(
    ([key, n]) => [SHORT[key.toUpperCase() as Short], n] as const,
  );
  // only what is told exactly and truly can be made false
  if (claimed.length === 0 || claimed.some(([option, n]) => n !== scene.vote.tally[option])) return [];
  const told: Figures = Object.fromEntries(claimed);
  const figures = figuresOf(scene, told);
  const write = (mistake: Mistake, put: Figures): readonly Plant[] => plantOf(scene, told, figures, mistake, put);
  const largest = figures.reduce<Figure | undefined>(
    (a, b) => (a === undefined || b.value > a.value ? b : a),
    undefined,
  );
  const few = figures.filter((f) => f.value >= 2);
  // a large figure and a small one go wrong in turn, as the length of the text has it: the choice is the same in every run
  const one = few[scene.article.text.length % Math.max(1, few.length)];
  return [
    ...(one === undefined ? [] : write("one more", { [one.option]: one.value + 1 })),
    ...(one === undefined ? [] : write("one less", { [one.option]: one.value - 1 })),
    ...(largest === undefined ? [] : write("digits transposed", { [largest.option]: transposed(largest.value) })),
    ...exchanged(scene, told).flatMap((put) => write("for and against exchanged", put)),
    ...otherYears(scene)
      .flatMap((row) => write("figures of another year", figuresIn(scene, row, told)))
      .slice(0, 1),
    ...rivals(scene)
      .flatMap((row) => write("figures of another vote of the day", figuresIn(scene, row, told)))
      .slice(0, 1),
  ];
}

/** Those that stand in the words of the claim once, so that it is clear what they count. */
function figuresOf(scene: Scene, told: Figures): readonly Figure[] {
  const values = Object.values(told);
  return OPTIONS.flatMap((option) => {
    const value = told[option];
    if (value === undefined || values.filter((v) => v === value).length > 1) return [];
    const at = onlyMatch(scene, new RegExp(`(?<![\\w.,:/%])(?:${value}|${inWords(value)})(?![\\w%]|[.,]\\d)`, "gi"));
    return at === undefined ? [] : [{ option, value, at }];
  });
}

function plantOf(
  scene: Scene,
  told: Figures,
  figures: readonly Figure[],
  mistake: Mistake,
  put: Figures,
): readonly Plant[] {
  const options = OPTIONS.filter((o) => put[o] !== undefined && put[o] !== told[o]);
  const changes = options.flatMap((option): readonly Change[] => {
    const figure = figures.find((f) => f.option === option);
    const value = put[option] ?? 0;
    // "no", "none" and "one country" want other words around them
    const isSmall = value < 2 || (figure !== undefined && figure.value < 2);
    if (figure === undefined || value > MOST_SEATS || (isSmall && !/[-–—]/.test(scene.claim.quote))) return [];
    return [{ start: figure.at.start, end: figure.at.end, put: written(value, figure.at.words) }];
  });
  const says = { ...told, ...put };
  if (changes.length === 0 || changes.length < options.length || !isFalse(scene, says)) return [];
  const short = { yes: "y", no: "n", abstaining: "a", "not-voting": "nv" } as const;
  const numbers = Object.fromEntries(OPTIONS.flatMap((o) => (says[o] === undefined ? [] : [[short[o], says[o]]])));
  return [{ mistake, changes, claim: { numbers } }];
}

/** The figures stand in no tally of the vote, the announced and the preliminary ones included. */
function isFalse({ vote }: Scene, says: Figures): boolean {
  const options = OPTIONS.filter((o) => says[o] !== undefined);
  return [vote.tally, ...(vote.otherTallies ?? [])].every((tally) => options.some((o) => tally[o] !== says[o]));
}

/** The last two digits exchanged: 138 for 183. */
function transposed(value: number): number {
  return Number(String(value).replace(/(\d)(\d)$/, "$2$1"));
}

function exchanged({ vote }: Scene, { yes, no }: Figures): readonly Figures[] {
  // of what was rejected the winners may be named first: "by 59 votes to 55"
  return yes === undefined || no === undefined || vote.outcome !== "adopted" ? [] : [{ yes: no, no: yes }];
}

/** Earlier votes on the same yearly text, the nearest first. */
function otherYears({ record, vote, row }: Scene): readonly number[] {
  const { series, kind } = vote.question;
  if (series === undefined) return [];
  return Array.from({ length: record.voteCount }, (_, i) => i)
    .filter((i) => (record.columns.day[i] ?? 0) < (record.columns.day[row] ?? 0))
    .filter((i) => record.vote(i).question.series === series && record.vote(i).question.kind === kind)
    .sort((a, b) => Math.abs(a - row) - Math.abs(b - row));
}

function rivals({ record, row }: Scene): readonly number[] {
  return record.onDay(record.columns.day[row] ?? 0).filter((other) => other !== row);
}

function figuresIn({ record }: Scene, row: number, told: Figures): Figures {
  const { tally } = record.vote(row);
  const options = OPTIONS.filter((o) => told[o] !== undefined);
  return options.every((o) => tally[o] !== undefined) ? Object.fromEntries(options.map((o) => [o, tally[o]])) : {};
}

/** A number in the manner of another: in digits or in words, with a capital or without. */
function written(value: number, like: string): string {
  if (/^\d/.test(like)) return String(value);
  const words = inWords(value);
  return /^[A-Z]/.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function inWords(value: number): string {
  if (value >= 100) return String(value);
  const ten = TENS[Math.floor(value / 10) - 2];
  if (ten === undefined) return UNITS[value] ?? String(value);
  return value % 10 === 0 ? ten : `${ten}-${UNITS[value % 10]}`;
}
