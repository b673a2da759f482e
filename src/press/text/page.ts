import { Tokenizer } from "htmlparser2";
import type { LocalDate } from "#basics";
import type { BlockKind } from "../document.ts";
import { BLOCKS, isFurniture, KIND_OF_ELEMENT, kindOfClass, ROUND, VOID, WORDLESS } from "./html-elements.ts";
import {
  addPiece,
  type BlockWriter,
  endBlock,
  enterElement,
  leaveElement,
  newBlocks,
  type PageBlock,
} from "./page-blocks.ts";
import { dateInData, type HeadFacts, noteFacts, publishedIn } from "./page-head.ts";

export interface Page {
  readonly blocks: readonly PageBlock[];
  /** By `meta`, JSON-LD or `time`, in this order. */
  readonly published?: LocalDate;
  readonly title?: string;
}

/** Whether what stands round the article (menus, lists of other articles) is left out. */
export type Furniture = "skip" | "keep";

interface Element {
  readonly name: string;
  kind: BlockKind | undefined;
  /** Its class, id or role says that it stands round the article. */
  isRound: boolean;
  readonly attributes: Map<string, string>;
}

/** A page that is being read. */
interface PageReading {
  readonly html: string;
  readonly furniture: Furniture;
  readonly writer: BlockWriter;
  readonly facts: HeadFacts;
  /** The element whose tag was opened last. */
  element: Element;
  attribute: string;
  value: string;
  /** The element that is being left out, and how many of its name are open inside it. */
  skip: { readonly name: string; depth: number } | undefined;
  inTitle: boolean;
}

const KEPT_WHATEVER: ReadonlySet<string> = new Set(["html", "body", "main", "article"]);
const WATCHED: ReadonlySet<string> = new Set(["property", "name", "itemprop", "content", "datetime"]);
const LONGEST_NAME = 40;
const LONGEST_VALUE = 2000;
const LINE_FEED = 10;

/** Cuts a page into blocks of text. No tree is built: a tag changes what the next text belongs to, and that is all. */
export function readPage(html: string, furniture: Furniture): Page {
  const page: PageReading = {
    html,
    furniture,
    writer: newBlocks(html),
    facts: { title: "" },
    element: newElement(""),
    attribute: "",
    value: "",
    skip: undefined,
    inTitle: false,
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacksOf(page));
  tokenizer.write(html);
  tokenizer.end();
  const { facts, writer } = page;
  const published = publishedIn(facts);
  return {
    blocks: writer.blocks,
    ...(published === undefined ? {} : { published }),
    ...(facts.title === "" ? {} : { title: facts.title }),
  };
}

/** What happens at each part of a page. */
function callbacksOf(page: PageReading): ConstructorParameters<typeof Tokenizer>[1] {
  const { html, writer, facts } = page;
  const nameAt = (start: number, end: number): string =>
    html.slice(start, Math.min(end, start + LONGEST_NAME)).toLowerCase();
  const nothing = (): void => {};
  return {
    onopentagname(start, end) {
      page.element = newElement(nameAt(start, end));
      page.inTitle = page.element.name === "title";
    },
    onattribname(start, end) {
      page.attribute = nameAt(start, end);
      page.value = "";
    },
    onattribdata(start, end) {
      if (page.value.length < LONGEST_VALUE) page.value += html.slice(start, Math.min(end, start + LONGEST_VALUE));
    },
    onattribentity(code) {
      page.value += String.fromCodePoint(code);
    },
    onattribend: () => takeAttribute(page),
    onopentagend: () => open(page),
    onselfclosingtag: () => {
      open(page);
      if (!VOID.has(page.element.name)) close(page, page.element.name);
    },
    onclosetag(start, end) {
      page.inTitle = false;
      close(page, nameAt(start, end));
    },
    ontext(start, end) {
      if (page.skip?.name === "script") facts.data ??= dateInData(html.slice(start, end));
      else if (page.inTitle && facts.title === "") facts.title = html.slice(start, end).trim();
      else if (page.skip === undefined && !page.inTitle) addPiece(writer, { start, end });
    },
    ontextentity(code, end) {
      if (page.skip !== undefined || page.inTitle) return;
      addPiece(writer, { start: html.lastIndexOf("&", end - 1), end, code });
    },
    oncdata: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: () => endBlock(writer),
  };
}

function newElement(name: string): Element {
  return { name, kind: KIND_OF_ELEMENT.get(name), isRound: false, attributes: new Map() };
}

function takeAttribute({ element, attribute, value }: PageReading): void {
  if (WATCHED.has(attribute)) element.attributes.set(attribute, value);
  element.isRound ||= isFurniture(attribute, value);
  if (attribute !== "class" || KEPT_WHATEVER.has(element.name) || element.kind === "headline") return;
  element.kind = kindOfClass(value) ?? element.kind;
}

/** The last opened tag has ended: what comes now stands in its element. */
function open(page: PageReading): void {
  const { writer, element, skip } = page;
  const { name } = element;
  noteFacts(page.facts, name, element.attributes);
  if (skip !== undefined) {
    if (name === skip.name) skip.depth++;
  } else if (VOID.has(name)) {
    if (name === "br") addPiece(writer, { start: 0, end: 0, code: LINE_FEED });
    else if (name === "hr") endBlock(writer);
  } else if (isSkipped(element, page.furniture)) {
    if (BLOCKS.has(name) || ROUND.has(name)) endBlock(writer);
    page.skip = { name, depth: 1 };
  } else {
    if (BLOCKS.has(name)) endBlock(writer);
    enterElement(writer, name, element.kind);
  }
}

function close(page: PageReading, name: string): void {
  const { writer, skip } = page;
  if (skip !== undefined) {
    if (name === skip.name && --skip.depth === 0) page.skip = undefined;
    return;
  }
  if (BLOCKS.has(name)) endBlock(writer);
  leaveElement(writer, name);
}

function isSkipped({ name, isRound }: Element, furniture: Furniture): boolean {
  if (WORDLESS.has(name)) return true;
  return furniture === "skip" && (ROUND.has(name) || (isRound && !KEPT_WHATEVER.has(name)));
}
