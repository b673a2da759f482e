import { describe, expect, test } from "vitest";
import { kindsOf, readSources, saidOf } from "../../../test/read-sources.ts";

const CALLS = `rcid,session,importantvote,date,unres,amend,para,short,descr
3,1,0,1946-11-20,"R/1/66",1,0,"RULES","To adopt an amendment"
900,40,1,1985-12-12,"A/RES/40/86",0,0,"PEACE","On peace"
901,46,0,1991-12-30,"A/RES/46/1",0,1,"PEACE","On its paragraph"
`;

describe("the tables of the scholars", () => {
  test("are read together: votes, roll calls and issues, in any order of files", () => {
    const votes = "rcid,ccode,vote\n900,2,3\n900,20,2\n900,140,1\n900,365,8\n900,265,1\n900,900,9\n";
    const issues = 'rcid,short_name,issue\n900,"nu","Nuclear weapons and nuclear material"\n';
    for (const files of [
      [votes, CALLS, issues],
      [issues, votes, CALLS],
    ]) {
      const [set] = readSources(...files);
      expect(set!.fragments).toHaveLength(1);
      expect(set!.fragments[0]!.vote).toMatchObject({
        id: "A/RES/40/86",
        session: "40",
        question: { title: "On peace", topics: ["Nuclear weapons and nuclear material"] },
        sources: ["voeten:900"],
        sure: { votes: "one-source" },
      });
      const said = ["USA", "CAN", "BRA", "SUN", "RUS", "DDR", "DEU", "AUS"].map((c) => saidOf(set, 0, c));
      expect(said).toEqual(["no", "abstaining", "yes", "not-voting", undefined, "yes", undefined, undefined]);
    }
  });

  test("give one number to several members in turn, and each is found by the day", () => {
    const votes = "rcid,ccode,vote\n900,365,1\n901,365,1\n900,678,1\n901,678,1\n900,260,3\n";
    const [set] = readSources(CALLS, votes);
    const at = (key: string): number => set!.fragments.findIndex((f) => f.key === key);
    expect([saidOf(set, at("voeten:900"), "SUN"), saidOf(set, at("voeten:901"), "RUS")]).toEqual(["yes", "yes"]);
    expect([saidOf(set, at("voeten:900"), "YEM"), saidOf(set, at("voeten:901"), "YEM")]).toEqual(["yes", "yes"]);
    expect(saidOf(set, at("voeten:900"), "GER")).toBe("no");
    expect(set!.fragments[at("voeten:901")]!.vote).toMatchObject({
      id: "A/RES/46/1#voeten-901",
      question: { kind: "part" },
    });
  });

  test("of the package have names and two letters", () => {
    const votes = '"rcid","country","country_code","vote"\n900,"United States","US","no"\n900,"Brazil","BR","yes"\n';
    const [set] = readSources(CALLS, votes);
    expect([saidOf(set, 0, "USA"), saidOf(set, 0, "BRA")]).toEqual(["no", "yes"]);
  });

  test.each([
    [
      "votes without their table of roll calls",
      ["rcid,ccode,vote\n900,2,1\n"],
      /import the table of roll calls together/,
    ],
    ["a vote of no known number", [CALLS, "rcid,ccode,vote\n900,2,7\n900,20,1\n"], /"7" is no vote/],
    ["a roll call without a number", [CALLS, "rcid,ccode,vote\nx,2,1\n900,20,1\n"], /no number of a roll call/],
  ])("say what they lack: %s", (_, files, says) => {
    const found = readSources(...files).flatMap((s) => s.issues);
    expect(found.map((i) => ("says" in i ? i.says : ""))).toContainEqual(expect.stringMatching(says));
  });
});

describe("a table with a column for each member", () => {
  const codes = "USA,CAN,BRA,DEU,RUS,FRA,GBR,CHN,IND,JPN,TUR,NOR,SWE,DNK,FIN,POL,HUN,ITA,ESP,EGY,ZAF".split(",");
  const row = (fill: string, change: { readonly [code: string]: string } = {}): string =>
    codes.map((c) => change[c] ?? fill).join(",");

  test("in words: blank is not voting, a member without a column is not known", () => {
    const [set] = readSources(
      `Link,token,Title,Council,Resolution,Date,YES COUNT,NO COUNT,ABSTAIN COUNT,NO-VOTE COUNT,TOTAL VOTES,${codes}\n` +
        `x,4076672,Peace,General Assembly,A/RES/ES-11/7,2025-02-24,093,018,065,017,193,${row("YES", { USA: "NO", CHN: "ABSTAIN", EGY: "" })}\n`,
    );
    expect(set!.fragments[0]!.vote).toMatchObject({
      id: "A/RES/ES-11/7",
      tally: { yes: 93, no: 18 },
      rollCall: "partial",
    });
    expect(["USA", "CHN", "EGY", "AUS"].map((c) => saidOf(set, 0, c))).toEqual([
      "no",
      "abstaining",
      "not-voting",
      undefined,
    ]);
    expect(kindsOf(set!.issues)).toContain("member-without-a-column");
  });

  test("in numbers: known mistakes are recognised, not copied", () => {
    const [set] = readSources(
      `rcid,date,me,nu,di,hr,co,ec,${codes}\n` +
        `411,1962-01-31,FALSE,FALSE,FALSE,FALSE,FALSE,FALSE,${row("1", { RUS: "3", DEU: "9" })}\n` +
        `411,2023-12-04,TRUE,FALSE,FALSE,FALSE,FALSE,FALSE,${row("1.0", { TUR: "9", USA: "3.0" })}\n`,
    );
    expect(set!.fragments.map((f) => f.key)).toEqual(["voeten:411", "voeten:411-2023-12-04"]);
    expect([saidOf(set, 0, "SUN"), saidOf(set, 0, "RUS"), saidOf(set, 0, "DEU")]).toEqual(["no", undefined, undefined]);
    expect([saidOf(set, 1, "TUR"), saidOf(set, 1, "USA")]).toEqual([undefined, "no"]);
    expect(kindsOf(set!.issues)).toEqual(
      expect.arrayContaining(["listed-under-successor", "id-used-twice", "coded-as-no-member"]),
    );
  });
});
