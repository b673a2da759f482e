/** Room for the numbers that are needed while one article is read: taken piece by piece, free again all at once. */
export interface Arena {
  /** So many noughts. They hold until `clear`. */
  take(length: number): Float64Array;
  /** Frees what was taken last, before the rest. */
  giveBack(last: Float64Array): void;
  /** To be called before each article. */
  clear(): void;
}

const FIRST_LENGTH = 1 << 16;
/** What a giant of an article needed is not kept for the next one. */
const MOST_KEPT = 1 << 20;

export function createArena(): Arena {
  let room = new Float64Array(FIRST_LENGTH);
  let used = 0;
  return {
    take(length) {
      if (used + length > room.length) {
        room = new Float64Array(Math.max(room.length * 2, length));
        used = 0;
      }
      const taken = room.subarray(used, used + length).fill(0);
      used += length;
      return taken;
    },
    giveBack(last) {
      if (last.buffer === room.buffer) used = last.byteOffset / Float64Array.BYTES_PER_ELEMENT;
    },
    clear() {
      if (room.length > MOST_KEPT) room = new Float64Array(FIRST_LENGTH);
      used = 0;
    },
  };
}
