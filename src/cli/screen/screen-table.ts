import { columns } from "./fold-lines.ts";

/** Rows in columns for the screen: figures to the right, words to the left, two blanks between. */
export function screenTable(rows: readonly (readonly (string | number)[])[], indent = ""): string {
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
      return `${indent}${cells.join("  ").trimEnd()}\n`;
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
