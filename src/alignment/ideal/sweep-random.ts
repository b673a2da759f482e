import { type Random, seededRandom } from "#basics";

/**
 * A stream of its own for each sweep of a chain, so that a chain gone on with is the chain run at once. Xoshiro128** (Blackman and Vigna
 * 2021) in an Int32Array: a billion draws are wanted, and a number kept in a closure would be boxed at each.
 */
export function sweepRandom(seed: number, sweep: number): Random {
  const start = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(sweep + 1, 0x85ebca6b));
  const s = Int32Array.from({ length: 4 }, () => Math.floor(start() * 4_294_967_296) | 0);
  s[0] = (s[0] as number) | 1;
  return () => {
    const [a, b, c, d] = [s[0] as number, s[1] as number, s[2] as number, s[3] as number];
    const five = Math.imul(b, 5);
    const drawn = Math.imul((five << 7) | (five >>> 25), 9);
    const third = c ^ a;
    const fourth = d ^ b;
    s[1] = b ^ third;
    s[0] = a ^ fourth;
    s[2] = third ^ (b << 9);
    s[3] = (fourth << 11) | (fourth >>> 21);
    return (drawn >>> 0) / 4_294_967_296;
  };
}
