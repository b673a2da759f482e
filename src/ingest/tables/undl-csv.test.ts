import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { optionOf, type SourceIssue } from "#record";
import { GAZETTEER } from "../../../test/sample-record.ts";
import { hasShared, SHARED } from "../../../test/shared.ts";
import { GA_HEADER, gaFile, gaRows } from "../../../test/undl-file.ts";
import type { FragmentSet, ReadingContext } from "../fragment.ts";
import { undlCsv } from "./undl-csv.ts";

const context: ReadingContext = {
  members: GAZETTEER.members,
  council: GAZETTEER.council,
  decode: (bytes) => new TextDecoder().decode(bytes),
  read: "2026-11-21" as LocalDate,
};

function read(text: string, using = context): readonly FragmentSet[] {
  const reader = undlCsv(using);
  reader.push(new TextEncoder().encode(text));
  reader.end();
  return reader.sets();
}
const votesOf = (set: FragmentSet, i = 0): string =>
  set.members.map((code, at) => `${code} ${optionOf(set.fragments[i]!.cells[at]!) ?? "-"}`).join(", ");
const kinds = (issues: readonly SourceIssue[]): string[] =>
  issues.map((i) => (i.kind === "defect" ? i.defect : i.kind));

const VOTES = { BRA: "Y", CHN: "A", FRA: "Y", NOR: "X", SUN: "N", USA: "Y" };

describe("a voting file of the General Assembly", () => {
  test("becomes one vote for each record number, with its roll call, totals and title", () => {
    const [set] = read(gaFile([{ id: "279803", resolution: "A/RES/40/86", votes: VOTES }]));
    expect(set!.fragments).toHaveLength(1);
    expect(set!.fragments[0]!.vote).toMatchObject({
      id: "A/RES/40/86",
      question: {
        kind: "draft-resolution",
        adoptedAs: "A/RES/40/86",
        title: "Title of A/RES/40/86",
        topics: ["PEACE", "WAR"],
      },
      session: "40",
      date: "1985-12-12",
      tally: { yes: 3, no: 1, abstaining: 1, "not-voting": 1 },
      rollCall: "full",
      outcome: "adopted",
      sources: ["undl:279803"],
    });
    expect(votesOf(set!)).toBe("BRA yes, CHN abstaining, FRA yes, NOR not-voting, SUN no, USA yes");
    expect(set!.issues).toEqual([]);
  });

  test.each([
    ["rows of two votes mixed", (a: string[], b: string[]) => a.flatMap((row, i) => [row, b[i]!])],
    ["rows in reverse order", (a: string[], b: string[]) => [...a, ...b].reverse()],
  ])("finds the rows of a vote wherever they stand: %s", (_, arranged) => {
    const a = gaRows({ id: "1", resolution: "A/RES/40/1", votes: VOTES });
    const b = gaRows({ id: "2", resolution: "A/RES/40/2", votes: { ...VOTES, USA: "N" } });
    const [set] = read([GA_HEADER, ...arranged(a, b)].join("\r\n"));
    const byId = [...set!.fragments].sort((x, y) => (x.key < y.key ? -1 : 1));
    expect(byId.map((f) => f.key)).toEqual(["undl:1", "undl:2"]);
    expect(byId.map((f) => optionOf(f.cells[5]!))).toEqual(["yes", "no"]);
    expect(set!.issues).toEqual([]);
  });

  test("of September 2024 has other names and NV for not voting", () => {
    const file = gaFile([{ id: "7", resolution: "A/RES/40/7", votes: { BRA: "Y", CHN: "NV", USA: "N" } }]).replace(
      "ms_code,ms_name,ms_vote",
      "ms_codes,ms_names,ms_votes",
    );
    expect(votesOf(read(file)[0]!)).toBe("BRA yes, CHN not-voting, FRA -, NOR -, SUN -, USA no");
  });

  test.each([
    [
      "a total that differs from the names",
      { totals: ["4.0", "1.0", "1.0", "1.0"] as const },
      ["total-differs-from-names"],
    ],
    ["a state that was no member then", { date: "1945-10-30", session: "1" }, ["dated-before-admission"]],
    ["an unknown code", { votes: { ...VOTES, QQQ: "Y" } }, ["not-read"]],
    ["an unknown letter", { votes: { ...VOTES, NOR: "Q" }, totals: ["3.0", "1.0", "1.0", ""] as const }, ["not-read"]],
  ])("reports %s, and keeps the rest", (_, change, found) => {
    const [set] = read(gaFile([{ id: "1", resolution: "A/RES/40/1", votes: VOTES, ...change }]));
    expect(kinds(set!.issues)).toEqual(found);
    expect(optionOf(set!.fragments[0]!.cells[5]!)).toBe("yes");
  });

  test("keeps the first of two rows for one member and names the second by its line", () => {
    const rows = gaRows({ id: "1", resolution: "A/RES/40/1", votes: VOTES });
    const again = rows[5]!.replace(",Y,", ",N,");
    const [set] = read([GA_HEADER, ...rows, rows[0], again].join("\n"));
    expect(votesOf(set!)).toContain("USA yes");
    expect(set!.issues).toEqual([
      { kind: "row-repeated", vote: "A/RES/40/1", by: "undl:1", member: "BRA", line: 8, alike: 1 },
      { kind: "row-repeated", vote: "A/RES/40/1", by: "undl:1", member: "USA", line: 9, first: "yes", again: "no" },
    ]);
  });

  test("with totals and no roll call is a tally and nothing more", () => {
    const none = Object.fromEntries(Object.keys(VOTES).map((code) => [code, ""]));
    const [set] = read(gaFile([{ id: "1", resolution: "A/RES/1(I)", votes: none, totals: ["47.0", "0.0", "", ""] }]));
    expect(set!.fragments[0]!.vote).toMatchObject({ rollCall: "none", tally: { yes: 47, no: 0 } });
    expect(set!.fragments[0]!.vote.tally).not.toHaveProperty("abstaining");
  });

  test("never gives a text's symbol to the vote on its paragraph", () => {
    const [set] = read(
      gaFile([
        { id: "voeten-1", resolution: "A/RES/40/1", votes: VOTES, note: "VOETEN rcid 1; vote on a paragraph or part" },
        { id: "voeten-2", resolution: "A/RES/40/1", votes: VOTES, note: "VOETEN rcid 2" },
      ]),
    );
    expect(set!.id).toBe("voeten");
    expect(set!.fragments.map((f) => [f.vote.id, f.vote.question.kind])).toEqual([
      ["A/RES/40/1#voeten-1", "part"],
      ["A/RES/40/1", "draft-resolution"],
    ]);
  });

  test("gives it to none of two that could both be on the whole, and says so", () => {
    const votes = ["voeten-1", "voeten-2"].map((id) => ({ id, resolution: "A/RES/40/1", votes: VOTES }));
    const [set] = read(gaFile(votes));
    expect(set!.fragments.map((f) => f.vote.id)).toEqual(["A/RES/40/1#voeten-1", "A/RES/40/1#voeten-2"]);
    expect(kinds(set!.issues)).toEqual(["several-votes-one-symbol", "several-votes-one-symbol"]);
  });
});

