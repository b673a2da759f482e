import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import type { MemberCode } from "#record";
import { type Ballot, decide, flips, PROVISION_IDS, requirementOf } from "#rules";
import { decisionWords, provisionWords } from "./decision.ts";
import { flipWords, whatIfRefusalWords } from "./what-if.ts";

const NAMES: { readonly [code: string]: string } = {
  CHN: "China",
  FRA: "France",
  GBR: "United Kingdom",
  RUS: "Russian Federation",
  USA: "United States",
};
const name = (code: MemberCode): string => NAMES[code] ?? code;
const code = (text: string): MemberCode => text as MemberCode;
const date = "2025-02-24" as LocalDate;
const emergency: Ballot = {
  body: "general-assembly",
  date,
  session: "ES-11",
  kind: "draft-resolution",
  counts: { yes: 93, no: 18, abstaining: 65 },
};
const council = (no: readonly string[], yes: number, more: Partial<Ballot> = {}): Ballot => ({
  body: "security-council",
  date,
  kind: "amendment",
  counts: { yes, no: Math.max(1, no.length), abstaining: 14 - yes },
  permanent: Object.keys(NAMES).map((c) => ({ member: code(c), option: no.includes(c) ? "no" : "abstaining" })),
  ...more,
});

test("ES-11/7", () => {
  const words = decisionWords(decide(emergency), name);
  expect(words.headline).toBe("Adopted, with 19 votes to spare.");
  expect(words.reasons).toEqual([
    "111 members present and voting: 93 in favour, 18 against; abstentions do not count (rule 86 of the General Assembly).",
    "93 in favour of 74 needed, of 111 members present and voting: enough (rule 83 of the General Assembly).",
  ]);
  expect(words.provisions[0]).toMatch(/^Charter, Article 18\(2\): Peace and security/);
});

test("the veto on the amendment that had its nine, and the no on the one that had not", () => {
  const vetoed = decisionWords(decide(council(["RUS"], 9)), name);
  expect(vetoed.headline).toBe("Not adopted: vetoed by the Russian Federation.");
  expect(vetoed.reasons).toContain(
    "The Russian Federation, a permanent member, voted against: that is a veto (Charter, Article 27(3)).",
  );
  const lost = decisionWords(decide(council(["FRA", "GBR"], 4)), name);
  expect(lost.headline).toBe("Not adopted: 5 votes short of the majority needed.");
  expect(lost.reasons[1]).toBe(
    "France and the United Kingdom voted against, but that was no veto: the votes in favour were lacking already (Charter, Article 27(3)).",
  );
});

test("a majority that the record does not name is said to be so", () => {
  const words = decisionWords(decide({ ...emergency, session: "79" }), name);
  expect(words.requirement).toContain("which the record does not say");
  expect(words.reasons.at(-1)).toBe("It would also have met two thirds.");
});

test("what would have changed it", () => {
  const said = (ballot: Ballot) => flips(ballot).map((flip) => flipWords(flip, name));
  expect(said(council(["RUS"], 9))).toEqual([
    "It would have been adopted had the Russian Federation abstained.",
    "It would have been adopted had the question needed the votes a procedural matter needs, without a veto.",
  ]);
  expect(said({ ...emergency, counts: { yes: 10, no: 11 }, requirement: requirementOf("simple", "stated") })).toEqual([
    "It would have been adopted had 1 of those that voted against voted in favour.",
    "It would have been adopted had 2 of those that voted against abstained.",
  ]);
});

test("every provision has a sentence that ends", () => {
  for (const id of PROVISION_IDS) expect(provisionWords(id), id).toMatch(/: .{20,}[.)]$/);
});

test("refusals tell what to do next", () => {
  expect(whatIfRefusalWords({ kind: "no-seat", member: code("CHN") }, name)).toBe(
    "China had no seat in this body that day; let it join instead.",
  );
});
