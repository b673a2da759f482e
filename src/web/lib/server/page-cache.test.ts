import fc from "fast-check";
import { expect, test } from "vitest";
import { type CachedPage, createPageCache } from "./page-cache.ts";

const page = (bytes: number): CachedPage => ({
  headers: [],
  etag: `"${bytes}"`,
  bodies: { identity: new Uint8Array(bytes) },
});

test("what was asked for longest ago goes first", () => {
  const edition = {};
  const cache = createPageCache(210);
  cache.put(edition, "a", page(100));
  cache.put(edition, "b", page(100));
  expect(cache.get(edition, "a")?.etag).toBe('"100"');
  cache.put(edition, "c", page(100));
  expect(["a", "b", "c"].map((key) => cache.get(edition, key) !== undefined)).toEqual([true, false, true]);
});

test("another record empties it, and a page of the record of before is not taken in", () => {
  const [old, now] = [{}, {}];
  const cache = createPageCache(1000);
  cache.put(old, "a", page(10));
  expect(cache.get(now, "a")).toBeUndefined();
  cache.put(old, "a", page(20));
  expect(cache.get(now, "a")).toBeUndefined();
  expect(cache.bytes).toBe(0);
});

test("it never holds more than it may, whatever is put", () => {
  const edition = {};
  const puts = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 400 })));
  fc.assert(
    fc.property(puts, (list) => {
      const cache = createPageCache(1000);
      let held = 0;
      for (const [key, bytes] of list) {
        cache.put(edition, `p${key}`, page(bytes));
        expect(cache.bytes).toBeLessThanOrEqual(1000);
        held = Math.max(held, cache.size);
      }
      const kept = list.map(([key]) => cache.get(edition, `p${key}`)).filter((p) => p !== undefined);
      expect(kept.length).toBeGreaterThanOrEqual(list.length > 0 ? 1 : 0);
    }),
    { seed: 7 },
  );
});
