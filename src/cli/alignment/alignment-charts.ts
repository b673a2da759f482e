import type { AgreementIndex, Neighbour, PeriodAgreement } from "#alignment";
import { dotPlot, heatTable, lineChart } from "#charts";
import { choiceWords, indexWords } from "#words";
import { type Basis, nameOf } from "./alignment-basis.ts";

/** What every picture of these commands says at its foot. */
export function sourceOf({ choice, record, matrix }: Basis): string {
  return `Plenary, record ${record.version}; ${matrix.rows.length} votes: ${choiceWords(choice)}`;
}

export function periodAxis({ choice }: Basis): {
  readonly label: string;
  readonly whole: true;
  readonly format: typeof String;
} {
  return { label: choice.period === "year" ? "Year" : "Session of the Assembly", whole: true, format: String };
}

/** Indices that run from 0 to 1; the others go below 0. */
const SHARES: readonly AgreementIndex[] = ["alike", "lijphart", "yes-no"];

/** Agreement of a pair through the sessions, with its interval. */
export function pairChart(
  basis: Basis,
  codes: readonly [string, string],
  index: AgreementIndex,
  rows: readonly PeriodAgreement[],
): string {
  const [a, b] = codes.map((c) => nameOf(basis, c)) as [string, string];
  const known = rows.flatMap((r) => (r.value === null ? [] : [r.value]));
  const range =
    known.length === 0
      ? "nothing on record"
      : `between ${Math.min(...known).toFixed(2)} and ${Math.max(...known).toFixed(2)}`;
  return lineChart({
    title: `How alike ${a} and ${b} vote`,
    subtitle: `${indexWords(index)}, with 95% intervals`,
    description: `A line through ${rows.length} periods; agreement ${range}.`,
    source: sourceOf(basis),
    series: [
      {
        name: index,
        points: rows.map((r) => ({
          x: Number(r.period),
          y: r.value,
          low: r.interval?.low ?? null,
          high: r.interval?.high ?? null,
          tip: `${r.period}: ${r.value?.toFixed(2) ?? "not defined"}, ${r.n} votes`,
        })),
      },
    ],
    x: periodAxis(basis),
    ...(SHARES.includes(index) ? { y: { domain: [0, 1] as const } } : {}),
    joinWithin: 1,
  });
}

/** Those nearest to a member and furthest from it. */
export function agreementRows(basis: Basis, member: string, index: AgreementIndex, rows: readonly Neighbour[]): string {
  return dotPlot({
    title: `Who votes with ${nameOf(basis, member)}`,
    subtitle: `${indexWords(index)}; the nearest and the furthest`,
    description: `${rows.length} members, from ${figureOf(rows[0])} to ${figureOf(rows.at(-1))}.`,
    source: sourceOf(basis),
    rows: rows.map((n) => ({
      name: nameOf(basis, n.member),
      value: n.value,
      tip: `${nameOf(basis, n.member)}: ${n.value.toFixed(2)}, ${n.votes} votes`,
    })),
  });
}

function figureOf(n: Neighbour | undefined): string {
  return n === undefined ? "nothing" : `${n.member} ${n.value.toFixed(2)}`;
}

/** All pairs of some members. */
export function agreementTable(
  basis: Basis,
  codes: readonly string[],
  index: AgreementIndex,
  agreementBetween: (a: string, b: string) => number | null,
): string {
  return heatTable({
    title: "Agreement of each pair",
    subtitle: indexWords(index),
    description: `A table of ${codes.length} members by themselves, shaded by agreement.`,
    source: sourceOf(basis),
    rows: codes.map((c) => nameOf(basis, c)),
    columns: codes,
    values: codes.map((a) => codes.map((b) => (a === b ? null : agreementBetween(a, b)))),
    from: SHARES.includes(index) ? 0.5 : 0,
    to: 1,
    format: (v) => v.toFixed(2),
  });
}
