import { councilOn, isMemberOn, isWithin } from "./member.ts";
import { citedSource } from "./source.ts";
import { CELL, countCells, OPTIONS, type Option, optionOf } from "./vote.ts";
import type { VoteEvent } from "./vote-event.ts";
import type { VotingRecord } from "./voting-record.ts";

export const ISSUE_KINDS = [
  "tally-differs-from-names",
  "names-without-a-tally",
  "voted-without-a-seat",
  "seat-without-a-vote",
  "order-repeated",
  "unknown-source",
  "no-source",
  "unknown-parent",
  "meeting-mismatch",
  "id-repeated",
  "veto-by-no-permanent-member",
  "too-many-votes",
] as const;
export type IssueKind = (typeof ISSUE_KINDS)[number];

/** Something in the record that does not fit something else in it. */
export interface Issue {
  readonly kind: IssueKind;
  readonly vote: string;
  /** What differs, with both figures: for a person to read. */
  readonly says: string;
  /** The record itself says that the datum is doubtful, so the disagreement is known. */
  readonly known: boolean;
}

/** Holds every vote against its own roll call, its members, its meeting and its sources. An empty list is a sound record. */
export function checkRecord(record: VotingRecord): readonly Issue[] {
  const issues: Issue[] = [];
  const ids = new Set<string>();
  const places = new Map<string, string>();
  for (let i = 0; i < record.voteCount; i++) {
    const vote = record.vote(i);
    const report = (kind: IssueKind, says: string, known = false): void => {
      issues.push({ kind, vote: vote.id, says, known });
    };
    if (ids.has(vote.id)) report("id-repeated", `a second vote has the id ${vote.id}`);
    ids.add(vote.id);
    if (vote.order !== undefined) {
      const place = `${vote.meeting}|${vote.order}`;
      const other = places.get(place);
      if (other !== undefined)
        report("order-repeated", `place ${vote.order} in ${vote.meeting} is also held by ${other}`);
      places.set(place, vote.id);
    }
    checkCounts(record, i, report);
    checkSeats(record, i, report);
    checkReferences(record, vote, report);
  }
  return issues;
}

type Report = (kind: IssueKind, says: string, known?: boolean) => void;

function isKnown(vote: VoteEvent, datum: "tally" | "votes"): boolean {
  return (vote.doubts ?? []).some((d) => d.on === datum || d.on === "tally" || d.on === "votes");
}

function checkCounts(record: VotingRecord, i: number, report: Report): void {
  const vote = record.vote(i);
  const stated = OPTIONS.reduce((sum, o) => sum + (vote.tally[o] ?? 0), 0);
  const seats =
    vote.body === "security-council" ? councilOn(record.council, vote.date).length : membersOn(record, vote);
  if (seats > 0 && stated > seats) {
    report("too-many-votes", `${stated} votes are stated, ${seats} members had a seat`, isKnown(vote, "tally"));
  }
  if (vote.rollCall === "none") return;
  const counted = countCells(record.row(i));
  for (const option of OPTIONS) {
    const said = vote.tally[option];
    if (said === undefined) {
      if (vote.rollCall === "full" && option !== "not-voting")
        report("names-without-a-tally", `no total is stated for ${option}`);
      continue;
    }
    const differs = vote.rollCall === "full" ? counted[option] !== said : counted[option] > said;
    if (differs)
      report("tally-differs-from-names", `${option}: ${said} stated, ${counted[option]} named`, isKnown(vote, "tally"));
  }
}

function membersOn(record: VotingRecord, vote: VoteEvent): number {
  return record.members.filter((m) => isMemberOn(m, vote.date)).length;
}

function checkSeats(record: VotingRecord, i: number, report: Report): void {
  const vote = record.vote(i);
  if (vote.rollCall === "none") return;
  const council = vote.body === "security-council" ? new Set<string>(councilOn(record.council, vote.date)) : undefined;
  record.row(i).forEach((cell, at) => {
    const member = record.members[at];
    if (member === undefined) return;
    const seated =
      council === undefined
        ? isMemberOn(member, vote.date) && !(member.away ?? []).some((spell) => isWithin(spell, vote.date))
        : council.has(member.code);
    const option: Option | undefined = optionOf(cell);
    if (option !== undefined && !seated) {
      report(
        "voted-without-a-seat",
        `${member.code} is listed (${option}) but had no seat on ${vote.date}`,
        isKnown(vote, "votes"),
      );
    }
    if (cell === CELL.unknown && seated && vote.rollCall === "full" && vote.tally["not-voting"] !== undefined) {
      report(
        "seat-without-a-vote",
        `${member.code} had a seat on ${vote.date} and is not in the roll call`,
        isKnown(vote, "votes"),
      );
    }
  });
}

function checkReferences(record: VotingRecord, vote: VoteEvent, report: Report): void {
  if (vote.sources.length === 0) report("no-source", "no source is named");
  const cited = [
    ...vote.sources,
    ...(vote.otherTallies ?? []).flatMap((t) => t.sources ?? []),
    ...(vote.intended ?? []).flatMap((v) => v.sources ?? []),
  ];
  for (const citation of cited) {
    if (record.source(citedSource(citation)) === undefined)
      report("unknown-source", `${citation} is not in the list of sources`);
  }
  if (vote.question.of !== undefined && record.find(vote.question.of) === undefined) {
    report("unknown-parent", `it belongs to ${vote.question.of}, which is not on record`);
  }
  const meeting = record.meeting(vote.meeting);
  if (meeting === undefined || meeting.date !== vote.date || meeting.body !== vote.body) {
    report(
      "meeting-mismatch",
      `its meeting ${vote.meeting} is ${meeting === undefined ? "not on record" : `of ${meeting.body} on ${meeting.date}`}`,
    );
  }
  const permanent = new Set(record.council.permanent.map((p) => p.member));
  for (const member of vote.vetoes ?? []) {
    if (!permanent.has(member)) report("veto-by-no-permanent-member", `${member} never held a permanent seat`);
  }
}
