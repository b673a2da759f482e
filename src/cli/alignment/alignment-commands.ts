import { type Command, Option } from "commander";
import {
  answerOptions,
  type CommandsByName,
  choiceOptions,
  positiveNumber,
  type Running,
  wholeNumber,
} from "../input/command-options.ts";
import { helpExamples } from "../screen/help-text.ts";
import type { AlignOptions } from "./align.ts";
import type { BlocsOptions } from "./blocs.ts";
import type { ForecastOptions } from "./forecast.ts";
import type { IdealOptions } from "./ideal.ts";
import type { ShiftsOptions } from "./shifts.ts";
import type { SurpriseOptions } from "./surprise.ts";

/** Commands on how members vote: with whom, where on the line, how unusually, what next. */
export const ALIGNMENT_COMMANDS: CommandsByName = {
  align: addAlign,
  ideal: addIdeal,
  surprise: addSurprise,
  shifts: addShifts,
  blocs: addBlocs,
  forecast: addForecast,
};

function addAlign(program: Command, running: Running): void {
  const command = program
    .command("align")
    .summary("compare how members vote")
    .description(
      "How alike members vote on contested questions. Two members: every index with its interval, and where they parted. One: who votes with it. Several: all pairs. A group: how united it is; beside others it is one, and takes the position of more than half of its members.",
    )
    .argument("<who...>", "members by code or name (USA, Israel), or groups (EU)")
    .option(
      "--index <index>",
      "alike, lijphart, s, kappa, kappa-linear, kappa-squared, pi or yes-no (default: lijphart)",
    )
    .option("--by-session", "two members: session by session")
    .option("--limit <number>", "one member: at most so many on each side", wholeNumber, 10);
  answerOptions(choiceOptions(command))
    .addHelpText(
      "after",
      helpExamples([
        ["align USA Israel --from 2010-01-01"],
        ["align USA RUS --by-session --svg --out usa-rus.svg"],
        ["align BRA"],
        ["align USA GBR FRA RUS CHN --index kappa"],
        ["align EU"],
        ["align EU USA"],
      ]),
    )
    .action(running<[readonly string[], AlignOptions]>(async () => (await import("./align.ts")).align));
}

function addIdeal(program: Command, running: Running): void {
  const command = program
    .command("ideal")
    .summary("place members on the line that the votes draw")
    .description(
      "Ideal points: where members stand, session by session, with errors. Without a member: all of the last session.",
    )
    .argument("[member...]", "members by code or name, or groups")
    .option("--session <session>", "the votes of one regular session alone: 79")
    .option("--report", "how good the fit is: on what it saw, on a tenth kept from it, on the last session foretold")
    .addOption(
      new Option("--engine <engine>", "fast: in a second; bsv: the published sampler, minutes on a full record")
        .choices(["fast", "bsv"])
        .default("fast"),
    )
    .option("--seed <number>", "bsv: of the first chain", wholeNumber, 1)
    .option("--sweeps <number>", "bsv: of each chain, a quarter of them not counted", wholeNumber, 1600)
    .option("--chains <number>", "bsv: run side by side; two tell by R-hat whether they agree", wholeNumber, 2);
  answerOptions(choiceOptions(command))
    .addHelpText(
      "after",
      helpExamples(
        [["ideal USA RUS CHN"], ["ideal --engine bsv --out points.csv"]],
        "The sampler can be stopped with Ctrl-C; the same command goes on where it was.",
      ),
    )
    .action(running<[readonly string[], IdealOptions]>(async () => (await import("./ideal.ts")).ideal));
}

function addSurprise(program: Command, running: Running): void {
  const command = program
    .command("surprise")
    .summary("tell whose positions were unusual")
    .description(
      "The positions that were the least to be expected: on one vote, of one member, or since a day; with the chance of each and what it rests on.",
    )
    .argument("[what]", "a vote (A/RES/ES-11/7) or a member (USA); without it all since --since")
    .option("--since <date>", "first day, YYYY-MM-DD; without it the last session on record")
    .addOption(
      new Option("--reading <reading>", "surprising to one who knew only earlier votes, or how the others voted")
        .choices(["before-the-vote", "given-the-others"])
        .default("before-the-vote"),
    )
    .option("--limit <number>", "at most so many", wholeNumber, 10);
  answerOptions(choiceOptions(command))
    .addHelpText("after", helpExamples([["surprise A/RES/ES-11/7 --limit 5"], ["surprise USA --since 2025-01-01"]]))
    .action(running<[string | undefined, SurpriseOptions]>(async () => (await import("./surprise.ts")).surprise));
}

function addShifts(program: Command, running: Running): void {
  const command = program
    .command("shifts")
    .summary("tell when a member moved")
    .description("When a member changed its positions on repeated texts, and when its place on the line changed.")
    .argument("<member>", "code or name: Argentina")
    .option("--anchor <member>", "the side it moved towards or away from", "USA")
    .option("--limit <number>", "at most so many changed positions", wholeNumber, 10);
  answerOptions(choiceOptions(command))
    .addHelpText("after", helpExamples([["shifts USA --from 2010-01-01"]]))
    .action(running<[string, ShiftsOptions]>(async () => (await import("./shifts.ts")).memberShifts));
}

function addBlocs(program: Command, running: Running): void {
  const command = program
    .command("blocs")
    .summary("find who votes together")
    .description(
      "Blocs of members that agree more than the room does, how firmly each belongs, and the official groups they are like.",
    )
    .option("--session <session>", "one regular session; without it and without days the last on record")
    .option("--resolution <number>", "above 1 finds more and smaller blocs", positiveNumber, 1.2);
  answerOptions(choiceOptions(command))
    .addHelpText("after", helpExamples([["blocs --from 2022-01-01"]]))
    .action(running<[BlocsOptions]>(async () => (await import("./blocs.ts")).blocs));
}

function addForecast(program: Command, running: Running): void {
  const command = program
    .command("forecast")
    .summary("tell what to expect of the next vote on a text")
    .description(
      "What to expect should the text of a vote be put once more: the tally with intervals, whether it would be adopted by the rules, and who may decide it.",
    )
    .argument("<symbol>", "of any vote on the text: A/RES/79/7");
  answerOptions(command)
    .addHelpText("after", helpExamples([["forecast A/RES/79/7"]]))
    .action(running<[string, ForecastOptions]>(async () => (await import("./forecast.ts")).forecastNext));
}
