import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";
import { nearMeetings } from "./near-meetings.ts";
import { nearVotes } from "./near-votes.ts";
import { openRecord, type RecordData } from "./voting-record.ts";

/** A record of votes that have nothing but a name. */
function recordOf(...symbols: readonly string[]): RecordData {
  return {
    version: "0",
    sources: [],
    members: [],
    council: { permanent: [], elected: {} },
    groups: [],
    officials: [],
    lexicon: { members: [], ambiguous: [], observers: [], others: [] },
    meetings: [],
    cells: new Uint8Array(),
    votes: symbols.map((id) => ({
      id,
      meeting: "M",
      date: "2025-02-24",
      body: "general-assembly",
      question: { kind: "draft-resolution", title: id },
      method: "recorded",
      tally: {},
      sources: [],
    })) as unknown as unknown as RecordData["votes"],
  };
}

const series = (stem: string, first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `${stem}${first + i}`);
const record = openRecord(
  recordOf(
    ...series("A/RES/ES-10/", 14, 22),
    ...series("A/RES/ES-11/", 1, 10),
    "A/RES/ES-11/8#am-rus",
    "A/RES/ES-11/8#am-eu-1",
    "A/RES/2758(XXVI)",
    "A/RES/3379(XXX)",
    "A/RES/75/225",
    ...["10", "100", "101", "225", "338"].map((n) => `A/RES/77/${n}`),
    ...["100", "225"].map((n) => `A/RES/78/${n}`),
    "A/77/L.5",
    "A/C.1/77/L.5",
    "S/2021/155",
    "S/2022/155",
    "S/2022/720",
    "S/10931",
    ...["2728", "2735", "2744", "2750", "2768", "2774", "2803"].map((n) => `S/RES/${n}`),
  ),
);
const near = nearVotes(record);
const found = (asked: string, most = 3): readonly string[] => near(asked, most).map(({ symbol }) => symbol);

test.each([
  // the same series and session first, the nearest number there
  ["A/RES/ES-11/99", ["A/RES/ES-11/9", "A/RES/ES-11/10", "A/RES/ES-11/8"]],
  ["a-res-es-11-99", ["A/RES/ES-11/9", "A/RES/ES-11/10", "A/RES/ES-11/8"]],
  ["A/RES/77/1000", ["A/RES/77/100", "A/RES/77/338", "A/RES/77/225"]],
  ["S/2022/900", ["S/2022/720", "S/2022/155"]],
  // figures exchanged, one other, one missing
  ["S/RES/2747", ["S/RES/2774", "S/RES/2744", "S/RES/2750"]],
  ["S/2022/515", ["S/2022/155", "S/2022/720"]],
  ["S/RES/277", ["S/RES/2774"]],
  ["A/RES/2785(XXVI)", ["A/RES/2758(XXVI)"]],
  ["S/10913", ["S/10931"]],
  // another session, body or kind for one slip, and only where the number is right
  ["A/RES/87/225", ["A/RES/78/225"]],
  ["A/RES/2774", ["S/RES/2774"]],
  ["S/RSE/2774", ["S/RES/2774"]],
  // without what everybody knows
  ["ES-11/7", ["A/RES/ES-11/7"]],
  ["77/338", ["A/RES/77/338"]],
  ["ES-11/99", ["A/RES/ES-11/9", "A/RES/ES-11/10"]],
  ["resolution 2774", ["S/RES/2774"]],
  // amendments of a text
  ["A/RES/ES-11/8#am-us", ["A/RES/ES-11/8#am-rus"]],
  ["S/RES/2774#x", ["S/RES/2774"]],
  ["A/RES/ES-11/8#am-eu-2", ["A/RES/ES-11/8#am-eu-1"]],
])("%s: likely meant is %j", (asked, likely) => {
  expect(found(asked, 3).slice(0, likely.length)).toEqual(likely);
});

test.each(["", "/", "Ukraine", "résolution", "S/RES/1", "A/RES/12/4444", "18446744073709551616", "A/RES/ES-11"])(
  "nothing is near to “%s”, and nothing of another series is shown for it",
  (asked) => {
    for (const symbol of found(asked)) expect(symbol).toMatch(/^S\/RES\//);
    if (asked !== "S/RES/1") expect(found(asked)).toEqual([]);
  },
);

test("each vote comes once, and as many as were asked for", () => {
  const rows = near("A/RES/ES-11/99", 100).map(({ row }) => row);
  expect(new Set(rows).size).toBe(rows.length);
  expect(near("A/RES/ES-11/99", 2)).toHaveLength(2);
});

test.each([
  ["", "abc", 3],
  ["a-res-es-11-7", "a-res-es-11-77", 1],
  ["kitten", "sitting", 3],
])("from %s to %s it is %i", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

const MEETINGS = ["A/ES-11/PV.19", "A/ES-11/PV.20", "A/79/PV.20", "S/PV.9866", "S/PV.9688", "A/80/PV.1"];
const withMeetings = openRecord({
  ...recordOf(...MEETINGS.map((_, i) => `S/RES/${i + 1}`)),
  meetings: MEETINGS.map((id) => ({
    id,
    body: "general-assembly",
    date: "2025-02-24",
  })) as unknown as RecordData["meetings"],
  votes: MEETINGS.map((meeting, i) => ({
    ...recordOf(`S/RES/${i + 1}`).votes[0],
    meeting,
  })) as unknown as RecordData["votes"],
});

test.each([
  ["A/ES-11/PV.21", ["A/ES-11/PV.20", "A/ES-11/PV.19"]],
  ["a-es-11-pv.91", ["A/ES-11/PV.19", "A/ES-11/PV.20"]],
  ["S/PV.9686", ["S/PV.9866", "S/PV.9688"]],
  ["S/PV.9687", ["S/PV.9688", "S/PV.9866"]],
  ["s/pv 9866", ["S/PV.9866", "S/PV.9688"]],
  ["nothing-of-the-kind", []],
])("meetings near to %s are of its own series first", (asked, meetings) => {
  expect(nearMeetings(withMeetings, asked, 2).map(({ id }) => id)).toEqual(meetings);
});
