/** Two numbers written with the same count of digits, of which one differs or two neighbours are exchanged: what goes wrong at a keyboard. */
export function isSlipOfDigits(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differing = [...one].flatMap((digit, i) => (digit === other[i] ? [] : [i]));
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return true;
  return differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
}

/** Two figures of two digits often share one by chance. */
const LONG = 100;

/** A count that is one off, or of which two digits are exchanged, or one wrong of three: nearer to the right one than a figure of something else is. */
export function isSlipOfCount(claimed: number, real: number): boolean {
  if (Math.abs(claimed - real) <= 1) return true;
  const [a, b] = [String(claimed), String(real)];
  return real >= LONG ? isSlipOfDigits(a, b) : real >= 10 && a.length === 2 && a === `${b[1]}${b[0]}`;
}
