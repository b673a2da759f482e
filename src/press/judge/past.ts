import { ALL_CONTESTED, linkedTexts, type Neighbour, neighbours, voteMatrix } from "#alignment";
import { fromDayNumber, toDayNumber } from "#basics";
import type { Body, MemberCode, VotingRecord } from "#record";

/** A vote on the same text in an earlier year. */
export interface EarlierText {
  readonly row: number;
  /** From there to now the record itself names the series; otherwise titles are alike somewhere on the way. */
  readonly isNamed: boolean;
}

/** What alignment knows of the time before a vote, worked out when a claim first asks for it: few articles do. */
export interface Past {
  /** Votes on the text before this one, the oldest first. */
  earlierTexts(row: number): readonly EarlierText[];
  /** The other members by their agreement with one (Lijphart's index) in the body's contested votes of the years before, the nearest first. */
  company(row: number, member: MemberCode): readonly Neighbour[];
}

/** How many years before a vote tell with whom a member usually votes. */
export const YEARS_OF_COMPANY = 5;
const DAYS_OF_YEAR = 365.25;
/** Lists of company that are kept: about 200 members each. An article asks for one or two, an archive for ever new ones. */
const MOST_COMPANIES = 50;

export function createPast(record: VotingRecord): Past {
  const linksOf = keptBy((body: Body) => {
    const rows = Array.from({ length: record.voteCount }, (_, row) => row).filter((r) => record.vote(r).body === body);
    return { rows, earlier: linkedTexts(record, rows).earlier };
  });
  const companyOf = keptBy((question: `${number} ${MemberCode}`) => {
    const [row = "", member = ""] = question.split(" ");
    const { body, date } = record.vote(Number(row));
    const to = toDayNumber(date) - 1;
    const from = to - Math.round(YEARS_OF_COMPANY * DAYS_OF_YEAR);
    const choice = { ...ALL_CONTESTED, body, from: fromDayNumber(from), to: fromDayNumber(to) };
    return neighbours(voteMatrix(record, choice), member);
  }, MOST_COMPANIES);
  return {
    earlierTexts(row) {
      const { rows, earlier } = linksOf(record.vote(row).body);
      const { series } = record.vote(row).question;
      const found: EarlierText[] = [];
      let isNamed = series !== undefined;
      for (let at = earlier[rows.indexOf(row)] ?? -1; at >= 0; at = earlier[at] ?? -1) {
        const before = rows[at] ?? row;
        isNamed &&= record.vote(before).question.series === series;
        found.push({ row: before, isNamed });
      }
      return found.reverse();
    },
    company: (row, member) => companyOf(`${row} ${member}`),
  };
}

/** Remembers what was made, of the latest `most` keys. */
function keptBy<Key, Made>(make: (key: Key) => Made, most = Number.POSITIVE_INFINITY): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.delete(key);
    made.set(key, known);
    for (const [oldest] of made) {
      if (made.size <= most) break;
      made.delete(oldest);
    }
    return known;
  };
}
