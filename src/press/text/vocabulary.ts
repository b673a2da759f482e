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

/** Words by number, with a copy of the letters of ASCII ones that texts have used, so that a look-up touches no string. */
interface Store {
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

/** A vocabulary of no words yet. Pinning costs little: of thousands of pinned words a text uses few, and only those are laid out for its look-ups. */
export function createVocabulary(): Vocabulary {
  const pinned = new Map<string, number>();
  let store = emptyStore([""]);
  let founding = true;
  let generation = 1;
  let tags = new Uint32Array(4096);

  const numbered = (word: string): number => {
    const id = store.words.push(word) - 1;
    if (founding) pinned.set(word, id);
    return id;
  };
  const add = (word: string, hash: number): number => {
    const id = pinned.get(word) ?? numbered(word);
    remember(store, id, word);
    if (++store.placed * 2 > store.slots.length) widenTable(store);
    if (!place(store, id, hash)) store.overflow.set(word, id);
    return id;
  };
  const intern = (word: string): number => {
    const kept = word.length > LONGEST ? word.slice(0, LONGEST) : word;
    const known = pinned.get(kept);
    if (known !== undefined) return known;
    const hash = hashOf(kept);
    let at = hash & store.mask;
    for (let step = 0; step < MOST_STEPS; step++) {
      const id = store.slots[at] ?? 0;
      if (id === 0) return add(kept, hash);
      if (store.hashes[at] === hash && store.words[id] === kept) return id;
      at = (at + 1) & store.mask;
    }
    return store.overflow.get(kept) ?? add(kept, hash);
  };
  const startAnew = (): void => {
    generation++;
    store = emptyStore(store.words.slice(0, pinned.size + 1));
  };
  const pin = (word: string): number => {
    const kept = word.length > LONGEST ? word.slice(0, LONGEST) : word;
    const known = pinned.get(kept);
    if (known !== undefined) return known;
    if (store.words.length > pinned.size + 1) startAnew();
    const id = store.words.push(kept) - 1;
    pinned.set(kept, id);
    return id;
  };
  return {
    pin,
    tag(bit, list) {
      for (const word of list) {
        const id = pin(word);
        if (id >= tags.length) tags = widened(tags, new Uint32Array(id * 2));
        tags[id] = (tags[id] ?? 0) | bit;
      }
    },
    tagsOf: (id) => tags[id] ?? 0,
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
      if (store.words.length > pinned.size + 1 + KEPT) startAnew();
    },
  };
}

function emptyStore(words: string[]): Store {
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

/** Keeps the letters of a word. */
function remember(store: Store, id: number, word: string): void {
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

function widened<A extends Uint8Array | Uint32Array | Int32Array>(old: A, wider: A): A {
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

/** Places all words in a table of twice the size. */
function widenTable(store: Store): void {
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
function isSame({ letters, first, end }: Store, id: number, text: string, start: number, length: number): boolean {
  const from = first[id] ?? 0;
  if ((end[id] ?? 0) - from !== length) return false;
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
