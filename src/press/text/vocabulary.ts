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
const FIRST_SLOTS = 1 << 16;
/** Words of articles kept between articles; above it the table starts anew (the pinned words stay). */
const KEPT = 24_000;

/** Words as small numbers. Pinned words keep their number for good; the others for one generation. */
export interface Vocabulary {
  /** The number of a folded word, for good. Meant for the time before the first text is read. */
  pin(word: string): number;
  /** Gives pinned words a class. */
  tag(bit: number, words: readonly string[]): void;
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

export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
export const HASH_START = 0x811c9dc5 | 0;

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** Words by number, with a copy of the ASCII ones' letters side by side, so that a look-up touches no string. */
interface Store {
  words: string[];
  /** Letters of word i: from `offset[i]` to `offset[i + 1]`; none for a word that is not all ASCII. */
  letters: Uint8Array;
  offset: Int32Array;
  /** Open addressing: the number of a word and the hash of its letters. */
  slots: Int32Array;
  hashes: Int32Array;
  mask: number;
}

/** After so many steps in one look-up the hashes are not chance: the rest goes to a map that cannot be attacked so. */
const MOST_STEPS = 40;

export function createVocabulary(): Vocabulary {
  let store = emptyStore();
  let overflow = new Map<string, number>();
  let pinned = 1;
  let founding = true;
  let generation = 1;
  let tags = new Uint32Array(4096);

  const add = (word: string, hash: number): number => {
    const id = remember(store, word);
    if (founding) pinned = store.words.length;
    if (store.words.length * 2 > store.slots.length) overflow = rehash(store, store.slots.length * 2);
    else if (!place(store, id, hash)) overflow.set(word, id);
    return id;
  };
  const intern = (word: string): number => {
    const kept = word.length > LONGEST ? word.slice(0, LONGEST) : word;
    const hash = hashOf(kept);
    let at = hash & store.mask;
    for (let step = 0; step < MOST_STEPS; step++) {
      const id = store.slots[at] ?? 0;
      if (id === 0) return add(kept, hash);
      if (store.hashes[at] === hash && store.words[id] === kept) return id;
      at = (at + 1) & store.mask;
    }
    return overflow.get(kept) ?? add(kept, hash);
  };
  const startAnew = (): void => {
    const words = store.words.slice(1, pinned);
    generation++;
    store = emptyStore();
    for (const word of words) remember(store, word);
    overflow = rehash(store, FIRST_SLOTS);
  };
  const pin = (word: string): number => {
    if (store.words.length > pinned) startAnew();
    const id = intern(word);
    pinned = store.words.length;
    if (pinned > tags.length) {
      const wider = new Uint32Array(pinned * 2);
      wider.set(tags);
      tags = wider;
    }
    return id;
  };
  return {
    pin,
    tag(bit, list) {
      for (const word of list) {
        const id = pin(word);
        tags[id] = (tags[id] ?? 0) | bit;
      }
    },
    tagsOf: (id) => (id < pinned ? (tags[id] ?? 0) : 0),
    intern,
    internAscii(text, start, end, hash) {
      const length = end - start;
      if (length > LONGEST) return intern(text.slice(start, start + LONGEST).toLowerCase());
      const { slots, hashes, mask } = store;
      let at = hash & mask;
      for (let step = 0; step < MOST_STEPS; step++) {
        const id = slots[at] ?? 0;
        if (id === 0) return add(detached(text, start, end), hash);
        if (hashes[at] === hash && isSame(store, id, text, start, length)) return id;
        at = (at + 1) & mask;
      }
      return intern(detached(text, start, end));
    },
    words: () => store.words,
    generation: () => generation,
    rest: () => {
      founding = false;
      if (store.words.length > pinned + KEPT) startAnew();
    },
  };
}

function emptyStore(): Store {
  return {
    words: [""],
    letters: new Uint8Array(1 << 16),
    offset: new Int32Array(1 << 14),
    slots: new Int32Array(FIRST_SLOTS),
    hashes: new Int32Array(FIRST_SLOTS),
    mask: FIRST_SLOTS - 1,
  };
}

/** Gives a word the next number and keeps its letters. */
function remember(store: Store, word: string): number {
  const id = store.words.push(word) - 1;
  if (id + 2 > store.offset.length) store.offset = widened(store.offset, new Int32Array(store.offset.length * 2));
  const from = store.offset[id] ?? 0;
  const isAscii = !NOT_ASCII.test(word);
  const to = from + (isAscii ? word.length : 0);
  if (to > store.letters.length) store.letters = widened(store.letters, new Uint8Array(store.letters.length * 2));
  for (let i = from; i < to; i++) store.letters[i] = word.charCodeAt(i - from);
  store.offset[id + 1] = to;
  return id;
}

const NOT_ASCII = /[^\0-\x7f]/;

function widened<A extends Uint8Array | Int32Array>(old: A, wider: A): A {
  wider.set(old);
  return wider;
}

function place(store: Store, id: number, hash: number): boolean {
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

/** Places all words in a table of another size; returns those that found no place. */
function rehash(store: Store, size: number): Map<string, number> {
  store.slots = new Int32Array(size);
  store.hashes = new Int32Array(size);
  store.mask = size - 1;
  const left = new Map<string, number>();
  for (let id = 1; id < store.words.length; id++) {
    const word = store.words[id] ?? "";
    if (!place(store, id, hashOf(word))) left.set(word, id);
  }
  return left;
}

/** Is word `id` the ASCII text at `start`, in lower case? */
function isSame({ letters, offset }: Store, id: number, text: string, start: number, length: number): boolean {
  const from = offset[id] ?? 0;
  if ((offset[id + 1] ?? 0) - from !== length) return false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(start + i);
    if (letters[from + i] !== (code >= 65 && code <= 90 ? code + 32 : code)) return false;
  }
  return true;
}

/** A copy in lower case that does not hold on to the article it was cut from. */
function detached(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let i = start; i < end; i++) codes.push(text.charCodeAt(i));
  return String.fromCharCode(...codes).toLowerCase();
}
