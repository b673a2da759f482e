import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { diskWords } from "./fault-words.ts";

export interface NewFile {
  readonly path: string;
  readonly chunks: Iterable<string | Uint8Array>;
}

/**
 * Writes new files, with the folders they need where `folders` says so; one that is there already is somebody's. All of them are written, or none stays.
 * Returns what is wrong, if anything.
 */
export function writeNewFiles(files: readonly NewFile[], folders: "made" | "there"): string | undefined {
  const written: string[] = [];
  for (const { path, chunks } of files) {
    const fault = writeNewFile(path, chunks, folders, () => written.push(path));
    if (fault === undefined) continue;
    for (const path of written) rmSync(path, { force: true });
    return fault;
  }
  return undefined;
}

function writeNewFile(
  path: string,
  chunks: NewFile["chunks"],
  folders: "made" | "there",
  onOpen: () => void,
): string | undefined {
  try {
    if (folders === "made") mkdirSync(dirname(path), { recursive: true });
    const file = openSync(path, "wx");
    onOpen();
    try {
      for (const chunk of chunks) writeWhole(file, typeof chunk === "string" ? Buffer.from(chunk) : chunk);
    } finally {
      closeSync(file);
    }
    return undefined;
  } catch (cause) {
    return (cause as { readonly code?: string; readonly syscall?: string }).code === "EEXIST"
      ? `${path} is there already and is not overwritten. Name another place with --out, or remove it.`
      : `${path} cannot be written: ${diskWords(cause)}. Name another place with --out.`;
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
