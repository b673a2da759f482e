import { CELL, type Counts, type Source, type SourceIssue, type Statement, type VoteEvent, type VoteId } from "#record";
import type { Fragment, FragmentSet, ReadingContext } from "../fragment.ts";
import { memberColumns } from "../tables/member-columns.ts";
import { enter, extentOf, finish, newRoll, ownIssues, type Roll } from "../tables/roll-builder.ts";
import { buildSet } from "../tables/set-builder.ts";
import { meetingOfDay } from "../tables/undl-vote.ts";
import { type IntendedNote, intendedNotes } from "./intended-votes.ts";
import { type MeetingHead, meetingHead } from "./meeting-head.ts";
import { titleOf } from "./meeting-title.ts";
import { type Speech, speeches } from "./speeches.ts";
import { type VotingLists, votingLists } from "./voting-lists.ts";
import { symbolIn, type VotingResult, votingResults } from "./voting-result.ts";

const RECORDS: Source = {
  id: "meeting-records",
  kind: "un-document",
  title: "Records of meetings of the United Nations",
  publisher: "United Nations",
  url: "https://undocs.org/{place}",
  licence: "Copyright United Nations",
  attribution: "United Nations, official records",
};
const RELEASES: Source = {
  id: "press-releases",
  kind: "un-press",
  title: "Meetings coverage and press releases of the United Nations",
  publisher: "United Nations",
  url: "https://press.un.org",
  licence: "Copyright United Nations",
  attribution: "United Nations, meetings coverage",
};

/** A vote as it stands in the text: its lists if it has any, and the sentence that gives its result. */
interface Taken {
  readonly at: number;
  readonly end: number;
  readonly lists?: VotingLists;
  readonly result?: VotingResult;
}

/**
 * Reads the record of one meeting, or a press release on it: every vote with what was put, its lists of members and its result, amendments and
 * paragraphs as well as whole texts; the votes that delegations had meant to cast; and who said what, before or after which vote.
 * Undefined where the text names no date or body.
 */
export function meetingText(text: string, context: ReadingContext): FragmentSet | undefined {
  const head = meetingHead(text);
  if (head === undefined) return undefined;
  const columns = memberColumns(context.members);
  const isRecord = head.symbol !== undefined;
  const source = isRecord ? RECORDS : RELEASES;
  const citation = `${source.id}:${head.symbol ?? head.release ?? head.date}`;
  const taken = paired(votingLists(text, columns), votingResults(text, head.body));
  const ids = idsOf(taken, head, text);
  const notes = intendedNotes(text, context.members, columns, citation);
  const issues: SourceIssue[] = [];
  const fragments = taken.map((t, i): Fragment => {
    const roll = rollOf(t, context.members.length, text);
    const meant = notes.filter((n) => n.start >= t.at && n.start < (taken[i + 1]?.at ?? text.length));
    const vote = voteOf(t, { head, text, citation, order: i + 1, roll, meant, ids, members: context.members });
    const cells = finish(roll, context.members, head.date);
    issues.push(...ownIssues(vote, cells, roll, context.members), ...unknownNames(t, text, citation));
    return { vote, cells, key: `${citation}#${i + 1}` };
  });
  const statements = speeches(text, context.members, columns).map((s, i) =>
    statement(s, i, head, citation, taken, ids),
  );
  const id = `meeting-${(head.symbol ?? head.release ?? `${head.body}-${head.date}`).replace(/[^A-Za-z0-9]+/g, "-")}`;
  return buildSet(
    { id, source, authority: isRecord ? "un-document" : "un-press" },
    context,
    fragments,
    issues,
    statements,
  );
}

/** Each block of lists with the first result after it; results without lists stand for themselves. */
function paired(lists: readonly VotingLists[], results: readonly VotingResult[]): readonly Taken[] {
  const used = new Set<VotingResult>();
  const taken = lists.map((l, i): Taken => {
    const next = lists[i + 1]?.start ?? Number.POSITIVE_INFINITY;
    const result = results.find((r) => r.start >= l.start && r.start < next && !r.isWithoutVote && !used.has(r));
    if (result !== undefined) used.add(result);
    return { at: l.start, end: result?.end ?? l.end, lists: l, ...(result === undefined ? {} : { result }) };
  });
  const alone = results
    .filter((r) => !used.has(r))
    .map((result): Taken => ({ at: result.start, end: result.end, result }));
  return [...taken, ...alone].sort((a, b) => a.at - b.at);
}

