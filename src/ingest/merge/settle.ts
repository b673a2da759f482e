import {
  CELL,
  citedSource,
  type Datum,
  differingOptions,
  type MemberCode,
  NO_TITLE,
  optionOf,
  type Said,
  type SourceIssue,
  type Sureness,
  type VoteEvent,
  type VoteId,
} from "#record";
import type { Fragment, FragmentSet } from "../fragment.ts";
import { PLENARY_EXPORT } from "../known-sources.ts";
import { isDated } from "./identity.ts";

interface Part {
  readonly fragment: Fragment;
  readonly set: FragmentSet;
}

export interface Settled {
  readonly vote: VoteEvent;
  readonly cells: Uint8Array;
  readonly issues: readonly SourceIssue[];
}

/**
 * Makes one vote of what several sources say of it, the weightiest first. The rules (docs/adr/0010):
 * each datum is that of the first source that states it; a source that states nothing changes nothing; what another source says differently is
 * listed once, with both words; a roll call or tally that two independent sources give alike is verified.
 */
export function settle(parts: readonly Part[]): Settled {
  const [first, ...others] = parts;
  if (first === undefined) throw new RangeError("a vote without a source");
  if (others.length === 0) return { vote: first.fragment.vote, cells: first.fragment.cells, issues: [] };
  const cells = first.fragment.cells.slice();
  const saidBy = Array.from({ length: cells.length }, () => first);
  const issues: SourceIssue[] = [];
  let vote = first.fragment.vote;
  for (const part of others) {
    issues.push(...votesInto(cells, saidBy, part, vote.id));
    issues.push(...differences(vote, first, part));
    vote = completed(vote, part.fragment.vote);
  }
  const { sure: _, ...rest } = vote;
  const sure = surenesses(parts, issues);
  const isSure = Object.keys(sure).length === 0;
  return {
    vote: { ...rest, rollCall: extent(parts, cells), ...(isSure ? {} : { sure }) },
    cells,
    issues: unique(issues),
  };
}

/** Two vintages of one data set cite a vote alike: what both say of it is one word. */
function unique(issues: readonly SourceIssue[]): readonly SourceIssue[] {
  if (issues.length < 2) return issues;
  const withoutFile = (key: string, value: unknown): unknown => (key === "in" ? undefined : value);
  const words = new Map<string, SourceIssue>();
  for (const issue of issues) {
    const key = JSON.stringify(issue, withoutFile);
    if (!words.has(key)) words.set(key, issue);
  }
  return [...words.values()];
}

/** Fills in what was not known, and lists what is said otherwise. */
function votesInto(cells: Uint8Array, saidBy: Part[], part: Part, vote: VoteId): readonly SourceIssue[] {
  const issues: SourceIssue[] = [];
  part.fragment.cells.forEach((cell, at) => {
    const other = optionOf(cell);
    if (other === undefined) return;
    const kept = optionOf(cells[at] ?? CELL.unknown);
    const keeper = saidBy[at] ?? part;
    if (kept === undefined) {
      cells[at] = cell;
      saidBy[at] = part;
    } else if (kept !== other) {
      issues.push({
        kind: "position-differs",
        vote,
        member: part.set.members[at] ?? ("" as MemberCode),
        kept: said(keeper, part, kept),
        other: said(part, keeper, other),
      });
    }
  });
  return issues;
}

/** A word and whose it is; where the other cites the vote alike, also the file it is from. */
function said<T>(by: Part, other: Part, says: T): Said<T> {
  const key = by.fragment.key;
  return key === other.fragment.key ? { by: key, says, in: by.set.edition ?? by.set.id } : { by: key, says };
}

function differences(vote: VoteEvent, first: Part, part: Part): readonly SourceIssue[] {
  const { fragment } = part;
  const words = <T>(kept: T, other: T) => ({
    vote: vote.id,
    kept: said(first, part, kept),
    other: said(part, first, other),
  });
  const issues: SourceIssue[] = [];
  if (differingOptions(vote.tally, fragment.vote.tally).length > 0) {
    issues.push({ kind: "tally-differs", ...words(vote.tally, fragment.vote.tally) });
  }
  if (vote.date !== fragment.vote.date && isDated(vote) && isDated(fragment.vote)) {
    issues.push({ kind: "date-differs", ...words(vote.date, fragment.vote.date) });
  }
  if (vote.outcome !== undefined && fragment.vote.outcome !== undefined && vote.outcome !== fragment.vote.outcome) {
    issues.push({ kind: "outcome-differs", ...words(vote.outcome, fragment.vote.outcome) });
  }
  return issues;
}

