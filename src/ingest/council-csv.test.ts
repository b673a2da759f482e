import { describe, expect, test } from "vitest";
import { kindsOf, readSources, saidOf } from "../../test/read-sources.ts";

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

  test("report a row without a date with its line", () => {
    const [set] = readSources(
      "resolution,date,year,yes,no,abstentions,non_voting,no_votes_by,abstained,not_voting\n" +
        "S/RES/2700(2023),,2023,15,0,0,0,,,\nS/RES/2701(2023),2023-10-19,2023,13,0,2,0,,CHN RUS,\n",
    );
    expect(kindsOf(set!.issues)).toEqual(["not-read"]);
    expect(set!.issues[0]).toMatchObject({ line: 2, column: "date" });
    expect(saidOf(set, 0, "CHN")).toBe("abstaining");
  });
});
