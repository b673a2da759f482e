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
} as const;

/** Longest stretch of a word that is kept; what is longer is no word of any language we read. */
const LONGEST = 64;
const FIRST_SLOTS = 1 << 16;
/** Words of articles kept between articles; above it the table starts anew (the pinned words stay). */
const KEPT = 60_000;

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
  /** To be called before each text. The first call ends the time in which every word is pinned; later ones start a new generation if the table has grown too large. */
  rest(): void;
}

export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
export const HASH_START = 0x811c9dc5 | 0;

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

function sameAscii(word: string, text: string, start: number, length: number): boolean {
  if (word.length !== length) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== lower(text.charCodeAt(start + i))) return false;
  return true;
}

/** A copy that does not hold on to the article it was cut from. */
function detached(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let i = start; i < end; i++) codes.push(lower(text.charCodeAt(i)));
  return String.fromCharCode(...codes);
}

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

export function createVocabulary(): Vocabulary {
  let words: string[] = [""];
  let pinned = 1;
  let founding = true;
  let tags = new Uint32Array(4096);
  let slots = new Int32Array(FIRST_SLOTS);
  let mask = FIRST_SLOTS - 1;

  const place = (id: number): void => {
    let at = hashOf(words[id] ?? "") & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = id;
  };
  const rehash = (size: number): void => {
    slots = new Int32Array(size);
    mask = size - 1;
    for (let id = 1; id < words.length; id++) place(id);
  };
  const add = (word: string): number => {
    const id = words.push(word) - 1;
    if (founding) pinned = words.length;
    if (words.length * 2 > slots.length) rehash(slots.length * 2);
    else place(id);
    return id;
  };
  const intern = (word: string): number => {
    const kept = word.length > LONGEST ? word.slice(0, LONGEST) : word;
    let at = hashOf(kept) & mask;
    for (let id = slots[at] ?? 0; id !== 0; id = slots[at] ?? 0) {
      if (words[id] === kept) return id;
      at = (at + 1) & mask;
    }
    return add(kept);
  };
  const startAnew = (): void => {
    words = words.slice(0, pinned);
    rehash(FIRST_SLOTS);
  };
  const pin = (word: string): number => {
    if (words.length > pinned) startAnew();
    const id = intern(word);
    pinned = words.length;
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
      if (length > LONGEST) return intern(detached(text, start, start + LONGEST));
      let at = hash & mask;
      for (let id = slots[at] ?? 0; id !== 0; id = slots[at] ?? 0) {
        if (sameAscii(words[id] ?? "", text, start, length)) return id;
        at = (at + 1) & mask;
      }
      return add(detached(text, start, end));
    },
    words: () => words,
    rest: () => {
      founding = false;
      if (words.length > pinned + KEPT) startAnew();
    },
  };
}
