import { type Command, Help, type HelpConfiguration } from "commander";
import { foldLines } from "./fold-lines.ts";
import { screenTable } from "./screen-table.ts";

/** A command without the program's name, and what it does. */
export type Example = readonly [command: string, what?: string];

/** Room that a remark needs beside its command to be read there; else it stands below. */
const BESIDE = 24;

/** Examples for the help of a command: remarks beside the commands where the screen is wide enough, below them where it is not. */
export function exampleText(examples: readonly Example[], width: number): string {
  const rows = examples.map(([command, what = ""]) => [`plenary ${command}`, what] as const);
  const widest = Math.max(...rows.map(([command]) => command.length));
  if (2 + widest + 2 + BESIDE <= width) return screenTable(rows, "  ", width);
  return rows
    .map(
      ([command, what]) =>
        `${foldLines(command, width, "  ", "      ")}\n${what === "" ? "" : `${foldLines(what, width, "      ")}\n`}`,
    )
    .join("");
}

/** Lists of options and commands as commander makes them; what explains an item stands below it where there is no room beside. */
export const HELP_LAYOUT: HelpConfiguration = {
  minWidthToWrap: BESIDE,
  formatItem(term, termWidth, description, helper) {
    const width = helper.helpWidth ?? 80;
    if (width - termWidth - 4 >= BESIDE)
      return Help.prototype.formatItem.call(helper, term, termWidth, description, helper);
    return `${foldLines(term, width, "  ", "      ")}\n${foldLines(description, width, "      ")}`;
  },
};

/** Examples for `addHelpText`, folded for the screen on which the help is shown; `before` stands above them. */
export function helpExamples(
  examples: readonly Example[],
  before = "",
): (context: { readonly command: Command }) => string {
  return ({ command }) => {
    const width = command.configureOutput().getOutHelpWidth?.() ?? 80;
    const above = before === "" ? "" : `\n${paragraphs(before, width)}\n`;
    const title = examples.length === 1 ? "Example" : "Examples";
    return `${above}\n${title}:\n${exampleText(examples, width).trimEnd()}`;
  };
}

/** Lines that are paragraphs, folded each by itself. */
export function paragraphs(text: string, width: number): string {
  return text
    .split("\n")
    .map((line) => foldLines(line, width))
    .join("\n");
}
