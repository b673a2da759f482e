import type { Caption } from "#charts";

/** A cell of a table: a figure, a text, or nothing known; a text may lead somewhere on the site. */
export type Cell = string | number | null | { readonly text: string; readonly href: string };

export interface Column {
  /** Stable name in CSV and JSON. */
  readonly key: string;
  /** What the reader sees above it. */
  readonly label: string;
  /** Digits behind the point where figures are shown; in files they stand in full. */
  readonly digits?: number;
}

export type Frame = Pick<Caption, "width" | "id" | "styles">;

/** Something a reader can take away: a picture, where there is one, and the figures it is made of. */
export interface Exhibit {
  /** In addresses; unique on its page. */
  readonly id: string;
  readonly title: string;
  readonly draw?: (frame: Frame) => string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whose votes, and under which terms. */
  readonly terms: string;
  /** How the figures are made: a place on the methods page. */
  readonly method: string;
}

export function cellText(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.text : String(cell);
}

/** RFC 4180. What a spreadsheet would take for a formula is defused, figures are left alone. */
export function exhibitCsv({ columns, rows }: Exhibit): string {
  const lines = [
    columns.map((c) => c.key),
    ...rows.map((row) => row.map((cell) => (typeof cell === "number" ? cell : cellText(cell)))),
  ];
  return lines.map((line) => `${line.map(csvField).join(",")}\r\n`).join("");
}

function csvField(field: string | number): string {
  if (typeof field === "number") return String(field);
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The figures with what is needed to use them: where they are from, under which terms, of which record. */
export function exhibitJson(exhibit: Exhibit, about: { readonly record: string; readonly page: string }): string {
  const rows = exhibit.rows.map((row) =>
    Object.fromEntries(
      exhibit.columns.map(({ key }, i) => [
        key,
        typeof row[i] === "object" ? (row[i] === null ? null : row[i].text) : row[i],
      ]),
    ),
  );
  const { title, terms } = exhibit;
  return `${JSON.stringify({ version: 1, title, terms, ...about, rows }, null, 2)}\n`;
}
