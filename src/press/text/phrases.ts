import { MARK, TOKEN } from "../document.ts";
import { foldWord } from "./characters.ts";
import { marksAt, type Sheet, wordAt } from "./sheet.ts";
import { PREFIXES, type Tokenizer } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How the letters of a phrase must stand: as written in the list ("capitals"), all of them in capitals ("exact"), or anyhow. */
export type CaseRule = "capitals" | "exact" | "any";

export interface Match<T> {
  readonly value: T;
  readonly last: number;
}

/** Phrases of words, found longest first. */
export interface Phrases<T> {
  add(phrase: string, rule: CaseRule, value: T): void;
  /** As `add`, but in place of whatever the phrase meant before. */
  replace(phrase: string, rule: CaseRule, value: T): void;
  /** The longest phrase that begins with token `i`. */
  match(sheet: Sheet, i: number): Match<T> | undefined;
}

interface Entry<T> {
  readonly value: T;
  /** Bit k: the k-th token must have a capital; must be all capitals. */
  readonly capital: number;
  readonly caps: number;
}

interface Node<T> {
  entries: Entry<T>[];
  next: Map<number, Node<T>> | undefined;
}

const newNode = <T>(): Node<T> => ({ entries: [], next: undefined });

/** All phrases that begin with one word, and their tree once a text has asked for it. */
interface Root<T> {
  readonly phrases: {
    readonly phrase: string;
    readonly rule: CaseRule;
    readonly value: T;
    readonly instead: boolean;
  }[];
  tree: Node<T> | undefined;
}

