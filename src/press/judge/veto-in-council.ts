import type { VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Linked } from "../link/linked.ts";
import { membersMeant } from "./members-meant.ts";

/** By how much the nearest veto must lead the next one, in the units of `WEIGHTS`. */
const LEAD = 1;
const DAYS_BEFORE = 400;
/** What was vetoed in these weeks is more likely meant than what was vetoed long before. */
const DAYS_OF_NEWS = 45;
const NEARNESS = 1.5;

/**
 * The Council's vote that an article on the Assembly's looks back to: "a similar text that Russia vetoed last month". The Assembly knows no
 * veto, so it is the nearest in subject and time of those that these members cast; undefined where several are as near.
 */
export function vetoInCouncil(
  record: VotingRecord,
  linked: Linked,
  claim: RawClaim,
  meant: number,
): number | undefined {
  const actors = claim.position?.actors;
  if (claim.type !== "veto" || claim.position?.negated !== false || actors === undefined) return undefined;
  const day = record.columns.day[meant] ?? 0;
  const topics = record.vote(meant).question.topics ?? [];
  let best: { readonly row: number; readonly score: number } | undefined;
  let next = Number.NEGATIVE_INFINITY;
  linked.rows.forEach((row, place) => {
    const age = day - (record.columns.day[row] ?? 0);
    const vote = record.vote(row);
    const cast = vote.vetoes ?? [];
    if (cast.length === 0 || age < 0 || age > DAYS_BEFORE) return;
    if (!(vote.question.topics ?? []).some((t) => topics.includes(t))) return;
    const members = membersMeant(record, vote, { ...actors, groups: [] });
    if (members.length === 0 || !members.every((m) => cast.includes(m))) return;
    const score = linked.totalOf(place) + (age <= DAYS_OF_NEWS ? NEARNESS : 0);
    if (best === undefined || score > best.score) {
      next = best?.score ?? next;
      best = { row, score };
    } else next = Math.max(next, score);
  });
  const found = best as { readonly row: number; readonly score: number } | undefined;
  return found !== undefined && found.score - next >= LEAD ? found.row : undefined;
}
