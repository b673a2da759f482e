import { plural } from "#words";
import type { Terminal } from "../../screen/terminal.ts";
import type { ArchiveSums } from "./judge-task.ts";

export interface Progress {
  told(sums: ArchiveSums): void;
  end(sums: ArchiveSums, out: string | undefined): void;
}

const SECONDS_BETWEEN = 5;

/** Tells on the error stream how far it is, so that standard output holds nothing but findings. */
export function archiveProgress(terminal: Terminal, before: number): Progress {
  const begun = performance.now();
  let last = begun;
  if (before > 0) terminal.complain(`${plural(before, "article")} judged in an earlier run; going on from there`);
  const speed = (articles: number, now: number): string =>
    `${Math.round((articles - before) / Math.max(0.001, (now - begun) / 1000))} a second`;
  return {
    told(sums) {
      const now = performance.now();
      if (now - last < SECONDS_BETWEEN * 1000) return;
      last = now;
      terminal.complain(`${sumsWords(sums)}; ${speed(sums.articles, now)}`);
    },
    end(sums, out) {
      terminal.complain(`${sumsWords(sums)}${out === undefined ? "" : `; findings in ${out}`}.`);
    },
  };
}

/** "1,204 articles, 5,110 claims; 230 articles with something contradicted or conflated; 3 could not be read". */
export function sumsWords({ articles, claims, wrong, faults }: ArchiveSums): string {
  const n = (count: number, noun: string): string =>
    `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
  return `${n(articles, "article")}, ${n(claims, "claim")}; ${n(wrong, "article")} with something contradicted or conflated; ${
    faults === 0 ? "all could be read" : `${faults.toLocaleString("en-US")} could not be read`
  }`;
}
