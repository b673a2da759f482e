import { type Command, Option } from "commander";
import { DOWNLOADS, EXPORT_FORMATS } from "#store";
import {
  type CommandsByName,
  filterOptions,
  gather,
  jsonOption,
  type Running,
  wholeNumber,
} from "../input/command-options.ts";
import { helpExamples } from "../screen/help-text.ts";
import type { ExportOptions } from "./export.ts";
import type { ImportOptions } from "./import.ts";
import type { RecordCorrectOptions } from "./record-correct.ts";
import type { DiffOptions } from "./record-diff.ts";
import type { IssuesOptions } from "./record-issues.ts";
import type { StatementsOptions } from "./statements.ts";

/** Commands on the record as a whole: into it, out of it, and what is doubtful in it. */
export const RECORD_COMMANDS: CommandsByName = {
  import: addImport,
  export: addExport,
  statements: addStatements,
  record: addRecord,
};

function addImport(program: Command, running: Running): void {
  program
    .command("import")
    .summary("add sources to your own record")
    .description(
      "Reads voting data and meeting records that you downloaded (as CSV, MARCXML, HTML, PDF or text, packed or not) into your own record, which the other commands then use.",
    )
    .argument("[file...]", "files to read")
    .addOption(
      new Option(
        "--download <which>",
        "fetch the UN Digital Library's voting file first: ga (General Assembly) or sc (Security Council)",
      ).choices(Object.keys(DOWNLOADS)),
    )
    .option("--allow-loss", "replace the record even where votes on it are in none of the sources any more")
    .addOption(jsonOption())
    .addHelpText("after", helpExamples([["import 2026_02_06_ga_voting.csv"], ["import --download sc"]]))
    .action(running<[readonly string[], ImportOptions]>(async () => (await import("./import.ts")).importFiles));
}

function addExport(program: Command, running: Running): void {
  const command = program
    .command("export")
    .summary("write votes in another format")
    .description(
      "Writes the votes that meet all conditions, for other programs. Without --out the first file of the format is printed.",
    )
    .addOption(
      new Option(
        "--format <format>",
        "csv, jsonl or parquet; as the UN Digital Library (undl) or the unvotes package (unvotes) has them; popolo",
      )
        .choices(EXPORT_FORMATS)
        .makeOptionMandatory(),
    )
    .option("--out <folder|file>", "a folder for all files of the format, or a file (with an ending) for the first");
  filterOptions(command)
    .addOption(new Option("--json", "print as JSON what was written; needs --out"))
    .addHelpText(
      "after",
      helpExamples([
        ["export --format csv --out votes"],
        ["export --format jsonl --body council --vetoed > vetoes.jsonl"],
      ]),
    )
    .action(running<[ExportOptions]>(async () => (await import("./export.ts")).exportVotes));
}

function addStatements(program: Command, running: Running): void {
  program
    .command("statements")
    .summary("what was said in the meetings you imported")
    .description(
      "Lists who spoke, for which member, and before or after which vote, in the meeting records you have imported. All conditions given must hold.",
    )
    .option("--text <words>", "all these words in what was said")
    .option("--member <member>", "who spoke, by code or name")
    .option("--vote <symbol>", "around this vote")
    .option("--full", "the whole text of each")
    .option("--limit <number>", "at most so many", wholeNumber, 20)
    .addOption(jsonOption())
    .addHelpText("after", helpExamples([['statements --member NOR --text "cultural heritage"']]))
    .action(running<[StatementsOptions]>(async () => (await import("./statements.ts")).statements));
}

function addRecord(program: Command, running: Running): void {
  const group = program
    .command("record")
    .summary("what sources disagree on; corrections by hand; what changed between two records")
    .description("Looks at the record as a whole.");
  addIssues(group, running);
  addCorrect(group, running);
  addDiff(group, running);
}

function addIssues(group: Command, running: Running): void {
  group
    .command("issues")
    .summary("list where sources disagree or are at fault")
    .description("Lists every disagreement of your sources and every fault found in them; none is settled unseen.")
    .option(
      "--kind <kind>",
      "only of this kind: position-differs, tally-differs, defect …; position-alone: those that look like slips",
    )
    .option("--vote <symbol>", "only on this vote")
    .option(
      "--source <source>",
      "only with a word of this source, file or citation: voeten, council-tables, undl:4076672",
    )
    .option("--limit <number>", "at most so many", wholeNumber, 50)
    .addOption(jsonOption())
    .addHelpText(
      "after",
      helpExamples([
        ["record issues --kind position-differs --vote A/RES/71/5"],
        ["record issues --source voeten --kind date-differs"],
      ]),
    )
    .action(running<[IssuesOptions]>(async () => (await import("./record-issues.ts")).recordIssues));
}

function addCorrect(group: Command, running: Running): void {
  group
    .command("correct")
    .summary("correct a vote by hand; it survives every import")
    .description(
      "Enters what you know better than every source on record. It weighs more than they do and survives every import; what they say stays in the list of issues. Without a vote, lists the corrections that stand.",
    )
    .argument("[vote]", "id or symbol of the vote: A/RES/71/5")
    .option("--member <member=position>", "what a member did: NOR=abstaining; may be given several times", gather)
    .option("--tally <figures>", "yes, no and abstaining: 93-18-65")
    .option("--outcome <outcome>", "adopted or not-adopted")
    .option("--title <words>", "the title")
    .option("--says <words>", "where you have it from; it is shown beside the vote")
    .option("--withdraw", "take the correction of this vote back")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      helpExamples([
        ['record correct A/RES/71/5 --member ZWE=yes --says "A/71/PV.32, page 14"'],
        ["record correct A/RES/71/5 --withdraw"],
      ]),
    )
    .action(
      running<[string | undefined, RecordCorrectOptions]>(
        async () => (await import("./record-correct.ts")).recordCorrect,
      ),
    );
}

function addDiff(group: Command, running: Running): void {
  group
    .command("diff")
    .summary("tell what changed from one record to another")
    .description("Tells vote by vote what is otherwise in a later record.")
    .argument("<before>", 'a file record.plenary; "shipped" for the record that comes with Plenary, "mine" for yours')
    .argument("<after>", "the later one")
    .addOption(jsonOption())
    .addHelpText("after", helpExamples([["record diff shipped mine"]]))
    .action(running<[string, string, DiffOptions]>(async () => (await import("./record-diff.ts")).recordDiff));
}
