import type { LocalDate } from "#basics";
import type { RawBlock } from "./blocks.ts";
import { type Page, readPage } from "./page.ts";
import type { PageBlock } from "./page-blocks.ts";

/** The words of a page's article in one string, and where each of its units stands in the page. */
export interface MainText {
  readonly surface: string;
  readonly blocks: readonly RawBlock[];
  /** Start and end in the page of each unit of the surface. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly published?: LocalDate;
  readonly title?: string;
}

/** So much running text in one `article` or in `main` is the article of the page. */
const ENOUGH = 250;
/** A line as short as this without an end of sentence is a button or a label. */
const LABEL = 30;
/** Title, date and name that stand above the article. */
const MOST_HEADS = 4;
const TERMINAL = /[.!?…:]["”’')\]]*\s*$/;

/** Takes the article out of a page: headings, paragraphs, captions, lists; not what stands round them. */
export function mainText(html: string): MainText {
  const page = wholePage(html);
  return {
    ...assemble(html, chosen(html, page)),
    ...(page.published ? { published: page.published } : {}),
    ...(page.title ? { title: page.title } : {}),
  };
}

/** The page without its furniture; with it, where a careless class name would have taken the article away. */
function wholePage(html: string): Page {
  const lean = readPage(html, "skip");
  const words = prose(lean.blocks);
  if (words >= ENOUGH) return lean;
  const full = readPage(html, "keep");
  return prose(full.blocks) > 3 * words + LABEL ? full : lean;
}

function prose(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, b) => sum + (b.kind === "paragraph" ? b.size - b.linked : 0), 0);
}

function chosen(html: string, { blocks }: Page): readonly PageBlock[] {
  const part =
    largestArticle(blocks) ??
    (prose(blocks.filter((b) => b.inMain)) >= ENOUGH ? blocks.filter((b) => b.inMain) : blocks);
  const kept = part.filter((block) => isWorthReading(html, block));
  if (kept.length === 0) return blocks;
  const first = kept[0];
  const before = first === undefined ? [] : blocks.slice(0, blocks.indexOf(first));
  const title = part.some((b) => b.kind === "headline") ? undefined : blocks.find((b) => b.kind === "headline");
  const heads = before.filter((b) => b === title || b.kind === "dateline" || b.kind === "byline");
  return [...heads.slice(-MOST_HEADS), ...kept];
}

/** The outermost `article` with the most running text. */
function largestArticle(blocks: readonly PageBlock[]): readonly PageBlock[] | undefined {
  const sizes = new Map<number, number>();
  for (const b of blocks)
    if (b.article > 0 && b.kind === "paragraph") sizes.set(b.article, (sizes.get(b.article) ?? 0) + b.size - b.linked);
  const [best = 0, size = 0] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return size >= ENOUGH || size * 2 >= prose(blocks) + 1 ? blocks.filter((b) => b.article === best) : undefined;
}

function isWorthReading(html: string, block: PageBlock): boolean {
  if (block.kind !== "paragraph" && block.kind !== "list-item") return true;
  if (block.linked * 2 > block.size) return false;
  if (block.size > LABEL) return true;
  const last = block.pieces[block.pieces.length - 1];
  return last === undefined || TERMINAL.test(html.slice(last.start, last.end)) || block.kind === "list-item";
}

function assemble(html: string, blocks: readonly PageBlock[]): Pick<MainText, "surface" | "blocks" | "from" | "to"> {
  const length = blocks.reduce(
    (sum, b) =>
      sum + 1 + b.pieces.reduce((n, p) => n + (p.code === undefined ? p.end - p.start : p.code > 0xffff ? 2 : 1), 0),
    0,
  );
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  const parts: string[] = [];
  const placed: RawBlock[] = [];
  let at = 0;
  for (const { pieces, kind, level } of blocks) {
    const start = at;
    let end = 0;
    for (const piece of pieces) {
      const text = piece.code === undefined ? html.slice(piece.start, piece.end) : String.fromCodePoint(piece.code);
      for (let i = 0; i < text.length; i++, at++) {
        from[at] = piece.code === undefined ? piece.start + i : piece.start;
        to[at] = piece.code === undefined ? piece.start + i + 1 : piece.end;
      }
      parts.push(text);
      if (piece.end > 0) end = piece.end;
    }
    placed.push({ kind, ...(level === undefined ? {} : { level }), start, end: at });
    parts.push("\n");
    from[at] = end;
    to[at] = end;
    at++;
  }
  return { surface: parts.join(""), blocks: placed, from, to };
}
