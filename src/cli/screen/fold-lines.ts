// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape codes of colours take no room on the screen
const COLOUR = /\u001b\[\d+m/g;

/** Length of a text on the screen, in columns. */
export function columns(text: string): number {
  return text.replace(COLOUR, "").length;
}

/** Folds a text at its spaces into lines of at most `width` columns, the first after `first`, the others after `rest`. */
export function foldLines(text: string, width: number, first = "", rest = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/[ \t\r\n]+/)) {
    if (word === "") continue;
    if (!empty && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = rest;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join("\n");
}
