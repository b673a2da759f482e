import { memberName, OPTIONS, type Option, type Outcome, type VoteEvent, type VotingRecord } from "#record";
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
 * Motions and vote events as Popolo has them (popolo-spec, schemas of Motion, VoteEvent, Vote and Count), as pieces of one JSON document. What Popolo
 * has no word for has a name of ours that begins with `plenary_`: the parent text, the place in the meeting, vetoes, intended votes.
 */
export function* popoloJson(record: VotingRecord, rows: readonly number[]): Generator<string> {
  const head = { "@context": "https://www.popoloproject.com/contexts/", plenary_record: record.version };
  yield `${JSON.stringify(head).slice(0, -1)},"sources":${JSON.stringify(sourcesOfRows(record, rows))},"organizations":[`;
  const members = record.members.map((m) => ({ id: m.code, name: memberName(m), classification: "member state" }));
  yield members.map((m) => JSON.stringify(m)).join(",\n");
  yield '],"motions":[\n';
  for (const [at, i] of rows.entries()) yield `${at === 0 ? "" : ",\n"}${JSON.stringify(motion(record.vote(i)))}`;
  yield '\n],"vote_events":[\n';
  for (const [at, i] of rows.entries()) yield `${at === 0 ? "" : ",\n"}${JSON.stringify(voteEvent(record, i))}`;
  yield "\n]}\n";
}

function motion({ id, question: q, ...vote }: VoteEvent): unknown {
  return {
    id: `motion:${id}`,
    organization_id: vote.body,
    ...(vote.session === undefined ? {} : { legislative_session_id: vote.session }),
    text: q.title,
    identifier: q.adoptedAs ?? q.symbol ?? id,
    classification: q.kind,
    date: vote.date,
    ...(vote.requirement === undefined ? {} : { requirement: vote.requirement.majority }),
    ...resultOf(vote.outcome),
    ...(q.of === undefined ? {} : { plenary_of: `motion:${q.of}` }),
  };
}

function voteEvent(record: VotingRecord, i: number): unknown {
  const vote = record.vote(i);
  return {
    id: vote.id,
    organization_id: vote.body,
    ...(vote.session === undefined ? {} : { legislative_session_id: vote.session }),
    identifier: vote.id,
    motion_id: `motion:${vote.id}`,
    start_date: vote.date,
    classification: vote.method,
    ...resultOf(vote.outcome),
    counts: OPTIONS.flatMap((o) =>
      vote.tally[o] === undefined ? [] : [{ option: OPTION_CODES[o], value: vote.tally[o] }],
    ),
    votes: [...exportRows(record, [i])].map((row) => ({ voter_id: row.member, option: OPTION_CODES[row.option] })),
    sources: vote.sources.map((note) => ({ note })),
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
