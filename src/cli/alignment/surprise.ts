import { type FeedItem, type FeedOptions, type Reading, surprisesSince } from "#alignment";
import { err, type LocalDate, ok, type Result } from "#basics";
import { dotPlot } from "#charts";
import { type VotingRecord, voteNamed } from "#record";
import { openUserRecord } from "#store";
import { feedWords, voteLine } from "#words";
import type { ChoiceOptions } from "../input/choice-options.ts";
import { findMember } from "../input/find-member.ts";
import { unknownSymbol } from "../input/find-vote.ts";
import { dateOption } from "../input/options.ts";
import { type Answer, type FormOptions, giveAnswer } from "../screen/answer.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { namesOn } from "../screen/names-on.ts";
import type { Terminal } from "../screen/terminal.ts";
import { POSITION_WORDS } from "./align-pair.ts";
import { type Basis, nameOf, openBasis, writeRest } from "./alignment-basis.ts";
import { sourceOf } from "./alignment-charts.ts";

export interface SurpriseOptions extends ChoiceOptions, FormOptions {
  readonly since?: string;
  readonly reading: Reading;
  readonly limit: number;
}

/** What the positions are of: a vote, a member, or everything since a day. */
interface Asked {
  readonly basis: Basis;
  readonly since: LocalDate;
  readonly row?: number;
  readonly member?: string;
}

/** `plenary surprise [SYMBOL|MEMBER] [--since]`: the positions that were the least to be expected. */
export function surprise(terminal: Terminal, what: string | undefined, options: SurpriseOptions): ExitCode {
  const asked = askedFor(what, options);
  if (!asked.ok) {
    terminal.complain(asked.error);
    return EXIT.badInput;
  }
  const { basis, since, row, member } = asked.value;
  const { record, matrix, links } = basis;
  const feed: FeedOptions = {
    reading: options.reading,
    limit: options.limit,
    ...(row === undefined ? {} : { row }),
    ...(member === undefined ? {} : { member }),
  };
  const items = surprisesSince(record, matrix, links, since, feed).filter(
    (item) => row === undefined || item.row === row,
  );
  if (items.length === 0) {
    terminal.complain(
      `Nothing since ${since} can be judged: no contested vote on record, no title of the text, or nothing before it that tells what was to be expected.`,
    );
    return EXIT.badInput;
  }
  return giveAnswer(terminal, record, options, answerOf(asked.value, items, options.reading));
}

function askedFor(what: string | undefined, options: SurpriseOptions): Result<Asked, string> {
  const record = openUserRecord();
  const since = dateOption("--since", options.since);
  if (!since.ok) return since;
  const row = what === undefined ? undefined : voteNamed(record, what);
  const member = what === undefined || row !== undefined ? undefined : findMember(record, what);
  if (what !== undefined && row === undefined && member === undefined)
    return err(`${unknownSymbol(record, what)} Nor is it a member on record.`);
  const vote = row === undefined ? undefined : record.vote(row);
  const basis = openBasis({ ...options, ...(vote === undefined ? {} : { body: vote.body }) }, record);
  if (!basis.ok) return basis;
  const { matrix } = basis.value;
  if (vote !== undefined && row !== undefined && !matrix.rows.includes(row))
    return err(`${vote.id} has no contested roll call on record in this choice; only such a vote can surprise.`);
  const first = matrix.rows[matrix.period.indexOf(matrix.periods.length - 1)];
  const from = since.value ?? vote?.date ?? (first === undefined ? undefined : record.vote(first).date);
  if (from === undefined) return err("No contested vote is on record in this choice. Widen it.");
  return ok({
    basis: basis.value,
    since: from,
    ...(row === undefined ? {} : { row }),
    ...(member === undefined ? {} : { member: member.code }),
  });
}

function answerOf(asked: Asked, items: readonly FeedItem[], reading: Reading): Answer {
  return {
    json: () => jsonOf(asked, items, reading),
    csv: () => csvOf(asked.basis.record, items),
    svg: () => chartOf(asked, items, reading),
    words: (terminal) => writeWords(terminal, asked, items, reading),
  };
}

function jsonOf({ basis, row, member, since }: Asked, items: readonly FeedItem[], reading: Reading): object {
  const idOf = (i: number): string => basis.record.vote(i).id;
  return {
    ...(row === undefined ? { since } : { vote: idOf(row) }),
    ...(member === undefined ? {} : { member }),
    reading,
    choice: basis.choice,
    votes: basis.matrix.rows.length,
    positions: items.map(({ row: at, earlier, ...item }) => ({
      vote: idOf(at),
      ...item,
      earlier: earlier.map(idOf),
    })),
  };
}

const CSV_HEAD =
  "vote date member position bits chance rank of expected earlier_yes earlier_abstaining earlier_no".split(" ");

function csvOf(record: VotingRecord, items: readonly FeedItem[]): ReturnType<Answer["csv"]> {
  const rows = items.map((item) => {
    const { id, date } = record.vote(item.row);
    const { member, position, bits, rank, of, expected } = item;
    return [id, date, member, POSITION_WORDS[position], bits, 2 ** -bits, rank, of, expected, ...item.record];
  });
  return [CSV_HEAD, ...rows];
}

function chartOf({ basis, row, since }: Asked, items: readonly FeedItem[], reading: Reading): string {
  const idOf = (i: number): string => basis.record.vote(i).id;
  const knew = reading === "before-the-vote" ? "to one who knew only earlier votes" : "given how the others voted";
  return dotPlot({
    title: `The most unusual positions ${row === undefined ? `since ${since}` : `on ${idOf(row)}`}`,
    subtitle: `Bits of surprise ${knew}`,
    description: `${items.length} positions, the most surprising first.`,
    source: sourceOf(basis),
    rows: items.map((i) => {
      const position = `${nameOf(basis, i.member)}, ${POSITION_WORDS[i.position]}`;
      return { name: row === undefined ? `${position}: ${idOf(i.row)}` : position, value: i.bits };
    }),
  });
}

function writeWords(
  terminal: Terminal,
  { basis, row, since }: Asked,
  items: readonly FeedItem[],
  reading: Reading,
): void {
  const vote = row === undefined ? undefined : basis.record.vote(row);
  const heading =
    vote === undefined ? `The most unusual positions since ${since}` : `${vote.id}, ${vote.question.title}`;
  terminal.write(`${terminal.style.strong(foldLines(heading, terminal.width))}\n`);
  for (const item of items) writeItem(terminal, basis, item, row === undefined, reading);
  writeRest(terminal, basis);
}

function writeItem(terminal: Terminal, { record }: Basis, item: FeedItem, withVote: boolean, reading: Reading): void {
  const vote = record.vote(item.row);
  const words = feedWords(item, reading, namesOn(record, vote.date));
  const line = withVote ? `${voteLine(record, vote)}: ${words}` : words;
  terminal.write(`${foldLines(line, terminal.width, "  ", "    ")}\n`);
}
