import { type Command, InvalidArgumentError, Option } from "commander";
import type { ExitCode } from "../screen/exit-code.ts";
import type { Terminal } from "../screen/terminal.ts";

/** A command: it writes to the terminal and gives the code to end with. */
export type Run<A extends readonly unknown[]> = (terminal: Terminal, ...args: A) => ExitCode | Promise<ExitCode>;

/** Makes what commander calls of what opens a command's own file, which happens only when it is asked for. */
export type Running = <A extends readonly unknown[]>(
  open: () => Promise<Run<A>>,
) => (...args: unknown[]) => Promise<void>;

/** Commands by all names they have, each with what tells a program of it. */
export type CommandsByName = { readonly [name: string]: (program: Command, running: Running) => void };

export function jsonOption(): Option {
  return new Option("--json", "print JSON, for other programs");
}

/** For an option that may be given several times. */
export function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** For an option that takes a list with commas and may be given several times. */
export function gatherList(value: string, before: readonly string[] = []): readonly string[] {
  const items = value.split(",").map((item) => item.trim());
  return [...before, ...items.filter((item) => item !== "")];
}

export function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Give a whole number from 1.");
  return number;
}

export function positiveNumber(text: string): number {
  const number = Number(text);
  if (!(number > 0 && Number.isFinite(number))) throw new InvalidArgumentError("Give a number above 0, as 1.2.");
  return number;
}

export function wholeNumberOrZero(text: string): number {
  return text.trim() === "0" ? 0 : wholeNumber(text);
}

/** The conditions on votes that `votes` and `export` take. */
export function filterOptions(command: Command): Command {
  return command
    .option("--text <words>", "all these words in title, topics or symbol")
    .option("--body <body>", "assembly, council, or a committee (first-committee …)")
    .option("--session <session>", "session of the Assembly: 79, ES-11")
    .option("--from <date>", "first day: YYYY-MM-DD, or a year or month")
    .option("--to <date>", "last day: YYYY-MM-DD, or a year or month")
    .option(
      "--member <member>",
      "a member by code or name, with what it did: USA=no; may be given several times",
      gather,
    )
    .option("--position <position>", "what the members named without it did: yes, no, abstaining, not-voting")
    .option("--kind <kind>", "draft-resolution, amendment, part, procedural …")
    .option("--outcome <outcome>", "adopted or not-adopted")
    .option("--margin <votes>", "at most so many votes between yes and no", wholeNumberOrZero)
    .option("--tally <figures>", "exactly these figures, yes-no-abstaining: 93-18-65")
    .option("--vetoed", "only drafts and amendments that were vetoed");
}

/** The choice of votes that the alignment commands take; `choice-options.ts` reads it. */
export function choiceOptions(command: Command): Command {
  return command
    .option("--from <date>", "first day: YYYY-MM-DD, or a year or month")
    .option("--to <date>", "last day: YYYY-MM-DD, or a year or month")
    .option("--body <body>", "assembly or council (default: assembly)")
    .option("--topic <topic>", "only votes with this topic")
    .option("--final", "only final votes on whole texts: no amendments, paragraphs, motions")
    .option("--years", "calendar years instead of sessions")
    .addOption(
      new Option("--abstention <reading>", "between yes and no, put with no, or left out (default: middle)").choices([
        "middle",
        "with-no",
        "left-out",
      ]),
    );
}

/** The forms an answer can be given in; `answer.ts` gives it. */
export function answerOptions(command: Command): Command {
  return command
    .addOption(jsonOption())
    .option("--csv", "print a table with commas")
    .option("--svg", "print a picture, where there is one")
    .option("--out <file>", "write a new file instead; .json, .csv or .svg tells the form");
}