/** The vote with what the other source adds to it: data that were not stated, and its citations. */
function completed(vote: VoteEvent, other: VoteEvent): VoteEvent {
  const title = isBare(vote.question.title) ? other.question.title : vote.question.title;
  const isDayTaken = !isDated(vote) && isDated(other);
  const { date: _, ...sureOfVote } = vote.sure ?? {};
  return {
    ...other,
    ...vote,
    ...(isDayTaken ? { date: other.date, sure: { ...sureOfVote, ...pickDate(other) } } : {}),
    question: { ...other.question, ...vote.question, title },
    meeting: isOfDay(vote.meeting) && (isDayTaken || !isOfDay(other.meeting)) ? other.meeting : vote.meeting,
    tally: { ...other.tally, ...vote.tally },
    ...(vote.notes === undefined && other.notes === undefined
      ? {}
      : { notes: [...new Set([...(vote.notes ?? []), ...(other.notes ?? [])])] }),
    sources: [...new Set([...vote.sources, ...other.sources])],
  };
}

function pickDate({ sure }: VoteEvent): NonNullable<VoteEvent["sure"]> {
  return sure?.date === undefined ? {} : { date: sure.date };
}

function isBare(title: string): boolean {
  return title === "" || title === NO_TITLE;
}

function extent(parts: readonly Part[], cells: Uint8Array): VoteEvent["rollCall"] {
  if (parts.some((p) => p.fragment.vote.rollCall === "full")) return "full";
  return cells.some((cell) => optionOf(cell) !== undefined) ? "partial" : "none";
}

/** A meeting that is named by its body and day only, because its source does not give its record's symbol. */
function isOfDay(meeting: string): boolean {
  return /^(GA|SC) \d/.test(meeting);
}

const WEIGHED = { votes: "position-differs", tally: "tally-differs", date: "date-differs" } as const;

/** How sure each datum is, now that several sources speak of it: a second independent word verifies, a contrary one makes it disputed. */
function surenesses(parts: readonly Part[], issues: readonly SourceIssue[]): NonNullable<VoteEvent["sure"]> {
  const contested = new Set(issues.map((i) => i.kind));
  const sure: { [D in Datum]?: Sureness } = { ...parts[0]?.fragment.vote.sure };
  for (const datum of ["votes", "tally", "date"] as const) {
    const stating = parts.filter((p) => states(p.fragment.vote, datum));
    const word = stating[0]?.fragment.vote.sure?.[datum];
    if (datum === "date" && stating.length === 0) continue;
    delete sure[datum];
    if (word === undefined) continue;
    if (contested.has(WEIGHED[datum])) sure[datum] = "disputed";
    else if (witnesses(stating) < 2 || word !== "one-source") sure[datum] = word;
  }
  return sure;
}

/** Citations that name no source of facts: the program's own export, read again. */
const HANDED_ON: ReadonlySet<string> = new Set(["plenary", PLENARY_EXPORT.id]);

/** How many independent words there are: a part that cites nothing but what weightier parts cite is the same word once more. */
function witnesses(stating: readonly Part[]): number {
  const cited = new Set<string>();
  let count = 0;
  for (const { fragment, set } of stating) {
    const own = fragment.vote.sources.map(citedSource).filter((id) => !HANDED_ON.has(id));
    const sources = own.length > 0 || HANDED_ON.has(set.source.id) ? own : [set.source.id];
    if (sources.some((id) => !cited.has(id))) count++;
    for (const id of sources) cited.add(id);
  }
  return count;
}

function states(vote: VoteEvent, datum: "votes" | "tally" | "date"): boolean {
  if (datum === "date") return isDated(vote);
  return datum === "votes" ? vote.rollCall !== "none" : vote.tally.yes !== undefined;
}
