import { join } from "node:path";
import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import {
  CELL,
  type Meeting,
  type MeetingId,
  type Member,
  type MemberCode,
  openRecord,
  type VoteEvent,
  type VoteId,
  type VotingRecord,
} from "#record";
import { readCuratedRecord } from "#store";
import { decideVote } from "./decide-vote.ts";
import { replay } from "./replay.ts";
import { whatIf } from "./what-if.ts";

const CODES = ["CHN", "FRA", "GBR", "RUS", "USA", "BRA"] as unknown as readonly MemberCode[];
const members: readonly Member[] = CODES.map((code) => ({
  code,
  admitted: "1945-10-24" as LocalDate,
  names: [{ short: code }],
}));
type Given = Partial<VoteEvent> & { readonly id: string; readonly roll?: string };

/** A small record: a letter for each of CHN FRA GBR RUS USA BRA (y, n, a, - for not voting, ? for unknown). */
function record(...given: readonly Given[]): VotingRecord {
  const cell: { readonly [letter: string]: number } = {
    y: CELL.yes,
    n: CELL.no,
    a: CELL.abstaining,
    "-": CELL.notVoting,
  };
  const votes = given.map(
    ({ roll: _, ...vote }): VoteEvent =>
      ({
        body: "security-council",
        meeting: "S/PV.1" as MeetingId,
        date: "2025-02-24" as LocalDate,
        question: { kind: "draft-resolution", title: vote.id },
        method: "show-of-hands",
        tally: {},
        rollCall: "partial",
        sources: [],
        ...vote,
      }) as VoteEvent,
  );
  const cells = given.flatMap(({ roll = "??????" }) => [...roll].map((letter) => cell[letter] ?? CELL.unknown));
  return openRecord({
    version: "test",
    sources: [],
    members,
    council: { permanent: CODES.slice(0, 5).map((member) => ({ member })), elected: {} },
    groups: [],
    officials: [],
    lexicon: { members: [], ambiguous: [], observers: [], others: [] },
    meetings: [{ id: "S/PV.1", body: "security-council", date: "2025-02-24" } as unknown as Meeting],
    votes,
    cells: Uint8Array.from(cells),
  });
}

const id = (text: string): VoteId => text as VoteId;

test("a veto is found in the roll call, and in the source's word where the roll call is not known", () => {
  const tally = { yes: 11, no: 1, abstaining: 3 };
  const known = record({ id: id("S/1"), tally, roll: "yyynyy", outcome: "not-adopted", vetoes: [CODES[3]!] });
  expect(decideVote(known, 0).vetoedBy).toEqual(["RUS"]);
  const told = record({ id: id("S/1"), tally, outcome: "not-adopted", vetoes: [CODES[3]!] });
  expect(decideVote(told, 0).vetoedBy).toEqual(["RUS"]);
  expect(replay(told).agreeing).toBe(1);
});

test("one against, and it is known not to be a permanent member", () => {
  const vote = { id: id("S/1"), tally: { yes: 12, no: 1, abstaining: 2 }, outcome: "adopted", roll: "?????n" } as const;
  expect(decideVote(record(vote), 0).outcome).toBe("adopted");
  expect(decideVote(record({ ...vote, roll: "??????" }), 0).outcome).toBe("undetermined");
});

test("an amendment needs what its text needs (rule 84)", () => {
  const of = id("A/RES/1");
  const general = { body: "general-assembly", session: "20", tally: { yes: 60, no: 40, abstaining: 0 } } as const;
  const two = record(
    {
      ...general,
      id: of,
      outcome: "not-adopted",
      requirement: { majority: "two-thirds", basis: "the President's ruling" },
    },
    {
      ...general,
      id: id("A/RES/1#am"),
      outcome: "not-adopted",
      question: { kind: "amendment", title: "an amendment", of },
    },
  );
  expect(decideVote(two, 1)).toMatchObject({
    outcome: "not-adopted",
    requirement: { basis: "text-of-important-question" },
  });
  expect(replay(two)).toMatchObject({ votes: 2, agreeing: 2, disagreements: [] });
});

