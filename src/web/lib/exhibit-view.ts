import { type Cell, type Column, cellText, type Exhibit } from "./exhibit.ts";
import { formatNumber } from "./format.ts";
import { madeOnce } from "./made-once.ts";
import { figureStrings } from "./strings/figure-strings.ts";
import { strings } from "./strings.ts";

/** What can be taken away of an exhibit: the addresses of its files, and how to cite and embed it. */
export interface TakeView {
  readonly id: string;
  readonly title: string;
  readonly terms: string;
  readonly method: string;
  readonly files: readonly { readonly format: Format; readonly href: string }[];
  readonly embed?: string;
  readonly cite: string;
}

/** An exhibit as its page shows it: both pictures drawn, and what can be taken away. */
export interface ExhibitView extends TakeView {
  readonly pictures?: { readonly wide: string; readonly narrow: string };
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export const FORMATS = ["csv", "json", "svg", "png"] as const;
export type Format = (typeof FORMATS)[number];

/** Pixels of the two pictures: on a wide page and on a phone. */
export const WIDE = 900;
const NARROW = 390;

export interface PageAddress {
  readonly origin: string;
  /** Path and search of the page. */
  readonly path: string;
  readonly search: string;
  readonly record: string;
}

/** The address of an exhibit's file: `/take` and the page's own path, so that the same filters hold. */
export function takeHref(page: PageAddress, id: string, format: Format): string {
  return `/take${page.path}/${id}.${format}${page.search}`;
}

/** Rows of a list that its embed snippet holds; the link in it leads to the rest. */
export const EMBEDDED = 10;

export function takeView(exhibit: Exhibit, page: PageAddress): TakeView {
  const { id, title, terms, method, draw } = exhibit;
  const formats = FORMATS.filter((f) => draw !== undefined || f === "csv" || f === "json");
  const permalink = `${page.origin}${page.path}${page.search}#${id}`;
  const picture = attribute(page.origin + takeHref(page, id, "svg"));
  return {
    id,
    title,
    terms,
    method,
    files: formats.map((format) => ({ format, href: takeHref(page, id, format) })),
    cite: strings.cite.figures(title, page.record, permalink),
    ...(draw === undefined
      ? tableSnippet(exhibit, page, permalink)
      : {
          embed: `<a href="${attribute(permalink)}"><img src="${picture}" alt="${attribute(title)}" width="${WIDE}" style="max-width:100%"></a>`,
        }),
  };
}

/** The head of a list as plain HTML: it asks nothing of other hosts and takes the looks of the page it is put into. */
function tableSnippet(
  { title, columns, rows }: Exhibit,
  { origin }: PageAddress,
  permalink: string,
): { readonly embed?: string } {
  if (rows.length === 0) return {};
  const cell = (value: Cell): string =>
    typeof value === "object" && value !== null
      ? `<a href="${attribute(origin + value.href)}">${attribute(value.text)}</a>`
      : attribute(cellText(value));
  const head = columns.map(({ label }) => `<th>${attribute(label)}</th>`).join("");
  const body = rows
    .slice(0, EMBEDDED)
    .map((row) => `<tr>${row.map((value) => `<td>${cell(value)}</td>`).join("")}</tr>`);
  const left = rows.length - EMBEDDED;
  const all = `<a href="${attribute(permalink)}">${attribute(figureStrings.take.allRows(formatNumber(rows.length)))}</a>`;
  const foot = left <= 0 ? "" : `<tr><td colspan="${columns.length}">${all}</td></tr>`;
  const caption = `<a href="${attribute(permalink)}">${attribute(title)}</a> (Plenary)`;
  return { embed: `<table><caption>${caption}</caption><tr>${head}</tr>${body.join("")}${foot}</table>` };
}

export function exhibitView(exhibit: Exhibit, page: PageAddress): ExhibitView {
  const { columns, rows } = exhibit;
  const pictures = picturesOf(exhibit, "page");
  return { ...takeView(exhibit, page), columns, rows, ...(pictures === undefined ? {} : { pictures }) };
}

/** Both pictures, drawn once for an exhibit. */
const picturesOf = madeOnce(({ id, draw }: Exhibit, styles: "page"): ExhibitView["pictures"] =>
  draw === undefined
    ? undefined
    : { wide: draw({ width: WIDE, id: `${id}-w`, styles }), narrow: draw({ width: NARROW, id: `${id}-n`, styles }) },
);

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
