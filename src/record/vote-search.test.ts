import { beforeAll, describe, expect, test } from "vitest";
import { openShippedRecord } from "#store";
import { figuresInWords } from "./figures-in-words.ts";
import { type VoteFilter, type VoteQuery, type VoteSearch, type VotingRecord, voteSearch } from "./index.ts";

let record: VotingRecord;
let search: VoteSearch;
beforeAll(() => {
  record = openShippedRecord();
  search = voteSearch(record);
});
const ids = (query: VoteQuery): string[] => search.find(query).rows.map((i) => record.vote(i).id);

/** What a filter without words asks for, newest first: each vote looked at, no index used. */
function lookAtAll(filter: VoteFilter): readonly number[] {
  const rows = Array.from({ length: record.voteCount }, (_, i) => i).filter((i) => {
    const vote = record.vote(i);
    const { yes, no } = vote.tally;
    return (
      (filter.from === undefined || vote.date >= filter.from) &&
      (filter.to === undefined || vote.date <= filter.to) &&
      (filter.body === undefined || vote.body === filter.body) &&
      (filter.session === undefined || vote.session === filter.session) &&
      (filter.kinds === undefined || filter.kinds.includes(vote.question.kind)) &&
      (filter.outcome === undefined || vote.outcome === filter.outcome) &&
      (filter.vetoed === undefined || (vote.vetoes ?? []).length > 0) &&
      (filter.positions ?? []).every(({ member, option }) => record.position(i, member) === option) &&
      Object.entries(filter.tally ?? {}).every(([option, count]) => vote.tally[option as "yes"] === count) &&
      (filter.marginAtMost === undefined ||
        (yes !== undefined && no !== undefined && Math.abs(yes - no) <= filter.marginAtMost))
    );
  });
  return rows.reverse();
}

describe("a search", () => {
  test("finds a vote by its symbol as people write it, with what belongs to it", () => {
    expect(ids({ text: "a/es-11/res/7" })[0]).toBe("A/RES/ES-11/7");
    expect(ids({ text: "A/RES/ES-11/8" }).length).toBeGreaterThan(1);
  });

  test("finds words in any order, case and accents, the last one unfinished", () => {
    expect(ids({ text: "PEACE path" })).toContain("A/RES/ES-11/8");
    expect(ids({ text: "path to pea" })).toContain("A/RES/ES-11/8");
    expect(ids({ text: "path xylophone" })).toEqual([]);
  });

  test.each(["93-8-73", "93–8–73", "93 - 8 - 73", "93:8:73", "peace 93-8-73"])(
    "finds votes by their figures: %s",
    (text) => {
      expect(ids({ text })).toEqual(["A/RES/ES-11/8"]);
    },
  );

  test("takes figures of no vote for words, and a symbol or a day for no figures", () => {
    expect(ids({ text: "0-0-199" })).toEqual([]);
    expect(ids({ text: "xylophone 93-8-73" })).toEqual([]);
    for (const text of ["A/RES/77/1-2-3", "2025-02-24", "24-02-2025"]) expect(figuresInWords(text)).toBeUndefined();
  });

  test.each<[string, VoteQuery]>([
    [
      "positions",
      {
        positions: [
          { member: "USA", option: "no" },
          { member: "ISR", option: "yes" },
        ],
      },
    ],
    ["vetoes", { vetoed: true }],
    ["margins", { marginAtMost: 2 }],
    ["figures", { tally: { yes: 7, no: 7 } }],
    ["kinds", { kinds: ["amendment", "part"] }],
    ["failures in a session", { outcome: "not-adopted", session: "ES-11" }],
    ["a body and dates", { body: "security-council", from: "2022-01-01" as never, to: "2022-12-31" as never }],
  ])("answers as a look at every vote would: %s", (_, query) => {
    const all = search.find({ ...query, limit: 10_000 });
    expect(all.total).toBeGreaterThan(0);
    expect(all.rows).toEqual(lookAtAll(query));
    expect(Object.values(all.kinds).reduce((n, k) => n + k, 0)).toBe(all.total);
  });

  test("gives pages that together are the whole, in the order asked for", () => {
    const whole = search.find({ body: "general-assembly", sort: "closest", limit: 10_000 });
    const pages = [0, 40, 80].flatMap(
      (offset) => search.find({ body: "general-assembly", sort: "closest", offset, limit: 40 }).rows,
    );
    expect(pages).toEqual(whole.rows.slice(0, 120));
    const margins = whole.rows
      .slice(0, 50)
      .map((i) => Math.abs((record.vote(i).tally.yes ?? 0) - (record.vote(i).tally.no ?? 0)));
    expect(margins).toEqual([...margins].sort((a, b) => a - b));
  });
});
