import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRecord } from "../../test/sample-record.ts";
import { diffRecords } from "./diff.ts";
import { openRecord, type RecordData } from "./index.ts";

const named = anyRecord.map(
  (r): RecordData => ({
    ...r,
    votes: r.votes.map((v, i) => ({ ...v, id: `A/${i}` as typeof v.id })),
  }),
);

describe("what changed from one record to another", () => {
  test("is nothing from a record to itself", () => {
    fc.assert(
      fc.property(named, (r) => {
        expect(diffRecords(openRecord(r), openRecord(r))).toEqual([]);
      }),
    );
  });

  test("is each vote that is new, and seen from the other side each that is gone", () => {
    fc.assert(
      fc.property(named, (r) => {
        const none = openRecord({ ...r, votes: [], cells: new Uint8Array() });
        const added = diffRecords(none, openRecord(r));
        expect(added.map((c) => [c.kind, c.vote])).toEqual(r.votes.map((v) => ["vote-added", v.id]));
        expect(diffRecords(openRecord(r), none).map((c) => c.kind)).toEqual(r.votes.map(() => "vote-removed"));
      }),
    );
  });

  test("is one member's position where one cell differs", () => {
    fc.assert(
      fc.property(named, fc.nat(), (r, at) => {
        fc.pre(r.cells.length > 0);
        const place = at % r.cells.length;
        const cells = r.cells.slice();
        cells[place] = cells[place] === 1 ? 3 : 1;
        const [change, ...rest] = diffRecords(openRecord(r), openRecord({ ...r, cells }));
        const width = r.members.length;
        expect(rest).toEqual([]);
        expect(change).toMatchObject({
          kind: "position-changed",
          vote: r.votes[Math.floor(place / width)]!.id,
          member: r.members[place % width]!.code,
          after: cells[place] === 1 ? "yes" : "no",
        });
      }),
    );
  });
});
