import { err, ok, once, type Result } from "#basics";

/** Text to bytes and back, handed in: the pure rooms have no TextEncoder. */
export interface Utf8 {
  encode(text: string): Uint8Array;
  decode(bytes: Uint8Array): string;
}

/** Named stretches of bytes. */
export type Sections = ReadonlyMap<string, Uint8Array>;

/** Makes the bytes of one section smaller or whole again, handed in likewise: `packed` by name, so that a reader knows what it needs. */
export interface Codec {
  readonly name: "plain" | "brotli";
  pack(bytes: Uint8Array): Uint8Array;
  unpack(bytes: Uint8Array): Uint8Array;
}

/** Bytes as they are: for readers that are sent packed bytes by HTTP anyway. */
export const PLAIN: Codec = { name: "plain", pack: (bytes) => bytes, unpack: (bytes) => bytes };

/** What is wrong with the bytes of a packed file. */
export interface ContainerError {
  readonly code: "not-a-record" | "newer-format" | "damaged";
  readonly says: string;
}

const MAGIC = [0x50, 0x4c, 0x4e, 0x52, 0x59, 0x0d, 0x0a, 0x1a]; // "PLNRY", then what a text-mode copy would spoil
const FORMAT = 1;
const HEAD = MAGIC.length + 8;
const ALIGN = 8;

/**
 * Packs sections into one file: magic, format and length of the directory (two little-endian 32-bit numbers), the directory as JSON
 * (`[name, offset, length, codec]`, offsets from the end of the directory), then the bytes of each section, each starting on a multiple of eight
 * so that typed arrays can be laid over plain ones.
 */
export function packSections(sections: Sections, utf8: Utf8, codec: Codec): Uint8Array {
  let offset = 0;
  const packedSections = [...sections].map(([name, raw]) => [name, codec.pack(raw)] as const);
  const places = packedSections.map(([name, bytes]) => {
    const place = [name, offset, bytes.length, codec.name] as const;
    offset = aligned(offset + bytes.length);
    return place;
  });
  const bare = utf8.encode(JSON.stringify(places));
  const directory = new Uint8Array(aligned(bare.length)).fill(0x20);
  directory.set(bare);
  const packed = new Uint8Array(HEAD + directory.length + offset);
  packed.set(MAGIC);
  const view = new DataView(packed.buffer);
  view.setUint32(MAGIC.length, FORMAT, true);
  view.setUint32(MAGIC.length + 4, directory.length, true);
  packed.set(directory, HEAD);
  packedSections.forEach(([, bytes], i) => {
    packed.set(bytes, HEAD + directory.length + (places[i]?.[1] ?? 0));
  });
  return packed;
}

/** Whether a file begins as a packed one does. */
export function isPacked(bytes: Uint8Array): boolean {
  return bytes.length >= HEAD && MAGIC.every((byte, i) => bytes[i] === byte);
}

/** A section, unpacked when it is first asked for. */
export type LazySections = ReadonlyMap<string, () => Uint8Array>;

/**
 * The inverse of `packSections`. Plain sections are views on the given bytes where these start on a multiple of eight, and copies where not.
 * Bytes after the last section are not looked at.
 */
export function unpackSections(packed: Uint8Array, utf8: Utf8, codec: Codec): Result<LazySections, ContainerError> {
  if (!isPacked(packed)) {
    return err({ code: "not-a-record", says: "the file does not begin as a packed record does" });
  }
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const format = view.getUint32(MAGIC.length, true);
  if (format !== FORMAT) {
    return err({ code: "newer-format", says: `the file has format ${format}; this program reads format ${FORMAT}` });
  }
  const start = HEAD + view.getUint32(MAGIC.length + 4, true);
  if (start > packed.length) return err({ code: "damaged", says: "the file ends inside its directory" });
  const places = directoryOf(utf8.decode(packed.subarray(HEAD, start)));
  if (places === undefined) return err({ code: "damaged", says: "its directory cannot be read" });
  const sections = new Map<string, () => Uint8Array>();
  for (const [name, offset, length, codecName] of places) {
    const end = start + offset + length;
    if (end > packed.length) return err({ code: "damaged", says: `the file ends inside "${name}"` });
    const unpack = [codec, PLAIN].find((c) => c.name === codecName)?.unpack;
    if (unpack === undefined) return err({ code: "damaged", says: `"${name}" is packed as ${codecName}` });
    sections.set(
      name,
      once(() => evenlyPlaced(unpack(packed.subarray(start + offset, end)))),
    );
  }
  return ok(sections);
}

/** Plain bytes (no Buffer or other subclass) that typed arrays of any width can be laid over. */
function evenlyPlaced(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return plain.byteOffset % ALIGN === 0 ? plain : plain.slice();
}

type Places = readonly (readonly [name: string, offset: number, length: number, codec: string])[];

function directoryOf(json: string): Places | undefined {
  try {
    const places: unknown = JSON.parse(json);
    const fits = (p: unknown): boolean => Array.isArray(p) && typeof p[0] === "string" && p[1] >= 0 && p[2] >= 0;
    return Array.isArray(places) && places.every(fits) ? (places as Places) : undefined;
  } catch {
    return undefined;
  }
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGN) * ALIGN;
}
