import { solve } from "./solve.ts";

/**
 * Anderson acceleration of a fixed-point iteration (Walker and Ni 2011, SIAM J. Numer. Anal. 49:1715): the next point is the mixture of
 * the last few that makes their residuals cancel best. The caller must refuse a point that does worse, and then calls `forget`.
 */
export interface Anderson {
  /** Proposes the next point from a point and its image. */
  readonly propose: (point: Float64Array, image: Float64Array) => Float64Array;
  readonly forget: () => void;
}

export function anderson(depth: number): Anderson {
  let moves: Float64Array[] = [];
  let turns: Float64Array[] = [];
  /** Products of the turns with each other: only the newest one's are worked out anew. */
  let products: number[][] = [];
  let lastImage: Float64Array | undefined;
  let lastResidual: Float64Array | undefined;
  const forget = (): void => {
    moves = [];
    turns = [];
    products = [];
    lastImage = undefined;
    lastResidual = undefined;
  };
  const propose = (point: Float64Array, image: Float64Array): Float64Array => {
    const residual = minus(image, point);
    if (lastImage !== undefined && lastResidual !== undefined) {
      moves.push(minus(image, lastImage));
      turns.push(minus(residual, lastResidual));
      if (moves.length > depth) {
        moves.shift();
        turns.shift();
        products = products.slice(1).map((row) => row.slice(1));
      }
      const newest = turns.map((turn) => dot(turn, turns.at(-1) as Float64Array));
      products = [...products.map((row, k) => [...row, newest[k] as number]), newest];
    }
    lastImage = image.slice();
    lastResidual = residual;
    const weights = leastSquares(
      products,
      turns.map((turn) => dot(turn, residual)),
    );
    const next = image.slice();
    weights.forEach((w, k) => {
      const move = moves[k] as Float64Array;
      for (let i = 0; i < next.length; i++) next[i] = (next[i] as number) - w * (move[i] as number);
    });
    return next;
  };
  return { propose, forget };
}

/** Weights w of columns whose sum comes nearest to a target, from their products with each other and with it; with a little ridge. */
function leastSquares(products: readonly (readonly number[])[], target: readonly number[]): readonly number[] {
  const ridge = 1e-10 * Math.max(1e-300, ...products.map((row, i) => row[i] ?? 0));
  const ridged = products.map((row, i) => row.map((product, k) => (k === i ? product + ridge : product)));
  return solve(ridged, target);
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  const d = new Float64Array(a.length);
  for (let i = 0; i < d.length; i++) d[i] = (a[i] as number) - (b[i] as number);
  return d;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
