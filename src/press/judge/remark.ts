import { foldTitle, parseSymbol, type VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import type { Linked } from "../link/linked.ts";
import { rankWithout } from "../link/rank.ts";
import type { Judgement } from "./judgement.ts";
import { judgeRule } from "./rule.ts";
import { THRESHOLDS } from "./thresholds.ts";
import type { WhoSaid } from "./who-said.ts";

/** Judges the claims that are not about how a vote went: symbols, titles, rules, quotes, contents. Undefined: nothing worth telling. */
export function judgeRemark(
  record: VotingRecord,
  document: Document,
  linked: Linked,
  claim: RawClaim,
  whoSaid: WhoSaid,
): Judgement | undefined {
  switch (claim.type) {
    case "symbol":
      return claim.title === undefined
        ? (judgeSlip(record, linked, claim) ?? judgeSymbol(record, document, claim))
        : judgeTitle(record, document, linked, claim, claim.title);
    case "rule":
      return judgeRule(record, document, linked, claim);
    case "quote":
      return judgeQuote(document, claim, whoSaid);
    case "content":
      return {
        verdict: "uncheckable",
        note: "needs-text",
        rows: [],
        alternatives: [],
        because: ["text-not-on-record"],
      };
    default:
      return undefined;
  }
}

/** Words are never called false: who said them in another meeting, or in another language, said them all the same. */
function judgeQuote(document: Document, claim: RawClaim, whoSaid: WhoSaid): Judgement {
  const said = whoSaid(document.text.slice(claim.start, claim.end));
  return said === undefined
    ? { verdict: "not-in-record", note: "needs-text", rows: [], alternatives: [], because: ["no-record-of-the-words"] }
    : { verdict: "supported", rows: [], alternatives: [], said, because: ["words-on-record"] };
}

/** The text of another number was adopted that day, and all else that is told is told of it. */
function judgeSlip(record: VotingRecord, linked: Linked, claim: RawClaim): Judgement | undefined {
  const { misnumbered, of } = linked;
  if (misnumbered === undefined || claim.symbol === undefined || of.referent?.symbols.includes(claim.symbol) !== true)
    return undefined;
  const vote = record.vote(misnumbered.row);
  return {
    verdict: "contradicted",
    rows: [misnumbered.row],
    correct: { symbol: vote.id },
    alternatives: [],
    because: ["number-of-another-text"],
  };
}

function judgeSymbol(record: VotingRecord, document: Document, claim: RawClaim): Judgement | undefined {
  const mention = claim.symbol === undefined ? undefined : document.symbols[claim.symbol];
  const symbol = mention?.symbol;
  if (symbol === undefined) return judgeNumber(record, document, mention?.number);
  const row = record.find(parseSymbol(symbol) ?? symbol);
  return row === undefined
    ? { verdict: "not-in-record", note: "no-vote-found", rows: [], alternatives: [], because: ["symbol-not-on-record"] }
    : { verdict: "supported", rows: [row], alternatives: [], because: ["symbol-on-record"] };
}

/** "Resolution 2244" in an article on the Council, told after the vote of that number. */
function judgeNumber(record: VotingRecord, document: Document, number: number | undefined): Judgement | undefined {
  if (number === undefined || !document.bodies.some((b) => b.body === "security-council")) return undefined;
  const row = record.find(`S/RES/${number}`);
  const day = row === undefined ? undefined : record.columns.day[row];
  if (row === undefined || document.published === undefined || day === undefined || day > document.published)
    return undefined;
  return { verdict: "supported", rows: [row], alternatives: [], because: ["symbol-on-record"] };
}

/** A title of a text on record. Given to another text of another body, it is that text's title in the wrong place. */
function judgeTitle(
  record: VotingRecord,
  document: Document,
  linked: Linked,
  claim: RawClaim,
  at: number,
): Judgement | undefined {
  const quote = document.quotes[at];
  if (quote === undefined) return undefined;
  const title = foldTitle(document.text.slice(quote.start, quote.end));
  const owners = linked.index.rowsOfTitle(title);
  const [owner] = owners;
  if (owner === undefined) return undefined;
  const body = linked.of.body;
  const fitting = owners.find((row) => body === undefined || record.vote(row).body === body);
  if (fitting !== undefined)
    return { verdict: "supported", rows: [fitting], alternatives: [], because: ["title-on-record"] };
  const top = rankWithout(linked, claim)
    .filter((r) => record.vote(r.row).body === body)
    .at(0);
  if (top === undefined || top.score < THRESHOLDS.contradict) {
    return {
      verdict: "uncheckable",
      note: "ambiguous",
      rows: [owner],
      alternatives: [],
      because: ["title-of-another-body"],
    };
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
