import type { LocalDate } from "#basics";
import type { MemberCode } from "./member.ts";
import { type Counts, differingOptions, OPTIONS, type Option, optionOf } from "./vote.ts";
import type { VoteEvent, VoteId } from "./vote-event.ts";
import type { VotingRecord } from "./voting-record.ts";

/** A datum of a vote that is one word or number, as text. */
export type ChangedDatum =
  | "title"
  | "date"
  | "outcome"
  | "meeting"
  | "order"
  | "method"
  | "kind"
  | "symbol"
  | "adopted-as";

/** What is otherwise in a later record. Absent `before` or `after`: not stated there. */
export type RecordChange =
  | {
      readonly kind: "vote-added" | "vote-removed";
      readonly vote: VoteId;
      readonly date: LocalDate;
      readonly title: string;
    }
  | { readonly kind: "tally-changed"; readonly vote: VoteId; readonly before: Counts; readonly after: Counts }
  | {
      readonly kind: "position-changed";
      readonly vote: VoteId;
      readonly member: MemberCode;
      readonly before?: Option;
      readonly after?: Option;
    }
  | {
      readonly kind: "datum-changed";
      readonly vote: VoteId;
      readonly datum: ChangedDatum;
      readonly before?: string;
      readonly after?: string;
    };

/** What changed from one record to another, vote by vote in the order of the later one, removed votes first. */
export function diffRecords(before: VotingRecord, after: VotingRecord): readonly RecordChange[] {
  const old = rowsById(before);
  const now = rowsById(after);
  const gone = [...old].filter(([id]) => !now.has(id)).map(([, i]) => existence("vote-removed", before.vote(i)));
  const rest = [...now].flatMap(([id, i]): readonly RecordChange[] => {
    const was = old.get(id);
    return was === undefined ? [existence("vote-added", after.vote(i))] : changes(before, was, after, i);
  });
  return [...gone, ...rest];
}

function rowsById(record: VotingRecord): ReadonlyMap<VoteId, number> {
  return new Map(Array.from({ length: record.voteCount }, (_, i) => [record.vote(i).id, i]));
}

function existence(kind: "vote-added" | "vote-removed", vote: VoteEvent): RecordChange {
  return { kind, vote: vote.id, date: vote.date, title: vote.question.title };
}

function changes(before: VotingRecord, was: number, after: VotingRecord, is: number): readonly RecordChange[] {
  const a = before.vote(was);
  const b = after.vote(is);
  const found: RecordChange[] = [];
  const differs = differingOptions(a.tally, b.tally).length > 0;
  if (differs || OPTIONS.some((o) => (a.tally[o] === undefined) !== (b.tally[o] === undefined))) {
    found.push({ kind: "tally-changed", vote: b.id, before: a.tally, after: b.tally });
  }
  const x = dataOf(a);
  const y = dataOf(b);
  for (const datum of Object.keys({ ...x, ...y }) as ChangedDatum[]) {
    if (x[datum] === y[datum]) continue;
    found.push({ kind: "datum-changed", vote: b.id, datum, ...ends(x[datum], y[datum]) });
  }
  const codes = new Set([...before.members, ...after.members].map((m) => m.code));
  for (const member of codes) {
    const p = positionIn(before, was, member);
    const q = positionIn(after, is, member);
    if (p !== q) found.push({ kind: "position-changed", vote: b.id, member, ...ends(p, q) });
  }
  return found;
}

function positionIn(record: VotingRecord, i: number, code: string): Option | undefined {
  const at = record.memberIndex(code);
  return at === undefined ? undefined : optionOf(record.cells[i * record.members.length + at] ?? 0);
}

function ends<T>(before: T | undefined, after: T | undefined): { readonly before?: T; readonly after?: T } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function dataOf(vote: VoteEvent): { readonly [D in ChangedDatum]?: string } {
  const q = vote.question;
  return Object.fromEntries(
    Object.entries({
      title: q.title,
      date: vote.date,
      outcome: vote.outcome,
      meeting: vote.meeting,
      order: vote.order === undefined ? undefined : String(vote.order),
      method: vote.method,
      kind: q.kind,
      symbol: q.symbol,
      "adopted-as": q.adoptedAs,
    }).filter(([, value]) => value !== undefined),
  );
}
