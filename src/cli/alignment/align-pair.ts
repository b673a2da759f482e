import {
  AGREEMENT_INDICES,
  type AgreementIndex,
  agreementByPeriod,
  divergences,
  idealPoints,
  type PairAgreement,
  type PeriodAgreement,
  pairAgreementWithInterval,
  withVoteItems,
} from "#alignment";
import { seededRandom } from "#basics";
import { indexWords, pairWords, voteLine } from "#words";
import type { Answer } from "../screen/answer.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { figure, screenTable } from "../screen/screen-table.ts";
import type { Terminal } from "../screen/terminal.ts";
import { type Basis, nameOf, SEED, writeRest } from "./alignment-basis.ts";
import { pairChart } from "./alignment-charts.ts";

/** Votes on which the two parted that are shown. */
const SHOWN = 5;

/** How alike two members or groups vote: all indices with intervals, by session if wanted, and the votes on which they parted. */
export function alignPair(
  basis: Basis,
  codes: readonly [string, string],
  index: AgreementIndex,
  bySession: boolean,
): Answer | string {
  const { matrix, links } = basis;
  const pair = pairAgreementWithInterval(matrix, links, codes, seededRandom(SEED), { indices: AGREEMENT_INDICES });
  if (pair === undefined || pair.n === 0)
    return `${codes.map((c) => nameOf(basis, c)).join(" and ")} have no common vote on record in this choice of votes. Widen it.`;
  const periods = (): readonly PeriodAgreement[] =>
    agreementByPeriod(matrix, links, codes, seededRandom(SEED), { index });
  const rows = bySession ? periods() : undefined;
  return {
    json: () => pairJson(basis, pair, rows),
    csv: () => (rows === undefined ? pairCsv(pair) : periodCsv(rows)),
    svg: () => pairChart(basis, codes, index, rows ?? periods()),
    words: (terminal) => {
      writePair(terminal, basis, pair, index);
      if (rows !== undefined) writePeriods(terminal, rows, index);
      writeParted(terminal, basis, codes);
      writeRest(terminal, basis);
    },
  };
}

function pairJson({ record }: Basis, pair: PairAgreement, rows: readonly PeriodAgreement[] | undefined): object {
  const { record: _, ...told } = pair;
  return {
    ...told,
    opposed: pair.opposed.map((row) => record.vote(row).id),
    half: pair.half.map((row) => record.vote(row).id),
    ...(rows === undefined ? {} : { periods: rows }),
  };
}

function pairCsv(pair: PairAgreement): ReturnType<Answer["csv"]> {
  const lines = AGREEMENT_INDICES.map((index) => {
    const interval = pair.interval?.[index];
    return [...pair.members, index, pair.indices[index], interval?.low, interval?.high, pair.n, interval?.groups];
  });
  return [["member", "other", "index", "value", "low", "high", "votes", "texts"], ...lines];
}

function periodCsv(rows: readonly PeriodAgreement[]): ReturnType<Answer["csv"]> {
  return [
    ["period", "value", "low", "high", "votes"],
    ...rows.map((r) => [r.period, r.value, r.interval?.low, r.interval?.high, r.n]),
  ];
}

function writePair(terminal: Terminal, basis: Basis, pair: PairAgreement, chosen: AgreementIndex): void {
  terminal.write(`${foldLines(pairWords(pair, basis.name), terminal.width)}\n\n`);
  const lines = AGREEMENT_INDICES.map((index) => {
    const interval = pair.interval?.[index];
    const range = interval ? `${figure(interval.low)} to ${figure(interval.high)}` : "";
    const name = `${index === chosen ? "*" : " "} ${index}`;
    return [name, figure(pair.indices[index], 3), range, indexWords(index)];
  });
  terminal.write(screenTable(lines, "", terminal.width));
}

function writePeriods(terminal: Terminal, rows: readonly PeriodAgreement[], index: AgreementIndex): void {
  terminal.write(`\nBy session, ${index}:\n`);
  const lines = rows.map((r) => [
    r.period,
    figure(r.value),
    r.interval === null ? "" : `${figure(r.interval.low)} to ${figure(r.interval.high)}`,
    `${r.n} ${r.n === 1 ? "vote" : "votes"}`,
    index === "lijphart" || index === "alike" ? bar(r.value) : "",
  ]);
  terminal.write(screenTable(lines, "  "));
}

const BAR = 24;

/** A bar from 0 to 1. */
function bar(value: number | null): string {
  if (value === null) return "";
  const full = Math.round(value * BAR);
  return "█".repeat(full) + "·".repeat(BAR - full);
}

function writeParted(terminal: Terminal, basis: Basis, codes: readonly [string, string]): void {
  const { record, matrix, links } = basis;
  const parted = divergences(matrix, withVoteItems(matrix, idealPoints(matrix, { links })), codes);
  const opposite = parted.filter((d) => d.steps === 2);
  if (parted.length === 0) return;
  terminal.write(
    `\n${foldLines(`Opposite in ${opposite.length}, apart by an abstention in ${parted.length - opposite.length}. Parted most against what their other votes lead one to expect:`, terminal.width)}\n`,
  );
  for (const { row, positions } of parted.slice(0, SHOWN)) {
    const who = codes.map((c, i) => `${nameOf(basis, c)} ${POSITION_WORDS[positions[i] ?? 1]}`).join(", ");
    terminal.write(`${foldLines(`${voteLine(record, record.vote(row))} (${who})`, terminal.width, "  ", "    ")}\n`);
  }
}

export const POSITION_WORDS = { 1: "yes", 2: "abstaining", 3: "no" } as const;
