import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { CELL, type Member, type MemberCode, openRecord, type RecordData, type VotingRecord } from "#record";
import { whatIf } from "./what-if.ts";

const CODES = "CHN FRA GBR RUS USA DNK DZA GRC GUY KOR PAK PAN SLE SOM SVN BRA".split(
  " ",
) as unknown as readonly MemberCode[];
const [CHN, , , RUS] = CODES as readonly [MemberCode, MemberCode, MemberCode, MemberCode];
const date = "2025-02-24" as LocalDate;

/** S/RES/2774 by name: ten in favour, five Europeans abstaining; Brazil has no seat. */
function record(
  roll: string,
  tally: { yes: number; no: number; abstaining: number },
  motion?: "postpone",
): VotingRecord {
  const cell: { readonly [letter: string]: number } = { y: CELL.yes, n: CELL.no, a: CELL.abstaining };
  return openRecord({
    version: "test",
    sources: [],
    members: CODES.map((code): Member => ({ code, admitted: "1945-10-24" as LocalDate, names: [{ short: code }] })),
    council: {
      permanent: CODES.slice(0, 5).map((member) => ({ member })),
      elected: { "2025": CODES.slice(5, 15), "1965": CODES.slice(5, 11) },
    },
    groups: [],
    officials: [],
    lexicon: { members: [], ambiguous: [], observers: [], others: [] },
    meetings: [],
    votes: [
      {
        id: "S/RES/2774",
        body: "security-council",
        meeting: "S/PV.9866",
        date,
        question: {
          kind: motion === undefined ? "draft-resolution" : "procedural",
          title: "text",
          ...(motion === undefined ? {} : { motion }),
        },
        method: "show-of-hands",
        tally,
        rollCall: "full",
        sources: [],
      },
    ],
    cells: Uint8Array.from([...roll].map((letter) => cell[letter] ?? CELL.unknown)),
  } as unknown as RecordData);
}
const adopted = record("yaayyayayyyyyya?", { yes: 10, no: 0, abstaining: 5 });

test("one permanent member against, and the resolution falls", () => {
  const result = whatIf(adopted, 0, { votes: [{ member: CHN, option: "no" }] });
  expect(result).toMatchObject({
    ok: true,
    value: {
      before: { outcome: "adopted" },
      after: { outcome: "not-adopted", vetoedBy: ["CHN"] },
      ballot: { counts: { yes: 9, no: 1, abstaining: 5 } },
      flips: [{ moves: [{ among: ["CHN"] }] }, { kind: "majority" }],
    },
  });
});

test("two staying away, and nine are not there", () => {
  const votes = [CODES[12]!, CODES[13]!].map((member) => ({ member, option: "not-voting" as const }));
  expect(whatIf(adopted, 0, { votes })).toMatchObject({
    value: { after: { outcome: "not-adopted", margin: -1, vetoedBy: [] } },
  });
});

test("in 1965 seven were enough", () => {
  const postponed = record("yyynnanyynynanya".replace("n", "a"), { yes: 7, no: 3, abstaining: 5 }, "postpone");
  expect(whatIf(postponed, 0, {})).toMatchObject({ value: { after: { outcome: "not-adopted" } } });
  expect(whatIf(postponed, 0, { date: "1965-11-23" as LocalDate })).toMatchObject({
    value: { after: { outcome: "adopted" } },
  });
});

test("another majority, a seat taken away, a seat given", () => {
  const vetoed = record("yyynyyyyyyyyyyy?", { yes: 14, no: 1, abstaining: 0 });
  expect(whatIf(vetoed, 0, { majority: "council-procedural" })).toMatchObject({
    value: { after: { outcome: "adopted" } },
  });
  expect(whatIf(vetoed, 0, { leaving: [RUS] })).toMatchObject({
    value: { after: { outcome: "adopted" }, ballot: { counts: { no: 0 } } },
  });
  expect(whatIf(adopted, 0, { joining: [{ member: CODES[15]!, option: "yes" }] })).toMatchObject({
    value: { ballot: { counts: { yes: 11 } } },
  });
});

test.each([
  [{ votes: [{ member: "XYZ" as MemberCode, option: "no" as const }] }, "no-such-member"],
  [{ votes: [{ member: CODES[15]!, option: "no" as const }] }, "no-seat"],
  [{ joining: [{ member: CHN, option: "no" as const }] }, "has-a-seat"],
])("what cannot be imagined is refused: %j", (changes, kind) => {
  expect(whatIf(adopted, 0, changes)).toMatchObject({ ok: false, error: { kind } });
});

test("a member whose vote no source tells cannot be moved", () => {
  const partial = record("yaayyayayyyyyy??", { yes: 10, no: 0, abstaining: 5 });
  expect(whatIf(partial, 0, { votes: [{ member: CODES[14]!, option: "no" }] })).toMatchObject({
    error: { kind: "position-unknown" },
  });
});
