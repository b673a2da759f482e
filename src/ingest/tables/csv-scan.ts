/** Whether `part` stands in `bytes` at a place (which lies within). */
export type StandsAt = (bytes: Uint8Array, at: number, part: Uint8Array) => boolean;

/** The last fields of a row, as neighbouring rows may have them too, byte for byte. */
interface Tail {
  readonly bytes: Uint8Array;
  /** The field it begins with. */
  readonly field: number;
  /** Starts and ends of its fields, from its own first byte. */
  readonly bounds: Int32Array;
  /** Line ends in its quotes. */
  readonly breaks: number;
}

/** Where the fields of one row stand: written anew for each row, since a file may have a million. */
export interface RowScan {
  readonly separator: number;
  readonly standsAt: StandsAt;
  /** Start and end of field i at 2i and 2i + 1, without the quotes. */
  readonly bounds: Int32Array;
  width: number;
  /** Line ends in the row's quotes. */
  breaks: number;
  /** Whether the fields from the tail on are those of the row before. */
  sameTail: boolean;
  tail: Tail | undefined;
}

export const LF = 0x0a;
const QUOTE = 0x22;
const CR = 0x0d;
const MAX_FIELDS = 4096;
/** What `scanRow` gives where the bytes end before the row does. */
export const INCOMPLETE = -1;

export function newScan(separator: string, standsAt: StandsAt = standsThere): RowScan {
  return {
    separator: separator.charCodeAt(0),
    standsAt,
    bounds: new Int32Array(MAX_FIELDS * 2),
    width: 0,
    breaks: 0,
    sameTail: false,
    tail: undefined,
  };
}

/** Finds the bounds of the row that begins at `start`; gives the start of the next one. `isLast`: no more bytes will come. */
export function scanRow(scan: RowScan, bytes: Uint8Array, start: number, isLast: boolean): number {
  const { tail } = scan;
  let at = start;
  scan.width = 0;
  scan.breaks = 0;
  scan.sameTail = false;
  for (;;) {
    if (tail !== undefined && scan.width === tail.field && repeats(scan, tail, bytes, at, isLast)) {
      return takeTail(scan, tail, bytes, at);
    }
    const end = scanField(scan, bytes, at, isLast);
    if (end === INCOMPLETE) return INCOMPLETE;
    if (scan.width < MAX_FIELDS - 1) scan.width++;
    const byte = bytes[end];
    if (byte === scan.separator) at = end + 1;
    else if (byte === undefined && !isLast) return INCOMPLETE;
    else return byte === CR && bytes[end + 1] === undefined && !isLast ? INCOMPLETE : afterBreak(bytes, end);
  }
}

/** Keeps the fields from `first` on of the row just scanned, which ended before `next`: the row to come may have the same. */
export function keepTail(scan: RowScan, bytes: Uint8Array, next: number, first: number | undefined): void {
  const { bounds, width } = scan;
  if (first === undefined || first >= width) return;
  const inside = bounds[first * 2] ?? 0;
  const start = bytes[inside - 1] === QUOTE ? inside - 1 : inside;
  let end = next;
  if (bytes[end - 1] === LF) end -= bytes[end - 2] === CR ? 2 : 1;
  const tail = new Uint8Array(bytes.subarray(start, end));
  scan.tail = {
    bytes: tail,
    field: first,
    bounds: bounds.slice(first * 2, width * 2).map((place) => place - start),
    breaks: tail.reduce((n, byte) => n + (byte === LF ? 1 : 0), 0),
  };
}

/** Whether a field whose bounds begin at `start` stands in quotes. */
export function isQuoted(bytes: Uint8Array, start: number): boolean {
  return bytes[start - 1] === QUOTE;
}

/** Whether the tail of the row before stands here, whole, with the end of a line after it. */
function repeats(scan: RowScan, { bytes: tail }: Tail, bytes: Uint8Array, at: number, isLast: boolean): boolean {
  const end = at + tail.length;
  if (tail.length === 0 || end > bytes.length) return false;
  if (bytes[at] !== tail[0] || !scan.standsAt(bytes, at, tail)) return false;
  return end === bytes.length ? isLast : bytes[end] === LF || (bytes[end] === CR && bytes[end + 1] === LF);
}

/** Takes over the bounds of the tail that stands at `at`; gives the start of the next row. */
function takeTail(scan: RowScan, tail: Tail, bytes: Uint8Array, at: number): number {
  for (let i = 0; i < tail.bounds.length; i++) scan.bounds[scan.width * 2 + i] = at + (tail.bounds[i] ?? 0);
  scan.width += tail.bounds.length / 2;
  scan.breaks += tail.breaks;
  scan.sameTail = true;
  return afterBreak(bytes, at + tail.bytes.length);
}

/** Sets the bounds of one field; gives the place of what ends it: a separator, a line end, or the end of the bytes. */
function scanField(scan: RowScan, bytes: Uint8Array, at: number, isLast: boolean): number {
  const { bounds, width, separator } = scan;
  const isQuote = bytes[at] === QUOTE;
  let end = at;
  if (isQuote) {
    end = closingQuote(bytes, at + 1);
    if (end < 0 || (end + 1 >= bytes.length && !isLast)) return INCOMPLETE;
    bounds[width * 2] = at + 1;
    bounds[width * 2 + 1] = end;
    for (let i = at; i < end; i++) if (bytes[i] === LF) scan.breaks++;
    end++;
  }
  let byte = bytes[end];
  while (byte !== undefined && byte !== separator && byte !== LF && !(byte === CR && bytes[end + 1] === LF)) {
    byte = bytes[++end];
  }
  if (!isQuote) {
    bounds[width * 2] = at;
    bounds[width * 2 + 1] = end;
  }
  return end;
}

/** The first quote from `from` on that is not doubled; -1 where none is. */
function closingQuote(bytes: Uint8Array, from: number): number {
  let end = bytes.indexOf(QUOTE, from);
  while (end >= 0 && bytes[end + 1] === QUOTE) end = bytes.indexOf(QUOTE, end + 2);
  return end;
}

function afterBreak(bytes: Uint8Array, end: number): number {
  if (bytes[end] === CR && bytes[end + 1] === LF) return end + 2;
  return end < bytes.length ? end + 1 : end;
}

function standsThere(bytes: Uint8Array, at: number, part: Uint8Array): boolean {
  for (let i = 0; i < part.length; i++) if (bytes[at + i] !== part[i]) return false;
  return true;
}
