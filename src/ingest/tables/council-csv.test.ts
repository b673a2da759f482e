import { describe, expect, test } from "vitest";
import { MEMBERS, readSources, saidOf } from "../../../test/read-sources.ts";
import { GAZETTEER } from "../../../test/sample-record.ts";
import { mergeSets } from "../merge/merge.ts";

const DRAFTS = "draft_as_printed,date,meeting,topic,result,vetoed_by,yes,no,abstentions";
const VETOES = "date,draft,meeting_record,agenda_item,vetoing_members_iso3";
const merged = (...texts: readonly string[]) =>
  mergeSets({ ...GAZETTEER, members: MEMBERS }, readSources(...texts.map((t) => `${t}\n`)));

describe("drafts that are called by their meeting alone", () => {
  const day = "1946-08-29,S/PV.57,S/PV.57";
  const three = `${VETOES}\n${day},Application Portugal,SUN\n${day},Application Ireland,SUN`;
  test.each<[string, string, string, readonly (readonly [tally: string | undefined, sources: number])[]]>([
    [
      "are joined by the words that tell them apart, in whatever order tables list them",
      `${DRAFTS}\nS/PV.57 (Ireland),1946-08-29,S/PV.57,Report,vetoed,SUN,9,1,1\nS/PV.57 (Portugal),1946-08-29,S/PV.57,Report,vetoed,SUN,8,2,1`,
      three,
      [
        ["9-1-1 Report (Ireland)", 0],
        ["8-2-1 Report (Portugal)", 0],
      ],
    ],
    [
      "stay apart, and are listed, where nothing but the order could join them",
      `${DRAFTS}\nS/PV.57,1946-08-29,S/PV.57,Report,vetoed,SUN,9,1,1\nS/PV.57,1946-08-29,S/PV.57,Report,vetoed,SUN,8,2,1`,
      three,
      [
        ["9-1-1 Report", 0],
        ["8-2-1 Report", 0],
        ["?-?-? Application Portugal", 2],
        ["?-?-? Application Ireland", 2],
      ],
    ],
    [
      "are joined where each list has one",
      `${DRAFTS}\nS/PV.23,1946-02-16,S/PV.23,The question,vetoed,SUN,7,2,2`,
      `${VETOES}\n1946-02-16,S/PV.23,S/PV.23,Letter of the delegations,SUN`,
      [["7-2-2 The question", 0]],
    ],
    [
      "stay apart where other members vetoed them",
      `${DRAFTS}\nS/PV.49,1946-06-26,S/PV.49,The question,vetoed,SUN,,,`,
      `${VETOES}\n1946-06-26,S/PV.49,S/PV.49,The question,FRA`,
      [
        ["?-?-? The question", 0],
        ["?-?-? The question", 0],
      ],
    ],
  ])("%s", (_, drafts, vetoes, expected) => {
    const { data, issues } = merged(drafts, vetoes);
    const found = data.votes.map(({ id, tally: t, question }) => {
      const among = issues.flatMap((i) => (i.kind === "perhaps-the-same" && i.vote === id ? i.among : []));
      return [`${t.yes ?? "?"}-${t.no ?? "?"}-${t.abstaining ?? "?"} ${question.title}`, among.length];
    });
    expect(found.sort()).toEqual([...expected].sort());
  });

  test.each([
    ["S/471 and S/471/Add.1", "S/471"],
    ["S/3995 (incorporating the amendment)S/3998", "S/3995"],
    ["S/15255/Rev.2(as corrected)", "S/15255/Rev.2"],
    ["S/9696 and Corr.1 & 2", "S/9696"],
    ["S/10805/Rev.1 (as amended)", "S/10805/Rev.1"],
  ])("have the symbol they begin with: %s", (printed, symbol) => {
    const [set] = readSources(`${VETOES}\n1970-03-17,${printed},S/PV.1534 | (closed),Topic,USA\n`);
    expect(set!.fragments.map(({ vote: v }) => [v.id, v.question.symbol, v.meeting])).toEqual([
      [symbol, symbol, "S/PV.1534"],
    ]);
  });
});

test("the table of the Council's meetings gives meetings their topic, and no vote", () => {
  const head = "meeting_record,date,date_as_printed,press_release,topic,outcome_as_printed,source_table";
  const { data, issues } = merged(
    `${VETOES}\n2022-02-25,S/2022/155,S/PV.8979,Ukraine,RUS`,
    `${head}\nS/PV.8979,2022-02-25,25 February,,Letter | Ukraine,vetoed,x\nS/PV.8980,2022-02-27,,,Ukraine,S/RES/2623,x\nS/PV.1,,17 January,,Opening,--,x`,
  );
  expect(data.votes.map((v) => v.id)).toEqual(["S/2022/155"]);
  expect(data.meetings).toMatchObject([{ id: "S/PV.8979", date: "2022-02-25", title: "Letter; Ukraine" }]);
  expect(issues).toMatchObject([{ kind: "not-read", line: 4, column: "date" }]);
});

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