/** A first word that can be told without cutting the phrase: "Security", "UN", "UN's", "Côte", "St.", "Guinea-", "U.N.", "G7", "193-member". */
const PLAIN_WORD =
  /^(?:[A-Za-zÀ-ÖØ-öø-žșț]{2,}(?=[ .,]|$|['’]s?(?: |$)|-[A-Za-z])|(?:[A-Za-z]\.){2,}(?= |$|'s )|[A-Z]\d+(?= |$)|\d+(?=-[a-z]))/;
const ASCII = /^[\0-\x7f]*$/;

/** The first word of a phrase as the tokenizer gives it, where that can be told at a glance; else undefined. */
export function plainFirstWord(phrase: string): string | undefined {
  const word = PLAIN_WORD.exec(phrase)?.[0];
  if (word === undefined) return undefined;
  const folded = ASCII.test(word) ? word.toLowerCase() : foldWord(word);
  // "Non-Aligned" is one word
  return phrase.charCodeAt(word.length) === HYPHEN && PREFIXES.has(folded) ? undefined : folded;
}

const HYPHEN = 45;

/** Phrases by their first word, as text and as number in the vocabulary. */
interface Shelf<T> {
  readonly vocabulary: Vocabulary;
  readonly tokenize: Tokenizer;
  readonly byFirst: Map<string, Root<T>>;
  /** Those that texts of this generation of the vocabulary have asked for. */
  readonly asked: Map<number, Root<T>>;
  generation: number;
}

/**
 * Compiles phrases as the tokenizer cuts them, so that text and list can never be cut differently. Their first words get the tag. The
 * phrases behind a first word are compiled when a text has that word: most texts name few of five thousand.
 */
export function createPhrases<T>(vocabulary: Vocabulary, tokenize: Tokenizer, tag: number): Phrases<T> {
  const shelf: Shelf<T> = { vocabulary, tokenize, byFirst: new Map(), asked: new Map(), generation: 0 };
  vocabulary.tagKnown(tag, (word) => shelf.byFirst.has(word));
  return {
    add: (phrase, rule, value) => put(shelf, { phrase, rule, value, instead: false }),
    replace: (phrase, rule, value) => put(shelf, { phrase, rule, value, instead: true }),
    match: (sheet, i) => longest(shelf, sheet, i),
  };
}

function put<T>(shelf: Shelf<T>, entry: Root<T>["phrases"][number]): void {
  const word = firstWord(shelf, entry.phrase);
  if (word === undefined || word === "") return;
  const root = shelf.byFirst.get(word) ?? newRoot(shelf.byFirst, word);
  root.phrases.push(entry);
  root.tree = undefined;
}

function firstWord<T>({ vocabulary, tokenize }: Shelf<T>, phrase: string): string | undefined {
  return plainFirstWord(phrase) ?? vocabulary.words()[shapeOf(tokenize, phrase).words[0] ?? 0];
}

function newRoot<T>(byFirst: Shelf<T>["byFirst"], word: string): Root<T> {
  const root: Root<T> = { phrases: [], tree: undefined };
  byFirst.set(word, root);
  return root;
}

/** A phrase as the tokenizer cuts it: its words, and which of them are written with a capital, or in capitals. */
function shapeOf(tokenize: Tokenizer, phrase: string): { words: number[]; capital: number; caps: number } {
  const { length, word, marks } = tokenize(phrase);
  const words: number[] = [];
  let capital = 0;
  let caps = 0;
  for (let k = 0; k < length; k++) {
    words.push(word[k] ?? 0);
    if (((marks[k] ?? 0) & MARK.capital) !== 0) capital |= 1 << k;
    if (((marks[k] ?? 0) & MARK.allCaps) !== 0) caps |= 1 << k;
  }
  return { words, capital, caps };
}

/** The phrases that begin with a word, if there are any: numbers of words hold within one generation of the vocabulary. */
function rootOf<T>(shelf: Shelf<T>, word: number): Root<T> | undefined {
  const { vocabulary, byFirst, asked } = shelf;
  const generation = vocabulary.generation();
  if (shelf.generation !== generation) {
    for (const root of asked.values()) root.tree = undefined;
    asked.clear();
    shelf.generation = generation;
  }
  const known = asked.get(word);
  if (known !== undefined) return known;
  const found = byFirst.get(vocabulary.words()[word] ?? "");
  if (found !== undefined) asked.set(word, found);
  return found;
}

/** The tree of a root, compiled where that was not done in this generation of the vocabulary. */
function treeOf<T>({ tokenize }: Shelf<T>, root: Root<T>): Node<T> {
  if (root.tree !== undefined) return root.tree;
  const tree = newNode<T>();
  for (const { phrase, rule, value, instead } of root.phrases) {
    const { words, capital, caps } = shapeOf(tokenize, phrase);
    const node = nodeOf(tree, words);
    if (instead) node.entries = [];
    node.entries.push({ value, capital: rule === "any" ? 0 : capital, caps: rule === "exact" ? caps : 0 });
  }
  root.tree = tree;
  return tree;
}

/** The node of a phrase below its first word's; made where it is not there. */
function nodeOf<T>(tree: Node<T>, words: readonly number[]): Node<T> {
  let node = tree;
  for (const word of words.slice(1)) {
    node.next ??= new Map();
    const child: Node<T> = node.next.get(word) ?? newNode<T>();
    node.next.set(word, child);
    node = child;
  }
  return node;
}

function longest<T>(shelf: Shelf<T>, sheet: Sheet, i: number): Match<T> | undefined {
  const root = (sheet.tokens.type[i] ?? 0) === TOKEN.punctuation ? undefined : rootOf(shelf, wordAt(sheet, i));
  if (root === undefined) return undefined;
  let node: Node<T> | undefined = treeOf(shelf, root);
  let best: Match<T> | undefined;
  for (let count = 1; node !== undefined; count++) {
    const entry = fitting(node.entries, sheet, i, count);
    if (entry !== undefined) best = { value: entry.value, last: i + count - 1 };
    if (node.next === undefined) break;
    node = node.next.get(wordAt(sheet, i + count));
  }
  return best;
}

/** The first entry whose letters stand as its rule asks, in the `count` tokens from `i` on. */
function fitting<T>(entries: readonly Entry<T>[], sheet: Sheet, i: number, count: number): Entry<T> | undefined {
  for (const entry of entries) if (fits(entry, sheet, i, count)) return entry;
  return undefined;
}

function fits<T>({ capital, caps }: Entry<T>, sheet: Sheet, i: number, count: number): boolean {
  if ((capital | caps) === 0) return true;
  for (let k = 0; k < count; k++) {
    const marks = marksAt(sheet, i + k);
    if (((capital >> k) & 1) === 1 && (marks & MARK.capital) === 0) return false;
    if (((caps >> k) & 1) === 1 && (marks & MARK.allCaps) === 0) return false;
  }
  return true;
}
