import { ALL_CONTESTED, linkedTexts, pairAgreementWithInterval, type VoteChoice, voteMatrix } from "#alignment";
import { seededRandom } from "#basics";
import { memberName } from "#record";
import { openUserRecord } from "#store";
import { choiceWords, pairWords, voteLine } from "#words";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { findMember } from "./find-member.ts";
import { foldLines } from "./fold-lines.ts";
import { dateOption } from "./options.ts";
import { type Terminal, writeJson } from "./terminal.ts";

export interface AlignOptions {
  readonly from?: string;
  readonly to?: string;
  readonly json?: true;
}

/** Newest votes on which the two were opposite that are shown. */
const SHOWN = 5;
/** The interval must not change from one run to the next. */
const SEED = 1945;

/** `plenary align MEMBER MEMBER`: how alike two members vote in the Assembly. */
export function align(terminal: Terminal, first: string, second: string, options: AlignOptions): ExitCode {
  const record = openUserRecord();
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  const [a, b] = [findMember(record, first), findMember(record, second)];
  if (a === undefined || b === undefined) {
    return refuse(
      `${a === undefined ? first : second} is no Member State on record. Give its code or name, as in "plenary align USA Israel".`,
    );
  }
  const from = dateOption("--from", options.from);
  if (!from.ok) return refuse(from.error);
  const to = dateOption("--to", options.to);
  if (!to.ok) return refuse(to.error);
  const choice: VoteChoice = {
    ...ALL_CONTESTED,
    ...(from.value === undefined ? {} : { from: from.value }),
    ...(to.value === undefined ? {} : { to: to.value }),
  };
  const matrix = voteMatrix(record, choice);
  const pair = pairAgreementWithInterval(
    matrix,
    linkedTexts(record, matrix.rows),
    [a.code, b.code],
    seededRandom(SEED),
  );
  if (pair === undefined)
    return refuse(`${first} and ${second} have no common vote on record in those days. Widen --from and --to.`);
  if (options.json) {
    writeJson(terminal, {
      version: 1,
      ...pair,
      record: { version: pair.record },
      opposed: pair.opposed.map((row) => record.vote(row).id),
      half: pair.half.map((row) => record.vote(row).id),
    });
    return EXIT.done;
  }
  const words = pairWords(pair, (code) => memberName(record.member(code) ?? a));
  terminal.write(
    `${foldLines(words, terminal.width)}\n${terminal.style.faint(foldLines(`Rests on: ${choiceWords(choice)}; record ${pair.record} of ${record.voteCount} votes, which is a selection unless you imported more.`, terminal.width))}\n`,
  );
  if (pair.opposed.length > 0) terminal.write(`\nOpposite in ${pair.opposed.length}, last in:\n`);
  for (const row of [...pair.opposed].reverse().slice(0, SHOWN)) {
    terminal.write(`${foldLines(voteLine(record, record.vote(row)), terminal.width, "  ", "    ")}\n`);
  }
  return EXIT.done;
}
