import type { VotingRecord } from "#record";
import type { SurprisesAnswer, SurprisingPosition } from "../analysis/question.ts";
import type { Exhibit } from "../exhibit.ts";
import { formatNumber } from "../format.ts";
import { nameOf } from "../parties.ts";
import { termsLine } from "../rests.ts";
import { columns } from "../strings/column-strings.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { findingStrings } from "../strings/finding-strings.ts";
import { type VoteRow, voteRow } from "../vote-row.ts";
import { withArticle } from "../vote-words.ts";

const s = findingStrings.surprise;

/** A surprising position as the feed tells it. */
export interface SurpriseView {
  readonly code: string;
  readonly who: string;
  readonly did: string;
  readonly option: "yes" | "abstaining" | "no";
  /** How likely it was, in words: "very unlikely". */
  readonly level: string;
  /** The same as a number, "1 in 230". */
  readonly odds: string;
  /** Sentences that say why it was not to be expected, the first the most telling. */
  readonly reasons: readonly string[];
  readonly rank: string;
  readonly row: VoteRow;
  /** The earlier vote on the text, to look up what it did then. */
  readonly earlier?: { readonly href: string; readonly says: string };
}

/** The surprises of one vote together, as a newsroom would tell them: who did what, on what, and why that was not to be expected. */
export interface SurprisingVote {
  readonly row: VoteRow;
  readonly headline: string;
  readonly lit: string;
  readonly items: readonly SurpriseView[];
}

const OPTION = { 1: "yes", 2: "abstaining", 3: "no" } as const;

export function surpriseView(record: VotingRecord, item: SurprisingPosition): SurpriseView {
  const before = item.earlier.at(-1);
  const earlier = before === undefined ? undefined : voteRow(record, before);
  const odds = 1 / Math.max(2 ** -item.bits, 1e-9);
  return {
    code: item.member,
    who: findingStrings.capital(withArticle(nameOf(record)(item.member))),
    did: figureStrings.did[item.position] ?? "",
    option: OPTION[item.position as 1 | 2 | 3],
    level: s.level(odds),
    odds: s.odds(formatNumber(Number(odds.toPrecision(odds < 10 ? 1 : 2)))),
    reasons: reasons(record, item),
    rank: s.rank(formatNumber(item.rank), formatNumber(item.of), expectedWords(item.expected)),
    row: voteRow(record, item.row),
    ...(earlier === undefined
      ? {}
      : { earlier: { href: `${earlier.href}?lit=${item.member}`, says: s.earlier(earlier.symbol, earlier.day) } }),
  };
}

/** Surprising positions by vote, in the order of each vote's greatest surprise. */
export function surprisingVotes(record: VotingRecord, found: readonly SurprisingPosition[]): readonly SurprisingVote[] {
  const rows = [...new Set(found.map((item) => item.row))];
  return rows.map((row) => {
    const items = found.filter((item) => item.row === row).map((item) => surpriseView(record, item));
    const did = [...new Set(items.map((item) => item.did))];
    const parts = did.map((words) => ({
      did: words,
      names: items.filter((item) => item.did === words).map((item, n) => (n === 0 ? item.who : lowerArticle(item.who))),
    }));
    const lit = items.map((item) => item.code).join(",");
    return { row: voteRow(record, row), headline: s.headline(parts), lit, items };
  });
}

/** Of a vote the least expected position, with those that did the same and were as unlikely in words; the odds are those of the likeliest of them. */
export function leastExpected(
  items: readonly SurpriseView[],
):
  | { readonly names: readonly string[]; readonly did: string; readonly level: string; readonly odds: string }
  | undefined {
  const [first] = items;
  if (first === undefined) return undefined;
  const alike = items.filter(({ did, level }) => did === first.did && level === first.level);
  const names = alike.map((item, n) => (n === 0 ? item.who : lowerArticle(item.who)));
  return { names, did: first.did, level: first.level, odds: alike.at(-1)?.odds ?? first.odds };
}

function lowerArticle(who: string): string {
  return who.replace(/^The /, "the ");
}

function expectedWords(expected: number): string {
  return formatNumber(expected < 10 ? Math.round(expected * 10) / 10 : Math.round(expected));
}

function reasons(record: VotingRecord, item: SurprisingPosition): readonly string[] {
  return [habitWords(item.record), companionWords(record, item)].filter((words) => words !== undefined);
}

/** What it did on the same text before. */
function habitWords(before: SurprisingPosition["record"]): string {
  const all = before.reduce((a, b) => a + b, 0);
  const parts = before
    .flatMap((n, i) => (n === 0 ? [] : [{ did: figureStrings.did[i + 1] ?? "", n }]))
    .sort((a, b) => b.n - a.n);
  const [only] = parts;
  if (only === undefined) return s.never;
  if (all === 1) return s.once(only.did);
  return parts.length === 1 ? s.always(only.did, all) : s.mostly(parts, all);
}

/** What those it votes with most did on this vote, where that was something else. */
function companionWords(record: VotingRecord, { companions, position }: SurprisingPosition): string | undefined {
  if (companions === undefined) return undefined;
  const others = companions.members.filter((c) => c.position !== position).map((c) => c.position);
  const most = [1, 2, 3].map((p) => ({ p, n: others.filter((o) => o === p).length })).sort((a, b) => b.n - a.n)[0];
  if (most === undefined || most.n === 0) return undefined;
  const name = nameOf(record);
  const nearest = companions.members.slice(0, 3).map((c) => withArticle(name(c.member)));
  return s.companions(companions.members.length, nearest, most.n, figureStrings.did[most.p] ?? "");
}

export function surprisesExhibit(record: VotingRecord, answer: SurprisesAnswer, title: string): Exhibit {
  const name = nameOf(record);
  return {
    id: "surprises",
    title,
    terms: termsLine(record),
    method: "surprise",
    columns: [
      { key: "date", label: columns.date, shows: "day" },
      { key: "vote", label: columns.vote },
      { key: "member", label: columns.member },
      { key: "position", label: columns.position },
      { key: "bits", label: columns.surpriseInBits, digits: 2 },
      { key: "chance_yes", label: columns.chanceOfYes, digits: 3 },
      { key: "chance_abstaining", label: columns.ofAbstaining, digits: 3 },
      { key: "chance_no", label: columns.ofNo, digits: 3 },
      { key: "rank", label: columns.rankInTheSession },
      { key: "expected", label: columns.asSurprisingExpected, digits: 2 },
    ],
    rows: answer.items.map((i) => {
      const row = voteRow(record, i.row);
      const vote = { text: row.id, href: row.href };
      return [
        row.date,
        vote,
        name(i.member),
        figureStrings.positions[i.position] ?? "",
        i.bits,
        ...i.chances,
        i.rank,
        i.expected,
      ];
    }),
  };
}
