import { expect, test } from "vitest";
import { openShippedRecord } from "#store";
import { leastExpected } from "./pages/surprises-view.ts";
import { rowsOfSeries } from "./series-index.ts";
import { glanceOf } from "./vote-glance.ts";

const record = openShippedRecord();
const glance = (id: string) => {
  const row = record.find(id) ?? -1;
  const { series } = record.vote(row).question;
  return glanceOf(record, row, series === undefined ? [] : rowsOfSeries(record, series));
};

test.each([
  ["A/RES/ES-11/7", "74 of the 111 in favour or against had to be in favour."],
  ["S/2022/155", "9 of the Council’s 15 had to be in favour."],
  ["A/RES/181(II)", "31 of the 46 in favour or against had to be in favour."],
])("%s: how many were needed", (id, needed) => {
  expect(glance(id).needed).toBe(needed);
});

test("names stand where they are few, and the permanent members where the tiles do not begin with them", () => {
  const assembly = glance("A/RES/ES-11/7");
  expect(assembly.few).toEqual([]);
  expect(Object.fromEntries(assembly.permanent.map(({ code, stance }) => [code, stance]))).toEqual({
    CHN: "abstaining",
    FRA: "yes",
    GBR: "yes",
    RUS: "no",
    USA: "no",
  });
  const council = glance("S/2022/155");
  expect(council.permanent).toEqual([]);
  expect(council.few).toEqual([
    { stance: "no", names: "Russia" },
    { stance: "abstaining", names: "China, India and the United Arab Emirates" },
  ]);
});

test("the vote before is of an earlier day, and a whole text", () => {
  expect(glance("A/RES/ES-11/8").before).toEqual({
    href: "/votes/a-res-es-11-6",
    says: "141–7–32, A/RES/ES-11/6, 23 Feb 2023",
  });
  expect(glance("A/RES/ES-11/1").before).toBeUndefined();
  expect(glance("A/RES/ES-11/8#am-rus").before).toBeUndefined();
});

test("those as unlikely as the first, who did the same, are told with it, by the likeliest of them", () => {
  const item = (who: string, did: string, level: string, odds: string) => ({ who, did, level, odds });
  const items = [
    item("Palau", "voted against", "very unlikely", "1 in 480"),
    item("The United States", "voted against", "very unlikely", "1 in 320"),
    item("Micronesia", "abstained", "very unlikely", "1 in 230"),
    item("Haiti", "voted against", "unlikely", "1 in 30"),
  ];
  expect(leastExpected(items as never)).toEqual({
    names: ["Palau", "the United States"],
    did: "voted against",
    level: "very unlikely",
    odds: "1 in 320",
  });
  expect(leastExpected([])).toBeUndefined();
});
