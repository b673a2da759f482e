import { OPTIONS, type VoteEvent, type VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import { isSlipOfDigits } from "../slip.ts";
import type { Linked, Misnumbered } from "./linked.ts";
import type { Case } from "./score.ts";
import type { VoteIndex } from "./vote-index.ts";

/** How well all else must fit, and by how much better than the text of the number given, in the units of `WEIGHTS`. */
const SURE = 7.5;
const LEAD = 6;
/** Days: what is told as new was decided in these, and the text of the number given long before. */
const NEWS = 8;
const OLD = 90;
/** How near to the words of adoption the number has to stand, in characters. */
const NEAR = 80;

/** Whether a number is looked at twice: told as that of a text just adopted, it is that of an old one, of one with other figures, or of none. `symbols`: what it may stand for. */
export function mayBeMisnumbered(
  { record }: VoteIndex,
  document: Document,
  of: Case,
  symbols: readonly string[],
): boolean {
  const { published } = document;
  if (published === undefined || !isToldAsAdopted(document, of)) return false;
  return symbols.every((symbol) => {
    const named = record.find(symbol);
    if (named === undefined) return true;
    const age = published - (record.columns.day[named] ?? 0);
    return age >= OLD || (age > NEWS && figuresOf(of).some((c) => !isTrueOf(c, record.vote(named))));
  });
}

/**
 * "The Council adopted resolution 2244 on Thursday", when it adopted 2444: the article gives one number, it stands beside the adoption, it is
 * one digit or one exchange of digits from that of the vote that all else points to, and the text it names is old or unknown. `linked`: the
 * text held against the votes without its number, which `mayBeMisnumbered`.
 */
export function misnumbered(linked: Linked, symbols: readonly string[]): Misnumbered | undefined {
  const { of, index, rows, totalOf, byTotal, published } = linked;
  const { record } = index;
  const top = byTotal.at(0);
  const row = top === undefined ? undefined : rows[top];
  const score = top === undefined ? 0 : totalOf(top);
  if (published === undefined || row === undefined || score < SURE) return undefined;
  const day = record.columns.day[row] ?? 0;
  if (day > published + 1 || (published - day > NEWS && !of.days.some((d) => d.from <= day && day <= d.to)))
    return undefined;
  const { id } = record.vote(row);
  const symbol = symbols.find((s) => isSlip(s, id));
  if (symbol === undefined) return undefined;
  for (const other of symbols) {
    const named = record.find(other);
    if (named === undefined && isOfThoseWeeks(other, id) && !isOutOfOrder(record, other, day)) return undefined;
    if (
      named !== undefined &&
      published - (record.columns.day[named] ?? 0) < OLD &&
      !hasOwnFigures(record, of, row, named)
    )
      return undefined;
    const place = named === undefined ? -1 : rows.indexOf(named);
    if (place >= 0 && score - totalOf(place) < LEAD) return undefined;
  }
  return { symbol, row };
}

/**
 * The Council numbers its resolutions in the order of their adoption: one that stands in the row before another that was adopted some days before
 * `day` is older still.
 */
function isOutOfOrder(record: VotingRecord, symbol: string, day: number): boolean {
  const number = Number(/^S\/RES\/(\d+)$/.exec(symbol)?.[1] ?? Number.NaN);
  for (let next = number + 1; next < number + OF_THOSE_WEEKS; next++) {
    const row = record.find(`S/RES/${next}`);
    if (row !== undefined) return (record.columns.day[row] ?? day) < day - NEWS;
  }
  return false;
}

/** "Resolution 2645 won the support of 13": the vote of the day has these figures, and that of the number has not. */
function hasOwnFigures(record: VotingRecord, of: Case, row: number, named: number): boolean {
  return figuresOf(of).some((c) => isTrueOf(c, record.vote(row)) && !isTrueOf(c, record.vote(named)));
}

function figuresOf({ claims }: Case): readonly RawClaim[] {
  return claims.filter((c) => c.type === "tally" && c.modality === "asserted" && c.tentative !== true);
}

function isTrueOf({ numbers }: RawClaim, { tally }: VoteEvent): boolean {
  return OPTIONS.every((o) => numbers?.[o] === undefined || numbers[o] === tally[o]);
}

/** The number stands, once at least, beside words that say the text was adopted, or by how many votes. */
function isToldAsAdopted(document: Document, of: Case): boolean {
  const mentions = (of.referent?.symbols ?? []).flatMap((at) => document.symbols[at] ?? []);
  return mentions.some((m) =>
    of.claims.some(
      (c) =>
        (c.type === "outcome" || (c.type === "tally" && c.tentative !== true)) &&
        c.modality === "asserted" &&
        c.outcome !== "not-adopted" &&
        c.start - NEAR <= m.start &&
        m.end <= c.end + NEAR &&
        document.sentences[c.sentence]?.start !== undefined &&
        (document.sentences[c.sentence]?.start ?? 0) <= m.start &&
        m.end <= (document.sentences[c.sentence]?.end ?? 0),
    ),
  );
}

/** The Council adopts some sixty texts a year: one that is not on record and whose number is this near may well be another of those weeks. */
const OF_THOSE_WEEKS = 15;

function isOfThoseWeeks(a: string, b: string): boolean {
  return Math.abs(Number(a.split("/").at(-1)) - Number(b.split("/").at(-1))) < OF_THOSE_WEEKS;
}

/** Two symbols of one organ whose numbers have the same length and differ in one digit, or in two neighbours exchanged. */
function isSlip(claimed: string, real: string): boolean {
  const a = /^(S\/RES\/|A\/RES\/(?:ES-)?\d+\/)(\d{2,})$/.exec(claimed);
  const b = /^(S\/RES\/|A\/RES\/(?:ES-)?\d+\/)(\d{2,})$/.exec(real);
  if (a === null || b === null || a[1] !== b[1]) return false;
  return isSlipOfDigits(a[2] ?? "", b[2] ?? "");
}
