import { columns, foldLines } from "./fold-lines.ts";

/** The last column keeps so many columns at least, however narrow the screen. */
const NARROWEST = 20;

/** Rows in columns for the screen: figures to the right, words to the left, two blanks between; words at the end are folded at `width`. */
export function screenTable(
  rows: readonly (readonly (string | number)[])[],
  indent = "",
  width = Number.POSITIVE_INFINITY,
): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, columns(String(cell)));
    });
  }
  return rows
    .map((row) => {
      const cells = row.map((cell, i) => {
        const text = String(cell);
        const room = " ".repeat(Math.max(0, (widths[i] ?? 0) - columns(text)));
        return isFigure(text) ? room + text : text + room;
      });
      const last = cells.pop() ?? "";
      const before = `${indent}${cells.map((cell) => `${cell}  `).join("")}`;
      const room = Math.max(width, columns(before) + NARROWEST);
      if (columns(before) + columns(last.trimEnd()) <= room) return `${before}${last}`.trimEnd().concat("\n");
      return `${foldLines(last, room, before, " ".repeat(columns(before)))}\n`;
    })
    .join("");
}

function isFigure(text: string): boolean {
  return /^[-−+]?[\d,]+(\.\d+)?%?$/.test(text.trim()) || text.trim() === "–";
}

/** Rounded, or a dash where there is no figure: unknown is never 0. */
export function figure(value: number | null | undefined, digits = 2): string {
  return value === null || value === undefined || !Number.isFinite(value) ? "–" : value.toFixed(digits);
}
