import type { SourceIssue, Statement } from "#record";
import { utf8 } from "./bytes.ts";
import { readRecordFile } from "./record-file.ts";
import { plenaryHome, userRecordPath } from "./shipped-record.ts";

/** What the sources of the user's record disagree on, and what was wrong in them; empty while there is only the shipped record. */
export function readIssues(home = plenaryHome()): readonly SourceIssue[] {
  return beside<SourceIssue>(home, "issues");
}

/** What was said in the meetings whose records the user has imported. */
export function readStatements(home = plenaryHome()): readonly Statement[] {
  return beside<Statement>(home, "statements");
}

function beside<T>(home: string, section: string): readonly T[] {
  const file = readRecordFile(userRecordPath(home));
  const bytes = file.ok ? file.value.section(section) : undefined;
  return bytes === undefined ? [] : (JSON.parse(utf8.decode(bytes)) as readonly T[]);
}
