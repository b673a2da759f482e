import { evaluation, type IdealPointFit, idealPath, idealPoints } from "#alignment";
import { seededRandom } from "#basics";
import { lineChart, stripPlot } from "#charts";
import type { Member } from "#record";
import { plural } from "#words";
import type { ChoiceOptions } from "../input/choice-options.ts";
import { codesOf, findVoters } from "../input/find-voters.ts";
import { type Answer, type FormOptions, giveAnswer } from "../screen/answer.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { figure, screenTable } from "../screen/screen-table.ts";
import type { Terminal } from "../screen/terminal.ts";
import { type Basis, nameOf, openBasis, SEED, writeRest } from "./alignment-basis.ts";
import { periodAxis, sourceOf } from "./alignment-charts.ts";
import { ofSession } from "./blocs.ts";
import { writeReport } from "./ideal-report.ts";
import { runSampler } from "./sampler/run-sampler.ts";

export interface IdealOptions extends ChoiceOptions, FormOptions {
  readonly session?: string;
  readonly engine: "fast" | "bsv";
  readonly seed: number;
  readonly sweeps: number;
  readonly chains: number;
  /** How good the fit is, on what it saw and did not see. */
  readonly report?: true;
}

/** `plenary ideal [MEMBER…]`: where members stand on the line that the votes draw, period by period. */
export async function ideal(terminal: Terminal, who: readonly string[], options: IdealOptions): Promise<ExitCode> {
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  const opened = openBasis(options);
  if (!opened.ok) return refuse(opened.error);
  const basis = options.session === undefined ? opened.value : ofSession(opened.value, options);
  if (typeof basis === "string") return refuse(basis);
  const voters = findVoters(basis.record, who);
  if (!voters.ok) return refuse(voters.error);
  if (basis.matrix.rows.length === 0)
    return refuse("No contested vote is in this choice. Widen --from, --to, --topic or --body.");
  const fit =
    options.engine === "fast"
      ? idealPoints(basis.matrix, { links: basis.links })
      : await runSampler(terminal, basis, options);
  if (fit === undefined) return EXIT.done;
  const day = basis.matrix.rows.at(-1);
  const codes = codesOf(voters.value, day === undefined ? undefined : basis.record.vote(day).date);
  const members = codes.map((c) => basis.record.member(c)).filter((m): m is Member => m !== undefined);
  const unseen = members.find((m) => !basis.matrix.members.includes(m.code));
  if (unseen !== undefined)
    return refuse(`${nameOf(basis, unseen.code)} has no contested vote on record in this choice of votes.`);
  const { record, matrix, links } = basis;
  const report = options.report ? evaluation.assess(record, matrix, links, fit, seededRandom(SEED)) : undefined;
  const shown = members.map((m) => m.code);
  return giveAnswer(terminal, record, options, answerOf(basis, fit, shown, report));
}

function answerOf(
  basis: Basis,
  fit: IdealPointFit,
  codes: readonly string[],
  report: evaluation.Assessment | undefined,
): Answer {
  const points = codes.length === 0 ? fit.points : fit.points.filter((p) => codes.includes(p.member));
  const { engine, iterations, converged, doubtfulPeriods } = fit;
  const rHat = "rHat" in fit ? (fit.rHat as Float64Array) : undefined;
  return {
    json: () => ({
      choice: fit.choice,
      engine,
      iterations,
      converged,
      doubtfulPeriods,
      ...(rHat === undefined ? {} : { rHat: { median: middle(rHat), largest: Math.max(...rHat) } }),
      ...(report === undefined ? {} : { report }),
      points,
    }),
    csv: () => [
      ["member", "period", "at", "error", "votes"],
      ...points.map((p) => [p.member, p.period, p.at.toFixed(6), p.error.toFixed(6), p.votes]),
    ],
    svg: () => (codes.length === 0 ? lastPeriodChart(basis, fit) : pathsChart(basis, fit, codes)),
    words: (terminal) => {
      if (codes.length === 0) writeLastPeriod(terminal, basis, fit);
      else for (const code of codes) writePath(terminal, basis, fit, code);
      if (report !== undefined) writeReport(terminal, report);
      writeMethod(terminal, fit, rHat);
      writeRest(terminal, basis);
    },
  };
}

