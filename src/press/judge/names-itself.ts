import type { Finding } from "../finding.ts";

/** How much must fit one vote on record before an article that never says "United Nations" is taken to speak of it. */
const ENOUGH = 3;
/** Figures of more than a council. */
const LARGE = 16;

/**
 * An article that never says "United Nations" ("the Assembly voted last night", "Washington's veto") is read all the same where what it tells fits
 * one vote on record: figures, vetoes, and the positions that few take. A parliament's vote does not do so by chance.
 */
export function namesItself(findings: readonly Finding[]): boolean {
  const evidence = new Map<string, number>();
  let alarms = 0;
  let borne = 0;
  for (const finding of findings) {
    const [vote] = finding.votes;
    if (finding.verdict === "contradicted" || finding.verdict === "conflated") alarms++;
    if (finding.verdict !== "supported" || vote === undefined) continue;
    borne++;
    evidence.set(vote, (evidence.get(vote) ?? 0) + weightOf(finding));
  }
  return alarms * 3 <= borne && [...evidence.values()].some((sum) => sum >= ENOUGH);
}

/** What a claim that is borne out tells of which vote was meant: much where few votes would bear it out. */
function weightOf({ claim }: Finding): number {
  switch (claim.type) {
    case "tally":
      return Object.values(claim.numbers ?? {}).reduce<number>(
        (sum, n) => sum + (typeof n !== "number" ? 0 : n >= LARGE ? 1.5 : n >= 4 ? 1 : 0.5),
        0,
      );
    case "position": {
      const [position] = claim.positions ?? [];
      if (position === undefined || position.negated === true) return 0;
      const few = position.position !== "yes";
      return few ? Math.min(3, position.states.length) : Math.min(1, 0.3 * position.states.length);
    }
    case "veto":
      return 2;
    case "sponsor":
      return 1;
    default:
      return 0;
  }
}
