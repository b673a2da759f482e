import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { packageRoot, plenaryHome } from "#store";
import { addCommands } from "./commands.ts";
import type { Run, Running } from "./input/command-options.ts";
import { EXIT, type ExitCode } from "./screen/exit-code.ts";
import { faultOf } from "./screen/fault-words.ts";
import { type Example, HELP_LAYOUT, helpExamples, paragraphs } from "./screen/help-text.ts";
import { coloured, plain } from "./screen/style.ts";
import type { Terminal } from "./screen/terminal.ts";

/** What the program needs of a process. */
export interface Streams {
  readonly stdout: { readonly isTTY?: boolean; readonly columns?: number; write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  readonly env: { readonly [name: string]: string | undefined };
}

const INTRO = `Who voted how at the United Nations, what the vote decided and by which rule, and whether the news got it right.
Works offline, on the record of votes that comes with it.`;

const EXAMPLES: readonly Example[] = [
  ["check article.txt", "which claims of an article about UN votes hold"],
  ["check page.html --published 2025-02-25", 'the day decides what "on Monday" means'],
  ["vote A/RES/ES-11/7", "who voted how, and why it was adopted"],
  ["vote S/RES/2774 --of EU", "what the members of a group did"],
  ["votes --text cuba --from 2015", "the votes with these words since 2015"],
  ["votes --member USA --position no", "where the United States voted against"],
  ["align USA Israel", "how alike two members vote"],
  ["explain S/2022/155", "what was decided, by which rules, and what would have turned it"],
  ["what-if S/2022/155 --change RUS=abstaining", "what would have become of the vetoed draft"],
  ["rule 86", "what a rule of procedure says"],
  ["replay", "every vote on record, decided again"],
  ["meeting run council-1948-05-24", "a meeting played by the rules of procedure"],
  ["surprise A/RES/ES-11/7", "whose position was the least to be expected"],
  ["ideal USA RUS", "where they stood on the line of votes, session by session"],
  ["shifts Argentina", "when a member moved"],
  ["blocs --from 2022", "who votes together"],
  ["export --format csv --out votes", "the record for other programs"],
  ["record diff shipped mine", "what your own record has otherwise"],
];

const CODES = `Exit codes: 0 done; 1 check found something contradicted or conflated, or a played meeting went otherwise than its script expects; 2 the input or an option cannot be used; 70 the program itself is at fault.
PLENARY_HOME names the folder for your own record (default: .plenary in your home folder).`;

/** Runs one command line and gives the code to end with. Each command's own file is opened only when it is asked for. */
export async function runPlenary(args: readonly string[], streams: Streams): Promise<ExitCode> {
  const outcome: { code: ExitCode } = { code: EXIT.done };
  const program = commands(args, streams, outcome);
  try {
    await program.parseAsync(args, { from: "user" });
    return outcome.code;
  } catch (fault) {
    if (fault instanceof CommanderError) return fault.exitCode === 0 ? EXIT.done : EXIT.badInput;
    const { says, code } = faultOf(fault, plenaryHome());
    streams.stderr.write(`${says}\n`);
    return code;
  }
}

function commands(args: readonly string[], streams: Streams, outcome: { code: ExitCode }): Command {
  const helpWidth = Math.min(widthOf(streams), 100);
  const program = new Command("plenary")
    .description(INTRO)
    .option("--no-color", "never use colours (also: the environment variable NO_COLOR)")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "explain the program, or a command")
    .helpCommand(false)
    .exitOverride()
    .configureHelp(HELP_LAYOUT)
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
    })
    .showHelpAfterError("(plenary --help shows what there is)");
  program.addHelpText("after", helpExamples(EXAMPLES)).addHelpText("after", () => `\n${paragraphs(CODES, helpWidth)}`);
  const running: Running =
    <A extends readonly unknown[]>(open: () => Promise<Run<A>>) =>
    async (...args) => {
      const run = await open();
      // The last argument that commander hands over is the command itself.
      outcome.code = await run(terminalOf(streams, program), ...(args.slice(0, -1) as unknown as A));
    };

  addCommands(program, running, args[0]);
  pointToHelp(program, "plenary");
  return program;
}

/** An error in the words of a command says how that command is explained. */
function pointToHelp(group: Command, path: string): void {
  for (const command of group.commands) {
    command.showHelpAfterError(`(${path} ${command.name()} --help explains it)`);
    pointToHelp(command, `${path} ${command.name()}`);
  }
}

function terminalOf({ stdout, stderr, env }: Streams, program: Command): Terminal {
  const wanted = program.opts().color !== false && program.commands.every((c) => c.opts().color !== false);
  const colours = wanted && stdout.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
  return {
    style: colours ? coloured : plain,
    width: widthOf({ stdout, env }),
    write: (text) => stdout.write(text),
    complain: (text) => stderr.write(`${text}\n`),
  };
}

/** Columns of the screen, within what can be read; of a pipe those that COLUMNS names, else 100. */
function widthOf({ stdout, env }: Pick<Streams, "stdout" | "env">): number {
  const named = Number(env.COLUMNS);
  return Math.min(Math.max(stdout.columns ?? (named > 0 ? named : 100), 40), 120);
}

function version(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { readonly version: string })
    .version;
}
