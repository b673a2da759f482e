import { describe, expect, test } from "vitest";
import { readSources, saidOf } from "../../../test/read-sources.ts";

describe("tables of the Council", () => {
  test("of vetoes name who voted against, and nothing of the others", () => {
    const [set] = readSources(
      "date,draft,meeting_record,agenda_item,vetoing_members_iso3,vetoing_members_as_printed,source\n" +
        "2022-02-25,S/2022/155,S/PV.8979,Ukraine,RUS,Russian Federation,x\n" +
        "1946-06-26,S/PV.49,S/PV.49,The Spanish question,SUN,USSR,x\n",
    );
    expect(set!.fragments.map(({ vote: v }) => [v.id, v.meeting, v.outcome, v.vetoes, v.rollCall])).toEqual([
      ["S/2022/155", "S/PV.8979", "not-adopted", ["RUS"], "partial"],
      ["S/1946-06-26#draft-s-pv-49", "S/PV.49", "not-adopted", ["SUN"], "partial"],
    ]);
    expect([saidOf(set, 0, "RUS"), saidOf(set, 0, "USA")]).toEqual(["no", undefined]);
  });

  test("of totals state a tally and no names; a total that is not stated stays absent", () => {
    const [set] = readSources(
      "number,resolution,year,date,meeting,topic,yes,no,abstentions,totals_kind,outcome_as_printed,source_table\n" +
        "2,S/RES/2 (1946),1946,1946-01-30,S/PV.5,The Iranian question,,,,adopted unanimously,x,y\n" +
        "3,S/RES/3 (1946),1946,1946-04-04,S/PV.30,The Iranian question,9,0,1,recorded totals,x,y\n",
    );
    expect(set!.fragments.map(({ vote: v }) => [v.id, v.rollCall, { ...v.tally }])).toEqual([
      ["S/RES/2", "none", {}],
      ["S/RES/3", "none", { yes: 9, no: 0, abstaining: 1 }],
    ]);
  });

  test("place a row without a date at the end of its year, and say so with its line", () => {
    const [set] = readSources(
      "resolution,date,year,yes,no,abstentions,non_voting,no_votes_by,abstained,not_voting\n" +
        "S/RES/2700(2023),,2023,15,0,0,0,,,\nS/RES/2701(2023),2023-10-19,2023,13,0,2,0,,CHN RUS,\nS/RES/1,,,,,,,,,\n",
    );
    expect(set!.fragments.map(({ vote: v }) => [v.id, v.date, v.sure?.date])).toEqual([
      ["S/RES/2700", "2023-12-31", "inferred"],
      ["S/RES/2701", "2023-10-19", undefined],
    ]);
    expect(set!.issues.map((i) => i.kind === "not-read" && [i.line, i.says])).toEqual([
      [2, expect.stringContaining("placed at the end of 2023")],
      [4, expect.stringContaining("left out")],
    ]);
    expect(saidOf(set, 1, "CHN")).toBe("abstaining");
  });

  test.each<[string, string, readonly (string | undefined)[]]>([
    ["all are named", "13,0,2,0,,CHN RUS,", ["yes", "yes", "abstaining"]],
    ["one abstention is not named", "13,0,2,0,,CHN,", [undefined, undefined, "abstaining"]],
    ["a member more than the Council had", "14,0,2,0,,CHN RUS,", [undefined, undefined, "abstaining"]],
  ])("give the rest to those in favour only where that is certain: %s", (_, fields, expected) => {
    const [set] = readSources(
      { permanent: ["CHN", "FRA", "GBR", "RUS", "USA"], elected: "ALB BRA CHE ECU GAB GHA JPN MLT MOZ ARE" },
      `resolution,date,year,yes,no,abstentions,non_voting,no_votes_by,abstained,not_voting\nS/RES/2701(2023),2023-10-19,2023,${fields}\n`,
    );
    expect(["USA", "MLT", "CHN"].map((code) => saidOf(set, 0, code))).toEqual(expected);
    expect(saidOf(set, 0, "NOR")).toBeUndefined();
  });

  test("of drafts with names, and of vetoes by short names, know who vetoed", () => {
    const [drafts] = readSources(
      "date,draft,subject,yes,no,abstentions,no_by,abstained_by,result,confidence\n" +
        "2023-10-16,S/2023/772,Gaza,5,4,6,FRA|GBR|JPN|USA,,not adopted (lack of votes),believed\n" +
        "2023-10-25,S/2023/792,Gaza,10,3,2,ARE|CHN|RUS,BRA|MOZ,vetoed,believed\n",
    );
    expect(drafts!.fragments.map(({ vote: v }) => [v.id, v.outcome, v.vetoes])).toEqual([
      ["S/2023/772", "not-adopted", undefined],
      ["S/2023/792", "not-adopted", ["CHN", "RUS"]],
    ]);
    const [list] = readSources(
      "year,date,month,draft,meeting_record,agenda_item,member_veto1,member_veto2,member_veto3\n" +
        "1974,10/30/1974,10,S/11543,S/PV.1808,South Africa,France,UK,USA\n",
    );
    expect(list!.fragments[0]!.vote).toMatchObject({ date: "1974-10-30", vetoes: ["FRA", "GBR", "USA"] });
    expect([drafts!.id, list!.id]).toEqual(["council-drafts-named", "council-veto-list"]);
  });
});
