/** The hash of a word with one more letter (FNV-1a). */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
export const HASH_START = 0x811c9dc5 | 0;

/** The hash of a folded word. */
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

const FIRST_SLOTS = 1 << 16;

/** Words by number, with a copy of the letters of ASCII ones that texts have used, so that a look-up touches no string. */
export interface WordStore {
  readonly words: string[];
  letters: Uint8Array;
  /** Letters of word i: from `first[i]` to `end[i]`; none for a word that is not all ASCII, and for one that no text has used. */
  first: Int32Array;
  end: Int32Array;
  /** Letters written. */
  written: number;
  /** Open addressing: the number of a word and the hash of its letters. */
  slots: Int32Array;
  hashes: Int32Array;
  mask: number;
  placed: number;
  /** Words that found no place. */
  overflow: Map<string, number>;
}

/** After so many steps in one look-up the hashes are not chance: the rest goes to a map that cannot be attacked so. */
const MOST_STEPS = 40;

/** A store of words that no text has used yet. */
export function newStore(words: string[]): WordStore {
  return {
    words,
    letters: new Uint8Array(1 << 16),
    first: new Int32Array(1 << 14),
    end: new Int32Array(1 << 14),
    written: 0,
    slots: new Int32Array(FIRST_SLOTS),
    hashes: new Int32Array(FIRST_SLOTS),
    mask: FIRST_SLOTS - 1,
    placed: 0,
    overflow: new Map(),
  };
}

/** Lays a word out for look-ups. */
export function layOut(store: WordStore, id: number, word: string, hash: number): void {
  remember(store, id, word);
  if (++store.placed * 2 > store.slots.length) widenTable(store);
  if (!place(store, id, hash)) store.overflow.set(word, id);
}

/** The number of a folded word that was laid out. */
export function findWord(store: WordStore, word: string, hash: number): number | undefined {
  const { slots, hashes, words, mask } = store;
  let at = hash & mask;
  for (let step = 0; step < MOST_STEPS; step++) {
    const id = slots[at] ?? 0;
    if (id === 0) return undefined;
    if (hashes[at] === hash && words[id] === word) return id;
    at = (at + 1) & mask;
  }
  return store.overflow.get(word);
}

/**
 * The number of the ASCII word of `length` letters at `start`, in any case, that was laid out. 0: no such word was; undefined: it is not
 * within reach, and `findWord` has to tell.
 */
export function findAscii(
  store: WordStore,
  text: string,
  start: number,
  length: number,
  hash: number,
): number | undefined {
  const { slots, hashes, mask } = store;
  let at = hash & mask;
  for (let step = 0; step < MOST_STEPS; step++) {
    const id = slots[at] ?? 0;
    if (id === 0) return 0;
    if (hashes[at] === hash && isSame(store, id, text, start, length)) return id;
    at = (at + 1) & mask;
  }
  return undefined;
}

/** Keeps the letters of a word. */
function remember(store: WordStore, id: number, word: string): void {
  if (NOT_ASCII.test(word)) return;
  if (id >= store.first.length) {
    store.first = widened(store.first, new Int32Array(id * 2));
    store.end = widened(store.end, new Int32Array(id * 2));
  }
  const from = store.written;
  const to = from + word.length;
  if (to > store.letters.length) store.letters = widened(store.letters, new Uint8Array(store.letters.length * 2));
  for (let i = from; i < to; i++) store.letters[i] = word.charCodeAt(i - from);
  store.first[id] = from;
  store.end[id] = to;
  store.written = to;
}

const NOT_ASCII = /[^\0-\x7f]/;

export function widened<A extends Uint8Array | Uint32Array | Int32Array>(old: A, wider: A): A {
  wider.set(old);
  return wider;
}

function place(store: WordStore, id: number, hash: number): boolean {
  let at = hash & store.mask;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (store.slots[at] === 0) {
      store.slots[at] = id;
      store.hashes[at] = hash;
      return true;
    }
    at = (at + 1) & store.mask;
  }
  return false;
}

/** Places all words in a table of twice the size. */
function widenTable(store: WordStore): void {
  const { slots, hashes, overflow } = store;
  store.slots = new Int32Array(slots.length * 2);
  store.hashes = new Int32Array(slots.length * 2);
  store.mask = store.slots.length - 1;
  store.overflow = new Map();
  const again = (id: number, hash: number): void => {
    if (!place(store, id, hash)) store.overflow.set(store.words[id] ?? "", id);
  };
  for (let at = 0; at < slots.length; at++) if (slots[at] !== 0) again(slots[at] ?? 0, hashes[at] ?? 0);
  for (const [word, id] of overflow) again(id, hashOf(word));
}

/** Is word `id` the ASCII text at `start`, in lower case? */
function isSame({ letters, first, end }: WordStore, id: number, text: string, start: number, length: number): boolean {
  const from = first[id] ?? 0;
  if ((end[id] ?? 0) - from !== length) return false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(start + i);
    if (letters[from + i] !== (code >= 65 && code <= 90 ? code + 32 : code)) return false;
  }
  return true;
}
