import { parseSymbol, type VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import { type Linked, rankWithout } from "../link/link.ts";
import { foldTitle } from "../link/vote-index.ts";
import { type Judgement, THRESHOLDS } from "./verdict.ts";

/** Judges the claims that are not about how a vote went: symbols, titles, rules, quotes, contents. Undefined: nothing worth telling. */
export function judgeRemark(record: VotingRecord, document: Document, linked: Linked, claim: RawClaim): Judgement | undefined {
  switch (claim.type) {
    case "symbol":
      return claim.title === undefined ? judgeSymbol(record, document, claim) : judgeTitle(record, document, linked, claim, claim.title);
    case "rule":
      return judgeRule(linked, claim);
    case "quote":
      return { verdict: "not-in-record", note: "needs-text", rows: [], alternatives: [], because: ["no-record-of-the-words"] };
    case "content":
      return { verdict: "uncheckable", note: "needs-text", rows: [], alternatives: [], because: ["text-not-on-record"] };
    default:
      return undefined;
  }
}

function judgeSymbol(record: VotingRecord, document: Document, claim: RawClaim): Judgement | undefined {
  const symbol = claim.symbol === undefined ? undefined : document.symbols[claim.symbol]?.symbol;
  if (symbol === undefined) return undefined;
  const row = record.find(parseSymbol(symbol) ?? symbol);
  return row === undefined
    ? { verdict: "not-in-record", note: "no-vote-found", rows: [], alternatives: [], because: ["symbol-not-on-record"] }
    : { verdict: "supported", rows: [row], alternatives: [], because: ["symbol-on-record"] };
}

/** A title of a text on record. Given to another text of another body, it is that text's title in the wrong place. */
function judgeTitle(record: VotingRecord, document: Document, linked: Linked, claim: RawClaim, at: number): Judgement | undefined {
  const quote = document.quotes[at];
  if (quote === undefined) return undefined;
  const title = foldTitle(document.text.slice(quote.start, quote.end));
  const owners = linked.rows.filter((row) => foldTitle(record.vote(row).question.title) === title);
  const [owner] = owners;
  if (owner === undefined) return undefined;
  const body = linked.of.body;
  const fitting = owners.find((row) => body === undefined || record.vote(row).body === body);
  if (fitting !== undefined) return { verdict: "supported", rows: [fitting], alternatives: [], because: ["title-on-record"] };
  const [top] = rankWithout({ ...linked, of: linked.of }, [claim.id], "other").filter((r) => record.vote(r.row).body === body);
  if (top === undefined || top.score < THRESHOLDS.contradict) {
    return { verdict: "uncheckable", note: "ambiguous", rows: [owner], alternatives: [], because: ["title-of-another-body"] };
  }
  return {
    verdict: "conflated",
    rows: [top.row],
    correct: { symbol: record.vote(owner).id },
    borrowedFrom: owner,
    alternatives: [{ vote: record.vote(owner).id, verdict: "supported", why: "title-of" }],
    because: ["title-of-another-text"],
  };
}

/** The few statements of rules that hold without looking at a vote. The provision is named in the finding's reasons. */
function judgeRule(linked: Linked, claim: RawClaim): Judgement {
  const body = linked.of.body;
  const holds =
    (claim.matter === "not-binding" && body === "general-assembly") ||
    (claim.matter === "nine-votes" && body === "security-council") ||
    claim.matter === "no-veto-in-assembly";
  const provision = claim.matter === "nine-votes" ? "charter:27" : claim.matter === "not-binding" ? "charter:10-14" : "charter:18";
  return holds
    ? { verdict: "supported", rows: [], alternatives: [], because: [`rule:${provision}`] }
    : { verdict: "uncheckable", note: "ambiguous", rows: [], alternatives: [], because: ["rule-depends-on-the-case"] };
}
