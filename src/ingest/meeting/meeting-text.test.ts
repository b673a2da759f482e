import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { type Member, optionOf } from "#record";
import type { FragmentSet } from "../fragment.ts";
import { htmlText } from "./html-text.ts";
import { isMeetingText } from "./meeting-head.ts";
import { meetingText } from "./meeting-text.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const members: readonly Member[] = JSON.parse(
  readFileSync(join(root, "data/record/members/members.json"), "utf8"),
).members;
const source = (name: string): string => readFileSync(join(root, "test/sources", name), "utf8");
const read = (text: string): FragmentSet => {
  const set = meetingText(text, {
    members,
    council: { permanent: [], elected: {} },
    decode: () => "",
    read: "2035-11-07" as LocalDate,
  });
  if (set === undefined) throw new Error("not read");
  return set;
};
const position = (set: FragmentSet, i: number, code: string) =>
  optionOf(set.fragments[i]!.cells[members.findIndex((m) => m.code === code)]!);

describe("the record of an Assembly meeting", () => {
  const set = read(source("meeting-record.txt"));

  test("gives each vote its own place, question, figures and outcome", () => {
    expect(
      set.fragments.map(({ vote: v }) => [
        v.order,
        v.id,
        v.question.kind,
        v.question.of ?? "-",
        v.outcome,
        { ...v.tally },
        v.method,
      ]),
    ).toEqual([
      [1, "A/90/L.9", "amendment", "A/RES/90/31", "not-adopted", { yes: 4, no: 9, abstaining: 3 }, "recorded"],
      [2, "A/RES/90/31#para-9", "part", "A/RES/90/31", "adopted", { yes: 9, no: 2, abstaining: 3 }, "recorded"],
      [3, "A/RES/90/31", "draft-resolution", "-", "adopted", { yes: 13, no: 1, abstaining: 3 }, "recorded"],
      [4, "A/RES/90/32", "draft-resolution", "-", "adopted", {}, "without-a-vote"],
    ]);
    expect(set.fragments[2]!.vote).toMatchObject({
      meeting: "A/90/PV.14",
      session: "90",
      date: "2035-11-06",
      question: { symbol: "A/90/L.6", adoptedAs: "A/RES/90/31", title: "Draft resolution A/90/L.6" },
      sources: ["meeting-records:A/90/PV.14"],
    });
  });

  test("takes the larger figure of a rejection for those against, as its lists do", () => {
    expect(position(set, 0, "RUS")).toBe("yes");
    expect(position(set, 0, "USA")).toBe("no");
    expect(set.issues).toEqual([]);
  });

  test.each([
    [1, "TUR", "yes"],
    [1, "CIV", "abstaining"],
    [0, "GBR", "no"],
    [0, "BOL", "abstaining"],
    [2, "LAO", "yes"],
    [2, "IRN", "yes"],
    [2, "VNM", "yes"],
    [2, "MLT", undefined],
  ])("vote %i: %s is %s, whatever line breaks and brackets its name has", (i, code, option) => {
    expect(position(set, i, code)).toBe(option);
  });

  test("keeps the votes that delegations had meant to cast beside the result", () => {
    expect(set.fragments[2]!.vote.intended?.map((v) => [v.member, v.option])).toEqual([
      ["MLT", "yes"],
      ["CIV", "yes"],
      ["CUB", "no"],
    ]);
    expect(position(set, 2, "CUB")).toBe("abstaining");
  });

  test("knows who spoke for whom, in what turn, and around which vote", () => {
    const said = set.statements.filter((s) => s.kind !== "chair");
    expect(said.map((s) => [s.speaker, s.member ?? s.capacity, s.kind, s.vote])).toEqual([
      ["Mr. Lunde", "NOR", "introduction", undefined],
      ["Ms. Petrova", "RUS", "before-the-vote", "A/RES/90/31"],
      ["Mrs. Acosta", "BOL", "before-the-vote", "A/RES/90/31"],
      ["Mr. Adams", "USA", "after-the-vote", "A/RES/90/31"],
      ["Mr. Haddad", "Observer of the League of Arab States", "after-the-vote", "A/RES/90/32"],
      ["Ms. Petrova", "RUS", "right-of-reply", undefined],
    ]);
    expect(said[0]!.text).toContain("Harbours feed coastal towns, and towns remember who built them.");
  });
});

describe("the record of a Council meeting", () => {
  const set = read(source("council-record.txt"));

  test("tells a veto from an adoption", () => {
    expect(
      set.fragments.map(({ vote: v }) => [v.id, v.question.symbol, v.outcome, v.vetoes, { ...v.tally }, v.method]),
    ).toEqual([
      ["S/2034/201", "S/2034/201", "not-adopted", ["RUS"], { yes: 12, no: 1, abstaining: 2 }, "show-of-hands"],
      ["S/RES/3104", "S/2034/202", "adopted", undefined, { yes: 15, no: 0, abstaining: 0 }, "show-of-hands"],
    ]);
  });
});

describe("a press release as a web page", () => {
  const text = htmlText(source("press-release.html"));
  const set = read(text);

  test("gives tallies, each of one source, and nothing of its scripts", () => {
    expect(text).not.toContain("track(");
    expect(set.authority).toBe("un-press");
    expect(set.fragments.map(({ vote: v }) => [v.id, v.outcome, { ...v.tally }, v.sure?.tally])).toEqual([
      ["A/90/L.6", "adopted", { yes: 13, no: 1, abstaining: 3 }, "one-source"],
      ["A/90/L.9", "not-adopted", { yes: 4, no: 9, abstaining: 3 }, "one-source"],
    ]);
  });
});

test.each([
  ["undl_id,ms_code,ms_name\n1,USA,UNITED STATES\n", false],
  ["A recipe for soup. In favour of salt.", false],
  ["A recorded vote was taken.", true],
])("a text is known as a meeting's by its content: %j", (text, is) => {
  expect(isMeetingText(text)).toBe(is);
});
