import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openRecord } from "#record";
import { readCuratedRecord } from "#store";
import { fitLabels } from "../bench/eval/fit-labels.ts";
import type { ExpectedClaim } from "./golden.ts";

const record = openRecord(readCuratedRecord(join(import.meta.dirname, "..", "data", "record")));

const fitted = (claim: Omit<ExpectedClaim, "type" | "quote">): ExpectedClaim | undefined =>
  fitLabels({ name: "", text: "", about: "", forbid: [], expect: [{ type: "tally", quote: "", ...claim }] }, record)
    .expect[0];

describe("labels fitted to a record", () => {
  test("a vote the record has keeps its label", () => {
    const label = { resolutions: ["A/RES/ES-11/7"], numbers: { y: 93 }, verdict: "supported" } as const;
    expect(fitted(label)).toMatchObject(label);
  });
  test("a claim that names no vote keeps its label", () => {
    expect(fitted({ verdict: "not-in-record" })?.verdict).toBe("not-in-record");
  });
  test("a vote the record lacks can only be said to be missing", () => {
    const claim = fitted({ resolutions: ["A/RES/99/999"], numbers: { y: 93 }, verdict: "contradicted" });
    expect(claim?.verdict).toEqual(["not-in-record", "uncheckable"]);
    expect(claim).not.toHaveProperty("resolutions");
  });
  test("what the record does not state for sure may be left open as well", () => {
    const rows = Array.from({ length: record.voteCount }, (_, row) => record.vote(row));
    const vote = rows.find((v) => v.tally["not-voting"] === undefined);
    const claim = fitted({ resolutions: [vote?.id ?? ""], numbers: { nv: 3 }, verdict: "supported" });
    expect(claim?.verdict).toEqual(["supported", "not-in-record", "uncheckable"]);
  });
});
