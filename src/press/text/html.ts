import { Tokenizer } from "htmlparser2";
import { type LocalDate, parseLocalDate } from "#basics";
import type { BlockKind } from "../document.ts";
import {
  BLOCKS,
  DATE_NAMES,
  isFurniture,
  KIND_OF_ELEMENT,
  kindOfClass,
  ROUND,
  VOID,
  WORDLESS,
} from "./html-elements.ts";

/** A run of text of one block: as it stands, or (`code`) an entity decoded. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly code?: number;
}

/** A block of a page before it is known whether it belongs to the article. */
export interface PageBlock {
  readonly kind: BlockKind;
  readonly pieces: readonly Piece[];
  /** Characters in all, and those inside links. */
  readonly size: number;
  readonly linked: number;
  /** Which outermost `article` it stands in, from 1; 0 for none. */
  readonly article: number;
  readonly inMain: boolean;
}

export interface Page {
  readonly blocks: readonly PageBlock[];
  /** By `meta`, JSON-LD or `time`, in this order. */
  readonly published?: LocalDate;
  readonly title?: string;
}

const LOOKED_AT = 20_000;
const BLOCK_TAG = /<(?:p|div|article|h[1-6]|html|body|br|span|section|main|ul|figure)(?:\s[^<>]{0,500})?\/?>/i;

/** Is this a page, or a piece of one? By what is in it. */
export function isHtml(text: string): boolean {
  const look = text.slice(0, LOOKED_AT);
  return /^\s*<(?:!doctype\s+html|html[\s>])/i.test(look) || (look.includes("</") && BLOCK_TAG.test(look));
}

interface Element {
  name: string;
  kind: BlockKind | undefined;
  /** Its class, id or role says that it stands round the article. */
  isRound: boolean;
  attributes: Map<string, string>;
}

/** An element that is being left out, and how many of its name are open inside it. */
interface Skip {
  readonly name: string;
  depth: number;
}

