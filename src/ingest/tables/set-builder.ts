import type { Meeting, Source, SourceIssue, Statement, VoteEvent, VoteId } from "#record";
import type { Authority, Fragment, FragmentSet, ReadingContext } from "../fragment.ts";

/** What a set is made of, but for its fragments. */
export interface SetHead {
  readonly id: string;
  readonly source: Source;
  readonly authority: Authority;
}

/** Puts a set together: each vote gets an id of its own within it, and its meeting is listed. */
export function buildSet(
  head: SetHead,
  context: ReadingContext,
  found: readonly Fragment[],
  issues: readonly SourceIssue[],
  statements: readonly Statement[] = [],
): FragmentSet {
  const named = uniquelyNamed(found, head.id);
  const meetings = new Map<string, Meeting>();
  for (const { vote } of named.fragments) {
    if (!meetings.has(vote.meeting)) meetings.set(vote.meeting, meetingOf(vote));
  }
  return {
    ...head,
    ...(context.edition === undefined ? {} : { edition: context.edition }),
    read: context.read,
    members: context.members.map((m) => m.code),
    fragments: named.fragments,
    meetings: [...meetings.values()],
    issues: [...issues.map((issue) => renamed(issue, named.names)), ...named.issues],
    statements,
  };
}

function meetingOf(vote: VoteEvent): Meeting {
  return {
    id: vote.meeting,
    body: vote.body,
    ...(vote.session === undefined ? {} : { session: vote.session }),
    date: vote.date,
  };
}

/**
 * Data sets list the votes on paragraphs and amendments under the symbol of the whole. The symbol is left to the one vote that can be on the whole
 * text; where several could be, none of them has it, and that is reported: a part's vote must never be shown as the text's.
 */
function uniquelyNamed(
  found: readonly Fragment[],
  set: string,
): {
  readonly fragments: readonly Fragment[];
  readonly names: ReadonlyMap<string, VoteId>;
  readonly issues: readonly SourceIssue[];
} {
  const holders = new Map<string, Fragment[]>();
  for (const f of found) holders.set(f.vote.id, [...(holders.get(f.vote.id) ?? []), f]);
  const names = new Map<string, VoteId>();
  const issues: SourceIssue[] = [];
  const fragments = found.map((fragment) => {
    const { vote, key } = fragment;
    const sharing = holders.get(vote.id) ?? [];
    const wholes = sharing.filter((f) => isWhole(f.vote));
    const isPart = !isWhole(vote) && vote.question.of === (vote.id as string);
    if (!isPart && (sharing.length === 1 || (wholes.length === 1 && wholes[0] === fragment))) return fragment;
    // A table whose rows have no numbers of their own counts them; which is which in another table, its order does not tell.
    const label = key.includes(vote.id) ? `${set}-${sharing.indexOf(fragment) + 1}` : key.replace(":", "-");
    const id = `${vote.id}${vote.id.includes("#") ? "-" : "#"}${label}` as VoteId;
    names.set(key, id);
    if (isWhole(vote) && wholes.length > 1) {
      issues.push({ kind: "defect", defect: "several-votes-one-symbol", by: key, vote: id });
    }
    return { ...fragment, vote: isWhole(vote) ? withoutSymbol(vote, id, wholes.length) : { ...vote, id } };
  });
  return { fragments, names, issues };
}

function isWhole(vote: VoteEvent): boolean {
  return vote.question.kind === "draft-resolution" || vote.question.kind === "draft-decision";
}

function withoutSymbol(vote: VoteEvent, id: VoteId, sharing: number): VoteEvent {
  const { adoptedAs, ...question } = vote.question;
  if (adoptedAs === undefined) return { ...vote, id };
  const says = `${sharing} votes stand under ${adoptedAs} in the source; which of them is on the whole text is not said.`;
  return { ...vote, id, question, doubts: [...(vote.doubts ?? []), { on: "symbol", says }] };
}

/** An issue that was found before its vote had its final name. */
function renamed(issue: SourceIssue, names: ReadonlyMap<string, VoteId>): SourceIssue {
  const by = "by" in issue ? names.get(issue.by) : undefined;
  return by === undefined || !("vote" in issue) || issue.vote === undefined ? issue : { ...issue, vote: by };
}
