import { type Command, InvalidArgumentError, Option } from "commander";
import type { AlignOptions } from "./align.ts";
import type { CheckOptions } from "./check.ts";
import type { ExitCode } from "./exit-code.ts";
import type { ImportOptions } from "./import.ts";
import type { Terminal } from "./terminal.ts";
import type { VoteOptions } from "./vote.ts";
import type { VotesOptions } from "./votes.ts";
import type { WhatIfOptions } from "./what-if.ts";

export type Run<A extends readonly unknown[]> = (terminal: Terminal, ...args: A) => ExitCode | Promise<ExitCode>;

/** Makes what commander calls of what opens a command's own file, which happens only when it is asked for. */
export type Running = <A extends readonly unknown[]>(
  open: () => Promise<Run<A>>,
) => (...args: unknown[]) => Promise<void>;

/** Tells a program its commands, their options and what each is for. */
export function addCommands(program: Command, running: Running): void {
  for (const add of [addCheck, addVote, addVotes, addAlign, addWhatIf, addImport]) add(program, running);
}

function addCheck(program: Command, running: Running): void {
  program
    .command("check")
    .summary("check an article's claims about UN votes")
    .description(
      "Reads an article, finds what it says about votes at the United Nations, and tells what of it the record bears out.",
    )
    .argument("<file>", 'plain text or HTML in UTF-8; "-" reads standard input')
    .option("--published <date>", "day of publication, YYYY-MM-DD, where the article does not give it")
    .addOption(jsonOption())
    .option("--no-color", "never use colours")
    .action(running<[string, CheckOptions]>(async () => (await import("./check.ts")).check));
}

function addVote(program: Command, running: Running): void {
  program
    .command("vote")
    .summary("show one vote")
    .description("Who voted how, the figures, what was decided and by which rule, and the other votes of the meeting.")
    .argument(
      "<symbol>",
      "of the resolution, draft, amendment or motion: A/RES/ES-11/7, S/2022/155, A/RES/ES-11/8#am-eu-1",
    )
    .addOption(jsonOption())
    .action(running<[string, VoteOptions]>(async () => (await import("./vote.ts")).vote));
}

function addVotes(program: Command, running: Running): void {
  program
    .command("votes")
    .summary("list votes")
    .description("Lists the votes on record, the newest first. All conditions given must hold.")
    .option("--text <words>", "all these words in title, topics or symbol")
    .option("--body <body>", "assembly, council, or a committee (first-committee …)")
    .option("--session <session>", "session of the Assembly: 79, ES-11")
    .option("--from <date>", "first day, YYYY-MM-DD")
    .option("--to <date>", "last day, YYYY-MM-DD")
    .option("--member <member>", "a member by code or name; may be given several times", gather)
    .option("--position <position>", "what those members did: yes, no, abstaining, not-voting")
    .option("--kind <kind>", "draft-resolution, amendment, part, procedural …")
    .option("--outcome <outcome>", "adopted or not-adopted")
    .option("--vetoed", "only drafts and amendments that were vetoed")
    .option("--limit <number>", "at most so many", wholeNumber, 20)
    .addOption(jsonOption())
    .action(running<[VotesOptions]>(async () => (await import("./votes.ts")).votes));
}

function addAlign(program: Command, running: Running): void {
  program
    .command("align")
    .summary("compare how two members vote")
    .description(
      "How alike two members vote on the Assembly's contested questions, with an interval, and where they were opposite.",
    )
    .argument("<member>", "code or name: USA, Israel")
    .argument("<member>", "the other")
    .option("--from <date>", "first day, YYYY-MM-DD")
    .option("--to <date>", "last day, YYYY-MM-DD")
    .addOption(jsonOption())
    .action(running<[string, string, AlignOptions]>(async () => (await import("./align.ts")).align));
}

function addWhatIf(program: Command, running: Running): void {
  program
    .command("whatif")
    .summary("decide a vote again with some votes otherwise")
    .description(
      "What the rules would have made of a vote had members voted otherwise, and the least that would have turned it.",
    )
    .argument("<symbol>", "of the vote: S/2022/155")
    .option("--vote <member=option>", "a changed vote, as RUS=abstaining; may be given several times", gather)
    .addOption(jsonOption())
    .action(running<[string, WhatIfOptions]>(async () => (await import("./what-if.ts")).imagine));
}

function addImport(program: Command, running: Running): void {
  program
    .command("import")
    .summary("add sources to your own record")
    .description(
      "Reads voting data and meeting records that you downloaded (as CSV, MARCXML, HTML, PDF or text, packed or not) into your own record, which the other commands then use.",
    )
    .argument("<file...>", "files to read")
    .addOption(jsonOption())
    .action(running<[readonly string[], ImportOptions]>(async () => (await import("./import.ts")).importFiles));
}

function jsonOption(): Option {
  return new Option("--json", "print JSON, for other programs");
}

function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Give a whole number from 1.");
  return number;
}
