import type { Cell, Column, Exhibit } from "./exhibit.ts";

/** An exhibit as its page shows it: both pictures drawn, and the addresses of its files. */
export interface ExhibitView {
  readonly id: string;
  readonly title: string;
  readonly pictures?: { readonly wide: string; readonly narrow: string };
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly terms: string;
  readonly method: string;
  readonly files: readonly { readonly format: Format; readonly href: string }[];
  readonly embed?: string;
  readonly cite: string;
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

export function exhibitView(exhibit: Exhibit, page: PageAddress): ExhibitView {
  const { id, title, columns, rows, terms, method, draw } = exhibit;
  const formats = FORMATS.filter((f) => draw !== undefined || f === "csv" || f === "json");
  const permalink = `${page.origin}${page.path}${page.search}#${id}`;
  return {
    id,
    title,
    columns,
    rows,
    terms,
    method,
    files: formats.map((format) => ({ format, href: takeHref(page, id, format) })),
    cite: `Plenary, “${title}”, record ${page.record}, ${permalink}`,
    ...(draw === undefined
      ? {}
      : {
          pictures: {
            wide: draw({ width: WIDE, id: `${id}-w`, styles: "page" }),
            narrow: draw({ width: NARROW, id: `${id}-n`, styles: "page" }),
          },
          embed: `<a href="${attribute(permalink)}"><img src="${attribute(page.origin + takeHref(page, id, "svg"))}" alt="${attribute(title)}" width="${WIDE}" style="max-width:100%"></a>`,
        }),
  };
}

function attribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
