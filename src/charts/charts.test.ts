import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  barChart,
  columnChart,
  dotPlot,
  heatTable,
  INKS,
  landMap,
  lineChart,
  scatter,
  stripPlot,
  tileGrid,
} from "./index.ts";

const caption = { title: "Agreement of France & <Germany>", description: "Two lines.", source: 'Plenary, record "x".' };
const odd = fc.oneof(
  fc.double(),
  fc.constantFrom(null, Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308, -1e308, 5e-324, 0.1 + 0.2),
  fc.double({ min: -2, max: 2, noNaN: true }),
);
const name = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom("", "Côte d’Ivoire", "]]>", "\ud800", "\u0000&#x0;"),
);
const looks = fc.constantFrom("filled", "cut", "barred", "dashed");
const place = fc.double({ min: -50, max: 1000, noNaN: true });
const captions = fc.record(
  { title: name, subtitle: name, description: name, source: name, width: fc.integer({ min: -5, max: 5000 }), id: name },
  { requiredKeys: ["title", "description", "source"] },
);

/** Every chart, made of whatever it is given. */
const CHARTS: readonly (readonly [string, fc.Arbitrary<string>])[] = [
  [
    "line",
    fc
      .tuple(
        captions,
        fc.array(
          fc.record({
            name,
            points: fc.array(fc.record({ x: odd.map((v) => v ?? 0), y: odd, low: odd, high: odd, tip: name }), {
              maxLength: 12,
            }),
          }),
          { maxLength: 10 },
        ),
        fc.array(fc.record({ x: odd.map((v) => v ?? 0), label: name }), { maxLength: 4 }),
        fc.double({ min: 0, max: 9, noNaN: true }),
      )
      .map(([c, series, marks, joinWithin]) => lineChart({ ...c, series, marks, joinWithin })),
  ],
  [
    "column",
    fc
      .tuple(
        captions,
        fc.array(fc.record({ name, values: fc.array(odd, { maxLength: 4 }), tip: name }), { maxLength: 30 }),
        fc.array(name, { maxLength: 4 }),
      )
      .map(([c, columns, parts]) => columnChart({ ...c, columns, parts })),
  ],
  [
    "tile",
    fc
      .tuple(
        captions,
        fc.array(
          fc.record({
            title: name,
            tiles: fc.array(fc.record({ code: name, look: looks, tip: name }), { maxLength: 60 }),
          }),
          { maxLength: 7 },
        ),
      )
      .map(([c, groups]) => tileGrid({ ...c, groups, keys: [{ look: "cut", label: "Against" }] })),
  ],
  [
    "map",
    fc
      .tuple(
        captions,
        fc.array(fc.record({ look: looks, tip: name }), { maxLength: 9 }),
        fc.array(fc.record({ x: place, y: place, look: looks, tip: name }), { maxLength: 9 }),
        name,
      )
      .map(([c, lands, dots, note]) =>
        landMap({
          ...c,
          size: [960, 430],
          keys: [],
          note,
          dots,
          lands: [{ path: "M0 0h1v1z" }, ...lands.map((land) => ({ ...land, path: "M0 0h9v9z" }))],
        }),
      ),
  ],
  [
    "dot",
    fc
      .tuple(captions, fc.array(fc.record({ name, value: odd, low: odd, high: odd }), { maxLength: 12 }), odd)
      .map(([c, rows, at]) => dotPlot({ ...c, rows, reference: { at: at ?? 0, label: "mean" } })),
  ],
  [
    "strip",
    fc
      .tuple(captions, fc.array(fc.record({ name, label: name, value: odd }), { maxLength: 40 }))
      .map(([c, points]) => stripPlot({ ...c, points, ends: ["less", "more"] })),
  ],
  [
    "scatter",
    fc
      .tuple(
        captions,
        fc.array(fc.record({ name, label: name, x: odd, y: odd, group: fc.nat(20) }), { maxLength: 30 }),
        fc.array(name, { maxLength: 9 }),
      )
      .map(([c, points, groups]) => scatter({ ...c, points, groups })),
  ],
  [
    "heat",
    fc
      .tuple(
        captions,
        fc.array(name, { maxLength: 8 }),
        fc.array(name, { maxLength: 8 }),
        fc.array(fc.array(odd, { maxLength: 9 }), { maxLength: 9 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
      )
      .map(([c, rows, columns, values, from]) => heatTable({ ...c, rows, columns, values, from, to: 1 })),
  ],
  [
    "bar",
    fc
      .tuple(captions, fc.array(fc.record({ name, value: odd }), { maxLength: 12 }))
      .map(([c, bars]) => barChart({ ...c, bars })),
  ],
];

describe.each(CHARTS)("%s chart", (_name, made) => {
  test("is well-formed XML with finite places, whatever the data", () => {
    fc.assert(
      fc.property(made, (svg) => {
        expect(faultOfXml(svg)).toBeUndefined();
        expect(svg.replace(/>[^<]*</g, "><")).not.toMatch(/="[^"]*(NaN|Infinity|undefined)/);
      }),
      { numRuns: 60 },
    );
  });

  test("names and describes itself, and prints its source", () => {
    const [svg = ""] = fc.sample(made, { numRuns: 1, seed: 7 });
    const id = /<title id="([^"]*)-title">/.exec(svg)?.[1];
    expect(svg).toContain(`aria-labelledby="${id}-title ${id}-desc"`);
    expect(svg).toContain('role="img"');
  });
});