function rollOf(t: Taken, width: number, text: string): Roll {
  const roll = newRoll(width);
  for (const [column, cell] of t.lists?.entries ?? []) enter(roll, column, cell, lineAt(text, t.at));
  return roll;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}

interface VoteFrame {
  readonly head: MeetingHead;
  readonly text: string;
  readonly citation: string;
  readonly order: number;
  readonly roll: Roll;
  readonly meant: readonly IntendedNote[];
  readonly ids: readonly VoteId[];
  readonly members: ReadingContext["members"];
}

/** Codes that have held the five permanent seats. */
const PERMANENT: readonly string[] = ["CHN", "FRA", "GBR", "RUS", "SUN", "USA"];

/** The permanent members among those that voted against, where the record says that one of them prevented adoption. */
function vetoing(lists: VotingLists, members: ReadingContext["members"]): readonly string[] {
  return lists.entries
    .filter(([column, cell]) => cell === CELL.no && PERMANENT.includes(members[column]?.code ?? ""))
    .map(([column]) => members[column]?.code ?? "");
}

function voteOf(t: Taken, { head, text, citation, order, roll, meant, ids, members }: VoteFrame): VoteEvent {
  const { result, lists } = t;
  const id = ids[order - 1] as VoteId;
  const draft = result?.symbol ?? draftBefore(text, t.at);
  const kind = result?.kind ?? "draft-resolution";
  const isWhole = kind === "draft-resolution" || kind === "draft-decision";
  const named = lists === undefined ? "none" : extentOf(roll);
  const parent = isWhole ? undefined : parentOf(id, ids, order, draft);
  const intended = meant.flatMap((n) => n.votes);
  const adoptedAs = isWhole ? result?.adoptedAs : undefined;
  const symbol = isWhole || kind === "amendment" ? (isWhole ? draft : result?.symbol) : undefined;
  return {
    id,
    question: {
      kind,
      ...(symbol === undefined ? {} : { symbol }),
      ...(adoptedAs === undefined ? {} : { adoptedAs }),
      title: titleOf(result?.subject ?? "", draft, text),
      ...(parent === undefined ? {} : { of: parent }),
      ...(result?.part === undefined ? {} : { part: result.part }),
      ...(result?.motion === undefined ? {} : { motion: result.motion }),
      ...(/\bas (?:orally )?amended\b/.test(result?.subject ?? "") ? { amended: true } : {}),
    },
    body: head.body,
    ...(head.session === undefined ? {} : { session: head.session }),
    meeting: head.symbol ?? meetingOfDay(head.body, head.date),
    date: head.date,
    method: methodOf(t, text),
    order,
    tally: result?.tally ?? ({} as Counts),
    rollCall: named,
    ...(intended.length === 0 ? {} : { intended }),
    ...(result === undefined ? {} : { outcome: result.outcome }),
    ...(result?.isVetoed === true && lists !== undefined ? { vetoes: vetoing(lists, members) } : {}),
    ...(head.symbol === undefined ? { sure: { tally: "one-source", outcome: "one-source" } } : {}),
    sources: [citation],
  } as unknown as VoteEvent;
}

function methodOf(t: Taken, text: string): VoteEvent["method"] {
  if (t.result?.isWithoutVote) return "without-a-vote";
  if (t.lists?.isRollCall) return "roll-call";
  if (t.lists === undefined) return "non-recorded";
  return /show of hands/i.test(text.slice(Math.max(0, t.at - 200), t.at)) ? "show-of-hands" : "recorded";
}

/** The draft that was spoken of last before a place. */
function draftBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - 4000), at);
  const named = [...before.matchAll(/\bdraft (?:resolution|decision)s?\b[^.;:]{0,80}?\b([AS]\/[\w./-]*\d[\w./-]*)/gi)];
  return symbolIn(named[named.length - 1]?.[1] ?? "") ?? symbolIn(before);
}

