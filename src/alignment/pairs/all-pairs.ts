import type { PairCounts, PairTables, PositionBits } from "./pair-table.ts";

/**
 * Counts of all pairs by bits: 64 votes a step, ones counted within words (SWAR), two words summed before they are folded. The plain twin of
 * `simdPairCounts`.
 */
export function pairCounts({ members, words, bits }: PositionBits): PairCounts {
  const pairs = (members * (members - 1)) / 2;
  const both = new Int32Array(pairs);
  const alike = new Int32Array(pairs);
  const opposite = new Int32Array(pairs);
  const planes = planesOf({ members, words, bits });
  let pair = 0;
  for (let i = 0; i < members; i++) {
    for (let k = i + 1; k < members; k++, pair++) {
      let b = 0;
      let s = 0;
      let o = 0;
      const end = 3 * words * (i + 1);
      for (let at = 3 * words * i, to = 3 * words * k; at < end; at += 6, to += 6) {
        const p1 = (planes[at] as number) & (planes[to] as number);
        const p2 = (planes[at + 3] as number) & (planes[to + 3] as number);
        if ((p1 | p2) === 0) continue;
        const y1 = (planes[at + 1] as number) ^ (planes[to + 1] as number);
        const n1 = (planes[at + 2] as number) ^ (planes[to + 2] as number);
        const y2 = (planes[at + 4] as number) ^ (planes[to + 4] as number);
        const n2 = (planes[at + 5] as number) ^ (planes[to + 5] as number);
        b += folded(byFours(p1) + byFours(p2));
        s += folded(byFours(p1 & ~(y1 | n1)) + byFours(p2 & ~(y2 | n2)));
        o += folded(byFours(p1 & y1 & n1) + byFours(p2 & y2 & n2));
      }
      both[pair] = b;
      alike[pair] = s;
      opposite[pair] = o;
    }
  }
  return { members, both, alike, opposite };
}

/** Took a position, yes, no: the three words of the same 32 votes beside each other, members one after another; an even number of words. */
function planesOf({ members, words, bits }: PositionBits): Int32Array {
  const planes = new Int32Array(members * words * 3);
  for (let m = 0; m < members; m++) {
    for (let w = 0; w < words; w++) {
      const from = m * 3 * words + w;
      const [yes, abstaining, no] = [
        bits[from] as number,
        bits[from + words] as number,
        bits[from + 2 * words] as number,
      ];
      const to = 3 * (m * words + w);
      planes[to] = yes | abstaining | no;
      planes[to + 1] = yes;
      planes[to + 2] = no;
    }
  }
  return planes;
}

/** Ones of a word in each four of its bits. */
function byFours(word: number): number {
  const twos = word - ((word >>> 1) & 0x55555555);
  return (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
}

/** Sum of the counts in the fours of a word, up to 15 in each. */
function folded(fours: number): number {
  return Math.imul((fours & 0x0f0f0f0f) + ((fours >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24;
}

/** The full table of every pair. Margins come from "present" words, so five counts a word do for nine cells. */
export function pairTables(packed: PositionBits): PairTables {
  const { members, words, bits } = packed;
  const present = presentWords(packed);
  const counts = new Int32Array(((members * (members - 1)) / 2) * 9);
  let at = 0;
  for (let i = 0; i < members; i++) {
    for (let k = i + 1; k < members; k++, at += 9) {
      for (let a = 0; a < 3; a++) {
        const from = (i * 3 + a) * words;
        let y = 0;
        let n = 0;
        let all = 0;
        for (let w = 0; w < words; w++) {
          const mine = bits[from + w] as number;
          if (mine === 0) continue;
          y += ones(mine & (bits[k * 3 * words + w] as number));
          n += ones(mine & (bits[(k * 3 + 2) * words + w] as number));
          all += ones(mine & (present[k * words + w] as number));
        }
        counts[at + 3 * a] = y;
        counts[at + 3 * a + 1] = all - y - n;
        counts[at + 3 * a + 2] = n;
      }
    }
  }
  return { members, counts };
}

function presentWords({ members, words, bits }: PositionBits): Uint32Array {
  const present = new Uint32Array(members * words);
  for (let m = 0; m < members; m++) {
    for (let w = 0; w < words; w++) {
      const at = m * 3 * words + w;
      present[m * words + w] = (bits[at] as number) | (bits[at + words] as number) | (bits[at + 2 * words] as number);
    }
  }
  return present;
}

/** Ones in a 32-bit word. */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
