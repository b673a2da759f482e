import type { VotingRecord } from "#record";
import { memberName } from "#record";
import { readStatements } from "#store";
import { strings } from "../strings.ts";

/** What a delegation said about a vote, as the meeting's record has it. */
export interface StatementView {
  readonly speaker: string;
  readonly of: string;
  readonly when?: string;
  readonly text: string;
}

type Statements = ReturnType<typeof readStatements>;
const byRecord = new WeakMap<VotingRecord, ReadonlyMap<string, Statements>>();

/** Statements on a vote; none while no meeting record was imported. */
export function statementsOn(record: VotingRecord, id: string): readonly StatementView[] {
  const index = byRecord.get(record) ?? indexStatements();
  byRecord.set(record, index);
  return (index.get(id) ?? []).map(({ speaker, member, capacity, kind, text, date }) => {
    const seat = member === undefined ? undefined : record.member(member);
    return {
      speaker,
      of: seat === undefined ? (capacity ?? "") : memberName(seat, date),
      ...(kind === undefined ? {} : { when: strings.statements.kinds[kind] }),
      text,
    };
  });
}

function indexStatements(): ReadonlyMap<string, Statements> {
  const index = new Map<string, Statements[number][]>();
  for (const statement of readStatements()) {
    if (statement.vote === undefined) continue;
    const known = index.get(statement.vote);
    if (known === undefined) index.set(statement.vote, [statement]);
    else known.push(statement);
  }
  return index;
}
