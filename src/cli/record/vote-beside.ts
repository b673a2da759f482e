import { type MemberCode, OPTIONS, type Option, type VoteEvent, type VotingRecord } from "#record";
import { capital, caveat, optionWords, plural, voteLine } from "#words";
import { foldLines } from "../screen/fold-lines.ts";
import { namesOn } from "../screen/names-on.ts";
import type { Style } from "../screen/style.ts";

/** Some members in one vote: who did what, and of whom the record does not say. */
export interface SomePositions {
  readonly positions: { readonly [O in Option]: readonly MemberCode[] };
  /** No vote of theirs is on record, or they had no seat. */
  readonly unknown: readonly MemberCode[];
}

/** What some members did; without a choice of members, all. */
export function positionsOf(
  record: VotingRecord,
  row: number,
  codes: readonly MemberCode[] | undefined,
): SomePositions {
  const all = record.byOption(row);
  if (codes === undefined) return { positions: all, unknown: [] };
  const wanted = new Set(codes);
  const among = (option: Option): readonly MemberCode[] => all[option].filter((code) => wanted.has(code));
  const positions = {
    yes: among("yes"),
    no: among("no"),
    abstaining: among("abstaining"),
    "not-voting": among("not-voting"),
  };
  return { positions, unknown: codes.filter((code) => record.position(row, code) === undefined) };
}

/** Members that did one thing in a vote and another in a later one. */
export interface Change {
  readonly from: Option;
  readonly to: Option;
  readonly members: readonly MemberCode[];
}

/** Two votes side by side. */
export interface Beside {
  readonly earlier: number;
  readonly later: number;
  /** Members whose position in both is on record. */
  readonly compared: number;
  /** The commonest first. */
  readonly changes: readonly Change[];
}

/** How positions differ between two votes, whichever came first. */
export function besideOf(
  record: VotingRecord,
  [one, other]: readonly [number, number],
  codes: readonly MemberCode[] | undefined,
): Beside {
  const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
  const { positions: after } = positionsOf(record, later, codes);
  const moved = (from: Option, to: Option): readonly MemberCode[] =>
    after[to].filter((code) => record.position(earlier, code) === from);
  const pairs = OPTIONS.flatMap((to) => OPTIONS.map((from) => ({ from, to, members: moved(from, to) })));
  return {
    earlier,
    later,
    compared: pairs.reduce((sum, { members }) => sum + members.length, 0),
    changes: pairs
      .filter(({ from, to, members }) => from !== to && members.length > 0)
      .sort((a, b) => b.members.length - a.members.length),
  };
}

export function positionsPage(
  record: VotingRecord,
  row: number,
  { positions, unknown }: SomePositions,
  style: Style,
  width: number,
): string {
  const vote = record.vote(row);
  const lines = OPTIONS.filter((option) => positions[option].length > 0).map(
    (option) =>
      `${capital(optionWords(option))} (${positions[option].length}): ${namesOf(record, vote, positions[option])}${caveat(vote, "votes")}`,
  );
  const left =
    unknown.length === 0
      ? []
      : [`Not on record, or without a seat (${unknown.length}): ${namesOf(record, vote, unknown)}`];
  const head = style.strong(foldLines(voteLine(record, vote), width, "", "  "));
  return `${[head, ...[...lines, ...left].map((line) => foldLines(line, width, "  ", "    "))].join("\n")}\n`;
}

export function besidePage(
  record: VotingRecord,
  { earlier, later, compared, changes }: Beside,
  style: Style,
  width: number,
): string {
  const [before, after] = [record.vote(earlier), record.vote(later)];
  const moved = changes.reduce((sum, { members }) => sum + members.length, 0);
  const head = [
    foldLines(`From ${voteLine(record, before)}`, width, "", "  "),
    foldLines(`to ${voteLine(record, after)}`, width, "", "  "),
  ];
  const lines = changes.map(
    ({ from, to, members }) =>
      `${optionWords(from)} → ${optionWords(to)} (${members.length}): ${namesOf(record, after, members)}`,
  );
  const doubt = [before, after].map((vote) => caveat(vote, "votes")).find((words) => words !== "") ?? "";
  const end = `${moved} of the ${plural(compared, "member")} whose positions in both are on record did otherwise${doubt}.`;
  return `${[style.strong(head.join("\n")), ...lines.map((line) => foldLines(line, width, "  ", "    ")), foldLines(end, width)].join("\n")}\n`;
}

function namesOf(record: VotingRecord, vote: VoteEvent, codes: readonly MemberCode[]): string {
  const name = namesOn(record, vote.date);
  return codes
    .map(name)
    .sort((a, b) => a.localeCompare(b, "en"))
    .join(", ");
}
