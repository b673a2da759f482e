/** Two numbers written with the same count of digits, of which one differs or two neighbours are exchanged: what goes wrong at a keyboard. */
export function isSlipOfDigits(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const differing = [...one].flatMap((digit, i) => (digit === other[i] ? [] : [i]));
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return true;
  return differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
}
