import { type LinkedTexts, linkedTexts, type VoteChoice, type VoteMatrix, voteMatrix } from "#alignment";
import { type LocalDate, ok, type Result } from "#basics";
import type { MemberCode, VotingRecord } from "#record";
import { openUserRecord } from "#store";
import { choiceWords, type NameOf } from "#words";
import { type ChoiceOptions, choiceOf } from "../input/choice-options.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { namesOn } from "../screen/names-on.ts";
import type { Terminal } from "../screen/terminal.ts";

/** What every number of the alignment commands rests on: the user's record, the choice of votes, the votes, the repeated texts. */
export interface Basis {
  readonly record: VotingRecord;
  readonly choice: VoteChoice;
  readonly matrix: VoteMatrix;
  readonly links: LinkedTexts;
  /** Names of today; a code that the record does not know stands for itself. */
  readonly name: NameOf;
}

/** The numbers that come of chance are drawn from one seed, so that they do not change from one run to the next. */
export const SEED = 1945;

export function openBasis(options: ChoiceOptions, record = openUserRecord()): Result<Basis, string> {
  const choice = choiceOf(options);
  if (!choice.ok) return choice;
  const matrix = voteMatrix(record, choice.value);
  const links = linkedTexts(record, matrix.rows);
  return ok({ record, choice: choice.value, matrix, links, name: namesOn(record) });
}

/** The last line of every answer: how much stands behind it, and what it is not. */
export function writeRest(terminal: Terminal, basis: Basis, votes = basis.matrix.rows.length): void {
  const { record, choice } = basis;
  const warning = votes < FEW_VOTES ? " So few votes tell a story, no rate." : "";
  const text = `Rests on ${votes} contested ${votes === 1 ? "vote" : "votes"}: ${choiceWords(choice)}; record ${record.version} of ${record.voteCount} votes, which is a selection unless you imported more.${warning}`;
  terminal.write(`${terminal.style.faint(foldLines(text, terminal.width))}\n`);
}

const FEW_VOTES = 30;

/** The day of the last vote of a matrix. */
export function lastDay({ record, matrix }: Basis): LocalDate | undefined {
  const row = matrix.rows.at(-1);
  return row === undefined ? undefined : record.vote(row).date;
}

/** The capitalised name for the start of a line. */
export function nameOf(basis: Basis, code: string): string {
  return basis.name(code as MemberCode);
}
