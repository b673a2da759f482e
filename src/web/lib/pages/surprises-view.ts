import type { VotingRecord } from "#record";
import type { SurprisesAnswer, SurprisingPosition } from "../analysis/question.ts";
import type { Exhibit } from "../exhibit.ts";
import { formatNumber } from "../format.ts";
import { nameOf } from "../parties.ts";
import { termsLine } from "../rests.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { type VoteRow, voteRow } from "../vote-row.ts";

const s = figureStrings.surprises;

/** A surprising position as the feed tells it. */
export interface SurpriseView {
  readonly code: string;
  readonly who: string;
  readonly did: string;
  readonly option: "yes" | "abstaining" | "no";
  readonly odds: string;
  /** The same as information, "5.3 bits". */
  readonly bits: string;
  /** Sentences that say why it was not to be expected. */
  readonly reasons: readonly string[];
  readonly rank: string;
  readonly row: VoteRow;
  /** The earlier text of the series, to look up what it did then. */
  readonly earlier?: { readonly href: string; readonly symbol: string; readonly day: string };
}

const OPTION = { 1: "yes", 2: "abstaining", 3: "no" } as const;

export function surpriseView(record: VotingRecord, item: SurprisingPosition): SurpriseView {
  const before = item.earlier.at(-1);
  const earlier = before === undefined ? undefined : voteRow(record, before);
  return {
    code: item.member,
    who: nameOf(record)(item.member),
    did: figureStrings.did[item.position] ?? "",
    option: OPTION[item.position as 1 | 2 | 3],
    odds: s.odds(formatNumber(Math.round(1 / Math.max(2 ** -item.bits, 1e-9)))),
    bits: figureStrings.unexpected.bits(item.bits.toFixed(1)),
    reasons: reasons(record, item),
    rank: s.expected(formatNumber(item.rank), formatNumber(item.of), expectedWords(item.expected)),
    row: voteRow(record, item.row),
    ...(earlier === undefined
      ? {}
      : { earlier: { href: `${earlier.href}?lit=${item.member}`, symbol: earlier.symbol, day: earlier.day } }),
  };
}

function expectedWords(expected: number): string {
  return expected < 10 ? expected.toFixed(1) : formatNumber(Math.round(expected));
}

function reasons(record: VotingRecord, item: SurprisingPosition): readonly string[] {
  const all = item.record.reduce((a, b) => a + b, 0);
  const did = item.record.flatMap((n, i) =>
    n === 0 ? [] : [`${figureStrings.did[i + 1] ?? ""} in ${formatNumber(n)} of ${formatNumber(all)}`],
  );
  const found: string[] = [];
  if (all > 0) found.push(`It ${did.join(", ")} earlier ${all === 1 ? "text" : "texts"} of this series.`);
  else found.push("No earlier text of this series is on record; it is judged by its place among the others.");
  const { companions } = item;
  if (companions !== undefined) {
    const of = companions.members.length;
    const others = companions.members.filter((c) => c.position !== item.position).map((c) => c.position);
    const most = [1, 2, 3].map((p) => ({ p, n: others.filter((o) => o === p).length })).sort((a, b) => b.n - a.n)[0];
    const name = nameOf(record);
    const nearest = companions.members
      .slice(0, 3)
      .map((c) => name(c.member))
      .join(", ");
    if (most !== undefined && most.n > 0)
      found.push(`Of the ${of} members it votes with most (${nearest} …), ${most.n} ${figureStrings.did[most.p]}.`);
  }
  return found;
}

export function surprisesExhibit(record: VotingRecord, answer: SurprisesAnswer, title: string): Exhibit {
  const name = nameOf(record);
  return {
    id: "surprises",
    title,
    terms: termsLine(record),
    method: "surprise",
    columns: [
      { key: "date", label: "Date", shows: "day" },
      { key: "vote", label: "Vote" },
      { key: "member", label: "Member" },
      { key: "position", label: "Position" },
      { key: "bits", label: "Surprise in bits", digits: 2 },
      { key: "chance_yes", label: "Chance of yes", digits: 3 },
      { key: "chance_abstaining", label: "of abstaining", digits: 3 },
      { key: "chance_no", label: "of no", digits: 3 },
      { key: "rank", label: "Rank in the session" },
      { key: "expected", label: "As surprising expected", digits: 2 },
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
