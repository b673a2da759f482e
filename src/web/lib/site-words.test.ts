import { expect, test } from "vitest";
import { nearMeetings, nearMembers, voteSearch } from "#record";
import { openShippedRecord } from "#store";
import { tilesOf } from "./roll.ts";
import { rollCsv } from "./roll-csv.ts";
import { indexSlugs } from "./slug-index.ts";
import { openVoteAlone, voteAloneJson } from "./vote-alone.ts";
import { readVoteQuery, votesHref } from "./vote-query.ts";
import { outcomeSentence } from "./vote-words.ts";
import { rowFinder, votesView } from "./votes-view.ts";
import { changeNext, readChanges, whatIfView, writeChanges } from "./what-if-view.ts";

const record = openShippedRecord();
const rowOf = (symbol: string): number => record.find(symbol) ?? -1;

test.each([
  ["A/RES/ES-11/8", "The General Assembly adopted this resolution by 93 votes to 8, with 73 abstentions."],
  ["S/RES/2774", "The Security Council adopted this resolution by 10 votes to none, with 5 abstentions."],
  ["S/2022/155", "Russia vetoed this draft resolution in the Security Council: 11 in favour, 1 against, 3 abstaining."],
  ["A/RES/ES-11/8#am-rus", "The General Assembly rejected the amendment: 31 in favour, 71 against, 59 abstaining."],
  ["A/RES/ES-11/4#ruling", "The General Assembly let the ruling stand: 14 in favour, 100 against, 38 abstaining."],
])("%s: %s", (symbol, sentence) => {
  expect(outcomeSentence(record, record.vote(rowOf(symbol)))).toBe(sentence);
});

test("every vote has a slug of its own, a sentence, and as many tiles as the names it states", () => {
  const slugs = indexSlugs(record);
  for (let i = 0; i < record.voteCount; i++) {
    const vote = record.vote(i);
    expect(outcomeSentence(record, vote)).toMatch(/^[A-Z].*\.$/);
    const tiles = tilesOf(record, i);
    const named = Object.values(record.byOption(i)).reduce((n, list) => n + list.length, 0);
    expect(tiles.filter((t) => t.stance !== "unknown").length).toBe(vote.rollCall === "none" ? 0 : named);
    expect(rollCsv(record, i).trimEnd().split("\r\n").length).toBe(tiles.length + 1);
    expect(
      slugs.row(
        vote.id
          .toLowerCase()
          .replace(/[^a-z0-9.]+/g, "-")
          .replace(/^-|-$/g, ""),
      ),
    ).toBe(i);
  }
});

test.each([
  ["A/RES/ES-11/99", ["A/RES/ES-11/9", "A/RES/ES-11/8", "A/RES/ES-11/7"]],
  ["S/2022/154", ["S/2022/155"]],
])("%s is not on record: the nearest are of its own series", (asked, nearest) => {
  const found = indexSlugs(record)
    .nearest(asked, 5)
    .map((row) => record.vote(row).id);
  expect(found.slice(0, nearest.length)).toEqual(nearest);
  const series = asked.replace(/[^/]+$/, "");
  for (const id of found) expect(id.startsWith(series), id).toBe(true);
});

test.each([
  ["france", "FRA"],
  ["Germny", "DEU"],
  ["FRN", "FRA"],
  ["United S", "USA"],
])("the member nearest to %s is %s", (asked, code) => {
  expect(nearMembers(record, asked, 5).map((m) => m.code)).toContain(code);
});

test("a meeting that is not on record is answered with near ones, nonsense with none", () => {
  expect(nearMeetings(record, "A/ES-11/PV.21", 5).map((m) => m.id)).toContain("A/ES-11/PV.20");
  expect(nearMeetings(record, "nothing-of-the-kind", 5)).toEqual([]);
  expect(nearMembers(record, "Atlantis", 5)).toEqual([]);
});