/** Cuts a page into blocks of text. No tree is built: a tag changes what the next text belongs to, and that is all. */
export function readPage(html: string, furniture: "skip" | "keep"): Page {
  const blocks: PageBlock[] = [];
  let pieces: Piece[] = [];
  let size = 0;
  let linked = 0;
  let blockKind: BlockKind | undefined;
  let kinds: { name: string; kind: BlockKind }[] = [];
  let element: Element = { name: "", kind: undefined, isRound: false, attributes: new Map() };
  let attribute = "";
  let value = "";
  let skip: Skip | undefined;
  let article = 0;
  let articles = 0;
  let articleDepth = 0;
  let mainDepth = 0;
  let linkDepth = 0;
  let inTitle = false;
  let title = "";
  let metaDate: LocalDate | undefined;
  let dataDate: LocalDate | undefined;
  let timeDate: LocalDate | undefined;

  const flush = (): void => {
    if (size > 0) {
      const kind = size > (LARGEST[blockKind ?? "paragraph"] ?? size) ? "paragraph" : (blockKind ?? "paragraph");
      blocks.push({ kind, pieces, size, linked, article: articleDepth > 0 ? article : 0, inMain: mainDepth > 0 });
    }
    pieces = [];
    size = 0;
    linked = 0;
    blockKind = undefined;
  };
  const add = (piece: Piece): void => {
    const length = piece.code === undefined ? piece.end - piece.start : 1;
    if (size === 0 && piece.code === undefined && html.slice(piece.start, piece.end).trim() === "") return;
    blockKind ??= kinds[kinds.length - 1]?.kind;
    pieces.push(piece);
    size += length;
    if (linkDepth > 0) linked += length;
  };
  const noteDates = (): void => {
    const { name, attributes } = element;
    if (name === "meta") {
      const key = (
        attributes.get("property") ??
        attributes.get("name") ??
        attributes.get("itemprop") ??
        ""
      ).toLowerCase();
      if (DATE_NAMES.has(key)) metaDate ??= parseLocalDate((attributes.get("content") ?? "").trim().slice(0, 10));
      if (key === "og:title" && title === "") title = attributes.get("content") ?? "";
    } else if (name === "time") timeDate ??= parseLocalDate((attributes.get("datetime") ?? "").trim().slice(0, 10));
  };
  const depth = (name: string, step: 1 | -1): void => {
    if (name === "article") {
      if (step === 1 && articleDepth === 0) article = ++articles;
      articleDepth = Math.max(0, articleDepth + step);
    } else if (name === "main") mainDepth = Math.max(0, mainDepth + step);
    else if (name === "a") linkDepth = step === 1 ? 1 : 0;
  };
  const isSkipped = ({ name, isRound }: Element): boolean =>
    WORDLESS.has(name) || (furniture === "skip" && (ROUND.has(name) || (isRound && !KEPT_WHATEVER.has(name))));
  const open = (): void => {
    noteDates();
    const { name } = element;
    if (skip !== undefined) {
      if (name === skip.name) skip.depth++;
      return;
    }
    if (VOID.has(name)) {
      if (name === "br") add({ start: 0, end: 0, code: 10 });
      else if (name === "hr") flush();
      return;
    }
    if (isSkipped(element)) {
      if (BLOCKS.has(name) || ROUND.has(name)) flush();
      skip = { name, depth: 1 };
      return;
    }
    if (BLOCKS.has(name)) flush();
    depth(name, 1);
    if (element.kind !== undefined && !(name === "time" && size > 0) && kinds.length < DEEPEST)
      kinds.push({ name, kind: element.kind });
  };
  const close = (name: string): void => {
    if (skip !== undefined) {
      if (name === skip.name && --skip.depth === 0) skip = undefined;
      return;
    }
    if (BLOCKS.has(name)) flush();
    depth(name, -1);
    if (kinds[kinds.length - 1]?.name === name) kinds.pop();
    else if (name === "body" || name === "article") kinds = [];
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        const name = html.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
        element = { name, kind: KIND_OF_ELEMENT.get(name), isRound: false, attributes: new Map() };
        inTitle = name === "title";
      },
      onattribname(start, end) {
        attribute = html.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
        value = "";
      },
      onattribdata(start, end) {
        if (value.length < LONGEST_VALUE) value += html.slice(start, Math.min(end, start + LONGEST_VALUE));
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend() {
        if (WATCHED.has(attribute)) element.attributes.set(attribute, value);
        element.isRound ||= isFurniture(attribute, value);
        if (attribute === "class" && !KEPT_WHATEVER.has(element.name))
          element.kind = element.kind === "headline" ? "headline" : (kindOfClass(value) ?? element.kind);
      },
      onopentagend: () => open(),
      onselfclosingtag: () => {
        open();
        if (!VOID.has(element.name)) close(element.name);
      },
      onclosetag(start, end) {
        inTitle = false;
        close(html.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase());
      },
      ontext(start, end) {
        if (skip?.name === "script") dataDate ??= dateInData(html.slice(start, end));
        else if (inTitle && title === "") title = html.slice(start, end).trim();
        else if (skip === undefined && !inTitle) add({ start, end });
      },
      ontextentity(code, end) {
        if (skip === undefined && !inTitle) add({ start: html.lastIndexOf("&", end - 1), end, code });
      },
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => flush(),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  const published = metaDate ?? dataDate ?? timeDate;
  return { blocks, ...(published === undefined ? {} : { published }), ...(title === "" ? {} : { title }) };
}

const KEPT_WHATEVER: ReadonlySet<string> = new Set(["html", "body", "main", "article"]);
const WATCHED: ReadonlySet<string> = new Set(["property", "name", "itemprop", "content", "datetime"]);
/** A heading, date or name longer than this is a paragraph in the wrong clothes. */
const LARGEST: { readonly [K in BlockKind]?: number } = { headline: 300, dek: 500, dateline: 200, byline: 200 };
const LONGEST_NAME = 40;
const LONGEST_VALUE = 2000;
const DEEPEST = 200;

/** "datePublished" in the JSON-LD of a page. */
function dateInData(data: string): LocalDate | undefined {
  const at = data.indexOf('"datePublished"');
  if (at < 0) return undefined;
  const match = /^"datePublished"\s{0,4}:\s{0,4}"(\d{4}-\d{2}-\d{2})/.exec(data.slice(at, at + 60));
  return match === null ? undefined : parseLocalDate(match[1] ?? "");
}
