import { MARK, TOKEN } from "../document.ts";
import { marksAt, type Sheet, wordAt } from "./sheet.ts";
import type { Tokenizer } from "./tokens.ts";
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

/** Compiles phrases as the tokenizer cuts them, so that text and list can never be cut differently. Their first words get the tag. */
export function createPhrases<T>(vocabulary: Vocabulary, tokenize: Tokenizer, tag: number): Phrases<T> {
  const roots: (Node<T> | undefined)[] = [];
  const walk = (phrase: string): { words: number[]; capital: number; caps: number } => {
    const tokens = tokenize(phrase);
    const words: number[] = [];
    let capital = 0;
    let caps = 0;
    for (let k = 0; k < tokens.length; k++) {
      words.push(tokens.word[k] ?? 0);
      if (((tokens.marks[k] ?? 0) & MARK.capital) !== 0) capital |= 1 << k;
      if (((tokens.marks[k] ?? 0) & MARK.allCaps) !== 0) caps |= 1 << k;
    }
    return { words, capital, caps };
  };
  const nodeOf = (words: readonly number[]): Node<T> => {
    const root = words[0] ?? 0;
    let node = roots[root];
    if (node === undefined) {
      while (roots.length <= root) roots.push(undefined);
      node = newNode<T>();
      roots[root] = node;
      vocabulary.tag(tag, [vocabulary.words()[root] ?? ""]);
    }
    for (const word of words.slice(1)) {
      node.next ??= new Map();
      let child: Node<T> | undefined = node.next.get(word);
      if (child === undefined) {
        child = newNode<T>();
        node.next.set(word, child);
      }
      node = child;
    }
    return node;
  };
  const fits = ({ capital, caps }: Entry<T>, sheet: Sheet, i: number, count: number): boolean => {
    if ((capital | caps) === 0) return true;
    for (let k = 0; k < count; k++) {
      const marks = marksAt(sheet, i + k);
      if (((capital >> k) & 1) === 1 && (marks & MARK.capital) === 0) return false;
      if (((caps >> k) & 1) === 1 && (marks & MARK.allCaps) === 0) return false;
    }
    return true;
  };
  const fitting = (entries: readonly Entry<T>[], sheet: Sheet, i: number, count: number): Entry<T> | undefined => {
    for (const entry of entries) if (fits(entry, sheet, i, count)) return entry;
    return undefined;
  };
  const put = (phrase: string, rule: CaseRule, value: T): void => {
    const { words, capital, caps } = walk(phrase);
    if (words.length === 0) return;
    nodeOf(words).entries.push({ value, capital: rule === "any" ? 0 : capital, caps: rule === "exact" ? caps : 0 });
  };
  return {
    add: (phrase, rule, value) => put(phrase, rule, value),
    replace(phrase, rule, value) {
      nodeOf(walk(phrase).words).entries = [];
      put(phrase, rule, value);
    },
    match(sheet, i) {
      let node = roots[wordAt(sheet, i)];
      if (node === undefined || (sheet.tokens.type[i] ?? 0) === TOKEN.punctuation) return undefined;
      let best: Match<T> | undefined;
      for (let count = 1; node !== undefined; count++) {
        const entry = fitting(node.entries, sheet, i, count);
        if (entry !== undefined) best = { value: entry.value, last: i + count - 1 };
        if (node.next === undefined) break;
        node = node.next.get(wordAt(sheet, i + count));
      }
      return best;
    },
  };
}
