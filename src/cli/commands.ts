import { type Command, Option } from "commander";
import type { AlignOptions } from "./align.ts";
import type { CheckOptions } from "./check.ts";
import { filterOptions, jsonOption, type Running, wholeNumber } from "./command-options.ts";
import type { ForecastOptions } from "./forecast.ts";
import { addRecordCommands } from "./record-commands.ts";
import { addRulesCommands } from "./rules-commands.ts";
import type { SurpriseOptions } from "./surprise.ts";
import type { VoteOptions } from "./vote.ts";
import type { VotesOptions } from "./votes.ts";

/** Tells a program its commands, their options and what each is for. */
export function addCommands(program: Command, running: Running): void {
  for (const add of [
    addCheck,
    addVote,
    addVotes,
    addAlign,
    addSurprise,
    addForecast,
    addRulesCommands,
    addRecordCommands,
  ])
    add(program, running);
}

function addCheck(program: Command, running: Running): void {
  program
    .command("check")
    .summary("check an article's claims about UN votes, or a whole archive")
    .description(
      "Reads an article, finds what it says about votes at the United Nations, and tells what of it the record bears out. Of a folder, a JSON Lines file or several files each article is judged, and a line of JSON is written for each.",
    )
    .argument("<file...>", 'plain text or HTML in UTF-8; "-" reads standard input; a folder; *.jsonl')
    .option("--published <date>", "day of publication, YYYY-MM-DD, where the article does not give it")
    .addOption(jsonOption())
    .option("--out <file>", "write the findings of an archive here; a run that was stopped goes on where it was")
    .option("--workers <number>", "threads that judge an archive (default: one for each core)", wholeNumber)
    .option("--no-color", "never use colours")
    .action(running<[readonly string[], CheckOptions]>(async () => (await import("./check.ts")).check));
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
  const command = program
    .command("votes")
    .summary("list votes")
    .description("Lists the votes on record, the newest first. All conditions given must hold.");
  filterOptions(command)
    .option("--sort <order>", "best (closest match of the words), newest, oldest, closest (smallest margin)")
    .option("--limit <number>", "at most so many", wholeNumber, 20)
    .option("--played", "votes of meetings you played and saved, in place of those of history")
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

function addSurprise(program: Command, running: Running): void {
  program
    .command("surprise")
    .summary("tell whose position on a vote was unusual")
    .description(
      "The members whose positions on a vote were the least to be expected, with the chance of each and what it rests on.",
    )
    .argument("<symbol>", "of the vote: A/RES/ES-11/7")
    .addOption(
      new Option("--reading <reading>", "surprising to one who knew only earlier votes, or how the others voted")
        .choices(["before-the-vote", "given-the-others"])
        .default("before-the-vote"),
    )
    .option("--limit <number>", "at most so many members", wholeNumber, 10)
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  plenary surprise A/RES/ES-11/7 --limit 5")
    .action(running<[string, SurpriseOptions]>(async () => (await import("./surprise.ts")).surprise));
}

function addForecast(program: Command, running: Running): void {
  program
    .command("forecast")
    .summary("tell what to expect of the next vote on a text")
    .description("What to expect should the text of a vote be put once more, with intervals and what they rest on.")
    .argument("<symbol>", "of any vote on the text: A/RES/79/7")
    .addOption(jsonOption())
    .addHelpText("after", "\nExample:\n  plenary forecast A/RES/79/7")
    .action(running<[string, ForecastOptions]>(async () => (await import("./forecast.ts")).forecastNext));
}
