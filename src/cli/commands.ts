import type { Command } from "commander";
import type { AlignOptions } from "./align.ts";
import type { CheckOptions } from "./check.ts";
import { gather, jsonOption, type Running, wholeNumber } from "./command-options.ts";
import type { ImportOptions } from "./import.ts";
import { addRulesCommands } from "./rules-commands.ts";
import type { VoteOptions } from "./vote.ts";
import type { VotesOptions } from "./votes.ts";

/** Tells a program its commands, their options and what each is for. */
export function addCommands(program: Command, running: Running): void {
  for (const add of [addCheck, addVote, addVotes, addAlign, addRulesCommands, addImport]) add(program, running);
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
