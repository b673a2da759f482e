import type { RawClaim } from "../claims/raw-claim.ts";
import { type Evidence, evidenceOfBody, evidenceOfDays } from "./evidence.ts";
import { type LazyList, lazyList, type Next } from "./lazy-list.ts";
import { type Linked, MOST_CANDIDATES, type Ranked } from "./linked.ts";
import { reordered } from "./reordered.ts";

/** Candidates for a claim, best first, scored without its own evidence: a wrong figure must not choose its vote. */
export function rankWithout(linked: Linked, claim: RawClaim): LazyList<Ranked> {
  const { of, index, ranked } = linked;
  const once = (name: string, evidence: () => readonly Evidence[]): LazyList<Ranked> => {
    const found = ranked.get(name) ?? rank(linked, evidence());
    ranked.set(name, found);
    return found;
  };
  if (claim.type === "body") return once("body", () => [evidenceOfBody(index, of)]);
  if (claim.type === "date" && of.days.length > 0)
    return once("days", () => [evidenceOfDays(index, of, linked.published)]);
  // one figure of a result is as good as the others
  if (claim.type === "tally")
    return once("tallies", () => of.claims.flatMap((c) => (c.type === "tally" ? (linked.evidence.get(c) ?? []) : [])));
  const own = linked.evidence.get(claim);
  return own === undefined ? once("nothing", () => []) : rank(linked, [own]);
}

/** The same with the other figures left in: for a text that has nothing else to tell which vote it is. */
export function rankWithoutOwn(linked: Linked, claim: RawClaim): LazyList<Ranked> {
  const own = linked.evidence.get(claim);
  return rank(linked, own === undefined ? [] : [own]);
}

function rank({ rows, totalOf, byTotal }: Linked, without: readonly Evidence[]): LazyList<Ranked> {
  const scoreOf = (place: number): number => {
    const row = rows[place] ?? 0;
    return without.reduce((score, evidence) => score - evidence.of(row), totalOf(place));
  };
  const gain = without.reduce((sum, { least }) => sum - least, 0);
  const next = without.length === 0 ? inOrder(byTotal) : reordered(byTotal, scoreOf, gain);
  let left = MOST_CANDIDATES;
  return lazyList((floor) => {
    const place = left > 0 ? next(floor) : undefined;
    if (place === undefined) return undefined;
    left--;
    return { row: rows[place] ?? 0, score: scoreOf(place), full: totalOf(place) };
  });
}

function inOrder(places: LazyList<number>): Next<number> {
  let read = 0;
  return (floor) => {
    const place = places.at(read, floor);
    if (place !== undefined) read++;
    return place;
  };
}
