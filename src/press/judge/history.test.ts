import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { openShippedRecord } from "#store";
import { createReader } from "../reader.ts";

const reader = createReader(openShippedRecord());

function comparisons(published: string, text: string): readonly string[] {
  return reader
    .check({ text, published: published as LocalDate })
    .findings.filter((f) => f.because[0]?.startsWith("history-"))
    .map((f) => `${f.because[0]} ${f.verdict} ${f.votes[0]}`);
}

const told: readonly (readonly [what: string, published: string, text: string, found: readonly string[]])[] = [
  [
    "a first time and a departure, where all earlier votes on record were others",
    "2025-10-30",
    "The UN General Assembly called for an end to the embargo against Cuba by 165 votes to seven. Argentina voted against it for the first time, a departure from its policy of decades.",
    ["history-first-time supported A/RES/80/4", "history-departure supported A/RES/80/4"],
  ],
  [
    "the most votes against",
    "2025-10-30",
    "The UN General Assembly adopted Cuba's resolution on the embargo on Wednesday. It drew the most votes against since 1993.",
    ["history-most supported A/RES/80/4"],
  ],
  [
    "the fewest since a year, though there were fewer between, in a series named by the record and nearly whole",
    "2023-11-03",
    "The UN General Assembly called for an end to the embargo against Cuba on Thursday by 187 votes to two. It was the fewest votes in favour since 2003.",
    ["history-fewest contradicted A/RES/78/7"],
  ],
  [
    "one of the year after the one named outdoes nothing",
    "2023-11-03",
    "The UN General Assembly called for an end to the embargo against Cuba on Thursday by 187 votes to two. It was the fewest votes in favour since 2021.",
    ["history-fewest uncheckable A/RES/78/7"],
  ],
  [
    "a text that the record links by its title alone",
    "2024-11-06",
    "Russia voted against the UN General Assembly's resolution on preventing an arms race in outer space for the first time.",
    [],
  ],
  [
    "a first time that was none is told beside the votes, not called wrong",
    "2016-10-27",
    "The UN General Assembly called for an end to the embargo against Cuba by 191 votes to none. Ukraine voted for it for the first time.",
    ["history-first-time uncheckable A/RES/71/5"],
  ],
  [
    "a text that no earlier one is known of",
    "2025-09-13",
    "The UN General Assembly endorsed the New York Declaration by 142 votes to 10. Hungary voted against it for the first time.",
    [],
  ],
];

test.each(told)("%s", (_, published, text, found) => {
  expect(comparisons(published, text)).toEqual(found);
});

test("it names the votes that speak against it", () => {
  const [finding] = reader
    .check({
      published: "2024-12-05" as LocalDate,
      text: "Israel voted against the UN General Assembly's resolution on the Syrian Golan for the first time.",
    })
    .findings.filter((f) => f.claim.type === "compare");
  expect(finding?.verdict).toBe("uncheckable");
  expect(finding?.alternatives.every((a) => a.why === "earlier-text")).toBe(true);
  expect(finding?.alternatives.length).toBeGreaterThan(0);
});
