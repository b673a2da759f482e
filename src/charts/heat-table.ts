import { fill, stroke } from "./ink.ts";
import { lettered, SIZE, shortened, textWidth } from "./lettering.ts";
import { type Caption, headHeight, MARGIN, picture, widthOf } from "./picture.ts";
import { drawable, plainNumber } from "./scale.ts";
import { element, tip } from "./svg.ts";

export interface HeatTable extends Caption {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, then column; null where nothing is known, which is drawn empty and not as zero. */
  readonly values: readonly (readonly (number | null)[])[];
  /** The value without colour and the one with the fullest: below the first the second colour is used. */
  readonly from: number;
  readonly to: number;
  readonly format?: (value: number) => string;
}

const ROW = 26;

/** A table whose cells are shaded by their figure; the figure itself stands in each. */
export function heatTable(table: HeatTable): string {
  const width = widthOf(table);
  const format = table.format ?? plainNumber;
  const nameRoom = Math.min(width * 0.34, Math.max(0, ...table.rows.map((r) => textWidth(r, SIZE.label))));
  const left = MARGIN + nameRoom + 8;
  const cell = Math.min(112, (width - MARGIN - left) / Math.max(1, table.columns.length));
  const top = headHeight(table) + 24;
  const heads = table.columns.map((name, c) =>
    element(
      "g",
      {},
      tip(name),
      lettered(shortened(name, cell - 4, SIZE.foot), left + (c + 0.5) * cell, top - 8, {
        size: SIZE.foot,
        anchor: "middle",
      }),
    ),
  );
  const rows = table.rows.map((name, r) => {
    const y = top + r * ROW;
    const label = lettered(shortened(name, nameRoom, SIZE.label), left - 8, y + ROW / 2 + 4, {
      size: SIZE.label,
      ink: "ink",
      anchor: "end",
    });
    const cells = table.columns.map((column, c) =>
      element(
        "g",
        {},
        ...cellMarks(table, drawable(table.values[r]?.[c]), `${name}, ${column}`, left + c * cell, y, cell, format),
      ),
    );
    return label + cells.join("");
  });
  return picture(table, { height: top + Math.max(1, rows.length) * ROW + 8, marks: [...heads, ...rows] });
}

function cellMarks(
  table: HeatTable,
  value: number | undefined,
  name: string,
  x: number,
  y: number,
  width: number,
  format: (value: number) => string,
): readonly string[] {
  const box = { x: x + 1, y: y + 1, width: Math.max(1, width - 2), height: ROW - 2 };
  if (value === undefined)
    return [
      tip(`${name}: not on record`),
      element("rect", { ...box, ...stroke("grid") }),
      lettered("–", x + width / 2, y + 17, { anchor: "middle" }),
    ];
  const span = table.to - table.from;
  const depth = span === 0 ? 0 : Math.max(-1, Math.min(1, (value - table.from) / span));
  const strong = Math.abs(depth) > 0.55;
  const text = format(value);
  return [
    tip(`${name}: ${text}`),
    element("rect", { ...box, ...fill(depth < 0 ? "s2" : "s1"), "fill-opacity": 0.08 + 0.92 * Math.abs(depth) }),
    textWidth(text, SIZE.foot) > width - 2
      ? ""
      : lettered(text, x + width / 2, y + 17, { size: SIZE.foot, ink: strong ? "paper" : "ink", anchor: "middle" }),
  ];
}
