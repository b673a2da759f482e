import { extname } from "node:path";
import type { VotingRecord } from "#record";
import { csvLine } from "#wire";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { writeNewFiles } from "./new-file.ts";
import type { Terminal } from "./terminal.ts";

/** What a command found, in each form that it can be given in; a form that is absent is not offered. */
export interface Answer {
  readonly json: () => object;
  /** The first line names the columns; an unknown value is an empty field. */
  readonly csv: () => readonly (readonly (string | number | null | undefined)[])[];
  readonly svg?: () => string;
  readonly words: (terminal: Terminal) => void;
}

export interface FormOptions {
  readonly json?: true;
  readonly csv?: true;
  readonly svg?: true;
  readonly out?: string;
}

/** Gives an answer in the form that was asked for: on the screen, or with --out in a new file. */
export function giveAnswer(terminal: Terminal, record: VotingRecord, options: FormOptions, answer: Answer): ExitCode {
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  const forms = formsOf(options);
  const [form, another] = forms;
  if (another !== undefined) return refuse(`--${form} and --${another} are two forms of the same answer. Choose one.`);
  if (form === undefined && options.out !== undefined) {
    return refuse(
      `What to write in ${options.out}? End its name in .json, .csv or .svg, or give one of those options.`,
    );
  }
  if (form === undefined) {
    answer.words(terminal);
    return EXIT.done;
  }
  const text = textOf(form, record, answer);
  if (text === undefined) return refuse("This answer has no picture. Ask for --json or --csv.");
  if (options.out === undefined) {
    terminal.write(text);
    return EXIT.done;
  }
  const fault = writeNewFiles([{ path: options.out, chunks: [text] }], "there");
  if (fault !== undefined) return refuse(fault);
  terminal.write(`Written: ${options.out}\n`);
  return EXIT.done;
}

type Form = "json" | "csv" | "svg";
const FORMS: readonly Form[] = ["json", "csv", "svg"];

function formsOf(options: FormOptions): readonly Form[] {
  const asked = FORMS.filter((form) => options[form]);
  const byName = FORMS.filter((form) => extname(options.out ?? "").toLowerCase() === `.${form}`);
  return asked.length > 0 ? asked : byName;
}

function textOf(form: Form, record: VotingRecord, answer: Answer): string | undefined {
  switch (form) {
    case "json":
      return `${JSON.stringify({ version: 1, record: { version: record.version }, ...answer.json() }, undefined, 2)}\n`;
    case "csv":
      return answer
        .csv()
        .map((line) => csvLine(line.map((field) => field ?? undefined)))
        .join("");
    case "svg":
      return answer.svg?.();
  }
}
