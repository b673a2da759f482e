import { memberName, SORTS, type VoteFilter, type VotingRecord, voteSearch } from "#record";
import { openPlayedRecord, openUserRecord } from "#store";
import { votesJson } from "#wire";
import { optionWords, voteLine } from "#words";
import { type FilterOptions, filterOf } from "../input/filter-options.ts";
import { oneOf } from "../input/options.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";

/** The options of `plenary votes` as they are typed. */
export interface VotesOptions extends FilterOptions {
  readonly sort?: string;
  readonly limit: number;
  /** Pages of `limit` votes, from 1. */
  readonly page: number;
  readonly played?: true;
  readonly json?: true;
}

/** `plenary votes`: the votes that meet all conditions, the newest first if not asked otherwise. */
export function votes(terminal: Terminal, options: VotesOptions): ExitCode {
  const record = options.played ? openPlayedRecord() : openUserRecord();
  if (record === undefined) {
    terminal.complain("No played meeting is saved. “plenary meeting run SCRIPT --save” plays one and keeps its votes.");
    return EXIT.badInput;
  }
  const filter = filterOf(record, options);
  const sort = oneOf("--sort", options.sort, SORTS);
  for (const read of [filter, sort]) if (!read.ok) terminal.complain(read.error);
  if (!filter.ok || !sort.ok) return EXIT.badInput;
  const { rows: shown, total } = voteSearch(record).find({
    ...filter.value,
    sort: sort.value ?? "newest",
    limit: options.limit,
    offset: (options.page - 1) * options.limit,
  });
  if (options.json) {
    writeJson(terminal, votesJson(record, shown, total));
    return EXIT.done;
  }
  for (const row of shown) {
    const line = `${voteLine(record, record.vote(row))}${positionWords(record, row, filter.value.positions)}`;
    terminal.write(`${foldLines(line, terminal.width, "", "  ")}\n`);
  }
  terminal.write(`${shown.length === 0 ? "" : "\n"}${countWords(total, shown.length, options, record)}\n`);
  return EXIT.done;
}

function countWords(found: number, shown: number, { page, limit }: VotesOptions, record: VotingRecord): string {
  if (found === 0)
    return `None of the ${record.voteCount} votes on record meets all of that. Leave a condition out, or import more votes.`;
  const pages = Math.ceil(found / limit);
  if (shown === 0) return `${found} of ${record.voteCount} votes on record; they end with page ${pages}.`;
  const more = page < pages ? `; --page ${page + 1} shows the next` : "";
  return `${found} of ${record.voteCount} votes on record${pages > 1 ? `, page ${page} of ${pages}` : ""}${more}.`;
}

/** "; France abstaining": what the members asked about did, where the question left it open. */
function positionWords(record: VotingRecord, row: number, asked: VoteFilter["positions"] = []): string {
  return asked
    .filter(({ option }) => option === undefined)
    .map(({ member }) => {
      const did = record.position(row, member);
      const known = record.member(member);
      return did === undefined || known === undefined
        ? ""
        : `; ${memberName(known, record.vote(row).date)} ${optionWords(did)}`;
    })
    .join("");
}
