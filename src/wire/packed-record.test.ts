import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openTable, recordData } from "#record";
import { anyRecord } from "../../test/sample-record.ts";
import { type Codec, PLAIN, packRecord, recordSections, unpackRecord } from "./index.ts";

const utf8 = {
  encode: (t: string) => new TextEncoder().encode(t),
  decode: (b: Uint8Array) => new TextDecoder().decode(b),
};
/** A codec that moves every byte, so that a section left packed is seen. */
const shifted: Codec = { name: "brotli", pack: (b) => b.map((x) => x + 1), unpack: (b) => b.map((x) => x - 1) };

function unpacked(bytes: Uint8Array, codec: Codec) {
  const read = unpackRecord(bytes, utf8, codec);
  if (!read.ok) throw new Error(read.error.says);
  return recordData(openTable(read.value.table));
}

describe("a packed record", () => {
  test.each([
    ["plain", PLAIN],
    ["packed", shifted],
  ])("is the record it was made of (%s)", (_, codec) => {
    fc.assert(
      fc.property(anyRecord, fc.integer({ min: 0, max: 7 }), (record, offset) => {
        const bytes = packRecord(record.version, recordSections(record, utf8), utf8, codec);
        const elsewhere = new Uint8Array(bytes.length + offset + 9).fill(7);
        elsewhere.set(bytes, offset);
        expect(unpacked(elsewhere.subarray(offset), codec)).toEqual(record);
      }),
    );
  });

  test("hands out sections written beside it", () => {
    fc.assert(
      fc.property(anyRecord, fc.uint8Array(), (record, own) => {
        const content = new Map([...recordSections(record, utf8), ["own", own]]);
        const read = unpackRecord(packRecord("v", content, utf8, PLAIN), utf8, PLAIN);
        expect(read.ok && read.value.section("own")).toEqual(own);
        expect(read.ok && read.value.section("other")).toBeUndefined();
      }),
      { numRuns: 20 },
    );
  });

  test("is refused when it is cut short anywhere, and when it is something else", () => {
    const [record] = fc.sample(anyRecord, { numRuns: 1, seed: 7 });
    const bytes = packRecord("v", recordSections(record!, utf8), utf8, PLAIN);
    for (let length = 0; length < bytes.length - 8; length += 5) {
      expect(unpackRecord(bytes.subarray(0, length), utf8, PLAIN).ok, `${length} bytes`).toBe(false);
    }
    expect(unpackRecord(utf8.encode("undl_id,ms_code,ms_name"), utf8, PLAIN)).toMatchObject({
      error: { code: "not-a-record" },
    });
  });

  test("says so when it is of a later format", () => {
    const bytes = packRecord("v", new Map(), utf8, PLAIN);
    bytes[8] = 2;
    expect(unpackRecord(bytes, utf8, PLAIN)).toMatchObject({ error: { code: "newer-format" } });
  });
});
