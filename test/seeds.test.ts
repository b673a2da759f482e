import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createReader } from "#press";
import { openShippedRecord } from "#store";
import type { Labels } from "./golden.ts";
import { scoreArticle } from "./press-scoring.ts";
import { hasShared, SHARED } from "./shared.ts";

/** The two articles Plenary began with. Their texts are not ours to ship; what they should yield is. */

const there = hasShared("seeds");
const expected = join(import.meta.dirname, "seeds");

describe.skipIf(!there)("the two articles of February 2025", () => {
  const reader = createReader(openShippedRecord());
  const files = there ? readdirSync(join(SHARED, "seeds")) : [];
  for (const name of ["000", "002"]) {
    const file = files.find((f) => f.startsWith(`${name}_`));
    const labels: Labels = JSON.parse(readFileSync(join(expected, `${name}.expect.json`), "utf8"));
    const text = file === undefined ? "" : readFileSync(join(SHARED, "seeds", file), "utf8");

    test(`${name}: nothing true is called false, and what must be read is read`, () => {
      const score = scoreArticle({ ...labels, name, text }, reader.check({ text }));
      expect(score.falseAlarms.map((f) => `${f.verdict}: ${f.claim.quote}`)).toEqual([]);
      expect(score.forbidden.map((f) => `${f.verdict}: ${f.claim.quote}`)).toEqual([]);
      const wrong = score.claims.filter((c) => c.claim.optional !== true && (!c.found || c.verdictRight === false));
      expect(wrong.map((c) => c.claim.quote)).toEqual([]);
    });
  }
});
