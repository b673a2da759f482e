import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseLocalDate } from "#basics";
import { createReader } from "#press";
import { openRecord } from "#record";
import { readCuratedRecord } from "#store";
import type { Labels } from "./golden.ts";
import { scoreArticle } from "./press-scoring.ts";
import { hasShared, SHARED } from "./shared.ts";

// Two articles from outside, of which only what an editor should find is kept here; their texts are read from the outside data.

interface SeedLabels extends Labels {
  readonly file: string;
}

const folder = join(import.meta.dirname, "seeds");
const seeds = readdirSync(folder).map((file): SeedLabels => JSON.parse(readFileSync(join(folder, file), "utf8")));

describe.skipIf(!hasShared("seeds"))("the seed articles read as an editor reads them", () => {
  const reader = createReader(openRecord(readCuratedRecord(join(import.meta.dirname, "..", "data", "record"))));
  test.each(seeds.map((seed) => [seed.file, seed] as const))("%s", (file, seed) => {
    const text = readFileSync(join(SHARED, "seeds", file), "utf8");
    const published = parseLocalDate(seed.published ?? "");
    const score = scoreArticle(
      { ...seed, name: file, text },
      reader.check({ text, ...(published ? { published } : {}) }),
    );
    const missed = score.claims.filter(
      (c) => !c.claim.optional && !(c.found && c.verdictRight && c.voteRight !== false),
    );
    expect(missed.map((c) => `${c.claim.type} "${c.claim.quote}": ${c.verdict ?? "missed"}`)).toEqual([]);
    expect(score.forbidden.map((f) => `${f.verdict} "${f.claim.quote}"`)).toEqual([]);
    expect(score.falseAlarms.map((f) => `${f.verdict} "${f.claim.quote}"`)).toEqual([]);
  });
});
