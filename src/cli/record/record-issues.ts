import { citedSource, type SourceIssue, type SourceIssueKind, speakersOf, voteNamed } from "#record";
import { openUserRecord, readIssues } from "#store";
import { listWords, lonePositionWords, sourceIssueWords } from "#words";
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
  readonly source?: string;
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
  const row = options.vote === undefined ? undefined : voteNamed(record, options.vote);
  if (options.vote !== undefined && row === undefined) {
    terminal.complain(unknownSymbol(record, options.vote));
    return EXIT.badInput;
  }
  const vote = row === undefined ? undefined : record.vote(row).id;
  const all: readonly (SourceIssue | LoneIssue)[] = kind.value === "position-alone" ? loneIssues(record) : readIssues();
  const found = all.filter(
    (issue) =>
      (kind.value === undefined || issue.kind === kind.value) &&
      (vote === undefined || isOn(issue, vote)) &&
      (options.source === undefined || isBy(issue, options.source)),
  );
  if (options.source !== undefined && found.length === 0 && !all.some((issue) => isBy(issue, options.source ?? ""))) {
    terminal.complain(unknownSource(options.source, all));
    return EXIT.badInput;
  }
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
  if (found.length > shown.length) terminal.write(`${foldLines(overview(found), terminal.width)}\n`);
  return EXIT.done;
}

function isOn(issue: SourceIssue | LoneIssue, vote: string): boolean {
  return "vote" in issue && issue.vote === vote;
}

function speakers(issue: SourceIssue | LoneIssue): readonly string[] {
  return issue.kind === "position-alone" ? [] : speakersOf(issue);
}

/** Whether a source, a file or one citation has its word in the issue: `voeten`, `ga_voting.csv`, `voeten:5467`. */
function isBy(issue: SourceIssue | LoneIssue, source: string): boolean {
  return speakers(issue).some((by) => by === source || by.startsWith(`${source}:`));
}

function unknownSource(source: string, all: readonly (SourceIssue | LoneIssue)[]): string {
  const known = [...sourceCounts(all).keys()];
  if (known.length === 0)
    return "No disagreement or fault is noted. They are noted when you import sources of your own.";
  return `No disagreement or fault is noted of --source ${source}. There are some of ${listWords(known)}.`;
}

/** How many issues each source has its word in, the most first. */
function sourceCounts(issues: readonly (SourceIssue | LoneIssue)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const issue of issues) {
    for (const id of new Set(speakers(issue).map(citedSource))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** What a long list is made of, for choosing from it. */
function overview(issues: readonly (SourceIssue | LoneIssue)[]): string {
  const kinds = new Map<string, number>();
  for (const { kind } of issues) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const told = (counts: ReadonlyMap<string, number>): string =>
    [...counts].map(([name, count]) => `${name} ${count}`).join(", ");
  const sources = sourceCounts(issues);
  return `By kind: ${told(kinds)}.${sources.size === 0 ? "" : ` By source: ${told(sources)}.`}`;
}

function countWords(found: number, shown: number): string {
  if (found === 0)
    return "No such disagreement or fault is noted. They are noted when you import sources of your own. --kind position-alone lists positions that look like slips.";
  return `${found} found${found > shown ? `, ${shown} shown; --limit ${found} shows all` : ""}.`;
}
