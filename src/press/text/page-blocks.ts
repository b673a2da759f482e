import type { BlockKind } from "../document.ts";

/** A run of text of one block: as it stands, or (`code`) an entity decoded. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly code?: number;
}

/** A block of a page before it is known whether it belongs to the article. */
export interface PageBlock {
  readonly kind: BlockKind;
  /** Of a heading, by its element. */
  readonly level?: number;
  readonly pieces: readonly Piece[];
  /** Characters in all, and those inside links. */
  readonly size: number;
  readonly linked: number;
  /** Which outermost `article` it stands in, from 1; 0 for none. */
  readonly article: number;
  readonly inMain: boolean;
}

/** The blocks of a page so far, and the one that is being filled. */
export interface BlockWriter {
  readonly html: string;
  readonly blocks: PageBlock[];
  pieces: Piece[];
  size: number;
  linked: number;
  /** That of the innermost element when its first text came. */
  kind: BlockKind | undefined;
  level: number | undefined;
  /** Open elements that make what stands in them something else than a paragraph. */
  kinds: { readonly name: string; readonly kind: BlockKind }[];
  /** Outermost `article` elements so far. */
  articles: number;
  articleDepth: number;
  mainDepth: number;
  inLink: boolean;
}

/** A heading, date or name longer than this is a paragraph in the wrong clothes. */
const LARGEST: { readonly [K in BlockKind]?: number } = { headline: 300, dek: 500, dateline: 200, byline: 200 };
const DEEPEST = 200;

export function newBlocks(html: string): BlockWriter {
  return {
    html,
    blocks: [],
    pieces: [],
    size: 0,
    linked: 0,
    kind: undefined,
    level: undefined,
    kinds: [],
    articles: 0,
    articleDepth: 0,
    mainDepth: 0,
    inLink: false,
  };
}

/** Adds text to the block; spaces do not begin one. */
export function addPiece(writer: BlockWriter, piece: Piece): void {
  const { html, kinds } = writer;
  const isPlain = piece.code === undefined;
  if (writer.size === 0 && isPlain && html.slice(piece.start, piece.end).trim() === "") return;
  const length = isPlain ? piece.end - piece.start : 1;
  const inner = kinds[kinds.length - 1];
  writer.kind ??= inner?.kind;
  if (writer.size === 0) writer.level = levelOf(inner?.name);
  writer.pieces.push(piece);
  writer.size += length;
  if (writer.inLink) writer.linked += length;
}

/** Ends the block. */
export function endBlock(writer: BlockWriter): void {
  const { blocks, pieces, size, linked, articleDepth, mainDepth, articles } = writer;
  if (size > 0) {
    const own = writer.kind ?? "paragraph";
    const kind = size > (LARGEST[own] ?? size) ? "paragraph" : own;
    const level = kind === "headline" && writer.level !== undefined ? { level: writer.level } : {};
    blocks.push({
      kind,
      ...level,
      pieces,
      size,
      linked,
      article: articleDepth > 0 ? articles : 0,
      inMain: mainDepth > 0,
    });
  }
  writer.pieces = [];
  writer.size = 0;
  writer.linked = 0;
  writer.kind = undefined;
  writer.level = undefined;
}

/** That of `h1` to `h6`. */
function levelOf(element: string | undefined): number | undefined {
  const level = /^h([1-6])$/.exec(element ?? "")?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Notes that an element opens in which text counts otherwise. */
export function enterElement(writer: BlockWriter, name: string, kind: BlockKind | undefined): void {
  if (name === "article" && writer.articleDepth++ === 0) writer.articles++;
  if (name === "main") writer.mainDepth++;
  if (name === "a") writer.inLink = true;
  // a time inside a running text is no dateline
  const isAside = name === "time" && writer.size > 0;
  if (kind !== undefined && !isAside && writer.kinds.length < DEEPEST) writer.kinds.push({ name, kind });
}

export function leaveElement(writer: BlockWriter, name: string): void {
  if (name === "article") writer.articleDepth = Math.max(0, writer.articleDepth - 1);
  if (name === "main") writer.mainDepth = Math.max(0, writer.mainDepth - 1);
  if (name === "a") writer.inLink = false;
  if (writer.kinds[writer.kinds.length - 1]?.name === name) writer.kinds.pop();
  else if (name === "body" || name === "article") writer.kinds = [];
}
