import type { PairCounts, PairTables, PositionBits } from "./pair-table.ts";

/** Counts of all pairs by bits: 32 votes a step, ones counted within a word (SWAR). The plain twin of `simdPairCounts`. */
export function pairCounts({ members, words, bits }: PositionBits): PairCounts {
  const pairs = (members * (members - 1)) / 2;
  const both = new Int32Array(pairs);
  const alike = new Int32Array(pairs);
  const opposite = new Int32Array(pairs);
  const present = presentWords({ members, words, bits });
  let pair = 0;
  for (let i = 0; i < members; i++) {
    const yi = i * 3 * words;
    const ai = yi + words;
    const ni = ai + words;
    for (let k = i + 1; k < members; k++, pair++) {
      const yk = k * 3 * words;
      const nk = yk + 2 * words;
      let b = 0;
      let s = 0;
      let o = 0;
      for (let w = 0; w < words; w++) {
        const shared = (present[i * words + w] as number) & (present[k * words + w] as number);
        if (shared === 0) continue;
        const y1 = bits[yi + w] as number;
        const y2 = bits[yk + w] as number;
        const n1 = bits[ni + w] as number;
        const n2 = bits[nk + w] as number;
        const a = (bits[ai + w] as number) & (bits[yk + words + w] as number);
        b += ones(shared);
        s += ones((y1 & y2) | (n1 & n2) | a);
        o += ones((y1 & n2) | (n1 & y2));
      }
      both[pair] = b;
      alike[pair] = s;
      opposite[pair] = o;
    }
  }
  return { members, both, alike, opposite };
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
