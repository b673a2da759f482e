import { fromDayNumber } from "#basics";
import type { VotingRecord } from "#record";
import { decideVote } from "#rules";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import { startingIn } from "../in-order.ts";
import type { Linked } from "../link/linked.ts";
import { rankWithout } from "../link/rank.ts";
import type { Judgement } from "./judgement.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** Judges a statement of a rule: by the provision where that holds whatever the vote, else by what the vote that is meant needed. */
export function judgeRule(record: VotingRecord, document: Document, linked: Linked, claim: RawClaim): Judgement {
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
  const rule = isOfOtherTimes(document, linked, claim)
    ? undefined
    : RULES.find((r) => r.matter === claim.matter && (r.body === undefined || r.body === body));
  if (rule !== undefined) return told(rule.holds, rule.provision);
  const provision = row === undefined ? undefined : majorityOf(record, row, claim);
  if (provision !== undefined) return told(true, provision);
  return { verdict: "uncheckable", note: "ambiguous", rows, alternatives: [], because: ["rule-depends-on-the-case"] };
}

const MAJORITIES: Readonly<Record<string, string>> = {
  "two-thirds-needed": "two-thirds",
  "simple-majority-needed": "simple",
};

/**
 * The provision by which the vote needed the majority that is claimed; undefined where it needed another. Which one applies was itself put to the
 * vote often enough, so that what differs is not called wrong.
 */
function majorityOf(record: VotingRecord, row: number, { matter }: RawClaim): string | undefined {
  const claimed = MAJORITIES[matter ?? ""];
  if (claimed === undefined) return undefined;
  const { majority, rule } = decideVote(record, row).requirement;
  return majority === claimed ? rule : undefined;
}

/** The Council had eleven members, of whom seven were enough, until the first day of 1966. */
const ENLARGED = 1966;
/** Judges of the International Court need eight votes in the Council, as no draft resolution does (Statute of the Court, Article 10). */
const ELECTION = /\b(?:court|icj|judges?|elect\w*|candidates?)\b/i;

/** A number of votes told of another Council than today's, or of an election. */
function isOfOtherTimes(
  { text, sentences, dates }: Document,
  { published }: Linked,
  { matter, sentence }: RawClaim,
): boolean {
  if (matter !== "nine-votes" && matter !== "other-number-of-votes") return false;
  const said = sentences[sentence];
  if (said === undefined) return false;
  const days = startingIn(dates, said).flatMap((d) => d.to ?? []);
  return (
    [...days, ...(published === undefined ? [] : [published])].some(
      (day) => Number(fromDayNumber(day).slice(0, 4)) < ENLARGED,
    ) ||
    (matter === "other-number-of-votes" && ELECTION.test(text.slice(said.start, said.end)))
  );
}

/** Statements of rules that hold, or do not, whatever the vote; with the provision. What depends on the case is not listed. */
const RULES: readonly {
  readonly matter: string;
  readonly body?: Linked["of"]["body"];
  readonly holds: boolean;
  readonly provision: string;
}[] = [
  { matter: "not-binding", body: "general-assembly", holds: true, provision: "charter:10-14" },
  { matter: "nine-votes", body: "security-council", holds: true, provision: "charter:27" },
  { matter: "other-number-of-votes", body: "security-council", holds: false, provision: "charter:27" },
  { matter: "unanimous-vote-needed", body: "general-assembly", holds: false, provision: "charter:18" },
  { matter: "unanimous-vote-needed", body: "security-council", holds: false, provision: "charter:27" },
  { matter: "assembly-binds", holds: false, provision: "charter:10-14" },
  { matter: "assembly-admits-alone", holds: false, provision: "charter:4(2)" },
  { matter: "every-member-can-veto", holds: false, provision: "charter:27(3)" },
  { matter: "no-veto-in-assembly", holds: true, provision: "charter:18" },
  { matter: "permanent-members-can-veto", body: "security-council", holds: true, provision: "charter:27(3)" },
  { matter: "no-veto-in-procedure", holds: true, provision: "charter:27(2)" },
  { matter: "veto-in-procedure", holds: false, provision: "charter:27(2)" },
  { matter: "abstention-is-no-veto", holds: true, provision: "charter:27(3)" },
  { matter: "abstentions-not-counted", body: "general-assembly", holds: true, provision: "rules-ga:86" },
  { matter: "abstentions-count-as-no", body: "general-assembly", holds: false, provision: "rules-ga:86" },
  { matter: "abstentions-count-as-no", body: "security-council", holds: false, provision: "charter:27" },
];
