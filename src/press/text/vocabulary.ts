import { findAscii, findWord, hashOf, layOut, newStore, type WordStore, widened } from "./word-store.ts";

/** Classes of a word that several layers ask for, to be combined. A word that no layer knows has none. */
export const TAG = {
  month: 1 << 0,
  weekday: 1 << 1,
  cardinal: 1 << 2,
  ordinal: 1 << 3,
  abbreviation: 1 << 4,
  title: 1 << 5,
  speech: 1 << 6,
  starter: 1 << 7,
  given: 1 << 8,
  dateWord: 1 << 9,
  fraction: 1 << 10,
  hedge: 1 << 11,
  acting: 1 << 12,
  office: 1 << 13,
  textNoun: 1 << 14,
  unit: 1 << 15,
  notActor: 1 << 16,
  finite: 1 << 17,
  place: 1 << 18,
  stateCue: 1 << 19,
  pronoun: 1 << 20,
  prefix: 1 << 21,
  /** Begins the name of an actor; of a body. */
  actorRoot: 1 << 22,
  bodyRoot: 1 << 23,
  follower: 1 << 24,
} as const;

/** Longest stretch of a word that is kept; what is longer is no word of any language we read. */
const LONGEST = 64;
/** Words of articles kept between articles; above it the table starts anew (the pinned words stay). */
const KEPT = 24_000;

/** Words as small numbers. Pinned words keep their number for good; the others for one generation. */
export interface Vocabulary {
  /** The number of a folded word, for good. Meant for the time before the first text is read. */
  pin(word: string): number;
  /** Gives pinned words a class. */
  tag(bit: number, words: readonly string[]): void;
  /** Gives a class to every word that a list knows; the list is asked once for each word that comes up. To be said before the first text is read. */
  tagKnown(bit: number, isKnown: (word: string) => boolean): void;
  /** The classes of a word, `TAG` bits. */
  tagsOf(id: number): number;
  /** The number of a folded word. */
  intern(word: string): number;
  /** The number of the ASCII word `text.slice(start, end)` in lower case; `hash` as `hashStep` makes it over the lower-case units. */
  internAscii(text: string, start: number, end: number, hash: number): number;
  /** The words of this generation, by number. */
  words(): readonly string[];
  /** Counts the times the table started anew: numbers of words that are not pinned hold within one generation only. */
  generation(): number;
  /** To be called before each text. The first call ends the time in which every word is pinned; later ones start a new generation if the table has grown too large. */
  rest(): void;
}

/** What stands behind a vocabulary. */
interface Book {
  readonly pinned: Map<string, number>;
  store: WordStore;
  /** Whether every new word is pinned: until the first text is read. */
  founding: boolean;
  generation: number;
  tags: Uint32Array;
  readonly lists: { readonly bit: number; readonly isKnown: (word: string) => boolean }[];
}

/** A vocabulary of no words yet. Pinning costs little: of thousands of pinned words a text uses few, and only those are laid out for its look-ups. */
export function createVocabulary(): Vocabulary {
  const book: Book = {
    pinned: new Map(),
    store: newStore([""]),
    founding: true,
    generation: 1,
    tags: new Uint32Array(4096),
    lists: [],
  };
  return {
    pin: (word) => pin(book, word),
    tag(bit, words) {
      for (const word of words) tag(book, pin(book, word), bit);
    },
    tagKnown(bit, isKnown) {
      book.lists.push({ bit, isKnown });
    },
    tagsOf: (id) => book.tags[id] ?? 0,
    intern: (word) => intern(book, word),
    internAscii: (text, start, end, hash) => internAscii(book, text, start, end, hash),
    words: () => book.store.words,
    generation: () => book.generation,
    rest() {
      if (book.founding) for (const [word, id] of book.pinned) tagListed(book, id, word);
      book.founding = false;
      if (book.store.words.length > book.pinned.size + 1 + KEPT) startAnew(book);
    },
  };
}

function pin(book: Book, word: string): number {
  const kept = shortened(word);
  const known = book.pinned.get(kept);
  if (known !== undefined) return known;
  if (book.store.words.length > book.pinned.size + 1) startAnew(book);
  const id = book.store.words.push(kept) - 1;
  book.pinned.set(kept, id);
  if (!book.founding) tagListed(book, id, kept);
  return id;
}

function tag(book: Book, id: number, bit: number): void {
  if (id >= book.tags.length) book.tags = widened(book.tags, new Uint32Array(id * 2));
  book.tags[id] = (book.tags[id] ?? 0) | bit;
}

/** Gives a word the classes of the lists that know it. */
function tagListed(book: Book, id: number, word: string): void {
  for (const { bit, isKnown } of book.lists) if (isKnown(word)) tag(book, id, bit);
}

function intern(book: Book, word: string): number {
  const kept = shortened(word);
  const known = book.pinned.get(kept);
  if (known !== undefined) return known;
  const hash = hashOf(kept);
  return findWord(book.store, kept, hash) ?? add(book, kept, hash);
}

function internAscii(book: Book, text: string, start: number, end: number, hash: number): number {
  const length = end - start;
  if (length > LONGEST) return intern(book, text.slice(start, start + LONGEST).toLowerCase());
  const known = findAscii(book.store, text, start, length, hash);
  if (known === undefined) return intern(book, detached(text, start, end));
  return known === 0 ? add(book, detached(text, start, end), hash) : known;
}

/** Lays a word out, under a number of its own unless it has one. */
function add(book: Book, word: string, hash: number): number {
  const { pinned, store, founding } = book;
  const known = pinned.get(word);
  const id = known ?? store.words.push(word) - 1;
  if (known === undefined && founding) pinned.set(word, id);
  if (known === undefined && !founding) tagListed(book, id, word);
  layOut(store, id, word, hash);
  return id;
}

function startAnew(book: Book): void {
  book.generation++;
  book.tags.fill(0, book.pinned.size + 1);
  book.store = newStore(book.store.words.slice(0, book.pinned.size + 1));
}

function shortened(word: string): string {
  return word.length > LONGEST ? word.slice(0, LONGEST) : word;
}

/** A copy in lower case that does not hold on to the article it was cut from. */
function detached(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let i = start; i < end; i++) codes.push(text.charCodeAt(i));
  return String.fromCharCode(...codes).toLowerCase();
}
