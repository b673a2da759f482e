import * as v from "valibot";
import type { Reading } from "#press";
import { findingsJson, findingsShape } from "./findings.ts";

/** Where an article of an archive stands: the file, and the line of a JSON Lines file, from 1. `id` is the article's own, if it has one. */
export interface ArchivePlace {
  readonly from: string;
  readonly line?: number;
  readonly id?: string;
}

const place = { from: v.string(), line: v.optional(v.number()), id: v.optional(v.string()) };

/** One line of what `plenary check` writes of an archive: an article's findings, or why it could not be read. */
export const archiveLineShape = v.union([
  v.strictObject({ ...place, findings: findingsShape }),
  v.strictObject({ ...place, error: v.string() }),
]);
export type ArchiveLine = v.InferOutput<typeof archiveLineShape>;

/** An article's findings as a line, without the line's end. */
export function archiveLine(at: ArchivePlace, reading: Reading): string {
  return JSON.stringify({ ...inOrder(at), findings: findingsJson(reading) });
}

/** What is written of an article that could not be read: a sentence. */
export function archiveFault(at: ArchivePlace, says: string): string {
  return JSON.stringify({ ...inOrder(at), error: says });
}

/** The place first, so that a person who looks at a line sees at once whose it is. */
function inOrder({ from, line, id }: ArchivePlace): ArchivePlace {
  return { from, ...(line === undefined ? {} : { line }), ...(id === undefined ? {} : { id }) };
}
