import { createReadStream, readdirSync, realpathSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { err, ok, type Result } from "#basics";
import { diskWords } from "../../screen/fault-words.ts";

/** One article of an archive as it was found: a whole file, or a line of a JSON Lines file with its bytes. */
export interface ArchiveTask {
  readonly from: string;
  readonly line?: number;
  readonly raw?: Uint8Array;
}

/** A file of an archive: one article, or one on each line. */
export interface ArchiveFile {
  readonly path: string;
  readonly lines: boolean;
}

const OF_LINES: readonly string[] = [".jsonl", ".ndjson"];
const OF_ARTICLES: readonly string[] = [".txt", ".html", ".htm", ".xhtml", ".md", ".pdf"];
/** Longer lines are no articles: they are told as faults, and never held whole. */
export const MOST_LINE = 16_000_000;

export function isLinesFile(path: string): boolean {
  return OF_LINES.includes(extname(path).toLowerCase());
}

/** The files of an archive in a fixed order, each once: those named, and of a folder all that look like articles. */
export function archiveFiles(paths: readonly string[]): Result<readonly ArchiveFile[], string> {
  const files: ArchiveFile[] = [];
  const seen = new Set<string>();
  const add = (path: string): void => {
    const real = realpathSync(path);
    if (!seen.has(real)) files.push({ path, lines: isLinesFile(path) });
    seen.add(real);
  };
  for (const path of paths) {
    if (path === "-") return err('"-" is one article from standard input: check it by itself, without an archive.');
    try {
      if (statSync(path).isDirectory()) articlesIn(path).forEach(add);
      else add(path);
    } catch (cause) {
      return err(`${path} cannot be opened: ${diskWords(cause)}. Check its name and folder.`);
    }
  }
  return files.length > 0
    ? ok(files)
    : err(
        `No articles are in ${paths.join(", ")}. Of a folder, files that end in ${[...OF_ARTICLES, ...OF_LINES].join(", ")} are read.`,
      );
}

/** Files and folders whose names begin with a dot are nobody's articles. */
function articlesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return articlesIn(path);
      const type = extname(entry.name).toLowerCase();
      return OF_ARTICLES.includes(type) || OF_LINES.includes(type) ? [path] : [];
    });
}

/** Every article of the files, in their order. Empty lines are passed over. A file that cannot be read to its end throws. */
export async function* archiveTasks(files: readonly ArchiveFile[]): AsyncGenerator<ArchiveTask> {
  for (const { path, lines } of files) {
    if (!lines) yield { from: path };
    else yield* linesOf(path);
  }
}

const NEWLINE = 10;

async function* linesOf(path: string): AsyncGenerator<ArchiveTask> {
  let line = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  const whole = (): ArchiveTask => ({ from: path, line, raw: Buffer.concat(parts) });
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
    const bytes = chunk as Uint8Array;
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      parts.push(bytes.subarray(from, end));
      if (size + end - from > 0) yield whole();
      line++;
      parts = [];
      size = 0;
      from = end + 1;
    }
    size += bytes.length - from;
    // of an endless line only so much is kept as shows that it is too long
    if (size <= MOST_LINE || parts.length === 0) parts.push(bytes.subarray(from));
  }
  if (size > 0) yield whole();
}
