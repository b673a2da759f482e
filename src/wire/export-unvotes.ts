import { memberName, type Option, parseSymbol, type VotingRecord } from "#record";
import { notesWithRemarks, remarksOn, surenessRemark, unlessAs } from "./export-remarks.ts";
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

const ROLL_CALL_COLUMNS = ["rcid", "session", "importantvote", "date", "unres", "amend", "para", "short", "descr"];
const OWN_COLUMNS = ["yes", "no", "abstain", "non_voting", "note"];

/**
 * One table of the Assembly's votes in the shape of the `unvotes` package. Beside its three options, members that did not vote are listed as
 * `non-voting`; former members without an ISO 3166-1 alpha-2 code have their three letters as `country_code`. After the package's columns the roll calls have the
 * stated totals and a note, so that nothing is lost that was on record.
 */
export function* unvotesCsv(record: VotingRecord, rows: readonly number[], table: UnvotesTable): Generator<string> {
  const assembly = rows.filter((i) => record.vote(i).body === "general-assembly");
  const numbers = numbersOf(record, assembly);
  const numberOf = (row: number): number => numbers.get(row) ?? OWN_NUMBERS + row;
  if (table === "un_votes") {
    yield csvLine(["rcid", "country", "country_code", "vote"]);
    for (const i of assembly) {
      for (const { member, option } of exportRows(record, [i])) {
        const known = record.member(member);
        const code = known?.left === undefined ? (known?.iso2 ?? member) : member;
        yield csvLine([numberOf(i), known === undefined ? member : memberName(known), code, WORDS[option]]);
      }
    }
  } else if (table === "un_roll_calls") {
    yield csvLine([...ROLL_CALL_COLUMNS, ...OWN_COLUMNS]);
    for (const i of assembly) yield csvLine(rollCall(record, i, numberOf(i)));
  } else {
    yield csvLine(["rcid", "short_name", "issue"]);
    for (const i of assembly) {
      for (const topic of record.vote(i).question.topics ?? []) {
        yield csvLine([numberOf(i), ISSUES[topic] ?? "", topic]);
      }
    }
  }
}

/** The number of each roll call: the scholars' own where they have it, each once. */
function numbersOf(record: VotingRecord, rows: readonly number[]): ReadonlyMap<number, number> {
  const used = new Set<string>();
  return new Map(
    rows.map((row) => {
      const cited = record.vote(row).sources.find((s) => /^voeten:\d+$/.test(s));
      if (cited === undefined || used.has(cited)) return [row, OWN_NUMBERS + row];
      used.add(cited);
      return [row, Number(cited.slice("voeten:".length))];
    }),
  );
}

function rollCall(record: VotingRecord, row: number, number: number) {
  const vote = record.vote(row);
  const { question: q, tally } = vote;
  const important = (vote.notes ?? []).some((n) => n.includes("important vote"));
  const called = vote.notes?.find((n) => n.startsWith(CALLED))?.slice(CALLED.length);
  const symbol = (q.kind === "draft-resolution" ? undefined : q.of) ?? q.adoptedAs ?? called ?? q.of;
  const flag = (is: boolean): number => (is ? 1 : 0);
  return [
    number,
    vote.session,
    flag(important),
    vote.date,
    symbol,
    flag(q.kind === "amendment"),
    flag(q.kind === "part"),
    q.agendaItem,
    q.title,
    tally.yes,
    tally.no,
    tally.abstaining,
    tally["not-voting"],
    noteOf(record, row, number, symbol),
  ];
}

/** The vote's notes, and what a reader would not know or take wrongly from the package's columns. */
function noteOf(record: VotingRecord, row: number, number: number, unres: string | undefined): string {
  const vote = record.vote(row);
  const { question: q } = vote;
  const notes = (vote.notes ?? []).filter((n) => !n.startsWith(CALLED));
  const isTheirs = number < OWN_NUMBERS;
  const symbol = unres?.startsWith("A/RES") ? parseSymbol(unres) : undefined;
  const kind = q.kind === "amendment" || q.kind === "part" ? q.kind : "draft-resolution";
  const isText = kind === "draft-resolution";
  const listed = [...exportRows(record, [row])];
  const hasAbsent = listed.some(({ option }) => option === "not-voting");
  const remarks = {
    ...remarksOn(vote, {
      id: symbol ?? `A/${vote.date}#voeten-${number}`,
      kind,
      rollCall: listed.length === 0 ? "" : hasAbsent ? "full" : "partial",
    }),
    ...(isTheirs ? {} : { cites: vote.sources.find((s) => /^undl:\d+$/.test(s)) ?? `plenary:${vote.id}` }),
    "adopted-as": unlessAs(isText ? symbol : undefined, q.adoptedAs),
    of: unlessAs(isText ? undefined : symbol, q.of),
    draft: q.symbol,
    method: unlessAs("recorded", vote.method),
    meeting: unlessAs(`GA ${vote.date}`, vote.meeting),
    sure: surenessRemark(vote, true, true),
  };
  return notesWithRemarks(notes, remarks);
}
