import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { bsv } from "#alignment";
import { plenaryHome } from "#store";

/** A chain belongs to its votes, seed and burn-in; another record or choice has another. */
export function chainPath(key: object): string {
  const name = createHash("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 24);
  return join(plenaryHome(), "chains", `${name}.json`);
}

const ARRAYS = ["x", "slope", "low", "high", "means"] as const;
const SUMS = ["x", "xx", "slope", "low", "high"] as const;

export function writeChain(path: string, chain: bsv.Chain): void {
  mkdirSync(join(path, ".."), { recursive: true });
  const text = JSON.stringify(chain, (_, value) => (value instanceof Float64Array ? base64(value) : value));
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}

/** The chain kept in a file; undefined where there is none, or it cannot be read and is begun anew. */
export function readChain(path: string): bsv.Chain | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const kept = JSON.parse(readFileSync(path, "utf8"));
    for (const key of ARRAYS) kept[key] = numbers(kept[key]);
    for (const key of SUMS) kept.sums[key] = numbers(kept.sums[key]);
    return Number.isInteger(kept.sweeps) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function base64(values: Float64Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString("base64");
}

function numbers(text: string): Float64Array {
  const bytes = Buffer.from(text, "base64");
  const values = new Float64Array(bytes.length / 8);
  new Uint8Array(values.buffer).set(bytes);
  return values;
}
