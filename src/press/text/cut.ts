import { MARK, type Tokens } from "../document.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { HASH_START } from "./word-store.ts";

type Columns = Omit<Tokens, "length">;

/** A text on its way to tokens. One is used for all texts of a reader, since its columns are worth keeping. */
export interface Cut {
  readonly vocabulary: Vocabulary;
  /** The word of "'s". */
  readonly possessive: number;
  /** Words of signs met so far, by their code and how often they stand in a row. */
  readonly signs: Map<number, number>;
  text: string;
  columns: Columns;
  /** Tokens so far. */
  length: number;
  /** Whether the next token has a space before it; whether a hyphen joins it to the last one. */
  gap: boolean;
  joined: boolean;
  /** Of the word that is being read: capitals, other letters, whether all is ASCII, and the hash of its letters. */
  upper: number;
  lower: number;
  ascii: boolean;
  hash: number;
}

const FIRST_SIZE = 4096;
/** Columns larger than this are given back after a text that needed them. */
const LARGEST_KEPT = 1 << 18;

export function newCut(vocabulary: Vocabulary): Cut {
  return {
    vocabulary,
    possessive: vocabulary.pin("'s"),
    signs: new Map(),
    text: "",
    columns: room(FIRST_SIZE),
    length: 0,
    gap: true,
    joined: false,
    upper: 0,
    lower: 0,
    ascii: true,
    hash: HASH_START,
  };
}

export function begin(cut: Cut, text: string): void {
  if (cut.columns.start.length > LARGEST_KEPT) cut.columns = room(FIRST_SIZE);
  cut.text = text;
  cut.length = 0;
  cut.gap = true;
  cut.joined = false;
}

/** The tokens that were cut, in one piece of memory. The text is let go. */
export function finish(cut: Cut): Tokens {
  cut.text = "";
  const { length, columns } = cut;
  const memory = new ArrayBuffer(length * 14);
  const tokens = {
    length,
    start: new Int32Array(memory, 0, length),
    end: new Int32Array(memory, length * 4, length),
    word: new Int32Array(memory, length * 8, length),
    type: new Uint8Array(memory, length * 12, length),
    marks: new Uint8Array(memory, length * 13, length),
  };
  tokens.start.set(columns.start.subarray(0, length));
  tokens.end.set(columns.end.subarray(0, length));
  tokens.word.set(columns.word.subarray(0, length));
  tokens.type.set(columns.type.subarray(0, length));
  tokens.marks.set(columns.marks.subarray(0, length));
  return tokens;
}

/** Writes one token down. */
export function emit(cut: Cut, start: number, end: number, type: number, word: number, marks: number): void {
  const at = cut.length;
  if (at === cut.columns.start.length) cut.columns = widened(cut.columns, at * 2);
  const { columns } = cut;
  columns.start[at] = start;
  columns.end[at] = end;
  columns.word[at] = word;
  columns.type[at] = type;
  columns.marks[at] = marks | (cut.gap ? MARK.spaceBefore : 0) | (cut.joined ? MARK.hyphen : 0);
  cut.length = at + 1;
  cut.gap = false;
  cut.joined = false;
}

function room(size: number): Columns {
  return {
    start: new Int32Array(size),
    end: new Int32Array(size),
    word: new Int32Array(size),
    type: new Uint8Array(size),
    marks: new Uint8Array(size),
  };
}

function widened(old: Columns, size: number): Columns {
  const wider = room(size);
  wider.start.set(old.start);
  wider.end.set(old.end);
  wider.word.set(old.word);
  wider.type.set(old.type);
  wider.marks.set(old.marks);
  return wider;
}
