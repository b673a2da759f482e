import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { openRecord } from "#record";
import { readCuratedRecord } from "#store";
import { plantFigures } from "../bench/eval/planting/figures.ts";
import { plantMembers } from "../bench/eval/planting/members.ts";
import { type Plant, type Planter, planted, scenesOf } from "../bench/eval/planting/plant.ts";
import { plantOutcome, plantStance } from "../bench/eval/planting/words.ts";
import type { ExpectedClaim, Golden } from "./golden.ts";

const record = openRecord(readCuratedRecord(join(import.meta.dirname, "..", "data", "record")));

const TEXT =
  "The General Assembly adopted resolution ES-11/7 on Monday by 93 votes to 18, with 65 abstentions. Hungary voted against it. The Netherlands voted for the text, and China abstained.";
const resolutions = ["A/RES/ES-11/7"];
const verdict = "supported";
const CLAIMS = {
  outcome: { type: "outcome", quote: "The General Assembly adopted resolution ES-11/7", resolutions, verdict },
  tally: {
    type: "tally",
    quote: "93 votes to 18, with 65 abstentions",
    resolutions,
    verdict,
    numbers: { y: 93, n: 18, a: 65 },
  },
  against: {
    type: "position",
    quote: "Hungary voted against it",
    resolutions,
    verdict,
    positions: [{ states: ["HUN"], position: "N" }],
  },
  abstained: {
    type: "position",
    quote: "China abstained",
    resolutions,
    verdict,
    positions: [{ states: ["CHN"], position: "A" }],
  },
} as const satisfies Record<string, ExpectedClaim>;
const article: Golden = {
  name: "",
  about: "",
  text: TEXT,
  published: "2025-02-25" as LocalDate,
  expect: Object.values(CLAIMS),
  forbid: [],
};

function plants(claim: ExpectedClaim, planter: Planter): readonly Plant[] {
  return scenesOf(record, article)
    .filter((scene) => scene.claim === claim)
    .flatMap(planter);
}

function says(claim: ExpectedClaim, plant: Plant): string {
  const [scene] = scenesOf(record, article).filter((s) => s.claim === claim);
  return scene === undefined ? "" : planted(scene, plant).wrong.quote;
}

describe("planting a mistake", () => {
  test("changes the words, and what the label says of them", () => {
    const all = plants(CLAIMS.tally, plantFigures);
    expect(all.map((p) => [p.mistake, says(CLAIMS.tally, p)])).toEqual([
      ["one more", expect.stringMatching(/^(94 votes to 18, with 65|93 votes to 19, with 65|93 votes to 18, with 66)/)],
      ["one less", expect.stringMatching(/^(92 votes to 18, with 65|93 votes to 17, with 65|93 votes to 18, with 64)/)],
      ["digits transposed", "39 votes to 18, with 65 abstentions"],
      ["for and against exchanged", "18 votes to 93, with 65 abstentions"],
      ["figures of another year", "141 votes to 7, with 32 abstentions"],
      ["figures of another vote of the day", "93 votes to 8, with 73 abstentions"],
    ]);
    for (const { claim } of all) expect(claim.numbers).not.toEqual(CLAIMS.tally.numbers);
  });

  test("turns what was done around", () => {
    expect(plants(CLAIMS.outcome, plantOutcome).map((p) => says(CLAIMS.outcome, p))).toEqual([
      "The General Assembly rejected resolution ES-11/7",
    ]);
    expect(plants(CLAIMS.against, plantStance).map((p) => says(CLAIMS.against, p))).toEqual(["Hungary voted for it"]);
    expect(plants(CLAIMS.abstained, plantStance).map((p) => says(CLAIMS.abstained, p))).toEqual([
      "China voted against",
    ]);
  });

  test("names a member that is on record as having voted otherwise", () => {
    const [plant] = plants(CLAIMS.against, plantMembers);
    const [state] = plant?.claim.positions?.[0]?.states ?? [];
    const row = record.find("A/RES/ES-11/7") ?? -1;
    expect(state).not.toBe("HUN");
    expect(record.position(row, (state ?? "") as never)).toBeDefined();
    expect(record.position(row, (state ?? "") as never)).not.toBe("no");
  });

  test("leaves the other labels where their words are", () => {
    const [scene] = scenesOf(record, article).filter((s) => s.claim === CLAIMS.tally);
    const [plant] = plants(CLAIMS.tally, plantFigures).filter((p) => p.mistake === "for and against exchanged");
    if (scene === undefined || plant === undefined) throw new Error("nothing was planted");
    const copy = planted(scene, plant).article;
    expect(copy.expect.map((c) => copy.text.includes(c.quote))).toEqual([true, true, true, true]);
    expect(copy.expect[2]).toEqual(CLAIMS.against);
  });

  test("plants nothing in what is already labelled as wrong, or speaks of a vote that is not on record", () => {
    const wrong = { ...CLAIMS.against, verdict: "contradicted" } as const;
    const unknown = { ...CLAIMS.against, resolutions: ["A/RES/1/999"] };
    expect(scenesOf(record, { ...article, expect: [wrong, unknown] })).toEqual([]);
  });
});
