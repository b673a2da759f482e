import { ALL_CONTESTED, linkedTexts, type Reading, surprises, voteMatrix } from "#alignment";
import { openUserRecord } from "#store";
import { choiceWords, surpriseWords } from "#words";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { unknownSymbol } from "./find-vote.ts";
import { foldLines } from "./fold-lines.ts";
import { namesOn } from "./names-on.ts";
import { type Terminal, writeJson } from "./terminal.ts";

export interface SurpriseOptions {
  readonly reading: Reading;
  readonly limit: number;
  readonly json?: true;
}

/** `plenary surprise SYMBOL`: whose position on a vote was the least to be expected. */
export function surprise(terminal: Terminal, symbol: string, options: SurpriseOptions): ExitCode {
  const record = openUserRecord();
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  const row = record.find(symbol);
  if (row === undefined) return refuse(unknownSymbol(record, symbol));
  const vote = record.vote(row);
  const matrix = voteMatrix(record, { ...ALL_CONTESTED, body: vote.body });
  const at = matrix.rows.indexOf(row);
  if (at === -1) return refuse(`${vote.id} has no contested roll call on record; only such a vote can surprise.`);
  const period = matrix.periods[matrix.period[at] ?? -1] ?? "";
  const found = surprises(record, matrix, linkedTexts(record, matrix.rows), period, options.reading);
  if (found === undefined) return refuse(`Nothing on record before ${vote.id} tells what was to be expected.`);
  const positions = found.positions.filter((one) => one.row === row);
  const shown = positions.slice(0, options.limit);
  if (options.json) {
    const told = shown.map(({ row: _, earlier, ...one }) => ({
      ...one,
      earlier: earlier.map((i) => record.vote(i).id),
      expectedAtLeast: found.expectedAtLeast(one.bits),
    }));
    const { reading, choice } = found;
    writeJson(terminal, {
      version: 1,
      record: { version: record.version },
      vote: vote.id,
      reading,
      period,
      choice,
      votes: matrix.rows.length,
      found: positions.length,
      positions: told,
    });
    return EXIT.done;
  }
  const name = namesOn(record, vote.date);
  terminal.write(`${terminal.style.strong(foldLines(`${vote.id}, ${vote.question.title}`, terminal.width))}\n`);
  for (const one of shown) {
    terminal.write(`${foldLines(surpriseWords(one, found, name), terminal.width, "  ", "    ")}\n`);
  }
  const basis = `Rests on ${matrix.rows.length} votes: ${choiceWords(matrix.choice)}; record ${record.version}, which is a selection unless you imported more.`;
  terminal.write(`${terminal.style.faint(foldLines(basis, terminal.width))}\n`);
  return EXIT.done;
}
