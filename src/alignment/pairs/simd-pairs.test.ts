import fc from "fast-check";
import { expect, test } from "vitest";
import { smallRecord } from "../../../test/small-record.ts";
import { ALL_CONTESTED } from "../matrix/vote-choice.ts";
import { voteMatrix } from "../matrix/vote-matrix.ts";
import { pairCounts } from "./all-pairs.ts";
import { positionBits } from "./pair-table.ts";
import { hasSimd, simdPairCounts } from "./simd-pairs.ts";

test("the SIMD program runs on this machine", () => {
  expect(hasSimd()).toBe(true);
});

test("it gives the plain numbers, whatever the votes", () => {
  const codes = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG"];
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[YANX-]{7}$/), { maxLength: 300 }), (rows) => {
      const record = smallRecord(
        codes,
        rows.map((cells) => ({ cells })),
      );
      const bits = positionBits(voteMatrix(record, { ...ALL_CONTESTED, unanimous: "kept" }));
      expect(simdPairCounts(bits)).toEqual(pairCounts(bits));
    }),
    { numRuns: 60 },
  );
});
