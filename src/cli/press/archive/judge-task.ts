import type { LocalDate } from "#basics";
import type { Reader } from "#press";
import { archiveFault, archiveLine } from "#wire";
import { openArticle } from "./archive-article.ts";
import type { ArchiveTask } from "./archive-tasks.ts";

/** What is known of some articles that were judged; `lines` are ready to be written. */
export interface Judged {
  readonly lines: string;
  readonly sums: ArchiveSums;
}

export interface ArchiveSums {
  readonly articles: number;
  /** Articles that could not be read. */
  readonly faults: number;
  readonly claims: number;
  /** Articles with a claim that is contradicted or conflated. */
  readonly wrong: number;
}

export const NOTHING: ArchiveSums = { articles: 0, faults: 0, claims: 0, wrong: 0 };

export function addSums(a: ArchiveSums, b: ArchiveSums): ArchiveSums {
  return {
    articles: a.articles + b.articles,
    faults: a.faults + b.faults,
    claims: a.claims + b.claims,
    wrong: a.wrong + b.wrong,
  };
}

/** Judges articles one after the other: a line for each, in their order. `published` is the day of those that give none. */
export async function judgeTasks(
  reader: Reader,
  tasks: readonly ArchiveTask[],
  published: LocalDate | undefined,
): Promise<Judged> {
  let lines = "";
  let sums = NOTHING;
  for (const task of tasks) {
    const { at, article } = await openArticle(task);
    if (!article.ok) {
      lines += `${archiveFault(at, article.error)}\n`;
      sums = addSums(sums, { articles: 1, faults: 1, claims: 0, wrong: 0 });
      continue;
    }
    const reading = reader.check(published === undefined ? article.value : { published, ...article.value });
    const wrong = reading.findings.some((f) => f.verdict === "contradicted" || f.verdict === "conflated");
    lines += `${archiveLine(at, reading)}\n`;
    sums = addSums(sums, { articles: 1, faults: 0, claims: reading.findings.length, wrong: wrong ? 1 : 0 });
  }
  return { lines, sums };
}