function writeMethod(terminal: Terminal, fit: IdealPointFit, rHat: Float64Array | undefined): void {
  const how =
    fit.engine === "map"
      ? `Ordinal dynamic model, maximum a posteriori, ${fit.iterations} iterations${fit.converged ? "" : ", not converged"}`
      : `Sampler of Bailey, Strezhnev and Voeten, ${fit.iterations} sweeps${rHat === undefined ? "" : `, R-hat ${middle(rHat).toFixed(2)} in the middle, ${Math.max(...rHat).toFixed(2)} at most`}`;
  const doubt =
    fit.doubtfulPeriods.length === 0 ? "" : ` The direction is doubtful in ${fit.doubtfulPeriods.join(", ")}.`;
  const scale =
    "The line has no unit: 0 is the mean and 1 the deviation of all points; the side of the United States is positive.";
  terminal.write(`${terminal.style.faint(foldLines(`${how}. ${scale}${doubt}`, terminal.width))}\n`);
}

function middle(values: Float64Array): number {
  return Float64Array.from(values).sort()[values.length >> 1] ?? Number.NaN;
}

/** All members in the last period, from one end of the line to the other. */
function writeLastPeriod(terminal: Terminal, basis: Basis, fit: IdealPointFit): void {
  const period = fit.points.reduce((last, p) => (Number(p.period) > Number(last) ? p.period : last), "0");
  const points = fit.points.filter((p) => p.period === period).sort((a, b) => b.at - a.at);
  terminal.write(`${terminal.style.strong(`Places on the line, ${basis.choice.period} ${period}`)}\n`);
  terminal.write(
    screenTable(
      points.map((p) => [
        nameOf(basis, p.member),
        figure(p.at),
        `± ${figure(1.96 * p.error)}`,
        plural(p.votes, "vote"),
      ]),
      "  ",
    ),
  );
}

function writePath(terminal: Terminal, basis: Basis, fit: IdealPointFit, code: string): void {
  const path = idealPath(fit, code);
  const all = fit.points.map((p) => p.at);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  terminal.write(`${terminal.style.strong(nameOf(basis, code))}\n`);
  const lines = path.map((p) => [
    p.period,
    figure(p.at),
    `${figure(p.low)} to ${figure(p.high)}`,
    plural(p.votes, "vote"),
    mark(p.at, low, high),
  ]);
  terminal.write(screenTable(lines, "  "));
}

const LINE = 31;

/** A point on a line of dots, the mean marked. */
function mark(at: number, low: number, high: number): string {
  const place = (x: number): number => Math.round(((x - low) / Math.max(1e-9, high - low)) * (LINE - 1));
  return Array.from({ length: LINE }, (_, i) => (i === place(at) ? "●" : i === place(0) ? "│" : "·")).join("");
}

function pathsChart(basis: Basis, fit: IdealPointFit, codes: readonly string[]): string {
  return lineChart({
    title: codes.length === 1 ? `Where ${nameOf(basis, codes[0] ?? "")} stood` : "Where they stood",
    subtitle: "Place on the line of votes, with 95% ranges; the side of the United States is above",
    description: `${codes.length} paths through ${basis.matrix.periods.length} periods.`,
    source: sourceOf(basis),
    series: codes.map((code) => ({
      name: nameOf(basis, code),
      points: idealPath(fit, code).map((p) => ({
        x: Number(p.period),
        y: p.at,
        low: p.low,
        high: p.high,
        tip: `${p.period}: ${p.at.toFixed(2)}, ${plural(p.votes, "vote")}`,
      })),
    })),
    x: periodAxis(basis),
  });
}

const NAMED = new Set(["USA", "RUS", "CHN", "GBR", "FRA", "IND", "BRA", "ZAF", "ISR", "CUB", "PRK", "UKR"]);

function lastPeriodChart(basis: Basis, fit: IdealPointFit): string {
  const period = fit.points.reduce((last, p) => (Number(p.period) > Number(last) ? p.period : last), "0");
  const points = fit.points.filter((p) => p.period === period);
  return stripPlot({
    title: "Places on the line of votes",
    subtitle: `${basis.choice.period === "year" ? "Year" : "Session"} ${period}; the side of the United States is to the right`,
    description: `${points.length} members on one line.`,
    source: sourceOf(basis),
    points: points.map((p) => ({
      name: nameOf(basis, p.member),
      ...(NAMED.has(p.member) ? { label: nameOf(basis, p.member) } : {}),
      value: p.at,
      tip: `${nameOf(basis, p.member)}: ${p.at.toFixed(2)}`,
    })),
  });
}