const points = (...ys: readonly (number | null)[]) => ys.map((y, i) => ({ x: 2000 + i, y }));
const linesOf = (svg: string): number => (svg.match(/stroke-linejoin="round"/g) ?? []).length;

test("the same figures make the same picture", () => {
  const draw = () => lineChart({ ...caption, series: [{ name: "France", points: points(0.1, 0.5, 0.4) }] });
  expect(draw()).toBe(draw());
});

test.each([
  ["no gap", points(1, 2, 3), 1],
  ["an unknown year", points(1, 2, null, 3, 4), 2],
  ["a point alone between gaps", points(1, 2, null, 3, null, 4, 5), 2],
  [
    "years too far apart to be joined",
    [
      { x: 1946, y: 1 },
      { x: 1947, y: 2 },
      { x: 1990, y: 3 },
      { x: 1991, y: 3 },
    ],
    2,
  ],
])("a line with %s", (_name, series, lines) => {
  expect(linesOf(lineChart({ ...caption, joinWithin: 2, series: [{ name: "France", points: series }] }))).toBe(lines);
});

test("names at the ends of lines do not cover each other", () => {
  const series = Array.from({ length: 9 }, (_, n) => ({ name: `Series ${n}`, points: points(0.5, 0.5 + n / 1000) }));
  const svg = lineChart({ ...caption, series });
  const heights = [...svg.matchAll(/y="([\d.]+)"[^>]*font-weight="600">Series/g)]
    .map((m) => Number(m[1]))
    .sort((a, b) => a - b);
  expect(heights).toHaveLength(9);
  for (const [i, y] of heights.entries()) if (i > 0) expect(y - (heights[i - 1] ?? 0)).toBeGreaterThanOrEqual(15);
});

test("what is unknown is a dash, never a zero", () => {
  const bars = barChart({
    ...caption,
    bars: [
      { name: "Palau", value: null },
      { name: "Fiji", value: 0 },
    ],
  });
  expect(bars.match(/<rect/g)).toHaveLength(2);
  expect(bars).toContain(">–</text>");
  const heat = heatTable({ ...caption, rows: ["FRA"], columns: ["USA", "RUS"], values: [[null, 0]], from: 0, to: 1 });
  expect(heat).toContain("FRA, USA: not on record");
  expect(heat).toContain("FRA, RUS: 0");
});

test("a saved file has its own colours for light and dark, a picture in a page has none", () => {
  const own = barChart({ ...caption, bars: [] });
  const inPage = barChart({ ...caption, bars: [], styles: "page" });
  expect(own).toContain("prefers-color-scheme:dark");
  for (const [light, dark] of Object.values(INKS)) {
    expect(own).toContain(light);
    expect(own).toContain(dark);
  }
  expect(inPage).not.toContain("<style");
  expect(inPage).not.toMatch(/ style="/);
});

test("names cannot become markup", () => {
  const svg = barChart({ ...caption, bars: [{ name: '<script>alert("1")</script>', value: 1 }] });
  expect(svg).not.toContain("<script");
});

test("no series colour is too faint to be seen on its paper", () => {
  for (const [role, shades] of Object.entries(INKS)) {
    if (role === "paper" || role === "grid") continue;
    for (const shade of [0, 1] as const)
      expect(contrast(shades[shade], INKS.paper[shade]), role).toBeGreaterThanOrEqual(3);
  }
});

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const light = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [light(one), light(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The first place at which a text is not well-formed XML of the kind that is written here, or undefined. */
function faultOfXml(text: string): string | undefined {
  const open: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(text)) return "a character that XML forbids";
  let rest = text;
  while (rest !== "") {
    const piece =
      /^<\/(?<close>[a-z]+)>|^<(?<open>[a-z]+)(?<attributes>(?: [a-z][\w:-]*="(?:[^<&"]|&(?:amp|lt|gt|quot|#39);)*")*)(?<empty>\/?)>|^(?:[^<&]|&(?:amp|lt|gt|quot|#39);)+/iu.exec(
        rest,
      );
    if (piece === null) return rest.slice(0, 60);
    const { close, open: name, attributes = "", empty } = piece.groups ?? {};
    if (close !== undefined && open.pop() !== close) return `</${close}>`;
    if (name !== undefined && empty === "") open.push(name);
    const keys = [...attributes.matchAll(/ ([\w:-]+)=/g)].map((m) => m[1]);
    if (new Set(keys).size !== keys.length) return `an attribute twice: ${attributes}`;
    if (open.length === 0 && rest.length > piece[0].length) return "more than one root";
    rest = rest.slice(piece[0].length);
  }
  return open.length === 0 ? undefined : `open: ${open.join(" ")}`;
}