test("a query survives the way into the address and back", () => {
  const asked = new URLSearchParams(
    "q=ukraine&body=general-assembly&from=2022&to=2023&who=FRA:yes&member=hun&position=no&margin=20&page=3&junk=1",
  );
  const { query, filter, issues } = readVoteQuery(asked, record);
  expect(issues).toEqual([]);
  expect(filter).toMatchObject({
    text: "ukraine",
    from: "2022-01-01",
    to: "2023-12-31",
    marginAtMost: 20,
    positions: [
      { member: "FRA", option: "yes" },
      { member: "HUN", option: "no" },
    ],
  });
  const again = readVoteQuery(new URL(votesHref(query), "http://x").searchParams, record);
  expect(again.filter).toEqual(filter);
});

test("the counts beside the choices are what the choice would leave, the bars of the timeline add up, and a filter can be taken back", () => {
  const search = voteSearch(record);
  const view = (address: string) => {
    const asked = readVoteQuery(new URLSearchParams(address), record);
    return votesView(
      record,
      rowFinder(record, search, asked, () => []),
      asked,
    );
  };
  const base = "q=ukraine&who=HUN:no&outcome=adopted";
  for (const { value, label } of view(base).choices.kind)
    expect(label, value).toContain(`(${/\d+/.exec(view(`${base}&kind=${value}`).count)?.[0]})`);
  for (const { value, label } of view(base).choices.outcome)
    expect(label, value).toContain(`(${/\d+/.exec(view(base.replace("adopted", value)).count)?.[0]})`);
  const { timeline, asked } = view("");
  const sum = timeline?.bars.reduce((n, bar) => n + Number(bar.title.split(": ")[1]), 0);
  expect(sum).toBe(record.voteCount);
  expect(asked).toEqual([]);
  expect(view(base).asked.map((a) => a.says)).toEqual(["“ukraine”", "Adopted", "Hungary against"]);
  expect(view(base).asked.at(-1)?.without).toBe("/votes?q=ukraine&outcome=adopted");
});

test("what cannot be read in a query is told and left out", () => {
  const { filter, issues } = readVoteQuery(
    new URLSearchParams("from=soon&member=XYZ&kind=nonsense&who=FRA:maybe"),
    record,
  );
  expect(filter).toEqual({});
  expect(issues.map((i) => /“[^”]+”/.exec(i)?.[0])).toEqual(["“nonsense”", "“soon”", "“FRA:maybe”", "“XYZ”"]);
});

test("changes are read and written, the last word on a member counting", () => {
  expect(writeChanges(readChanges(record, "usa:no,ZZZ:yes,FRA:maybe,USA:abstaining"))).toBe("USA:abstaining");
});

test("without the veto the draft of 25 February 2022 carries", () => {
  const row = rowOf("S/2022/155");
  const view = whatIfView(record, row, readChanges(record, "RUS:abstaining"));
  expect(view?.turned).toBe(true);
  expect(whatIfView(record, row, [])).toBeUndefined();
});

test("a tile goes through the four options and is back at what the member did", () => {
  const [change] = readChanges(record, "FRA:no");
  let changes = changeNext([], change!.member, "yes");
  expect(changes).toEqual([change]);
  changes = changeNext(changeNext(changes, change!.member, "yes"), change!.member, "yes");
  expect(writeChanges(changes)).toBe("FRA:not-voting");
  expect(changeNext(changes, change!.member, "yes")).toEqual([]);
});

test("a vote alone is imagined as in the whole record, whichever vote and whoever changes", () => {
  let compared = 0;
  for (let i = 0; i < record.voteCount; i += 3) {
    const given = voteAloneJson(record, i, "region");
    if (given === undefined) continue;
    const { id } = given;
    const alone = openVoteAlone(JSON.parse(JSON.stringify(given)));
    for (const asked of ["USA:no", "RUS:abstaining,CHN:abstaining", "FRA:not-voting,GBR:no,DEU:yes,BRA:no"]) {
      const changes = readChanges(alone.record, asked);
      expect(whatIfView(alone.record, alone.row, changes), `${id} ${asked}`).toEqual(whatIfView(record, i, changes));
      compared += changes.length;
    }
  }
  expect(compared).toBeGreaterThan(200);
});
