import type { LocalDate } from "#basics";
import {
  CELL,
  type Cell,
  type Counts,
  countCells,
  isMemberOn,
  type Member,
  type MemberCode,
  OPTIONS,
  optionOf,
  type RollCall,
  type SourceIssue,
  type VoteEvent,
} from "#record";

/** Not looked at yet: no source's cell has this value. */
const UNSEEN = 0xff;

/** A roll call being put together from rows. */
export interface Roll {
  readonly cells: Uint8Array;
  readonly repeated: { readonly at: number; readonly line: number; readonly again: Cell }[];
}

export function newRoll(width: number): Roll {
  return { cells: new Uint8Array(width).fill(UNSEEN), repeated: [] };
}

/** Enters a member's vote; a second row for the same member changes nothing and is kept for the report. */
export function enter(roll: Roll, at: number, cell: Cell, line: number): void {
  if (roll.cells[at] === UNSEEN) roll.cells[at] = cell;
  else roll.repeated.push({ at, line, again: cell });
}

/** The finished cells: members without a row had no seat, or their vote is not stated. */
export function finish(roll: Roll, members: readonly Member[], date: LocalDate): Uint8Array {
  return roll.cells.map((cell, at) => {
    const member = members[at];
    if (cell !== UNSEEN) return cell;
    return member !== undefined && isMemberOn(member, date) ? CELL.unknown : CELL.notMember;
  });
}

/** How much of the roll call the rows gave: not all of it where fewer members are listed than the source says there were. */
export function extentOf(roll: Roll, membersStated = 0): RollCall {
  let seen = 0;
  let known = 0;
  for (const cell of roll.cells) {
    if (cell === UNSEEN) continue;
    seen++;
    if (optionOf(cell) !== undefined) known++;
  }
  return known === 0 ? "none" : known === seen && seen >= membersStated ? "full" : "partial";
}

/** What can be seen to be wrong within one source: totals against names, repeated rows, votes of states that were no members. */
export function ownIssues(vote: VoteEvent, cells: Uint8Array, roll: Roll, members: readonly Member[]): SourceIssue[] {
  const by = vote.sources[0] ?? "";
  return [
    ...totalIssues(vote, vote.tally, cells, by),
    ...repeatIssues(vote, cells, roll, members, by),
    ...seatIssues(vote, cells, members, by),
  ];
}

/** Rows that repeat a member: each that says otherwise, and those that say the same as one, lest a file given twice over fills the list. */
function repeatIssues(
  vote: VoteEvent,
  cells: Uint8Array,
  { repeated }: Roll,
  members: readonly Member[],
  by: string,
): SourceIssue[] {
  const issueOf = (row: Roll["repeated"][number]) => ({
    kind: "row-repeated" as const,
    vote: vote.id,
    by,
    member: members[row.at]?.code ?? ("" as MemberCode),
    line: row.line,
  });
  const others = repeated.flatMap((row): SourceIssue[] => {
    const first = optionOf(cells[row.at] ?? CELL.unknown);
    const again = optionOf(row.again);
    return first === again || first === undefined || again === undefined ? [] : [{ ...issueOf(row), first, again }];
  });
  const same = repeated.find((row) => !others.some((o) => o.kind === "row-repeated" && o.line === row.line));
  return same === undefined ? others : [{ ...issueOf(same), alike: repeated.length - others.length }, ...others];
}

function totalIssues(vote: VoteEvent, stated: Counts, cells: Uint8Array, by: string): SourceIssue[] {
  if (vote.rollCall === "none") return [];
  const named = countCells(cells);
  return OPTIONS.flatMap((option): SourceIssue[] => {
    const total = stated[option];
    const isKnownInPart = vote.rollCall === "partial";
    if (total === undefined || total === named[option] || (isKnownInPart && named[option] < total)) return [];
    return [{ kind: "total-differs-from-names", vote: vote.id, by, option, stated: total, named: named[option] }];
  });
}

function seatIssues(vote: VoteEvent, cells: Uint8Array, members: readonly Member[], by: string): SourceIssue[] {
  const before: MemberCode[] = [];
  const after: MemberCode[] = [];
  members.forEach((member, at) => {
    if (optionOf(cells[at] ?? CELL.unknown) === undefined) return;
    if (member.admitted > vote.date) before.push(member.code);
    else if (member.left !== undefined && member.left < vote.date) after.push(member.code);
  });
  return [
    ...(before.length === 0 ? [] : [defect("dated-before-admission", before)]),
    ...(after.length === 0 ? [] : [defect("listed-after-membership", after)]),
  ];
  function defect(name: "dated-before-admission" | "listed-after-membership", list: MemberCode[]): SourceIssue {
    return { kind: "defect", defect: name, by, vote: vote.id, members: list };
  }
}
