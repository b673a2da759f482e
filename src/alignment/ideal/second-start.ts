import type { ModelCells } from "./model-cells.ts";
import type { Plane } from "./plane.ts";
import { sigmoid } from "./sigmoid.ts";

/**
 * Where the second line starts: the pattern over members that explains most of what the first leaves over, by power iteration on the
 * residuals; one place a member, for all its years.
 */
export function secondStart(cells: ModelCells, plane: Plane): Float64Array {
  const members = cells.memberStart.length - 1;
  const owner = Int32Array.from(cells.nodes, ({ member }) => member);
  const residuals = residualsOf(cells, plane);
  const { start, other } = cells.byItem;
  // Any pattern will do that does not follow the first line; a fixed one gives the same fit every time.
  let pattern = Float64Array.from({ length: members }, (_, m) => Math.sin(7 * m + 1));
  for (let turn = 0; turn < POWER_TURNS; turn++) {
    const next = new Float64Array(members);
    for (let j = 0; j < cells.items; j++) {
      const [from, end] = [start[3 * j] as number, start[3 * j + 3] as number];
      let sum = 0;
      for (let i = from; i < end; i++)
        sum += (residuals[i] as number) * (pattern[owner[other[i] as number] as number] as number);
      for (let i = from; i < end; i++) {
        const m = owner[other[i] as number] as number;
        next[m] = (next[m] as number) + sum * (residuals[i] as number);
      }
    }
    const size = Math.sqrt(next.reduce((sum, v) => sum + v * v, 0) / Math.max(1, members)) || 1;
    pattern = next.map((v) => v / size);
  }
  return Float64Array.from(owner, (m) => pattern[m] as number);
}

const POWER_TURNS = 10;

function residualsOf(cells: ModelCells, plane: Plane): Float64Array {
  const { start, other } = cells.byItem;
  const residuals = new Float64Array(other.length);
  for (let j = 0; j < cells.items; j++) {
    for (let i = start[3 * j] as number; i < (start[3 * j + 3] as number); i++) {
      const eta = (plane.slope[0][j] as number) * (plane.x[0][other[i] as number] as number);
      const a = i < (start[3 * j + 2] as number) ? sigmoid((plane.low[j] as number) - eta) : 1;
      const c = i < (start[3 * j + 1] as number) ? 0 : sigmoid((plane.high[j] as number) - eta);
      residuals[i] = a + c - 1;
    }
  }
  return residuals;
}
