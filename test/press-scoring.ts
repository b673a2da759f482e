import type { ClaimedCount, ClaimType, Finding, Reading, VerdictKind } from "#press";
import { type ExpectedClaim, type Forbidden, type Golden, oneOf, SHORT, type Short } from "./golden.ts";

/** A verdict that says the article is wrong. */
const ALARMS: readonly VerdictKind[] = ["contradicted", "conflated"];
/** A verdict that says anything about the article's truth. */
const JUDGED: readonly VerdictKind[] = ["supported", ...ALARMS];

/**
 * Types whose claims are labelled without gaps, so that a judged finding nobody expected is a mistake. The others (a body, a date, a
 * symbol, a quote …) are labelled where they matter; an unexpected one is held against the reader only if it says "wrong".
 */
const LABELLED_TYPES: readonly ClaimType[] = ["tally", "position", "outcome", "veto", "count"];

/** Types a reader may fairly choose between for the same words: "vetoed" is a position and an outcome, "ten countries" a tally and a count. */
const KIN: { readonly [T in ClaimType]?: readonly ClaimType[] } = {
  position: ["veto", "count"],
  veto: ["position", "outcome"],
  outcome: ["veto", "tally"],
  tally: ["count"],
  count: ["tally", "position"],
};

/** How one expected claim fared. Absent where the question does not arise. */
export interface ClaimScore {
  readonly claim: ExpectedClaim;
  /** The findings that speak of it, best first. */
  readonly findings: readonly Finding[];
  readonly found: boolean;
  readonly voteRight?: boolean;
  readonly slotsRight?: boolean;
  readonly verdict?: VerdictKind;
  readonly verdictRight?: boolean;
}

/** How one article fared. */
export interface ArticleScore {
  readonly name: string;
  readonly claims: readonly ClaimScore[];
  /** Judged findings that no label accounts for. */
  readonly unexpected: readonly Finding[];
  /** Findings that call wrong what no label calls wrong. */
  readonly falseAlarms: readonly Finding[];
  /** Findings with a verdict the labels forbid at that place. */
  readonly forbidden: readonly Finding[];
  /** All findings judged as facts. */
  readonly judged: readonly Finding[];
}

export const isAlarm = (verdict: VerdictKind): boolean => ALARMS.includes(verdict);
export const isJudged = (verdict: VerdictKind): boolean => JUDGED.includes(verdict);

/** A claim that is plainly true by its label; what a reader calls wrong here is a false alarm. */
export function isTrueClaim(claim: ExpectedClaim): boolean {
  const verdicts = oneOf(claim.verdict);
  return verdicts.includes("supported") && !verdicts.some(isAlarm);
}

/** A claim that is plainly false by its label: no other verdict than "contradicted" or "conflated" will do. */
export function isFalseClaim(claim: ExpectedClaim): boolean {
  return oneOf(claim.verdict).every(isAlarm);
}

/** Holds a reading against the labels: each expected claim with the findings of its type that overlap its words and share a slot. */
export function scoreArticle(golden: Golden, reading: Reading): ArticleScore {
  const judged = reading.findings.filter((f) => isJudged(f.verdict) && f.claim.modality === "asserted");
  const claims = golden.expect.map((claim) => scoreClaim(golden, claim, reading.findings));
  return {
    name: golden.name,
    claims,
    unexpected: judged.filter((f) => !isAccountedFor(golden, f)),
    falseAlarms: judged.filter((f) => isAlarm(f.verdict) && !isDeservedAlarm(golden, f)),
    forbidden: reading.findings.filter((f) => golden.forbid.some((rule) => breaks(golden, rule, f))),
    judged,
  };
}

