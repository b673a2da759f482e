import type { Command } from "commander";
import { type CommandsByName, gatherList, jsonOption, type Running } from "../input/command-options.ts";
import { helpExamples } from "../screen/help-text.ts";
import type { ExplainOptions } from "./explain.ts";
import type { MeetingOptions, MeetingRunOptions } from "./meeting.ts";
import type { ChairOptions } from "./meeting-chair.ts";
import type { ReplayOptions } from "./replay.ts";
import type { RuleOptions } from "./rule.ts";
import type { WhatIfOptions } from "./what-if.ts";

/** Commands on the rules: what a vote decided, what would have changed it, and meetings. */
export const RULES_COMMANDS: CommandsByName = {
  explain: addExplain,
  "what-if": addWhatIf,
  whatif: addWhatIf,
  rule: addRule,
  replay: addReplay,
  meeting: addMeeting,
};

function addExplain(program: Command, running: Running): void {
  program
    .command("explain")
    .summary("explain what a vote decided, and by which rules")
    .description(
      "What a vote decided: the majority it needed, each step of the reasoning with its rule, what those rules say, and the least that would have turned it.",
    )
    .argument("<symbol>", "of the vote: A/RES/ES-11/7, S/2022/155")
    .addOption(jsonOption())
    .addHelpText(
      "after",
      helpExamples([
        ["explain S/2022/155", "a veto, and what would have undone it"],
        ["explain A/RES/ES-11/7", "an important question in the Assembly"],
      ]),
    )
    .action(running<[string, ExplainOptions]>(async () => (await import("./explain.ts")).explain));
}

function addWhatIf(program: Command, running: Running): void {
  program
    .command("what-if")
    .alias("whatif")
    .summary("decide a vote again with some things otherwise")
    .description(
      "What the rules would have made of a vote had members voted otherwise, or the majority, the day or the seats been others; and the least that would still turn it.",
    )
    .argument("<symbol>", "of the vote: S/2022/155")
    .option("--change <member=option,…>", "changed votes: USA=yes,FRA=no (yes, no, abstaining, not-voting)", gatherList)
    .option("--vote <member=option,…>", "the same as --change", gatherList)
    .option("--absent <member,…>", "members that stay away: DEU,KEN", gatherList)
    .option("--majority <majority>", "another majority: simple, two-thirds, council-procedural, council-substantive …")
    .option("--date <date>", "another day, with the numbers and seats of that day: YYYY-MM-DD")
    .option("--joining <member=option,…>", "members without a seat that take one, with their votes", gatherList)
    .option("--leaving <member,…>", "members whose seat is taken away", gatherList)
    .addOption(jsonOption())
    .addHelpText(
      "after",
      helpExamples([
        ["what-if S/2022/155 --change RUS=abstaining"],
        ["what-if A/RES/ES-11/7 --majority two-thirds --absent DEU,FRA"],
      ]),
    )
    .action(running<[string, WhatIfOptions]>(async () => (await import("./what-if.ts")).imagine));
}

function addRule(program: Command, running: Running): void {
  program
    .command("rule")
    .summary("tell what a rule says")
    .description(
      "Provisions of the Charter and of the rules of procedure, each in a sentence of ours, with cases. By number, or by words; without either, all of them.",
    )
    .argument("[what...]", "a number (86, 27(3), 76/262) or words")
    .addOption(jsonOption())
    .addHelpText("after", helpExamples([["rule 86"], ['rule "27(3)"'], ["rule closure of debate"]]))
    .action(running<[readonly string[], RuleOptions]>(async () => (await import("./rule.ts")).lookUpRule));
}

function addReplay(program: Command, running: Running): void {
  program
    .command("replay")
    .summary("decide every vote on record again")
    .description(
      "Recomputes every vote on record by the rules, compares it with the stated outcome, and lists each disagreement with its reason.",
    )
    .addOption(jsonOption())
    .action(running<[ReplayOptions]>(async () => (await import("./replay.ts")).replayRecord));
}

function addMeeting(program: Command, running: Running): void {
  const group = program
    .command("meeting")
    .summary("play a meeting by the rules of procedure")
    .description("Plays meetings that are written down as scripts, each step accepted or refused with its rule.");
  group
    .command("run")
    .summary("play a script and print the record of the meeting")
    .description(
      "Plays a script step by step and prints the record of the meeting. Ends with 1 where a step was refused or accepted against what the script expects.",
    )
    .argument(
      "<script>",
      "a file in YAML or JSON, or the name of a script that comes with Plenary (plenary meeting list)",
    )
    .option("--save", "keep its votes, apart from those of history, for vote, votes --played, explain and what-if")
    .addOption(jsonOption())
    .addHelpText("after", helpExamples([["meeting run council-1948-05-24"], ["meeting run my-committee.yaml --save"]]))
    .action(running<[string, MeetingRunOptions]>(async () => (await import("./meeting.ts")).runMeeting));
  group
    .command("chair")
    .summary("run a meeting step by step")
    .description(
      "Runs a meeting from the keyboard or a pipe, a step a line: each is accepted, or refused with its rule and with what is possible instead.",
    )
    .argument("[script]", "a script to go on from; without one, say --profile and --members")
    .option("--profile <profile>", "the rules: general-assembly, main-committee, security-council, model-un …")
    .option("--members <codes>", 'who meets: "FRA KEN BRA"')
    .option("--id <name>", "what the meeting is called")
    .option("--date <date>", "its day, YYYY-MM-DD; today if left out")
    .option("--out <file>", "write what was done as a script that plays it again")
    .option("--save", "keep its votes, as plenary meeting run --save does")
    .addHelpText(
      "after",
      helpExamples([
        ['meeting chair --profile model-un --members "ARG BRA CHN EGY FRA" --out today.yaml'],
        ["meeting chair today.yaml"],
      ]),
    )
    .action(running<[string | undefined, ChairOptions]>(async () => (await import("./meeting-chair.ts")).chairMeeting));
  group
    .command("forget")
    .summary("remove the saved votes of a played meeting")
    .argument("<meeting>", "its id, as “plenary meeting list” shows it")
    .addOption(jsonOption())
    .action(running<[string, MeetingOptions]>(async () => (await import("./meeting.ts")).forgetMeeting));
  group
    .command("list")
    .summary("list the scripts that come with Plenary, and the meetings you saved")
    .addOption(jsonOption())
    .action(running<[MeetingOptions]>(async () => (await import("./meeting.ts")).listMeetings));
}
