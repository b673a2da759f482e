import { findStatements, type Statement, type StatementFilter, type VotingRecord, voteNamed } from "#record";
import { openUserRecord, readStatements } from "#store";
import { dateWords } from "#words";
import { findMember, unknownMember } from "../input/find-member.ts";
import { unknownSymbol } from "../input/find-vote.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { namesOn } from "../screen/names-on.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";

export interface StatementsOptions {
  readonly text?: string;
  readonly member?: string;
  readonly vote?: string;
  readonly full?: true;
  readonly limit: number;
  readonly json?: true;
}

/** Letters of a statement that a list shows: enough to know it by. */
const SHOWN = 240;

/** `plenary statements`: what was said in the meetings whose records the user has imported. */
export function statements(terminal: Terminal, options: StatementsOptions): ExitCode {
  const record = openUserRecord();
  const member = options.member === undefined ? undefined : findMember(record, options.member);
  const row = options.vote === undefined ? undefined : voteNamed(record, options.vote);
  const fault =
    options.member !== undefined && member === undefined
      ? `--member ${unknownMember(record, options.member)} Give its code or name.`
      : options.vote !== undefined && row === undefined
        ? unknownSymbol(record, options.vote)
        : undefined;
  if (fault !== undefined) {
    terminal.complain(fault);
    return EXIT.badInput;
  }
  const filter: StatementFilter = {
    ...(options.text === undefined ? {} : { text: options.text }),
    ...(member === undefined ? {} : { member: member.code }),
    ...(row === undefined ? {} : { vote: record.vote(row).id }),
  };
  const all = readStatements();
  const found = findStatements(all, filter);
  const shown = found.slice(0, options.limit);
  if (options.json) {
    writeJson(terminal, { version: 1, record: { version: record.version }, found: found.length, statements: shown });
    return EXIT.done;
  }
  for (const statement of shown) {
    const text = options.full ? statement.text : excerpt(statement.text, options.text);
    const head = foldLines(`${speakerWords(record, statement)}, ${placeWords(statement)}`, terminal.width);
    terminal.write(`${terminal.style.strong(head)}\n${foldLines(text, terminal.width, "  ", "  ")}\n\n`);
  }
  terminal.write(`${foldLines(countWords(all.length, found.length, shown.length), terminal.width)}\n`);
  return EXIT.done;
}

/** "Ms. Berg (Norway)"; who spoke for no member, with what they were. */
export function speakerWords(record: VotingRecord, { speaker, member, capacity, date }: Statement): string {
  const of = member === undefined ? capacity : namesOn(record, date)(member);
  return of === undefined || of === speaker ? speaker : `${speaker} (${of})`;
}

const TURN_WORDS: { readonly [K in NonNullable<Statement["kind"]>]: string } = {
  "before-the-vote": "before the vote",
  "after-the-vote": "after the vote",
  "right-of-reply": "in right of reply",
  introduction: "introducing the draft",
  general: "in the debate",
  chair: "from the chair",
};

export function turnWords({ kind }: Statement): string | undefined {
  return kind === undefined ? undefined : TURN_WORDS[kind];
}

function placeWords(statement: Statement): string {
  const vote = statement.vote === undefined ? [] : [`on ${statement.vote}`];
  return [turnWords(statement), ...vote, statement.meeting, dateWords(statement.date)]
    .filter((part) => part !== undefined)
    .join(", ");
}

/** The beginning, or the place where the first of the words is. */
function excerpt(text: string, words: string | undefined): string {
  const first = words?.trim().split(/\s+/)[0]?.toLowerCase() ?? "";
  const at = first === "" ? 0 : Math.max(0, text.toLowerCase().indexOf(first) - SHOWN / 3);
  const start = at === 0 ? 0 : text.indexOf(" ", at) + 1;
  const part = text.slice(start, start + SHOWN).replace(/\s+/g, " ");
  return `${start > 0 ? "… " : ""}${part.trim()}${start + SHOWN < text.length ? " …" : ""}`;
}

function countWords(all: number, found: number, shown: number): string {
  if (all === 0) return "No statement is on record. They come with the meeting records and press releases you import.";
  if (found === 0)
    return `None of the ${all} statements on record meets all of that. Leave a condition out, or import more.`;
  return `${found} of ${all} statements on record${found > shown ? `, ${shown} shown; --limit ${found} shows all` : ""}.`;
}