function scoreClaim(golden: Golden, claim: ExpectedClaim, all: readonly Finding[]): ClaimScore {
  const types = oneOf(claim.type);
  const findings = all
    .filter((f) => types.includes(f.claim.type) && overlaps(golden, claim.quote, f) && sharesSlot(claim, f))
    .sort((a, b) => likeness(claim, b) - likeness(claim, a));
  const best = findings[0];
  if (best === undefined) return { claim, findings, found: false };
  const verdict = combined(findings.filter((f) => likeness(claim, f) > 0 || f === best));
  return {
    claim,
    findings,
    found: true,
    verdict,
    verdictRight: oneOf(claim.verdict).includes(verdict),
    ...(claim.resolutions ? { voteRight: claim.resolutions.includes(best.votes[0] ?? "") } : {}),
    ...(claim.numbers || claim.positions
      ? { slotsRight: slotsOf(claim).every((s) => findings.some((f) => slots(f).has(s))) }
      : {}),
  };
}

/** The gravest verdict among findings that share one claim: a list of which one part is wrong is wrong. */
function combined(findings: readonly Finding[]): VerdictKind {
  const order: readonly VerdictKind[] = ["conflated", "contradicted", "supported", "not-in-record", "uncheckable"];
  return order.find((v) => findings.some((f) => f.verdict === v)) ?? "uncheckable";
}

const countKey = (key: string, count: ClaimedCount): string =>
  `${key}=${typeof count === "number" ? count : `${count.op}${count.value}`}`;

function slotsOf(claim: ExpectedClaim): readonly string[] {
  const numbers = Object.entries(claim.numbers ?? {}).map(([key, n]) => countKey(SHORT[key.toUpperCase() as Short], n));
  const positions = (claim.positions ?? []).flatMap((p) => p.states.map((s) => `${s}:${SHORT[p.position]}`));
  return [...numbers, ...positions];
}

function slots(finding: Finding): ReadonlySet<string> {
  const numbers = Object.entries(finding.claim.numbers ?? {}).map(([key, n]) => countKey(key, n));
  const positions = (finding.claim.positions ?? []).flatMap((p) => p.states.map((s) => `${s}:${p.position}`));
  return new Set([...numbers, ...positions]);
}

/** The subject of a slot: which option is counted, or which state took a position. */
const subject = (slot: string): string => slot.split(/[=:]/)[0] ?? slot;

function sharesSlot(claim: ExpectedClaim, finding: Finding): boolean {
  const wanted = slotsOf(claim).map(subject);
  const given = [...slots(finding)].map(subject);
  return wanted.length === 0 || given.length === 0 || given.some((s) => wanted.includes(s));
}

/** How closely a finding answers a claim: its slots first, then its vote. */
function likeness(claim: ExpectedClaim, finding: Finding): number {
  const given = slots(finding);
  const shared = slotsOf(claim).filter((s) => given.has(s)).length;
  return 2 * shared + (claim.resolutions?.includes(finding.votes[0] ?? "") ? 1 : 0);
}

function overlaps(golden: Golden, quote: string, finding: Finding): boolean {
  const start = golden.text.indexOf(quote);
  return start >= 0 && finding.claim.start < start + quote.length && start < finding.claim.end;
}

function related(golden: Golden, finding: Finding): readonly ExpectedClaim[] {
  const kin = [finding.claim.type, ...(KIN[finding.claim.type] ?? [])];
  return golden.expect.filter(
    (claim) =>
      oneOf(claim.type).some((t) => kin.includes(t)) &&
      overlaps(golden, claim.quote, finding) &&
      sharesSlot(claim, finding),
  );
}

function isAccountedFor(golden: Golden, finding: Finding): boolean {
  if (golden.forbid.some((rule) => breaks(golden, rule, finding))) return false;
  if (related(golden, finding).length > 0) return true;
  return !LABELLED_TYPES.includes(finding.claim.type) && !isAlarm(finding.verdict);
}

function isDeservedAlarm(golden: Golden, finding: Finding): boolean {
  return related(golden, finding).some((claim) => oneOf(claim.verdict).some(isAlarm));
}

function breaks(golden: Golden, rule: Forbidden, finding: Finding): boolean {
  if (!oneOf(rule.verdict).includes(finding.verdict) || finding.claim.modality !== "asserted") return false;
  return rule.quote === undefined || (overlaps(golden, rule.quote, finding) && !isDeservedAlarm(golden, finding));
}
