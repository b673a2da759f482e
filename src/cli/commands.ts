import type { Command } from "commander";
import { ALIGNMENT_COMMANDS } from "./alignment/alignment-commands.ts";
import {
  type CommandsByName,
  filterOptions,
  gatherList,
  jsonOption,
  type Running,
  wholeNumber,
} from "./input/command-options.ts";
import type { CheckOptions } from "./press/check.ts";
import { RECORD_COMMANDS } from "./record/record-commands.ts";
import type { VoteOptions } from "./record/vote.ts";
import type { VotesOptions } from "./record/votes.ts";
import { RULES_COMMANDS } from "./rules/rules-commands.ts";
import { helpExamples } from "./screen/help-text.ts";

const COMMANDS: CommandsByName = {
  check: addCheck,
  vote: addVote,
  votes: addVotes,
  ...ALIGNMENT_COMMANDS,
  ...RULES_COMMANDS,
  ...RECORD_COMMANDS,
};

/** Tells a program its commands, their options and what each is for: the one whose name comes first, where that is one, else all. */
export function addCommands(program: Command, running: Running, first: string | undefined): void {
  const asked = first !== undefined && Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  for (const add of asked === undefined ? new Set(Object.values(COMMANDS)) : [asked]) add(program, running);
}

function addCheck(program: Command, running: Running): void {
  program
    .command("check")
    .summary("check an article's claims about UN votes, or a whole archive")
    .description(
      "Reads an article, finds what it says about votes at the United Nations, and tells what of it the record bears out. Of a folder, a JSON Lines file or several files each article is judged, and a line of JSON is written for each.",
    )
    .argument("<file...>", 'plain text or HTML in UTF-8, or a PDF; "-" reads standard input; a folder; *.jsonl')
    .option("--published <date>", "day of publication, YYYY-MM-DD, where the article does not give it")
    .addOption(jsonOption())
    .option("--out <file>", "write the findings of an archive here; a run that was stopped goes on where it was")
    .option("--workers <number>", "threads that judge an archive (default: one for each core)", wholeNumber)
    .option("--no-color", "never use colours")
    .action(running<[readonly string[], CheckOptions]>(async () => (await import("./press/check.ts")).check));
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
    .option(
      "--of <who,…>",
      "only what these did, members or groups: EU, or USA,RUS; may be given several times",
      gatherList,
    )
    .option("--beside <symbol>", "who did otherwise in this other vote, with --of among these")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      helpExamples([["vote A/RES/ES-11/7"], ["vote ES-11/7 --of EU"], ["vote A/RES/80/4 --beside A/RES/79/7"]]),
    )
    .action(running<[string, VoteOptions]>(async () => (await import("./record/vote.ts")).vote));
}

function addVotes(program: Command, running: Running): void {
  const command = program
    .command("votes")
    .summary("list votes")
    .description("Lists the votes on record, the newest first. All conditions given must hold.");
  filterOptions(command)
    .option("--sort <order>", "best (closest match of the words), newest, oldest, closest (smallest margin)")
    .option("--limit <number>", "so many on a page", wholeNumber, 20)
    .option("--page <number>", "which page", wholeNumber, 1)
    .option("--played", "votes of meetings you played and saved, in place of those of history")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      helpExamples([
        ['votes --text "cuba embargo"', "words of title, subject or symbol"],
        ["votes --member USA=no --member ISR=yes", "who voted how"],
        ["votes --margin 2 --sort closest", "decided by two votes or fewer"],
        ["votes --kind amendment --outcome not-adopted", "amendments that failed"],
        ["votes --body council --vetoed --from 2020-01-01 --page 2"],
      ]),
    )
    .action(running<[VotesOptions]>(async () => (await import("./record/votes.ts")).votes));
}
