import { describe, expect, test } from "vitest";
import type { Finding, Reading } from "#press";
import type { Option } from "#record";
import { estimate } from "../bench/eval/measure.ts";
import { type ExpectedClaim, type Golden, oneOf, SHORT, type Short } from "./golden.ts";
import { scoreArticle } from "./press-scoring.ts";

const text = "The Assembly adopted the text by 93 votes to 18. Russia and Mali voted against. China may abstain.";
const golden: Golden = {
  name: "sample",
  about: "",
  text,
  expect: [
    {
      type: "tally",
      quote: "93 votes to 18",
      resolutions: ["A/RES/ES-11/7"],
      numbers: { y: 93, n: 18 },
      verdict: "supported",
      critical: true,
    },
    {
      type: "position",
      quote: "Russia and Mali voted against",
      resolutions: ["A/RES/ES-11/7"],
      positions: [{ states: ["RUS", "MLI"], position: "N" }],
      verdict: ["contradicted", "conflated"],
    },
    {
      type: "outcome",
      quote: "adopted the text",
      resolutions: ["A/RES/ES-11/7"],
      verdict: "supported",
      optional: true,
    },
  ],
  forbid: [{ verdict: ["supported", "contradicted"], quote: "China may abstain" }],
};

function finding(
  quote: string,
  change: Partial<Omit<Finding, "claim">> & { readonly claim?: Partial<Finding["claim"]> },
): Finding {
  const start = text.indexOf(quote);
  const { claim, ...rest } = change;
  return {
    votes: ["A/RES/ES-11/7" as Finding["votes"][number]],
    verdict: "supported",
    alternatives: [],
    evidence: [],
    because: [],
    ...rest,
    claim: { type: "tally", start, end: start + quote.length, quote, modality: "asserted", because: "", ...claim },
  };
}

const reading = (...findings: readonly Finding[]): Reading => ({
  text,
  blocks: [],
  record: { version: "" },
  findings,
  unread: [],
});

/** What a flawless reader would say. */
function asExpected(claim: ExpectedClaim): Finding {
  const option = (key: string): Option => SHORT[key.toUpperCase() as Short];
  const verdict = oneOf(claim.verdict)[0] ?? "uncheckable";
  const numbers = Object.fromEntries(Object.entries(claim.numbers ?? {}).map(([key, n]) => [option(key), n]));
  const positions = (claim.positions ?? []).map((p) => ({ states: p.states as never, position: option(p.position) }));
  return finding(claim.quote, { verdict, claim: { type: oneOf(claim.type)[0] ?? "tally", numbers, positions } });
}

describe("scoring", () => {
  test("a flawless reading has every share at its best", () => {
    const rates = estimate([scoreArticle(golden, reading(...golden.expect.map(asExpected)))]);
    for (const key of ["recall", "precision", "right vote", "arguments", "verdict", "error recall", "critical claims"])
      expect([key, rates.get(key)?.rate]).toEqual([key, 1]);
    expect(rates.get("false alarms")?.right).toBe(0);
    expect(rates.get("forbidden verdicts")?.right).toBe(0);
  });

  test("an empty reading finds nothing", () => {
    const rates = estimate([scoreArticle(golden, reading())]);
    expect(rates.get("recall")).toMatchObject({ right: 0, of: 2 });
    expect(rates.get("error recall")).toMatchObject({ right: 0, of: 1 });
  });

  test("a true claim called wrong is a false alarm", () => {
    const score = scoreArticle(
      golden,
      reading(finding("93 votes to 18", { verdict: "contradicted", claim: { numbers: { yes: 93 } } })),
    );
    expect(score.falseAlarms).toHaveLength(1);
    expect(score.claims[0]).toMatchObject({ found: true, verdictRight: false, slotsRight: false, voteRight: true });
  });

  test("one tally read in two findings is one claim", () => {
    const parts = [{ yes: 93 }, { no: 18 }].map((numbers) => finding("93 votes to 18", { claim: { numbers } }));
    expect(scoreArticle(golden, reading(...parts)).claims[0]).toMatchObject({ slotsRight: true, verdictRight: true });
  });

  test("a list of which one part is called wrong is called wrong", () => {
    const part = (state: string, verdict: Finding["verdict"]): Finding =>
      finding("Russia and Mali voted against", {
        verdict,
        claim: { type: "position", positions: [{ states: [state as never], position: "no" }] },
      });
    const score = scoreArticle(golden, reading(part("RUS", "supported"), part("MLI", "contradicted")));
    expect(score.claims[1]).toMatchObject({ verdict: "contradicted", verdictRight: true, slotsRight: true });
    expect(score.falseAlarms).toEqual([]);
  });

  test("a forecast judged is forbidden, and unexpected", () => {
    const judged = finding("China may abstain", {
      claim: { type: "position", positions: [{ states: ["CHN" as never], position: "abstaining" }] },
    });
    const score = scoreArticle(golden, reading(judged));
    expect(score.forbidden).toEqual([judged]);
    expect(score.unexpected).toEqual([judged]);
  });

  test("other votes are other votes", () => {
    const other = finding("93 votes to 18", {
      votes: ["A/RES/ES-11/8" as never],
      claim: { numbers: { yes: 93, no: 18 } },
    });
    expect(scoreArticle(golden, reading(other)).claims[0]?.voteRight).toBe(false);
  });
});
