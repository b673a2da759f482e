import {
  citedSource,
  citedUrl,
  memberName,
  OPTIONS,
  type Option,
  type Outcome,
  type VoteEvent,
  type VotingRecord,
} from "#record";
import { exportRows, sourcesOfRows } from "./export-rows.ts";

/** Popolo's code list of options; "not voting" covers absence, as the UN's own lists do. */
const OPTION_CODES: { readonly [O in Option]: string } = {
  yes: "yes",
  no: "no",
  abstaining: "abstain",
  "not-voting": "not voting",
};
const RESULTS: { readonly [O in Outcome]?: string } = { adopted: "pass", "not-adopted": "fail" };

/**
 * Motions and vote events as Popolo has them (popolo-spec: the schemas of Organization, Event, Motion, VoteEvent, Vote, Count and Link), as pieces of one
 * JSON document: bodies and members are organizations, sessions are events. What Popolo has no word for has a name of ours that begins with `plenary_`: the
 * parent text, the place in the meeting, vetoes, intended votes, and citations that have no address.
 */
export function* popoloJson(record: VotingRecord, rows: readonly number[]): Generator<string> {
  const head = { plenary_record: record.version, plenary_sources: sourcesOfRows(record, rows) };
  yield `${JSON.stringify(head).slice(0, -1)},"organizations":[\n`;
  yield listed([...bodies(record, rows), ...members(record)]);
  yield '\n],"events":[\n';
  yield listed(sessions(record, rows));
  yield '\n],"motions":[\n';
  for (const [at, i] of rows.entries())
    yield `${at === 0 ? "" : ",\n"}${JSON.stringify(motion(record, record.vote(i)))}`;
  yield '\n],"vote_events":[\n';
  for (const [at, i] of rows.entries()) yield `${at === 0 ? "" : ",\n"}${JSON.stringify(voteEvent(record, i))}`;
  yield "\n]}\n";
}

function listed(entries: readonly unknown[]): string {
  return entries.map((entry) => JSON.stringify(entry)).join(",\n");
}

function bodies(record: VotingRecord, rows: readonly number[]): readonly unknown[] {
  return [...new Set(rows.map((i) => record.vote(i).body))].map((id) => ({
    id,
    name: id.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => (dash && " ") + letter.toUpperCase()),
    classification: "body of the United Nations",
  }));
}

function members(record: VotingRecord): readonly unknown[] {
  return record.members.map((m) => ({
    id: m.code,
    name: memberName(m),
    classification: "member state",
    founding_date: m.admitted,
    ...(m.left === undefined ? {} : { dissolution_date: m.left }),
  }));
}

function sessions(record: VotingRecord, rows: readonly number[]): readonly unknown[] {
  const ids = new Map(rows.flatMap((i) => sessionOf(record.vote(i))).map((s) => [s.id, s]));
  return [...ids.values()].map(({ id, body, session }) => ({
    id,
    name: `Session ${session}`,
    classification: "legislative session",
    organization_id: body,
  }));
}

function sessionOf({ body, session }: VoteEvent) {
  return session === undefined ? [] : [{ id: `${body}/${session}`, body, session }];
}

/** Popolo's links need an address; a citation without one stands under our own name. */
function sourcesOf(record: VotingRecord, vote: VoteEvent) {
  const links: { readonly url: string; readonly note: string }[] = [];
  const others: string[] = [];
  for (const note of vote.sources) {
    const source = record.source(citedSource(note));
    const url = source === undefined ? undefined : citedUrl(source, note);
    if (url === undefined) others.push(note);
    else links.push({ url, note });
  }
  return { sources: links, ...(others.length === 0 ? {} : { plenary_citations: others }) };
}

function motion(record: VotingRecord, event: VoteEvent): unknown {
  const { id, question: q, ...vote } = event;
  return {
    id: `motion:${id}`,
    organization_id: vote.body,
    ...(vote.session === undefined ? {} : { legislative_session_id: `${vote.body}/${vote.session}` }),
    text: q.title,
    identifier: q.adoptedAs ?? q.symbol ?? id,
    classification: q.kind,
    date: vote.date,
    ...(vote.requirement === undefined ? {} : { requirement: vote.requirement.majority }),
    ...resultOf(vote.outcome),
    ...sourcesOf(record, event),
    ...(q.of === undefined ? {} : { plenary_of: `motion:${q.of}` }),
  };
}

function voteEvent(record: VotingRecord, i: number): unknown {
  const vote = record.vote(i);
  return {
    id: vote.id,
    organization_id: vote.body,
    ...(vote.session === undefined ? {} : { legislative_session_id: `${vote.body}/${vote.session}` }),
    identifier: vote.id,
    motion_id: `motion:${vote.id}`,
    start_date: vote.date,
    classification: vote.method,
    ...resultOf(vote.outcome),
    counts: OPTIONS.flatMap((o) =>
      vote.tally[o] === undefined ? [] : [{ option: OPTION_CODES[o], value: vote.tally[o] }],
    ),
    votes: [...exportRows(record, [i])].map((row) => ({ voter_id: row.member, option: OPTION_CODES[row.option] })),
    ...sourcesOf(record, vote),
    ...(vote.order === undefined ? {} : { plenary_order: vote.order }),
    ...(vote.vetoes === undefined ? {} : { plenary_vetoes: vote.vetoes }),
    ...(vote.intended === undefined ? {} : { plenary_intended: vote.intended }),
  };
}

function resultOf(outcome: Outcome | undefined): { readonly result?: string; readonly plenary_outcome?: Outcome } {
  if (outcome === undefined) return {};
  const result = RESULTS[outcome];
  return { ...(result === undefined ? {} : { result }), plenary_outcome: outcome };
}
