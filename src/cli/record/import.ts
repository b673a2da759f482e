import { resolve } from "node:path";
import {
  type DownloadName,
  download,
  type ImportProgress,
  type ImportReport,
  importSources,
  plenaryHome,
} from "#store";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";
import { today } from "../screen/today.ts";

export interface ImportOptions {
  readonly download?: DownloadName;
  readonly allowLoss?: true;
  readonly json?: true;
}

/** `plenary import FILE…`: reads sources into the user's own record; with `--download` the Library's voting file is fetched first. */
export async function importFiles(
  terminal: Terminal,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ExitCode> {
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  if (paths.length === 0 && options.download === undefined) {
    return refuse("Name the files to import, or have one fetched, as in “plenary import --download ga”.");
  }
  const fetched = options.download === undefined ? undefined : await fetchFile(terminal, options.download);
  if (fetched !== undefined && !fetched.ok) return refuse(fetched.error.says);
  const imported = await importSources({
    paths: fetched === undefined ? paths : [...paths, fetched.value.path],
    read: today(),
    ...(options.allowLoss ? { mayLose: 1 } : {}),
    onProgress: importProgress(terminal),
  });
  if (!imported.ok) {
    const { path, says } = imported.error;
    // a file is called what the person called it
    const given = paths.find((p) => path !== undefined && resolve(p) === resolve(path)) ?? path;
    return refuse(`${given === undefined ? "" : `${given}: `}${says}.`);
  }
  if (options.json) writeJson(terminal, imported.value);
  else tell(terminal, imported.value);
  return EXIT.done;
}

function tell(terminal: Terminal, report: ImportReport): void {
  for (const set of report.sets) {
    const statements = set.statements === 0 ? "" : `, ${set.statements} statements`;
    const found =
      set.facts !== undefined
        ? `${set.facts} facts held against the record`
        : `${set.meetings === undefined ? `${set.votes} votes` : `${set.meetings} meetings`}${statements}`;
    terminal.write(`${set.id}: ${found}\n`);
  }
  terminal.write(
    `\n${report.votesBefore} votes were on record, now ${report.votes}; record ${report.version} in ${report.path}.\n`,
  );
  const issues = Object.entries(report.issues);
  if (issues.length === 0) return;
  const told = issues.map(([kind, count]) => `${kind.replace(/-/g, " ")} ${count}`).join(", ");
  terminal.write(`Disagreements and faults that were found, none of them hidden: ${told}.\n`);
}

/** Bytes between two lines of progress; a file smaller than that needs none. */
const LINE_EVERY = 8_000_000;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

async function fetchFile(terminal: Terminal, name: DownloadName): ReturnType<typeof download> {
  let told = 0;
  const fetched = await download(name, {
    home: plenaryHome(),
    onProgress: (bytes, of) => {
      if (bytes - told < LINE_EVERY) return;
      told = bytes;
      terminal.complain(`Fetched ${megabytes(bytes)}${of === undefined ? "" : ` of ${megabytes(of)}`} MB`);
    },
  });
  if (fetched.ok) {
    const { path, bytes, isKnownEdition } = fetched.value;
    const edition = isKnownEdition === false ? "; it is another edition than the one Plenary was tried with" : "";
    terminal.complain(`Fetched ${path}, ${megabytes(bytes)} MB${edition}.`);
  }
  return fetched;
}

/** Tells of large files how far the reading is. */
function importProgress(terminal: Terminal): (progress: ImportProgress) => void {
  let told = 0;
  return ({ path, step, bytes, of }) => {
    if (of < LINE_EVERY) return;
    if (step !== "reading") {
      terminal.complain(step === "merging" ? "Merging the sources" : "Writing the record");
      return;
    }
    if (bytes < told) told = 0;
    if (bytes - told < LINE_EVERY) return;
    told = bytes;
    terminal.complain(`Read ${megabytes(bytes)} of ${megabytes(of)} MB of ${path}`);
  };
}
