import { ALL_CONTESTED, type Forecast, forecast } from "#alignment";
import { seededRandom } from "#basics";
import { dotPlot } from "#charts";
import { voteNamed } from "#record";
import { openUserRecord } from "#store";
import { forecastWords, requirementWords, ruledWords } from "#words";
import { unknownSymbol } from "../input/find-vote.ts";
import { type Answer, type FormOptions, giveAnswer } from "../screen/answer.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { figure, screenTable } from "../screen/screen-table.ts";
import type { Terminal } from "../screen/terminal.ts";
import { type Basis, lastDay, nameOf, openBasis, SEED, writeRest } from "./alignment-basis.ts";
import { sourceOf } from "./alignment-charts.ts";
import { nextBallot, type RuledForecast, ruledForecast } from "./forecast-by-rules.ts";

export type ForecastOptions = FormOptions;

/** Members whose position is the least certain that are shown. */
const SHOWN = 10;

/** `plenary forecast SYMBOL`: what to expect should the text of a vote be put once more, and what the rules would make of it. */
export function forecastNext(terminal: Terminal, symbol: string, options: ForecastOptions): ExitCode {
  const record = openUserRecord();
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  const row = voteNamed(record, symbol);
  if (row === undefined) return refuse(unknownSymbol(record, symbol));
  const vote = record.vote(row);
  const opened = openBasis({ body: vote.body ?? ALL_CONTESTED.body }, record);
  if (!opened.ok) return refuse(opened.error);
  const basis = opened.value;
  const next = nextBallot(record, row, lastDay(basis) ?? vote.date);
  const found = forecast(basis.matrix, basis.links, row, seededRandom(SEED), {
    passes: (simulated) => next.decide(simulated).outcome === "adopted",
    ...(next.members === undefined ? {} : { members: next.members }),
  });
  if (found === undefined)
    return refuse(`${vote.id} has no contested roll call on record, and nothing can be expected from it.`);
  const answer = answerOf(basis, row, found, ruledForecast(record, next, found));
  return giveAnswer(terminal, record, options, answer);
}

function answerOf(basis: Basis, row: number, found: Forecast, ruled: RuledForecast): Answer {
  const { record } = basis;
  const vote = record.vote(row);
  const { recordVersion: _, series, ...told } = found;
  const doubtful = [...found.members].sort((a, b) => Math.max(...a.chances) - Math.max(...b.chances)).slice(0, SHOWN);
  return {
    json: () => ({ vote: vote.id, series: series.map((i) => record.vote(i).id), ...told, ...ruled }),
    csv: () => [
      ["member", "yes", "abstaining", "no", "present", "earlier_yes", "earlier_abstaining", "earlier_no"],
      ...found.members.map((m) => [m.member, ...m.chances, m.present, ...m.record]),
    ],
    svg: () => forecastChart(basis, vote.id, found),
    words: (terminal) => {
      const say = (text: string): void => terminal.write(`${foldLines(text, terminal.width)}\n`);
      terminal.write(
        `${terminal.style.strong(foldLines(`The next vote like ${vote.id}, ${vote.question.title}`, terminal.width))}\n`,
      );
      say(forecastWords(found));
      say(requirementWords(ruled.requirement));
      const threshold = ruledWords(ruled, found, basis.name);
      if (threshold !== undefined) say(threshold);
      say("Least certain (chances of yes, abstaining, no):");
      terminal.write(
        screenTable(
          doubtful.map((m) => [nameOf(basis, m.member), ...m.chances.map((p) => figure(p))]),
          "  ",
        ),
      );
      writeRest(terminal, basis);
    },
  };
}

function forecastChart(basis: Basis, id: string, found: Forecast): string {
  const row = (name: string, { expected, interval }: Forecast["yes"]) => ({
    name,
    value: expected,
    low: interval.low,
    high: interval.high,
  });
  return dotPlot({
    title: `The next vote like ${id}`,
    subtitle: "Expected votes, with the range of nine in ten simulated votes",
    description: `${Math.round(found.yes.expected)} in favour, ${Math.round(found.no.expected)} against, ${Math.round(found.abstaining.expected)} abstaining.`,
    source: sourceOf(basis),
    rows: [row("In favour", found.yes), row("Against", found.no), row("Abstaining", found.abstaining)],
    x: { label: "Members", format: (v) => v.toFixed(0) },
  });
}
