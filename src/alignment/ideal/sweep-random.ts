import { seededRandom } from "#basics";

/** Chance for one sweep of a chain: single numbers in [0, 1), or an array filled with them. */
export interface SweepRandom {
  readonly next: () => number;
  readonly fill: (into: Float64Array, count: number) => void;
}

const WORD = 4_294_967_296;

/**
 * A stream of its own for each sweep of a chain, so that a chain gone on with is the chain run at once. Xoshiro128** (Blackman and Vigna
 * 2021): a billion draws are wanted, so they are made an item at a time, with the state in registers.
 */
export function sweepRandom(seed: number, sweep: number): SweepRandom {
  const start = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(sweep + 1, 0x85ebca6b));
  const state = Int32Array.from({ length: 4 }, () => Math.floor(start() * WORD) | 0);
  state[0] = (state[0] as number) | 1;
  const one = new Float64Array(1);
  return {
    next: () => {
      fillRandom(state, one, 1);
      return one[0] as number;
    },
    fill: (into, count) => fillRandom(state, into, count),
  };
}

function fillRandom(state: Int32Array, into: Float64Array, count: number): void {
  let [a, b, c, d] = [state[0] as number, state[1] as number, state[2] as number, state[3] as number];
  for (let i = 0; i < count; i++) {
    const five = Math.imul(b, 5);
    const drawn = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    into[i] = (drawn >>> 0) / WORD;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}
