import { err, ok, type Result } from "#basics";
import { diffRecords, type VotingRecord } from "#record";
import { openShippedRecord, openUserRecord, readRecordFile } from "#store";
import { plural, recordChangeWords } from "#words";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";

export interface DiffOptions {
  readonly json?: true;
}

/** `plenary record diff BEFORE AFTER`: what is otherwise in the later of two records. */
export function recordDiff(terminal: Terminal, first: string, second: string, options: DiffOptions): ExitCode {
  const [before, after] = [namedRecord(first), namedRecord(second)];
  for (const opened of [before, after]) if (!opened.ok) terminal.complain(opened.error);
  if (!before.ok || !after.ok) return EXIT.badInput;
  const changes = diffRecords(before.value, after.value);
  if (options.json) {
    writeJson(terminal, {
      version: 1,
      before: { version: before.value.version },
      after: { version: after.value.version },
      changes,
    });
    return EXIT.done;
  }
  for (const change of changes) {
    terminal.write(`${foldLines(recordChangeWords(change, after.value), terminal.width, "", "  ")}\n`);
  }
  terminal.write(
    changes.length === 0
      ? "Nothing is otherwise.\n"
      : `\n${plural(changes.length, "change")}; ${counts(before.value, after.value)}.\n`,
  );
  return EXIT.done;
}

function counts(before: VotingRecord, after: VotingRecord): string {
  return `${before.voteCount} votes in record ${before.version}, ${after.voteCount} in record ${after.version}`;
}

function namedRecord(name: string): Result<VotingRecord, string> {
  if (name === "shipped") return ok(openShippedRecord());
  if (name === "mine") return ok(openUserRecord());
  const file = readRecordFile(name);
  if (file.ok) return ok(file.value.record);
  return err(`${name}: ${file.error.says}. Name a file record.plenary, or write "shipped" or "mine".`);
}
