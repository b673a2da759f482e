import type { Style } from "./style.ts";

/** Where a command writes. Commands know no process: a test hands in one that keeps the text. */
export interface Terminal {
  readonly style: Style;
  /** Columns that lines are folded to. */
  readonly width: number;
  write(text: string): void;
  complain(text: string): void;
}

/** Prints data as JSON, for other programs. */
export function writeJson(terminal: Terminal, data: unknown): void {
  terminal.write(`${JSON.stringify(data, undefined, 2)}\n`);
}
