import { resolve } from "node:path";
import { parseLocalDate } from "#basics";
import { importSources } from "#store";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { type Terminal, writeJson } from "./terminal.ts";

export interface ImportOptions {
  readonly json?: true;
}

/** `plenary import FILE…`: reads sources into the user's own record. */
export async function importFiles(
  terminal: Terminal,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const today = parseLocalDate(new Date().toISOString().slice(0, 10));
  if (today === undefined) throw new Error("the clock gives no date");
  const imported = await importSources({ paths, read: today });
  if (!imported.ok) {
    const { path, says } = imported.error;
    // a file is called what the person called it
    const given = paths.find((p) => path !== undefined && resolve(p) === resolve(path)) ?? path;
    terminal.complain(`${given === undefined ? "" : `${given}: `}${says}.`);
    return EXIT.badInput;
  }
  const report = imported.value;
  if (options.json) {
    writeJson(terminal, report);
    return EXIT.done;
  }
  for (const set of report.sets) {
    const statements = set.statements === 0 ? "" : `, ${set.statements} statements`;
    terminal.write(`${set.id}: ${set.votes} votes${statements}\n`);
  }
  const issues = Object.entries(report.issues);
  terminal.write(
    `\n${report.votesBefore} votes were on record, now ${report.votes}; record ${report.version} in ${report.path}.\n`,
  );
  if (issues.length > 0) {
    const told = issues.map(([kind, count]) => `${kind.replace(/-/g, " ")} ${count}`).join(", ");
    terminal.write(`Disagreements and faults that were found, none of them hidden: ${told}.\n`);
  }
  return EXIT.done;
}
