import type { RawClaim } from "../claims/raw-claim.ts";
import { bestFirst } from "./best.ts";
import { type Evidence, evidenceOfBody, evidenceOfDays } from "./evidence.ts";
import { type LazyList, lazyList } from "./lazy-list.ts";
import { type Linked, MOST_CANDIDATES, type Ranked } from "./linked.ts";

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

/** Less than this is a matter of rounding. */
const ROUNDING = 1e-6;

function rank({ rows, total, enough }: Linked, without: readonly Evidence[]): LazyList<Ranked> {
  const most = without.reduce((sum, { most }) => sum + most, 0);
  const scores = Float64Array.from(total);
  for (const evidence of without) evidence.weigh(rows, scores, -1);
  // so many have `enough` or more that whoever is below it by more than the evidence can make up is not among the best
  const next = bestFirst(scores, enough - most - ROUNDING);
  let left = MOST_CANDIDATES;
  return lazyList(() => {
    const k = left-- > 0 ? next() : undefined;
    return k === undefined ? undefined : { row: rows[k] ?? 0, score: scores[k] ?? 0, full: total[k] ?? 0 };
  });
}
