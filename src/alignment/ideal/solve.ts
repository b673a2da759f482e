/** The solution of a system of equations with a positive definite matrix: Gaussian elimination, for which no rows need be exchanged. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const a = matrix.map((row, r) => [...row, right[r] ?? 0]);
  const n = a.length;
  for (let p = 0; p < n; p++) {
    for (let r = p + 1; r < n; r++) {
      const factor = (a[r]?.[p] ?? 0) / (a[p]?.[p] ?? 1);
      for (let c = p; c <= n; c++) (a[r] as number[])[c] = (a[r]?.[c] ?? 0) - factor * (a[p]?.[c] ?? 0);
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let r = n - 1; r >= 0; r--) {
    let sum = a[r]?.[n] ?? 0;
    for (let c = r + 1; c < n; c++) sum -= (a[r]?.[c] ?? 0) * (solution[c] ?? 0);
    solution[r] = sum / (a[r]?.[r] ?? 1);
  }
  return solution;
}
