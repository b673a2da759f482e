import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Election, holdElection, isRestricted, type SecretBallot, votesToBeElected } from "./election.ts";

const seat: Election = { places: 1, majority: "two-thirds", members: 192 };
const ballot = (votes: { readonly [name: string]: number }, valid?: number): SecretBallot => ({
  valid: valid ?? Object.values(votes).reduce((a, b) => a + b, 0),
  votes,
});
const stalemate = (ballots: number, a: string, b: string): readonly SecretBallot[] =>
  Array<SecretBallot>(ballots).fill(ballot({ [a]: 105, [b]: 78 }));

describe("the two long stalemates for a seat in the Council", () => {
  // Mexico was elected in the 155th ballot of 1979-80, Panama in the 48th of 2006: newcomers, which only an open ballot can elect.
  // Only the number of ballots and the winners are the historical record here; the figures inside are made up.
  test.each([
    [154, "Cuba", "Colombia", "Mexico"],
    [47, "Guatemala", "Venezuela", "Panama"],
  ])("%i ballots between %s and %s, then %s", (ballots, a, b, winner) => {
    const before = holdElection(seat, stalemate(ballots, a, b));
    expect(before.elected).toEqual([]);
    expect(before.next?.kind).toBe("unrestricted");
    const after = holdElection(seat, [...stalemate(ballots, a, b), ballot({ [winner]: 164, [a]: 11, [b]: 9 })]);
    expect(after).toMatchObject({ elected: [winner], left: 0 });
    expect(after.next).toBeUndefined();
  });
});

test("open and restricted ballots alternate by threes after the third", () => {
  const kinds = Array.from({ length: 12 }, (_, n) => holdElection(seat, stalemate(n + 1, "A", "B")).next?.kind[0]).join(
    "",
  );
  expect(kinds).toBe("rruuurrruuur"); // the 2nd and 3rd restricted, the 4th to 6th open, the 7th to 9th restricted …
});

test("one place by a plain majority: two leaders, and lots on a tie", () => {
  const election: Election = { places: 1, majority: "majority", members: 193 };
  const first = ballot({ A: 60, B: 50, C: 40 });
  expect(holdElection(election, [first]).next).toMatchObject({ kind: "restricted", to: ["A", "B"] });
  const tied = [first, ballot({ A: 75, B: 75 })];
  expect(holdElection(election, tied).next).toMatchObject({ kind: "lot", among: ["A", "B"], cites: "rules-ga-93" });
  expect(holdElection(election, tied, ["B"])).toMatchObject({ elected: ["B"], left: 0 });
});

test("several places: the rest is fought out by at most twice as many candidates", () => {
  const election: Election = { places: 3, majority: "two-thirds", members: 193 };
  const standing = holdElection(election, [ballot({ A: 150, B: 140, C: 90, D: 80, E: 40 }, 190)]);
  expect(standing).toMatchObject({
    elected: ["A", "B"],
    needed: [127],
    left: 1,
    next: { kind: "restricted", to: ["C", "D"] },
  });
});

test("more candidates have the majority than there are places: the tied go to another ballot", () => {
  const election: Election = { places: 2, majority: "majority", members: 193 };
  const standing = holdElection(election, [ballot({ A: 150, B: 120, C: 120 }, 190)]);
  expect(standing).toMatchObject({ elected: ["A"], left: 1, next: { kind: "restricted", to: ["B", "C"] } });
});

test("level at the cut: lots decide who goes on", () => {
  const election: Election = { places: 1, majority: "two-thirds", members: 193 };
  const level = [ballot({ A: 90, B: 50, C: 50 })];
  expect(holdElection(election, level).next).toMatchObject({ kind: "lot", among: ["B", "C"], choose: 1 });
  expect(holdElection(election, level, ["C"]).next).toMatchObject({ kind: "restricted", to: ["A", "C"] });
});

test.each([
  ["a seat in the Council: two thirds of valid ballots", "two-thirds", 180, 120],
  ["a majority of valid ballots", "majority", 180, 91],
  ["the Human Rights Council: of all members", "absolute", 180, 97],
] as const)("%s", (_, majority, valid, needed) => {
  expect(votesToBeElected({ places: 1, majority, members: 193 }, ballot({ A: 1 }, valid))).toBe(needed);
});

test("law: never more elected than places, nobody twice, and nobody without the votes needed", () => {
  const votes = fc.dictionary(fc.constantFrom("A", "B", "C", "D", "E"), fc.integer({ min: 0, max: 193 }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.array(votes, { maxLength: 8 }), (places, given) => {
      const ballots = given.map((v) => ballot(v, 193));
      const standing = holdElection({ places, majority: "two-thirds", members: 193 }, ballots);
      expect(standing.elected.length + standing.left).toBe(places);
      expect(new Set(standing.elected).size).toBe(standing.elected.length);
      expect(standing.next === undefined).toBe(standing.left === 0);
      for (const name of standing.elected) expect(ballots.some((b) => (b.votes[name] ?? 0) >= 129)).toBe(true);
    }),
  );
});

test("law: the pattern is three and three for ever", () => {
  for (let n = 4; n < 200; n++) {
    expect(isRestricted(n + 6, seat)).toBe(isRestricted(n, seat));
    expect(isRestricted(n + 3, seat)).toBe(!isRestricted(n, seat));
  }
});
