import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { openShippedRecord } from "#store";
import type { Finding } from "../finding.ts";
import { createReader } from "../reader.ts";

const reader = createReader(openShippedRecord());

function comparison(published: string, text: string): Finding | undefined {
  return reader
    .check({ text, published: published as LocalDate })
    .findings.find((f) => f.because[0] === "other-position");
}

function told(published: string, text: string): string {
  const found = comparison(published, text);
  if (found?.measure?.kind !== "company") return String(found?.verdict);
  const { count, of, with: circle } = found.measure;
  return `${found.verdict} ${count}/${of} ${circle}`;
}

const UKRAINE =
  "The UN General Assembly adopted Ukraine's resolution on Monday by 93 votes to 18, with 65 abstentions.";
const CUBA =
  "The UN General Assembly called for an end to the embargo against Cuba by 187 votes to two, with one abstention.";

const cases: readonly (readonly [what: string, published: string, text: string, found: string])[] = [
  ["allies by treaty", "2025-02-25", `${UKRAINE} The United States broke with its allies.`, "supported 30/31 NATO"],
  [
    "those of a continent, taken for the European Union",
    "2025-02-25",
    `${UKRAINE} The United States voted against it, breaking with its European allies.`,
    "supported 26/27 EU",
  ],
  [
    "who broke with them stands behind",
    "2025-02-25",
    `${UKRAINE} Breaking with its European allies, the United States voted against the text.`,
    "supported 26/27 EU",
  ],
  [
    "a group on record, the member itself left out",
    "2025-02-25",
    `${UKRAINE} Hungary, at odds with the rest of the European Union, voted no.`,
    "supported 26/26 EU",
  ],
  [
    "allies of a member without a treaty: those it agreed with most",
    "2025-10-30",
    "The UN General Assembly called for an end to the embargo against Cuba by 165 votes to seven. Ukraine voted against it, breaking with its partners.",
    "supported 10/10 usual",
  ],
  [
    "half of them went one way",
    "2025-02-25",
    `${UKRAINE} Egypt broke with its Arab allies.`,
    "uncheckable 14/19 ARAB-LEAGUE",
  ],
  [
    "all those named voted alike",
    "2023-11-03",
    `${CUBA} France voted in favour, breaking with Germany and Italy.`,
    "contradicted 0/2 named",
  ],
  [
    "the whole group voted alike",
    "2023-11-03",
    `${CUBA} Germany broke with the European Union by voting in favour.`,
    "contradicted 0/26 EU",
  ],
  [
    "that a vote is meant does not stand there",
    "2023-11-03",
    `${CUBA} Germany broke with the European Union.`,
    "uncheckable 0/26 EU",
  ],
  [
    "a group without borders is never held against the words",
    "2023-11-03",
    `${CUBA} Germany voted in favour, breaking with its European partners.`,
    "uncheckable 0/26 EU",
  ],
  [
    "how many several are, nobody can say",
    "2025-02-25",
    `${UKRAINE} Poland broke with several of its allies.`,
    "undefined",
  ],
  ["a question", "2025-02-25", `${UKRAINE} Did Poland break with its allies?`, "undefined"],
];

test.each(cases)("%s", (_, published, text, found) => {
  expect(told(published, text)).toBe(found);
});

test("it tells how far they agreed before", () => {
  const found = comparison("2025-02-25", `${UKRAINE} Hungary broke with the European Union and voted against it.`);
  expect(found?.measure).toMatchObject({ kind: "company", members: ["HUN"], before: { years: 5 } });
  const before = found?.measure?.kind === "company" ? (found.measure.before?.agreement ?? 0) : 0;
  expect(before).toBeGreaterThan(0.7);
  expect(before).toBeLessThan(1);
});
