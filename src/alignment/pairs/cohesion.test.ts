import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import type { Group, MemberCode } from "#record";
import { smallRecord } from "../../../test/small-record.ts";
import { ALL_CONTESTED } from "../matrix/vote-choice.ts";
import { voteMatrix } from "../matrix/vote-matrix.ts";
import { agreementIndexOf, cohesion } from "./cohesion.ts";

test.each([
  [6, 0, 0, 1],
  [2, 2, 2, 0],
  [4, 2, 0, 0.5],
  [0, 0, 3, 1],
])("the agreement index of %i yes, %i abstaining, %i no is %d", (yes, abstaining, no, is) => {
  expect(agreementIndexOf(yes, abstaining, no)).toBeCloseTo(is, 12);
});

test("a group is taken by the day of the vote, absent members stand apart, and chance is shown", () => {
  const codes = ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF"];
  const record = smallRecord(codes, [
    { cells: "YYYNNN", date: "1990-12-01" },
    { cells: "YYNXNN", date: "2010-12-01" },
    { cells: "YXXXNN", date: "2011-12-01" },
  ]);
  const group: Group = {
    id: "G",
    name: "G",
    aliases: [],
    members: codes.slice(0, 4).map((member, i) => ({
      member: member as MemberCode,
      ...(i === 3 ? { from: "2000-01-01" as LocalDate } : {}),
    })),
  };
  const found = cohesion(record, voteMatrix(record, ALL_CONTESTED), group);
  expect(found.votes).toHaveLength(2);
  expect(found.tooFew).toBe(1);
  expect(found.votes[0]).toMatchObject({ yes: 3, absent: 0, rice: 1, agreementIndex: 1, pairs: 1 });
  // Three voters by lot from an even yes-no split are alike in 1 of 4 draws, else 2 to 1: (1 + 3 * 0.5) / 4.
  expect(found.votes[0]?.byChance).toBeCloseTo(0.625, 10);
  expect(found.votes[1]).toMatchObject({ yes: 2, no: 1, absent: 1, rice: 1 / 3, agreementIndex: 0.5, pairs: 1 / 3 });
  expect(found.shareUnited).toBe(0.5);
});