describe("the Library's own samples", () => {
  const there = hasShared("data/samples");
  const members = there ? JSON.parse(readFileSync("data/record/members/members.json", "utf8")).members : [];
  const sample = (name: string) =>
    read(readFileSync(join(SHARED, "data/samples", name), "utf8"), { ...context, members });

  test.skipIf(!there)("of the Council are seven votes, the last of them cut off", () => {
    const [set] = sample("2025_7_21_sc_voting_sample.csv");
    expect(set!.fragments).toHaveLength(7);
    expect(set!.fragments[0]!.vote).toMatchObject({
      id: "S/RES/503",
      meeting: "S/PV.2351",
      question: { title: "Death sentences imposed on members of the African National Congress of South Africa" },
    });
    expect(set!.fragments.filter((f) => f.vote.rollCall === "partial")).toHaveLength(1);
  });

  test.skipIf(!there)("of the Assembly are one vote of which a hundred rows are given", () => {
    const [set] = sample("2025_7_23_ga_voting_sample.csv");
    expect(set!.fragments.map((f) => [f.vote.id, f.vote.rollCall, f.vote.meeting])).toEqual([
      ["A/RES/40/86", "partial", "A/40/PV.113"],
    ]);
  });

  test.skipIf(!there)("of names are all known", async () => {
    const { memberColumns } = await import("./member-columns.ts");
    const columns = memberColumns(members);
    const rows = readFileSync(join(SHARED, "data/samples/multiple_named_countries.csv"), "utf8").trim().split(/\r?\n/);
    const unknown = rows.slice(1).filter((row) => {
      const [code, ...name] = row.split(",");
      const at = columns.byName(name.join(",").replaceAll('"', ""));
      return at === undefined || (members[at].code !== code && columns.byCode(code!) === undefined);
    });
    expect(unknown).toEqual([]);
  });
});

describe("the file of outcomes", () => {
  const OUTCOMES = [
    "undl_id,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,modality,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link",
    "4070001,2025-02-10,79,A/RES/79/240,A/79/L.50,,A/79/PV.60,Harbours : resolution / adopted by the General Assembly,,,without a vote,,,,,193,https://x.org/4070001",
    "4070002,2025-02-10,79,A/DEC/79/530,,,A/79/PV.60,Postponement : decision / adopted by the General Assembly,,,without a vote,,,,,193,https://x.org/4070002",
    '4070003,2025-02-24,ES-11,A/RES/ES-11/7,,,A/ES-11/PV.19,Peace,,,"vote, recorded",93.0,18.0,65.0,17.0,193.0,https://x.org/4070003',
    '4070004,2025-02-11,79,A/RES/79/241,,,A/79/PV.61,Procedure,,,"vote, non-recorded",80.0,2.0,10.0,,193.0,https://x.org/4070004',
  ].join("\n");

  test("tells what was adopted without a vote, and figures without names", () => {
    const [set] = read(OUTCOMES);
    expect(set!.id).toBe("undl-outcomes");
    expect(set!.fragments.map(({ vote: v }) => [v.id, v.method, v.outcome, { ...v.tally }, v.rollCall])).toEqual([
      ["A/RES/79/240", "without-a-vote", "adopted", {}, "none"],
      ["A/DEC/79/530", "without-a-vote", "adopted", {}, "none"],
      ["A/RES/ES-11/7", "recorded", "adopted", { yes: 93, no: 18, abstaining: 65, "not-voting": 17 }, "none"],
      ["A/RES/79/241", "non-recorded", "adopted", { yes: 80, no: 2, abstaining: 10 }, "none"],
    ]);
    expect(set!.fragments[1]!.vote.question).toEqual({
      kind: "draft-decision",
      adoptedAs: "A/DEC/79/530",
      title: "Postponement",
    });
    expect(set!.issues).toEqual([]);
  });
});