/** Names for the votes: the resolution it became, the draft or amendment itself, or the text it belongs to with a short name. */
function idsOf(taken: readonly Taken[], head: MeetingHead, text: string): readonly VoteId[] {
  const drafts = taken.map((t) => t.result?.symbol ?? draftBefore(text, t.at));
  const isWhole = (t: Taken): boolean => /^draft-/.test(t.result?.kind ?? "draft-resolution");
  const wholes = taken.map((t, i) => (isWhole(t) ? (t.result?.adoptedAs ?? drafts[i]) : undefined));
  const letter = head.body === "security-council" ? "S" : "A";
  const used = new Set<string>();
  return taken.map((t, i) => {
    const order = i + 1;
    // Amendments and paragraphs are put before the text they belong to.
    const parent = wholes.slice(i).find((w) => w !== undefined) ?? drafts[i] ?? `${letter}/${head.date}`;
    const name = shortName(t, order);
    const own = isWhole(t) ? wholes[i] : t.result?.kind === "amendment" ? t.result.symbol : undefined;
    const id = own ?? (t.result?.kind === "procedural" ? `${letter}/${head.date}#${name}` : `${parent}#${name}`);
    const unique = used.has(id) ? `${id}${id.includes("#") ? "-" : "#"}vote-${order}` : id;
    used.add(unique);
    return unique as VoteId;
  });
}

function shortName(t: Taken, order: number): string {
  const { kind, part, motion } = t.result ?? {};
  if (kind === "part") {
    const number = /\d+(?:\s*\(?[a-z]\)?)?/.exec(part ?? "")?.[0].replace(/[\s()]/g, "");
    const prefix = /preamb/i.test(part ?? "") ? "preamble" : "para";
    return number === undefined ? `part-${order}` : `${prefix}-${number}`;
  }
  if (kind === "amendment") return `amendment-${order}`;
  return kind === "procedural" ? `${motion ?? "motion"}-${order}` : `vote-${order}`;
}

/** The text that a part, an amendment or a motion belongs to: named in its id, else the next text put, else the one before. */
function parentOf(id: VoteId, ids: readonly VoteId[], order: number, draft: string | undefined): string | undefined {
  const hash = id.indexOf("#");
  if (hash > 0 && !/^[AS]\/\d{4}-/.test(id)) return id.slice(0, hash);
  const texts = [...ids.slice(order), ...ids.slice(0, order - 1).reverse()];
  return texts.find((other) => !other.includes("#")) ?? (draft === (id as string) ? undefined : draft);
}

function unknownNames(t: Taken, text: string, by: string): readonly SourceIssue[] {
  return (t.lists?.unknown ?? []).map(({ words, at }) => ({
    kind: "not-read" as const,
    by,
    line: lineAt(text, at),
    says: `"${words}" in a list of votes is no member known to the record`,
  }));
}

function statement(
  { start, end: _, ...speech }: Speech,
  i: number,
  head: MeetingHead,
  citation: string,
  taken: readonly Taken[],
  ids: readonly VoteId[],
): Statement {
  const next = taken.findIndex((t) => t.at > start);
  const before = next < 0 ? ids.length - 1 : next - 1;
  const at =
    speech.kind === "after-the-vote" ? before : speech.kind === "before-the-vote" ? wholeFrom(taken, next) : -1;
  const vote = ids[at];
  return {
    meeting: head.symbol ?? meetingOfDay(head.body, head.date),
    body: head.body,
    date: head.date,
    order: i + 1,
    ...speech,
    ...(vote === undefined ? {} : { vote }),
    sources: [citation],
  };
}

/** An explanation before the voting speaks of the text, not of the paragraph that is voted on first. */
function wholeFrom(taken: readonly Taken[], from: number): number {
  if (from < 0) return -1;
  const whole = taken.findIndex((t, i) => i >= from && /^draft-/.test(t.result?.kind ?? "draft-resolution"));
  return whole < 0 ? from : whole;
}
