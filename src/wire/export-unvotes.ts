import { memberName, type Option, type VoteEvent, type VotingRecord } from "#record";
import { csvLine, exportRows } from "./export-rows.ts";

const WORDS: { readonly [O in Option]: string } = {
  yes: "yes",
  no: "no",
  abstaining: "abstain",
  "not-voting": "non-voting",
};
const ISSUES: { readonly [name: string]: string } = {
  "Palestinian conflict": "me",
  "Nuclear weapons and nuclear material": "nu",
  "Arms control and disarmament": "di",
  "Human rights": "hr",
  Colonialism: "co",
  "Economic development": "ec",
};
/** Numbers for roll calls that the scholars' data set does not have; theirs stay below ten thousand. */
const OWN_NUMBERS = 100_000;
const CALLED = "Called in the source: ";

/** The three tables of the `unvotes` package, by the names it gives them. */
export const UNVOTES_TABLES = ["un_votes", "un_roll_calls", "un_roll_call_issues"] as const;
export type UnvotesTable = (typeof UNVOTES_TABLES)[number];

/**
 * One table of the Assembly's votes in the shape of the `unvotes` package. Beside its three options, members that did not vote are listed as
 * `non-voting`; former members without an ISO 3166-1 alpha-2 code have their three letters as `country_code`.
 */
export function* unvotesCsv(record: VotingRecord, rows: readonly number[], table: UnvotesTable): Generator<string> {
  const assembly = rows.filter((i) => record.vote(i).body === "general-assembly");
  if (table === "un_votes") {
    yield csvLine(["rcid", "country", "country_code", "vote"]);
    for (const i of assembly) {
      for (const { member, option } of exportRows(record, [i])) {
        const known = record.member(member);
        const code = known?.left === undefined ? (known?.iso2 ?? member) : member;
        yield csvLine([
          numberOf(record.vote(i), i),
          known === undefined ? member : memberName(known),
          code,
          WORDS[option],
        ]);
      }
    }
  } else if (table === "un_roll_calls") {
    yield csvLine(["rcid", "session", "importantvote", "date", "unres", "amend", "para", "short", "descr"]);
    for (const i of assembly) yield csvLine(rollCall(record.vote(i), i));
  } else {
    yield csvLine(["rcid", "short_name", "issue"]);
    for (const i of assembly) {
      for (const topic of record.vote(i).question.topics ?? []) {
        yield csvLine([numberOf(record.vote(i), i), ISSUES[topic] ?? "", topic]);
      }
    }
  }
}

function numberOf(vote: VoteEvent, row: number): number {
  const cited = vote.sources.find((s) => /^voeten:\d+$/.test(s));
  return cited === undefined ? OWN_NUMBERS + row : Number(cited.slice("voeten:".length));
}

function rollCall(vote: VoteEvent, row: number) {
  const { question: q } = vote;
  const important = (vote.notes ?? []).some((n) => n.includes("important vote"));
  const symbol = q.adoptedAs ?? q.of ?? vote.notes?.find((n) => n.startsWith(CALLED))?.slice(CALLED.length) ?? q.symbol;
  const flag = (is: boolean): number => (is ? 1 : 0);
  return [
    numberOf(vote, row),
    vote.session,
    flag(important),
    vote.date,
    symbol,
    flag(q.kind === "amendment"),
    flag(q.kind === "part"),
    q.agendaItem,
    q.title,
  ];
}
