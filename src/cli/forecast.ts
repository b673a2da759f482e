import { ALL_CONTESTED, forecast, linkedTexts, voteMatrix } from "#alignment";
import { seededRandom } from "#basics";
import { openUserRecord } from "#store";
import { choiceWords, forecastWords } from "#words";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { unknownSymbol } from "./find-vote.ts";
import { foldLines } from "./fold-lines.ts";
import { type Terminal, writeJson } from "./terminal.ts";

export interface ForecastOptions {
  readonly json?: true;
}

/** The simulated votes must not change from one run to the next. */
const SEED = 1945;

/** `plenary forecast SYMBOL`: what to expect should the text of a vote be put once more. */
export function forecastNext(terminal: Terminal, symbol: string, options: ForecastOptions): ExitCode {
  const record = openUserRecord();
  const row = record.find(symbol);
  if (row === undefined) {
    terminal.complain(unknownSymbol(record, symbol));
    return EXIT.badInput;
  }
  const vote = record.vote(row);
  const matrix = voteMatrix(record, { ...ALL_CONTESTED, body: vote.body });
  const found = forecast(matrix, linkedTexts(record, matrix.rows), row, seededRandom(SEED));
  if (found === undefined) {
    terminal.complain(`${vote.id} has no contested roll call on record, and nothing can be expected from it.`);
    return EXIT.badInput;
  }
  const { recordVersion, series, ...told } = found;
  if (options.json) {
    const earlier = series.map((i) => record.vote(i).id);
    writeJson(terminal, { version: 1, record: { version: recordVersion }, vote: vote.id, series: earlier, ...told });
    return EXIT.done;
  }
  terminal.write(
    `${terminal.style.strong(foldLines(`The next vote like ${vote.id}, ${vote.question.title}`, terminal.width))}\n`,
  );
  terminal.write(`${foldLines(forecastWords(found), terminal.width)}\n`);
  const basis = `Rests on ${matrix.rows.length} votes: ${choiceWords(matrix.choice)}; record ${recordVersion}, which is a selection unless you imported more.`;
  terminal.write(`${terminal.style.faint(foldLines(basis, terminal.width))}\n`);
  return EXIT.done;
}
