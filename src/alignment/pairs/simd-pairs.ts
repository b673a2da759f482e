import { pairCounts } from "./all-pairs.ts";
import type { PairCounts, PositionBits } from "./pair-table.ts";

/** What this file needs of WebAssembly; the rooms without hands are compiled without the browser's or Node's types. */
interface Instance {
  readonly exports: {
    readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
    readonly pairs: (members: number, plane: number, out: number) => void;
  };
}
declare const WebAssembly:
  | { readonly Module: new (bytes: Uint8Array) => object; readonly Instance: new (module: object) => Instance }
  | undefined;

/** `pair-counts.wat`, assembled: all pairs with 128 bits a step. */
const PROGRAM =
  "AGFzbQEAAAABDAJgAXsBf2ADf39/AAMDAgABBQMBAAEHEgIGbWVtb3J5AgAFcGFpcnMAAQrpAgIhAQF7IAD9fyEBIAH9GwAgAf0b" +
  "AWogAf0bAiAB/RsDamoLxAICCH8GeyABQQNsIQggAUEBdCEKIAAgCGwhCQJAA0AgAyAJTw0BIAMgCGohBAJAA0AgBCAJTw0BIAMh" +
  "BSAEIQYgAyABaiEH/QwAAAAAAAAAAAAAAAAAAAAAIQ79DAAAAAAAAAAAAAAAAAAAAAAhD/0MAAAAAAAAAAAAAAAAAAAAACEQA0Ag" +
  "Bf0ABAAgBv0ABAD9TiELIAUgAWr9AAQAIAYgAWr9AAQA/VEhDCAFIApq/QAEACAGIApq/QAEAP1RIQ0gDiAL/WL9ff2OASEOIA8g" +
  "CyAMIA39UP1P/WL9ff2OASEPIBAgCyAMIA39Tv1O/WL9ff2OASEQIAZBEGohBiAFQRBqIgUgB0kNAAsgAiAOEAA2AgAgAiAPEAA2" +
  "AgQgAiAQEAA2AgggAkEMaiECIAQgCGohBAwACwsgAyAIaiEDDAALCws=";

const PAGE = 65_536;
let instance: Instance | "none" | undefined;

/** Counts of all pairs: by SIMD where the machine has it, else by `pairCounts`; the numbers are the same. */
export function simdPairCounts(packed: PositionBits): PairCounts {
  instance ??= start();
  return instance === "none" ? pairCounts(packed) : run(instance, packed);
}

/** Whether the SIMD program runs here. */
export function hasSimd(): boolean {
  instance ??= start();
  return instance !== "none";
}

function start(): Instance | "none" {
  if (typeof WebAssembly === "undefined") return "none";
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(decode(PROGRAM)));
  } catch {
    return "none";
  }
}

function run({ exports }: Instance, { members, words, bits }: PositionBits): PairCounts {
  const plane = words * 4;
  const pairs = (members * (members - 1)) / 2;
  const out = members * 3 * plane;
  const missing = Math.ceil((out + pairs * 12 - exports.memory.buffer.byteLength) / PAGE);
  if (missing > 0) exports.memory.grow(missing);
  const planes = new Uint32Array(exports.memory.buffer, 0, members * 3 * words);
  for (let m = 0; m < members; m++) {
    for (let w = 0; w < words; w++) {
      const at = m * 3 * words + w;
      const yes = bits[at] as number;
      const abstaining = bits[at + words] as number;
      const no = bits[at + 2 * words] as number;
      planes[at] = yes | abstaining | no;
      planes[at + words] = yes | abstaining;
      planes[at + 2 * words] = no | abstaining;
    }
  }
  exports.pairs(members, plane, out);
  const counts = new Int32Array(exports.memory.buffer, out, pairs * 3);
  const both = new Int32Array(pairs);
  const alike = new Int32Array(pairs);
  const opposite = new Int32Array(pairs);
  for (let p = 0; p < pairs; p++) {
    both[p] = counts[3 * p] as number;
    alike[p] = counts[3 * p + 1] as number;
    opposite[p] = counts[3 * p + 2] as number;
  }
  return { members, both, alike, opposite };
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes of a base64 text. */
function decode(text: string): Uint8Array {
  const plain = text.replace(/=+$/, "");
  const bytes = new Uint8Array((plain.length * 3) >> 2);
  let [held, bits, at] = [0, 0, 0];
  for (const letter of plain) {
    held = ((held << 6) | DIGITS.indexOf(letter)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return bytes;
}
