import type { SourceIssue, SourceIssueKind } from "#record";
import { openUserRecord, readIssues } from "#store";
import { lonePositionWords, sourceIssueWords } from "#words";
import { unknownSymbol } from "../input/find-vote.ts";
import { oneOf } from "../input/options.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { namesOn } from "../screen/names-on.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";
import { type LoneIssue, loneIssues } from "./lone-issues.ts";

export interface IssuesOptions {
  readonly kind?: string;
  readonly vote?: string;
  readonly limit: number;
  readonly json?: true;
}

/** A table and not a list: a kind that is added without standing here does not compile. */
const KINDS: { readonly [K in SourceIssueKind | LoneIssue["kind"]]: true } = {
  "position-differs": true,
  "tally-differs": true,
  "date-differs": true,
  "outcome-differs": true,
  "total-differs-from-names": true,
  "row-repeated": true,
  defect: true,
  "perhaps-the-same": true,
  "member-differs": true,
  "seats-differ": true,
  "not-read": true,
  "position-alone": true,
};

/** `plenary record issues`: where the sources of the user's record disagree, and what is wrong in them. */
export function recordIssues(terminal: Terminal, options: IssuesOptions): ExitCode {
  const kind = oneOf("--kind", options.kind, Object.keys(KINDS) as (keyof typeof KINDS)[]);
  if (!kind.ok) {
    terminal.complain(kind.error);
    return EXIT.badInput;
  }
  const record = openUserRecord();
  const row = options.vote === undefined ? undefined : record.find(options.vote);
  if (options.vote !== undefined && row === undefined) {
    terminal.complain(unknownSymbol(record, options.vote));
    return EXIT.badInput;
  }
  const vote = row === undefined ? undefined : record.vote(row).id;
  const all: readonly (SourceIssue | LoneIssue)[] = kind.value === "position-alone" ? loneIssues(record) : readIssues();
  const found = all.filter(
    (issue) => (kind.value === undefined || issue.kind === kind.value) && (vote === undefined || isOn(issue, vote)),
  );
  const shown = found.slice(0, options.limit);
  if (options.json) {
    writeJson(terminal, { version: 1, record: { version: record.version }, found: found.length, issues: shown });
    return EXIT.done;
  }
  for (const issue of shown) {
    const words =
      issue.kind === "position-alone" ? lonePositionWords(issue, namesOn(record)) : sourceIssueWords(issue, record);
    terminal.write(`${foldLines(words, terminal.width, "", "  ")}\n`);
  }
  terminal.write(
    `${shown.length === 0 ? "" : "\n"}${foldLines(countWords(found.length, shown.length), terminal.width)}\n`,
  );
  return EXIT.done;
}

function isOn(issue: SourceIssue | LoneIssue, vote: string): boolean {
  return "vote" in issue && issue.vote === vote;
}

function countWords(found: number, shown: number): string {
  if (found === 0)
    return "No such disagreement or fault is noted. They are noted when you import sources of your own. --kind position-alone lists positions that look like slips.";
  return `${found} found${found > shown ? `, ${shown} shown; --limit ${found} shows all` : ""}.`;
}
