import { expect, test } from "vitest";
import { ALL_CONTESTED, voteMatrix, withGroups } from "#alignment";
import { groupCode } from "#record";
import { openShippedRecord } from "#store";
import { createAnalyst } from "./analysis/analyst.ts";
import type { CompareAnswer, Question } from "./analysis/question.ts";
import { exhibitCsv, exhibitJson } from "./exhibit.ts";
import { compareExhibits } from "./pages/compare-view.ts";
import { councilTerms } from "./pages/council-terms.ts";
import { dissentIn } from "./pages/group-view.ts";
import { groupOfParty, partyOf } from "./parties.ts";

const record = openShippedRecord();
const group = (id: string) => record.groups.find((g) => g.id === id)!;

test("a group's column is the position of more than half of its members that took one", () => {
  const plain = voteMatrix(record, ALL_CONTESTED);
  const matrix = withGroups(record, plain, [group("EU")]);
  const v = matrix.rows.indexOf(record.find("A/RES/ES-11/7")!);
  expect(matrix.members.at(-1)).toBe("EU");
  expect(matrix.cells[v * matrix.members.length + matrix.members.length - 1]).toBe(1);
  for (const [m, member] of plain.members.entries()) {
    expect(matrix.members[m]).toBe(member);
    expect(matrix.cells[v * matrix.members.length + m]).toBe(plain.cells[v * plain.members.length + m]);
  }
});

test("Namibia and the Non-Aligned Movement, both NAM, are told apart", () => {
  expect(partyOf(record, "NAM")?.kind).toBe("member");
  expect(groupCode(record, group("NAM"))).toBe("NAM-GROUP");
  expect(groupOfParty(record, "NAM-GROUP")).toBe(group("NAM"));
  expect(partyOf(record, "nam-group")?.href).toBe("/groups/NAM");
  expect(partyOf(record, "nowhere")).toBeUndefined();
});

test("Hungary alone of the Union voted against ES-11/7", () => {
  const found = dissentIn(record, group("EU"), "2025").votes.find((v) => v.row.id === "A/RES/ES-11/7");
  expect(found?.line).toBe("yes");
  expect(found?.otherwise).toEqual([{ option: "no", members: [{ code: "HUN", name: "Hungary" }] }]);
});

test.each([
  ["FRA", ["Permanent member"]],
  ["DNK", ["1953–1954", "1967–1968", "1985–1986", "2005–2006", "2025–2026"]],
  ["AND", []],
])("terms of %s in the Council", (code, terms) => {
  expect(councilTerms(record.council, code)).toEqual(terms);
});

test("a comparison goes through a message unchanged, and its files hold every figure and no formula", () => {
  const question: Question = {
    ask: "compare",
    basis: { body: "security-council", texts: "all" },
    members: ["USA", "RUS"],
    index: "lijphart",
  };
  const answer = createAnalyst(record)(question) as CompareAnswer;
  expect(structuredClone(answer)).toEqual(answer);
  expect(createAnalyst(record)(question)).toEqual(answer);
  const pair = answer.pairs[0]!;
  expect(pair.n).toBeGreaterThan(50);
  expect(pair.byPeriod.reduce((n, p) => n + p.n, 0)).toBe(pair.n);
  for (const exhibit of compareExhibits(record, answer, "lijphart")) {
    expect(exhibitCsv(exhibit).trimEnd().split("\r\n")).toHaveLength(exhibit.rows.length + 1);
    const json = JSON.parse(exhibitJson(exhibit, { record: record.version, page: "x" })) as {
      rows: unknown[];
      terms: string;
    };
    expect(json.rows).toHaveLength(exhibit.rows.length);
    expect(json.terms).toContain("Votes");
  }
  const hostile = {
    id: "x",
    title: "x",
    terms: "",
    method: "",
    columns: [{ key: "a", label: "A" }],
    rows: [["=1+1"], [-3], ['"q"']],
  };
  expect(exhibitCsv(hostile)).toBe('a\r\n\'=1+1\r\n-3\r\n"""q"""\r\n');
});
