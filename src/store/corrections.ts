import { rmSync } from "node:fs";
import { err, type LocalDate, ok, type Result } from "#basics";
import type { Fragment, FragmentSet } from "#ingest";
import { CELL, type Counts, cellOf, type Option, type VoteEvent, type VotingRecord } from "#record";
import { lockHome } from "./import-lock.ts";
import { type ImportError, type ImportReport, remerge } from "./import-sources.ts";
import { readSets, setPath, writeSet } from "./set-file.ts";
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
 * what the sources say instead is listed among the issues. A second correction of a vote takes the place of the first.
 */
export function correct(
  corrections: readonly Correction[],
  options: CorrectOptions,
): Result<ImportReport, ImportError> {
  return changed(options, (kept, shipped) => {
    const record = openUserRecord(options.home ?? plenaryHome(), options.root);
    const fragments: Fragment[] = [];
    for (const correction of corrections) {
      const fragment = fragmentOf(correction, record, shipped);
      if (!fragment.ok) return fragment;
      fragments.push(fragment.value);
    }
    return ok([...kept.filter((f) => !fragments.some((n) => n.key === f.key)), ...fragments]);
  });
}

/** Takes back the correction of a vote: the record says of it again what its sources say. */
export function withdrawCorrection(vote: string, options: CorrectOptions): Result<ImportReport, ImportError> {
  return changed(options, (kept) => {
    const record = openUserRecord(options.home ?? plenaryHome(), options.root);
    const row = record.find(vote);
    const id = row === undefined ? vote : record.vote(row).id;
    const left = kept.filter((f) => f.vote.id !== id);
    return left.length < kept.length ? ok(left) : err(`${vote} was not corrected by hand`);
  });
}

/** The corrections that stand, as they were entered. */
export function readCorrections(home = plenaryHome(), root?: string): readonly Correction[] {
  const shipped = openShippedRecord(root);
  return keptFragments(home, shipped).map(({ vote, cells }): Correction => {
    const positions = shipped.members.flatMap(({ code }, at) => {
      const option = OPTION_OF.get(cells[at] ?? CELL.unknown);
      return option === undefined ? [] : [{ member: code as string, option }];
    });
    return {
      vote: vote.id,
      ...(positions.length === 0 ? {} : { positions }),
      ...(Object.keys(vote.tally).length === 0 ? {} : { tally: vote.tally }),
      ...(vote.outcome === undefined ? {} : { outcome: vote.outcome }),
      ...(vote.question.title === "" ? {} : { title: vote.question.title }),
      says: vote.notes?.[0] ?? "",
    };
  });
}

const OPTION_OF: ReadonlyMap<number, Option> = new Map([
  [CELL.yes, "yes"],
  [CELL.no, "no"],
  [CELL.abstaining, "abstaining"],
  [CELL.notVoting, "not-voting"],
]);

function keptFragments(home: string, shipped: VotingRecord): readonly Fragment[] {
  return readSets(home, shipped).find((set) => set.id === SET)?.fragments ?? [];
}

/** Changes the corrections that are kept and makes the record anew, while no import is at work. */
function changed(
  options: CorrectOptions,
  change: (kept: readonly Fragment[], shipped: VotingRecord) => Result<readonly Fragment[], string>,
): Result<ImportReport, ImportError> {
  const home = options.home ?? plenaryHome();
  const lock = lockHome(home);
  if ("heldBy" in lock) {
    return err({ code: "busy", says: `an import (process ${lock.heldBy}) is at work in ${home}; wait for it to end` });
  }
  try {
    const shipped = openShippedRecord(options.root);
    const fragments = change(keptFragments(home, shipped), shipped);
    if (!fragments.ok) return err({ code: "not-known", says: fragments.error });
    if (fragments.value.length > 0) writeSet(home, shipped, setOf(fragments.value, shipped, options.read));
    else rmSync(setPath(home, SET), { force: true });
    return remerge({ ...options, home });
  } finally {
    lock.release();
  }
}

function setOf(fragments: readonly Fragment[], shipped: VotingRecord, read: LocalDate): FragmentSet {
  return {
    id: SET,
    source: { id: SET, kind: "user", title: "Corrections entered by hand" },
    authority: "by-hand",
    read,
    members: shipped.members.map((m) => m.code),
    fragments,
    meetings: [],
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
