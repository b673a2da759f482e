import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Fragment, FragmentSet } from "#ingest";
import { CELL, type Gazetteer } from "#record";
import { quickBrotli, utf8 } from "./bytes.ts";
import { readRecordFile, writeRecordFile } from "./record-file.ts";

/** Where the fragments of each source are kept, so that the record can be made anew when a source is added or corrected. */
export function setsFolder(home: string): string {
  return join(home, "sources");
}

const SECTION = "set";
type SetHead = Omit<FragmentSet, "fragments" | "meetings"> & { readonly keys: readonly string[] };

/** Keeps a set in the user's folder; a set of the same id is replaced in one step. */
export function writeSet(home: string, gazetteer: Gazetteer, set: FragmentSet): void {
  const { fragments, meetings, ...head } = set;
  const width = set.members.length;
  const cells = new Uint8Array(fragments.length * width);
  fragments.forEach((f, i) => {
    cells.set(f.cells, i * width);
  });
  const columns = set.members
    .map((code) => gazetteer.members.find((m) => m.code === code))
    .filter((m) => m !== undefined);
  const data = {
    sources: [set.source],
    members: columns,
    council: { permanent: [], elected: {} },
    groups: [],
    officials: [],
    lexicon: { members: [], ambiguous: [], observers: [], others: [] },
    meetings,
    votes: fragments.map((f) => f.vote),
    cells,
  };
  const kept: SetHead = { ...head, keys: fragments.map((f) => f.key) };
  const beside = new Map([[SECTION, utf8.encode(JSON.stringify(kept))]]);
  writeRecordFile(setPath(home, set.id), data, beside, quickBrotli);
}

/** All sets in the user's folder. Throws with the path where one is damaged: its facts would be missing from the record. */
export function readSets(home: string, gazetteer: Gazetteer): readonly FragmentSet[] {
  mkdirSync(setsFolder(home), { recursive: true });
  const files = readdirSync(setsFolder(home)).filter((name) => name.endsWith(".plenary"));
  return files.sort().map((name) => readSet(join(setsFolder(home), name), gazetteer));
}

export function setPath(home: string, id: string): string {
  return join(setsFolder(home), `${id.replace(/[^A-Za-z0-9._-]+/g, "-")}.plenary`);
}

function readSet(path: string, gazetteer: Gazetteer): FragmentSet {
  const file = readRecordFile(path);
  if (!file.ok) throw new Error(`${path}: ${file.error.says}. Remove it and import that source again.`);
  const { record } = file.value;
  const { keys, ...head } = JSON.parse(utf8.decode(file.value.section(SECTION) ?? new Uint8Array())) as SetHead;
  const places = gazetteer.members.map((m) => record.memberIndex(m.code));
  const fragments = keys.map((key, i): Fragment => {
    const row = record.row(i);
    const cells = Uint8Array.from(places, (at) => (at === undefined ? CELL.unknown : (row[at] ?? CELL.unknown)));
    return { key, vote: record.vote(i), cells };
  });
  return { ...head, members: gazetteer.members.map((m) => m.code), fragments, meetings: record.meetings };
}
