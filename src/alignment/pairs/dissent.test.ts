import { expect, test } from "vitest";
import { groupOn } from "#record";
import { openShippedRecord } from "#store";
import { dissents } from "../index.ts";

const record = openShippedRecord();
const rows = Array.from({ length: record.voteCount }, (_, i) => i);

test.each(["EU", "P5", "AFRICAN-UNION"])("%s: whoever is named left a line that more than half kept", (id) => {
  const group = record.groups.find((g) => g.id === id);
  if (group === undefined) throw new Error(`no group ${id}`);
  const { votes, of, members } = dissents(record, group, rows);
  expect(votes.length).toBeGreaterThan(0);
  expect(of).toBeGreaterThanOrEqual(votes.length);
  const left = new Map<string, number>();
  for (const { row, line, otherwise } of votes) {
    const present = groupOn(group, record.vote(row).date)
      .map((member) => [member, record.position(row, member)] as const)
      .filter(([, did]) => did !== undefined && did !== "not-voting");
    const apart = present.filter(([, did]) => did !== line).map(([member]) => member);
    expect(otherwise.flatMap((d) => d.members).sort()).toEqual(apart.sort());
    expect(2 * (present.length - apart.length) > present.length).toBe(line !== undefined);
    if (line !== undefined) for (const member of apart) left.set(member, (left.get(member) ?? 0) + 1);
  }
  expect(new Map(members.map(({ member, times }) => [member as string, times]))).toEqual(left);
});

test("where all are alike nobody stands apart", () => {
  const group = record.groups.find((g) => g.id === "EU");
  const row = record.find("A/RES/ES-11/1") ?? -1;
  if (group === undefined) throw new Error("no EU");
  expect(dissents(record, group, [row])).toEqual({ votes: [], of: 1, members: [] });
});