test("every kind of disagreement is told by name", () => {
  const general = { body: "general-assembly", session: "20" } as const;
  const found = replay(
    record(
      { ...general, id: id("A/1"), tally: { yes: 60, no: 40 }, outcome: "not-adopted" },
      { ...general, id: id("A/2"), tally: { yes: 40, no: 60 }, outcome: "adopted" },
      { ...general, id: id("A/3"), tally: { yes: 40 }, outcome: "adopted" },
      { ...general, id: id("A/4"), tally: {}, outcome: "withdrawn" },
      { ...general, id: id("A/5"), tally: { yes: 3, no: 2 } },
      { id: id("S/1"), tally: { yes: 11, no: 1, abstaining: 3 }, roll: "yyynyy", outcome: "adopted" },
      {
        id: id("S/2"),
        tally: { yes: 11, no: 1, abstaining: 3 },
        roll: "yyynyy",
        outcome: "not-adopted",
        vetoes: [CODES[4]!],
      },
    ),
  );
  expect(found).toMatchObject({ votes: 7, agreeing: 0, notPut: 1, unstated: 1 });
  expect(found.disagreements.map((d) => [d.vote, d.because])).toEqual([
    ["A/1", { kind: "other-majority", fits: "two-thirds" }],
    ["A/2", { kind: "no-majority-fits" }],
    ["A/3", { kind: "undetermined", lacks: "votes-against" }],
    ["S/1", { kind: "other-majority", fits: "council-procedural" }],
    ["S/2", { kind: "vetoes", stated: ["USA"], found: ["RUS"] }],
  ]);
});

test("a text all of whose parts were lost, and that was not put as a whole, is lost (rule 89)", () => {
  const committee = {
    body: "first-committee",
    tally: { yes: 5, no: 51, abstaining: 3 },
    outcome: "not-adopted",
  } as const;
  const part = (n: number): Given => ({
    ...committee,
    id: id(`A/C.1/568#para-${n}`),
    question: { kind: "part", title: `paragraph ${n}`, of: id("A/C.1/568") },
  });
  const whole: Given = { id: id("A/C.1/568"), body: "first-committee", tally: {}, outcome: "not-adopted" };
  const decided = decideVote(record(whole, part(1), part(2)), 0);
  expect(decided).toMatchObject({ outcome: "not-adopted", because: [{ kind: "all-operative-parts-rejected" }] });
  const kept = { ...part(2), tally: { yes: 51, no: 5 }, outcome: "adopted" } as Given;
  expect(decideVote(record(whole, part(1), kept), 0).outcome).toBe("undetermined");
});

/** The votes whose outcome cannot be recomputed, with the reason; every other one on the shipped record must agree. */
const KNOWN: readonly (readonly [vote: string, because: string])[] = [];

test("the shipped record: every vote decided again agrees with what was announced, but for these by name", () => {
  const shipped = openRecord(readCuratedRecord(join(import.meta.dirname, "..", "..", "data", "record")));
  const found = replay(shipped);
  expect(found.disagreements.map((d) => [d.vote, Object.values(d.because).join(" ")])).toEqual(KNOWN);
  expect(found.agreeing + found.notPut + found.unstated + KNOWN.length).toBe(shipped.voteCount);
  expect(found.agreeing).toBeGreaterThanOrEqual(525);
});

test("a text that was withdrawn was not put, whatever one imagines", () => {
  const withdrawn = record({ id: id("S/1"), tally: {}, outcome: "withdrawn" });
  expect(decideVote(withdrawn, 0)).toMatchObject({ outcome: "withdrawn", because: [{ kind: "not-put" }] });
  expect(whatIf(withdrawn, 0, {})).toMatchObject({ value: { before: { outcome: "withdrawn" }, flips: [] } });
});
