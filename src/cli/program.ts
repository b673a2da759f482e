import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError } from "commander";
import { packageRoot, plenaryHome } from "#store";
import { addCommands } from "./commands.ts";
import type { Run, Running } from "./input/command-options.ts";
import { EXIT, type ExitCode } from "./screen/exit-code.ts";
import { faultOf } from "./screen/fault-words.ts";
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

const EXAMPLES = `
Examples:
  plenary check article.txt                        which claims of an article about UN votes hold
  plenary check page.html --published 2025-02-25   the day decides what "on Monday" means
  plenary vote A/RES/ES-11/7                       who voted how, and why it was adopted
  plenary vote S/RES/2774                          the same for the Security Council
  plenary votes --text cuba --from 2015-01-01      the votes with these words since 2015
  plenary votes --member USA --position no         where the United States voted against
  plenary align USA Israel                         how alike two members vote
  plenary explain S/2022/155                       what was decided, by which rules, and what would have turned it
  plenary what-if S/2022/155 --change RUS=abstaining  what would have become of the vetoed draft
  plenary replay                                   every vote on record, decided again
  plenary meeting run council-1948-05-24           a meeting played by the rules of procedure
  plenary surprise A/RES/ES-11/7                   whose position was the least to be expected
  plenary ideal USA RUS                            where they stood on the line of votes, session by session
  plenary shifts Argentina                         when a member moved
  plenary blocs --from 2022-01-01                  who votes together
  plenary export --format csv --out votes          the record for other programs
  plenary record diff shipped mine                 what your own record has otherwise

Exit codes: 0 done; 1 check found something contradicted or conflated,
or a played meeting went otherwise than its script expects; 2 the input or an option cannot be used;
70 the program itself is at fault.
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
  const program = new Command("plenary")
    .description(INTRO)
    .option("--no-color", "never use colours (also: the environment variable NO_COLOR)")
    .version(version(), "-V, --version", "print the version")
    .helpOption("-h, --help", "explain the program, or a command")
    .helpCommand(false)
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
      getOutHelpWidth: () => Math.min(widthOf(streams), 100),
      getErrHelpWidth: () => Math.min(widthOf(streams), 100),
    })
    .showHelpAfterError("(plenary --help shows what there is)");
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
    width: widthOf({ stdout }),
    write: (text) => stdout.write(text),
    complain: (text) => stderr.write(`${text}\n`),
  };
}

/** Columns of the screen, within what can be read; 100 where there is no screen. */
function widthOf({ stdout }: Pick<Streams, "stdout">): number {
  return Math.min(Math.max(stdout.columns ?? 100, 40), 120);
}

function version(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { readonly version: string })
    .version;
}
