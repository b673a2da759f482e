import type { VotingRecord } from "#record";
import { decideVote } from "#rules";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Linked } from "../link/linked.ts";
import { rankWithout } from "../link/rank.ts";
import { THRESHOLDS } from "./thresholds.ts";
import type { Judgement } from "./verdict.ts";

/** Judges a statement of a rule: by the provision where that holds whatever the vote, else by what the vote that is meant needed. */
export function judgeRule(record: VotingRecord, linked: Linked, claim: RawClaim): Judgement {
  const { body } = linked.of;
  const best = rankWithout(linked, claim).at(0);
  const row = best !== undefined && best.score >= THRESHOLDS.contradict ? best.row : undefined;
  const rows = row === undefined ? [] : [row];
  const told = (holds: boolean, provision: string): Judgement => ({
    verdict: holds ? "supported" : "contradicted",
    rows,
    alternatives: [],
    because: [`rule:${provision}`],
  });
  const rule = RULES.find((r) => r.matter === claim.matter && (r.body === undefined || r.body === body));
  if (rule !== undefined) return told(rule.holds, rule.provision);
  const needed = neededBy(record, row, linked, claim);
  if (needed !== undefined) return told(needed.holds, needed.provision);
  return { verdict: "uncheckable", note: "ambiguous", rows, alternatives: [], because: ["rule-depends-on-the-case"] };
}

interface Needed {
  readonly holds: boolean;
  readonly provision: string;
}

/** The Council's majority since it has fifteen members. */
const NINE = 9;

/** What the vote that is meant needed, where the record says so itself; of the Council, what any vote needs, where none is meant. */
function neededBy(
  record: VotingRecord,
  row: number | undefined,
  { of }: Linked,
  { matter }: RawClaim,
): Needed | undefined {
  if (matter === "nine-votes" || matter === "other-number-of-votes") {
    if (of.body !== "security-council") return undefined;
    const needed = row === undefined ? NINE : votesNeeded(record, row);
    return needed === undefined
      ? undefined
      : { holds: (needed === NINE) === (matter === "nine-votes"), provision: "charter:27" };
  }
  const claimed =
    matter === "two-thirds-needed" ? "two-thirds" : matter === "simple-majority-needed" ? "simple" : undefined;
  if (claimed === undefined || row === undefined) return undefined;
  const { majority, rule } = decideVote(record, row).requirement;
  // which majority applies was itself put to the vote often enough: what differs is not called wrong
  return majority === claimed ? { holds: true, provision: rule } : undefined;
}

/** In favour, in the Council: nine, and seven while it had eleven members. */
function votesNeeded(record: VotingRecord, row: number): number | undefined {
  for (const reason of decideVote(record, row).because) if (reason.kind === "majority") return reason.needed;
  return undefined;
}

/** Statements of rules that hold, or do not, whatever the vote; with the provision. What depends on the case is not listed. */
const RULES: readonly {
  readonly matter: string;
  readonly body?: Linked["of"]["body"];
  readonly holds: boolean;
  readonly provision: string;
}[] = [
  { matter: "not-binding", body: "general-assembly", holds: true, provision: "charter:10-14" },
  { matter: "no-veto-in-assembly", holds: true, provision: "charter:18" },
  { matter: "permanent-members-can-veto", body: "security-council", holds: true, provision: "charter:27(3)" },
  { matter: "no-veto-in-procedure", holds: true, provision: "charter:27(2)" },
  { matter: "veto-in-procedure", holds: false, provision: "charter:27(2)" },
  { matter: "abstention-is-no-veto", holds: true, provision: "charter:27(3)" },
  { matter: "abstentions-not-counted", body: "general-assembly", holds: true, provision: "rules-ga:86" },
  { matter: "abstentions-count-as-no", body: "general-assembly", holds: false, provision: "rules-ga:86" },
];
