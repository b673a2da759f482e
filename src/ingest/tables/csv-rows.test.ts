import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CsvOptions, csvRows, fieldText, type ReadingFault } from "./csv-rows.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const decode = (bytes: Uint8Array): string => decoder.decode(bytes);

function read(text: string, cuts: readonly number[] = [], options: Partial<CsvOptions> = {}) {
  const rows: string[][] = [];
  const lines: number[] = [];
  const faults: ReadingFault[] = [];
  const reader = csvRows({
    onRow: (row) => {
      rows.push(Array.from({ length: row.width }, (_, i) => fieldText(row, i, decode)));
      lines.push(row.line);
    },
    onFault: (fault) => faults.push(fault),
    ...options,
  });
  const bytes = encoder.encode(text);
  let from = 0;
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    const to = Math.min(bytes.length, cut);
    if (to > from) reader.push(bytes.slice(from, to));
    from = Math.max(from, to);
  }
  reader.push(bytes.slice(from));
  reader.end();
  return { rows, lines, faults };
}

const quoted = (field: string): string => (/[",\n\r]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
const field = fc
  .string({ unit: fc.constantFrom("a", "b", '"', ",", "\n", "é", "漢", "x y"), maxLength: 8 })
  .map((s) => s.trim());
const table = fc
  .integer({ min: 2, max: 6 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

describe("rows of a CSV", () => {
  test("are the fields that were written, wherever the pieces are cut, whatever the line end, tails shared or not", () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.nat({ max: 400 }), { maxLength: 5 }),
        fc.constantFrom("\n", "\r\n"),
        fc.nat({ max: 5 }),
        fc.boolean(),
        (rows, cuts, end, tailAt, mark) => {
          const doubled = rows.flatMap((row) => [row, [`${row[0]}b`, ...row.slice(1)]]);
          const text = doubled.map((row) => row.map(quoted).join(",")).join(end);
          const { rows: found, faults } = read((mark ? "\ufeff" : "") + text, cuts, { tailAt: () => tailAt });
          expect(found).toEqual(doubled);
          expect(faults).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("carry the line they begin on", () => {
    const { lines } = read('a,b\n"two\nlines",1\n\nc,2\nd,"2\n2"\ne,"2\n2"\nf,3\n', [], { tailAt: () => 1 });
    expect(lines).toEqual([1, 2, 5, 6, 8, 10]);
  });

  test("go on after a quote that is never closed, which is named with its line", () => {
    const { rows, faults } = read('a,b\n1,"open\n2,x\n3,y\n');
    expect(rows).toEqual([
      ["a", "b"],
      ["2", "x"],
      ["3", "y"],
    ]);
    expect(faults).toEqual([{ line: 2, says: "a quote opened in this row is never closed; the row was left out" }]);
  });

  test("leave out a row of ten megabytes and keep the others", () => {
    const { rows, faults } = read(
      `a,b\n1,${"x".repeat(10_000_000)}\n2,y\n`,
      Array.from({ length: 160 }, (_, i) => i * 65_536),
    );
    expect(rows).toEqual([
      ["a", "b"],
      ["2", "y"],
    ]);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ line: 2, says: expect.stringContaining("longer than") });
  });
});
