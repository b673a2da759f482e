import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { LocalDate } from "#basics";
import { createReader } from "#press";
import { openUserRecord, readStatements } from "#store";
import { EXIT, type ExitCode } from "../../screen/exit-code.ts";
import type { Terminal } from "../../screen/terminal.ts";
import { type ArchiveFile, type ArchiveTask, archiveFiles, archiveTasks } from "./archive-tasks.ts";
import { type ArchiveSums, addSums, NOTHING } from "./judge-task.ts";
import { type Judges, judgesInThreads, ownJudge } from "./judges.ts";
import { type OutFile, openOutFile } from "./out-file.ts";
import { archiveProgress, type Progress } from "./progress.ts";

export interface ArchiveOptions {
  readonly published?: LocalDate;
  /** Threads; absent: this one alone for a small archive, else one for each core. */
  readonly workers?: number;
  readonly out?: string;
}

/** Judges every article of an archive once, and writes a line of JSON for each, in their order. With `out` a run that was stopped goes on where it was. */
export async function checkArchive(
  terminal: Terminal,
  paths: readonly string[],
  options: ArchiveOptions,
): Promise<ExitCode> {
  const files = archiveFiles(paths);
  if (!files.ok) return refuse(terminal, files.error);
  const record = openUserRecord();
  const out = options.out === undefined ? undefined : await openOutFile(options.out, record.version);
  if (out?.ok === false) return refuse(terminal, out.error);
  const to = out?.value ?? printed(terminal);
  const workers = options.workers ?? (isSmall(files.value) ? 1 : availableParallelism());
  const judges =
    workers === 1
      ? ownJudge(createReader(record, readStatements), options.published)
      : judgesInThreads(workers, options.published);
  const progress = archiveProgress(terminal, to.before.articles);
  try {
    const sums = await judgeAll(archiveTasks(files.value), judges, to, 2 * workers, progress);
    progress.end(sums, options.out);
    return sums.faults > 0 ? EXIT.badInput : sums.wrong > 0 ? EXIT.found : EXIT.done;
  } finally {
    await judges.close();
    to.close();
  }
}

/** Threads start in the time in which one reads some hundred articles. */
const SMALL = 500_000;

function isSmall(files: readonly ArchiveFile[]): boolean {
  return files.reduce((sum, { path }) => sum + statSync(path).size, 0) < SMALL;
}

function refuse(terminal: Terminal, sentence: string): ExitCode {
  terminal.complain(sentence);
  return EXIT.badInput;
}

/** Standard output remembers nothing: every article is judged anew. */
function printed(terminal: Terminal): OutFile {
  return { before: NOTHING, has: () => false, write: (lines) => terminal.write(lines), close: () => {} };
}

/** A few batches are on their way at any time; their lines are written in the order of the articles. */
async function judgeAll(
  tasks: AsyncIterable<ArchiveTask>,
  judges: Judges,
  to: OutFile,
  most: number,
  progress: Progress,
): Promise<ArchiveSums> {
  let sums = to.before;
  const onTheirWay: ReturnType<Judges["judge"]>[] = [];
  const settleFirst = async (): Promise<void> => {
    const judged = await onTheirWay.shift();
    if (judged === undefined) return;
    to.write(judged.lines);
    sums = addSums(sums, judged.sums);
    progress.told(sums);
  };
  for await (const batch of batches(tasks, (task) => !to.has(task))) {
    const judged = judges.judge(batch);
    // it is awaited in its turn, which a fault before it may keep from coming
    judged.catch(() => {});
    onTheirWay.push(judged);
    if (onTheirWay.length >= most) await settleFirst();
  }
  while (onTheirWay.length > 0) await settleFirst();
  return sums;
}

const MOST_ARTICLES = 32;
const MOST_BYTES = 1 << 18;
/** What a file weighs whose size is not looked up. */
const BYTES_OF_FILE = 1 << 14;

async function* batches(
  tasks: AsyncIterable<ArchiveTask>,
  isWanted: (task: ArchiveTask) => boolean,
): AsyncGenerator<readonly ArchiveTask[]> {
  let batch: ArchiveTask[] = [];
  let bytes = 0;
  for await (const task of tasks) {
    if (!isWanted(task)) continue;
    batch.push(task);
    bytes += task.raw?.length ?? BYTES_OF_FILE;
    if (batch.length < MOST_ARTICLES && bytes < MOST_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
