import type { LocalDate } from "#basics";
import {
  CELL,
  cellOf,
  isMemberOn,
  type Meeting,
  OPTIONS,
  type Option,
  type Source,
  type SourceIssue,
  type VoteEvent,
} from "#record";
import type { Fragment, FragmentSet, ReadingContext } from "../fragment.ts";
import { PLENARY_EXPORT } from "../known-sources.ts";

/** The first line of a file that `plenary export --format jsonl` wrote. */
interface Head {
  readonly record: string;
  readonly sources: readonly Source[];
  readonly meetings?: readonly Meeting[];
}

/** A line of it: a vote, the members by what they did, and the seats that their membership does not tell. */
interface Line extends VoteEvent {
  readonly votes: { readonly [O in Option]?: readonly string[] };
  readonly seats?: { readonly none?: readonly string[]; readonly unknown?: readonly string[] };
}

/** Whether a text begins as such a file does. */
export function isPlenaryJsonl(text: string): boolean {
  return /^\{"record":"[^"]{1,64}","sources":\[/.test(text);
}

/**
 * Reads votes that Plenary wrote, each as it was, with its sources. They are the word of those sources handed on, so they weigh no more than a data set: what
 * the user has from the sources themselves comes before them.
 */
export function plenaryJsonl(text: string, context: ReadingContext): readonly FragmentSet[] {
  const lines = text.split("\n");
  const head = headOf(lines[0] ?? "");
  if (head === undefined) return [];
  const columns = new Map<string, number>(context.members.map((m, i) => [m.code, i]));
  const fragments: Fragment[] = [];
  const issues: SourceIssue[] = [];
  const by = context.edition ?? PLENARY_EXPORT.id;
  lines.forEach((line, at) => {
    if (at === 0 || line.trim() === "") return;
    const read = lineOf(line);
    if (read === undefined) {
      issues.push({
        kind: "not-read",
        by,
        line: at + 1,
        says: "the line is no vote as Plenary writes it; it was left out",
      });
      return;
    }
    const { votes, seats, ...vote } = read;
    const strangers: string[] = [];
    const cells = cellsOf(read, context, columns, strangers);
    for (const code of strangers) {
      issues.push({ kind: "not-read", by, line: at + 1, says: `"${code}" is no member known to the record` });
    }
    fragments.push({ vote: vote as VoteEvent, cells, key: `${PLENARY_EXPORT.id}:${vote.id}` });
  });
  return [
    {
      id: PLENARY_EXPORT.id,
      source: PLENARY_EXPORT,
      cites: head.sources,
      authority: "data-set",
      edition: head.record,
      read: context.read,
      members: context.members.map((m) => m.code),
      fragments,
      meetings: head.meetings ?? [],
      issues,
      statements: [],
    },
  ];
}

function headOf(line: string): Head | undefined {
  const head = parsed(line) as Partial<Head> | undefined;
  return typeof head?.record === "string" && Array.isArray(head.sources) ? (head as Head) : undefined;
}

/** A vote, if the line is one: what every reader of a record relies on is there and of its type. */
function lineOf(line: string): Line | undefined {
  const read = parsed(line) as Partial<Line> | undefined;
  const isVote =
    typeof read?.id === "string" &&
    typeof read.body === "string" &&
    typeof read.date === "string" &&
    typeof read.meeting === "string" &&
    typeof read.question?.title === "string" &&
    typeof read.tally === "object" &&
    typeof read.votes === "object" &&
    Array.isArray(read.sources);
  return isVote ? (read as Line) : undefined;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function cellsOf(
  { votes, seats, date }: Line,
  { members }: ReadingContext,
  columns: ReadonlyMap<string, number>,
  strangers: string[],
): Uint8Array {
  const cells = Uint8Array.from(members, (m) => (isMemberOn(m, date as LocalDate) ? CELL.unknown : CELL.notMember));
  const enter = (codes: readonly string[] | undefined, cell: number): void => {
    for (const code of codes ?? []) {
      const at = columns.get(code);
      if (at === undefined) strangers.push(code);
      else cells[at] = cell;
    }
  };
  for (const option of OPTIONS) enter(votes[option], cellOf(option));
  enter(seats?.none, CELL.notMember);
  enter(seats?.unknown, CELL.unknown);
  return cells;
}
