import { err, type LocalDate, ok, type Result } from "#basics";
import type { Fragment, FragmentSet } from "#ingest";
import { CELL, type Counts, cellOf, type Option, type VoteEvent, type VotingRecord } from "#record";
import { type ImportError, type ImportReport, remerge } from "./import-sources.ts";
import { readSets, writeSet } from "./set-file.ts";
import { openShippedRecord, openUserRecord, plenaryHome } from "./shipped-record.ts";

/** What a person knows better than every source on record, of one vote. */
export interface Correction {
  /** Id or symbol of the vote. */
  readonly vote: string;
  readonly positions?: readonly { readonly member: string; readonly option: Option }[];
  readonly tally?: Counts;
  readonly outcome?: VoteEvent["outcome"];
  readonly title?: string;
  /** Where it is from, in the person's own words: it stands beside the vote. */
  readonly says: string;
}

export interface CorrectOptions {
  readonly home?: string;
  readonly root?: string;
  readonly read: LocalDate;
}

const SET = "corrections";

/**
 * Enters corrections by hand. They are fragments like those of any source, of the greatest weight: kept by themselves, so they survive every import, and
 * what the sources say instead is listed among the issues.
 */
export function correct(
  corrections: readonly Correction[],
  options: CorrectOptions,
): Result<ImportReport, ImportError> {
  const home = options.home ?? plenaryHome();
  const shipped = openShippedRecord(options.root);
  const record = openUserRecord(home, options.root);
  const fragments: Fragment[] = [];
  for (const correction of corrections) {
    const fragment = fragmentOf(correction, record, shipped);
    if (!fragment.ok) return err({ code: "not-known", says: fragment.error });
    fragments.push(fragment.value);
  }
  const older = readSets(home, shipped).find((set) => set.id === SET);
  const kept = (older?.fragments ?? []).filter((f) => !fragments.some((n) => n.key === f.key));
  writeSet(home, shipped, setOf([...kept, ...fragments], shipped, options.read));
  return remerge({ home, ...(options.root === undefined ? {} : { root: options.root }), read: options.read });
}

function setOf(fragments: readonly Fragment[], shipped: VotingRecord, read: LocalDate): FragmentSet {
  return {
    id: SET,
    source: { id: SET, kind: "user", title: "Corrections entered by hand" },
    authority: "by-hand",
    read,
    members: shipped.members.map((m) => m.code),
    fragments,
    meetings: fragments.map(({ vote }) => ({ id: vote.meeting, body: vote.body, date: vote.date })),
    issues: [],
    statements: [],
  };
}

/** A fragment that says of the vote only what is corrected, and what is needed to know it by. */
function fragmentOf(correction: Correction, record: VotingRecord, shipped: VotingRecord): Result<Fragment, string> {
  const row = record.find(correction.vote);
  if (row === undefined) return err(`${correction.vote} is no vote on record`);
  const { id, question, body, session, meeting, date, method } = record.vote(row);
  const cells = new Uint8Array(shipped.members.length).fill(CELL.unknown);
  for (const { member, option } of correction.positions ?? []) {
    const at = shipped.memberIndex(member);
    if (at === undefined) return err(`${member} is no member's code`);
    cells[at] = cellOf(option);
  }
  const vote: VoteEvent = {
    id,
    question: { ...question, title: correction.title ?? "" },
    body,
    ...(session === undefined ? {} : { session }),
    meeting,
    date,
    method,
    tally: correction.tally ?? {},
    rollCall: (correction.positions ?? []).length > 0 ? "partial" : "none",
    ...(correction.outcome === undefined ? {} : { outcome: correction.outcome }),
    notes: [correction.says],
    sources: [`${SET}:${id}`],
  };
  return ok({ vote, cells, key: `${SET}:${id}` });
}
