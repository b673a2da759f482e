import { groupOn, isSettled, type MemberCode, type VotingRecord } from "#record";
import type { Company, RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import type { Measure } from "../finding.ts";
import type { Linked } from "../link/linked.ts";
import { rankWithout } from "../link/rank.ts";
import { accusationOf, SETTLED } from "./doubts/accusation.ts";
import type { Doubts } from "./doubts/doubts.ts";
import { isAhead } from "./hearing.ts";
import type { Judgement } from "./judgement.ts";
import { membersMeant } from "./members-meant.ts";
import { type Past, YEARS_OF_COMPANY } from "./past.ts";
import { THRESHOLDS } from "./thresholds.ts";

/** Share of a group that has to have voted otherwise before a member broke with it; of "most of" a group, more than half. */
const SHARE = 0.75;
/** Fewer than this of a group that voted settle nothing. */
const LEAST = 3;
/** "Its allies", of a member of no alliance on record: so many of those that it agreed with most, and no fewer common votes than this. */
const USUAL = 10;
const LEAST_COMMON = 10;
/** Alliances on record for common defence. */
const ALLIANCES = ["NATO", "WARSAW-PACT", "CSTO"];

/**
 * Judges "broke with its allies", "at odds with the rest of the EU": how many of the others that took a position took another one. Borne out
 * where three quarters did, wrong only where a group on record, or everybody named, voted as the member did; else the number is told, and
 * beside it how far they agreed before.
 */
export function judgeCompany(
  record: VotingRecord,
  past: Past,
  document: Document,
  linked: Linked,
  claim: RawClaim,
  company: Company,
  doubts: Doubts,
): Judgement | undefined {
  const ranked = rankWithout(linked, claim).filter((r) => !isAhead(record, document, r.row));
  const first = ranked.at(0);
  if (first === undefined || first.score < THRESHOLDS.contradict) return undefined;
  const near = ranked.takeWhile((r) => r.score >= first.score - THRESHOLDS.margin);
  const seen = near.flatMap((at) => {
    const split = splitIn(record, past, at.row, company);
    return split === undefined ? [] : [{ at, split }];
  });
  const fitting = seen.find(({ split }) => split.holds === true);
  const told = fitting ?? seen.find(({ at }) => at === first);
  if (told === undefined) return undefined;
  const { at, split } = told;
  const judgement: Judgement = {
    verdict: "uncheckable",
    note: "mixed",
    rows: [at.row],
    measure: measureOf(past, at.row, split),
    alternatives: [],
    because: [`apart:${split.apart.length}-of-${split.voted.length}`, `link:${at.score.toFixed(1)}`],
  };
  if (split.holds === undefined) return judgement;
  if (!isSettled(record.vote(at.row), "votes")) return { ...judgement, note: "unverified-record" };
  const { note: _, ...sure } = judgement;
  if (split.holds) return { ...sure, verdict: "supported" };
  const doubt =
    seen.length > 1
      ? "either-vote"
      : doubts.of(accusationOf({ record, document, linked, claim, ...at, holding: SETTLED }))?.name;
  return doubt === undefined
    ? { ...sure, verdict: "contradicted", correct: { positions: split.positions } }
    : { ...sure, because: [...judgement.because, doubt] };
}

/** How those a member is counted with voted, beside how it did. */
interface Split {
  readonly own: readonly MemberCode[];
  readonly voted: readonly MemberCode[];
  readonly apart: readonly MemberCode[];
  readonly positions: NonNullable<NonNullable<Judgement["correct"]>["positions"]>;
  readonly with: string;
  readonly holds: boolean | undefined;
}

/** Undefined where the record does not know how they voted. */
function splitIn(record: VotingRecord, past: Past, row: number, company: Company): Split | undefined {
  const vote = record.vote(row);
  const own = membersMeant(record, vote, company.own);
  const [did, ...more] = new Set(own.map((m) => record.position(row, m)));
  if (did === undefined || did === "not-voting" || more.length > 0) return undefined;
  const circle = circleOf(record, past, row, own, company);
  const voted = circle.members.filter((m) => {
    const position = record.position(row, m);
    return !own.includes(m) && position !== undefined && position !== "not-voting";
  });
  if (voted.length === 0) return undefined;
  const apart = voted.filter((m) => record.position(row, m) !== did);
  const positions = [...own, ...voted].flatMap((state) => {
    const position = record.position(row, state);
    return position === undefined ? [] : [{ state, position }];
  });
  const split = { own, voted, apart, positions, with: circle.name };
  return { ...split, holds: holdsOf(split, circle, company.most) };
}

function holdsOf(
  { voted, apart }: Pick<Split, "voted" | "apart">,
  { name, members }: Circle,
  most: boolean,
): boolean | undefined {
  const share = apart.length / voted.length;
  if (name === "named") {
    if (voted.length < members.length) return undefined;
    return share === 1 ? true : share === 0 ? false : undefined;
  }
  if (voted.length < LEAST) return undefined;
  if (most ? share > 0.5 : share >= SHARE) return true;
  return share === 0 ? false : undefined;
}

/** Those a member is counted with, and as what. */
interface Circle {
  readonly name: string;
  readonly members: readonly MemberCode[];
}

function circleOf(
  record: VotingRecord,
  past: Past,
  row: number,
  own: readonly MemberCode[],
  { others, loose }: Company,
): Circle {
  const vote = record.vote(row);
  const spelt = (id: string): Circle => {
    const group = record.groups.find((g) => g.id === id);
    return { name: id, members: group === undefined ? [] : groupOn(group, vote.date) };
  };
  if (loose === undefined) {
    const [group] = others.groups;
    const only = others.members.length === 0 && others.groups.length === 1;
    const name = only && group !== undefined ? (record.groups[group]?.id ?? "named") : "named";
    return { name, members: membersMeant(record, vote, others) };
  }
  if (loose !== "allies") return spelt(loose);
  const alliance = ALLIANCES.map(spelt).find(({ members }) => own.every((m) => members.includes(m)));
  return (
    alliance ?? { name: "usual", members: own.length === 1 && own[0] !== undefined ? usual(past, row, own[0]) : [] }
  );
}

function usual(past: Past, row: number, own: MemberCode): readonly MemberCode[] {
  return past
    .company(row, own)
    .filter((n) => n.votes >= LEAST_COMMON)
    .slice(0, USUAL)
    .map((n) => n.member as MemberCode);
}

/** The number, and how far they agreed in the years before. */
function measureOf(past: Past, row: number, { own, voted, apart, with: name }: Split): Measure {
  const number = { kind: "company", members: own, count: apart.length, of: voted.length, with: name } as const;
  const [only] = own;
  if (own.length !== 1 || only === undefined) return number;
  const before = past
    .company(row, only)
    .filter((n) => voted.includes(n.member as MemberCode) && n.votes >= LEAST_COMMON);
  if (before.length === 0) return number;
  const agreement = before.reduce((sum, n) => sum + n.value, 0) / before.length;
  return { ...number, before: { agreement, years: YEARS_OF_COMPANY } };
}
