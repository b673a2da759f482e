import {
  type Counts,
  memberName,
  OPTIONS,
  type Option,
  type Statement,
  surenessOf,
  type VoteEvent,
  type VotingRecord,
} from "#record";
import { decideVote } from "#rules";
import {
  bodyName,
  capital,
  caveat,
  dateWords,
  decisionWords,
  type NameOf,
  namesList,
  optionWords,
  outcomeWords,
  surenessWords,
  tallyWords,
} from "#words";
import { sourceWords } from "../press/reading-page.ts";
import { foldLines } from "../screen/fold-lines.ts";
import type { Style } from "../screen/style.ts";
import { speakerWords, turnWords } from "./statements.ts";

const INDENT = "  ";

/** What `plenary vote` prints: the vote, its outcome, the roll call by position, doubts, the day's other votes, sources. */
export function votePage(
  record: VotingRecord,
  row: number,
  style: Style,
  width: number,
  statements: readonly Statement[] = [],
): string {
  const vote = record.vote(row);
  const section = (title: string, lines: readonly string[]): string =>
    lines.length === 0
      ? ""
      : [style.strong(title), ...lines.map((line) => foldLines(line, width, INDENT, `${INDENT}  `))].join("\n");
  const parts = [
    heading(record, vote, style, width),
    section(`${capital(outcomeWords(record, vote))}${caveat(vote, "outcome")}`, [
      `${tallyWords(vote.tally)}${caveat(vote, "tally")}`,
    ]),
    section("Why", whyLines(record, row)),
    ...rollCall(record, row).map(({ option, names, count }) =>
      section(`${capital(optionWords(option))} (${count})`, [names]),
    ),
    section("Roll call", rollCallGaps(vote)),
    section("Sponsors", sponsorLines(record, vote)),
    section("Figures also in print", otherTallies(vote)),
    section("Meant to vote otherwise, and said so later", intendedLines(record, vote)),
    section("Doubts", doubtLines(vote)),
    section("Notes", vote.notes ?? []),
    section("Said around the vote", statementLines(record, statements)),
    section("Other votes of that meeting", meetingLines(record, row)),
    section(
      "Sources",
      vote.sources.map((citation) => sourceWords(record, citation)),
    ),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function heading(record: VotingRecord, vote: VoteEvent, style: Style, width: number): string {
  const { question } = vote;
  const other = [question.symbol, question.adoptedAs].filter((s) => s !== undefined && s !== vote.id);
  const lines = [
    style.strong([vote.id, ...other.map((s) => `(${s})`)].join(" ")),
    foldLines(question.title, width),
    ...(question.says === undefined ? [] : [style.faint(foldLines(question.says, width))]),
    foldLines(placeWords(record, vote), width),
  ];
  return lines.join("\n");
}

/** "General Assembly, session ES-11, meeting A/ES-11/PV.19, 24 February 2025; recorded vote; 2nd …". */
function placeWords(record: VotingRecord, vote: VoteEvent): string {
  const of = vote.question.of === undefined ? [] : [`belongs to the vote on ${vote.question.of}`];
  const session = vote.session === undefined ? [] : [`session ${vote.session}`];
  const place =
    vote.order === undefined ? [] : [`vote ${vote.order} of ${record.ofMeeting(vote.meeting).length} on record`];
  return `${[bodyName(vote.body), ...session, `meeting ${vote.meeting}`, dateWords(vote.date)].join(", ")}${caveat(vote, "date")}; ${[vote.method.replace(/-/g, " "), ...place, ...of].join("; ")}`;
}

/** The outcome as the rules give it, the majority that was needed, each step, and the provisions. */
function whyLines(record: VotingRecord, row: number): readonly string[] {
  const { date } = record.vote(row);
  const name: NameOf = (code) => {
    const member = record.member(code);
    return member === undefined ? code : memberName(member, date);
  };
  const { headline, requirement, reasons, provisions } = decisionWords(decideVote(record, row), name);
  return [headline, requirement, ...reasons, ...provisions];
}

export interface RollCallGroup {
  readonly option: Option;
  readonly count: number;
  readonly names: string;
}

/** The members by what they did, by the names of the day in alphabetical order; options that nobody is known to have taken are left out. */
export function rollCall(record: VotingRecord, row: number): readonly RollCallGroup[] {
  const vote = record.vote(row);
  const members = record.byOption(row);
  return OPTIONS.filter((option) => members[option].length > 0).map((option) => {
    const named = members[option].map((code) => {
      const member = record.member(code);
      return member === undefined ? code : memberName(member, vote.date);
    });
    const names = named.sort((a, b) => a.localeCompare(b, "en")).join(", ");
    return { option, count: named.length, names: `${names}${caveat(vote, "votes")}` };
  });
}

function rollCallGaps(vote: VoteEvent): readonly string[] {
  if (vote.method === "without-a-vote") return [];
  if (vote.rollCall === "none") return ["Who voted how is not on record."];
  return vote.rollCall === "partial" ? ["Known in part: the other members' votes are not on record."] : [];
}

function sponsorLines(record: VotingRecord, vote: VoteEvent): readonly string[] {
  const sponsors = vote.question.sponsors;
  if (sponsors === undefined) return [];
  const named = [...(sponsors.main ?? []), ...(sponsors.co ?? [])];
  const words = sponsors.words ?? (named.length === 0 ? undefined : namesList(record, named, vote.date));
  return words === undefined ? [] : [`${words}${caveat(vote, "sponsors")}`];
}

function otherTallies(vote: VoteEvent): readonly string[] {
  return (vote.otherTallies ?? []).map((other) => {
    const counts: Counts = other;
    return `${tallyWords(counts)} (${other.kind})${other.words === undefined ? "" : `: ${other.words}`}`;
  });
}

function intendedLines(record: VotingRecord, vote: VoteEvent): readonly string[] {
  return (vote.intended ?? []).map((v) => `${namesList(record, [v.member], vote.date)}: ${optionWords(v.option)}`);
}

/** Every datum that is less than verified, then every doubt in words. */
export function doubtLines(vote: VoteEvent): readonly string[] {
  const unsure = Object.keys(vote.sure ?? {}) as (keyof NonNullable<VoteEvent["sure"]>)[];
  const marked = unsure
    .filter((datum) => surenessOf(vote, datum) !== "verified")
    .map((datum) => `${capital(datum)}: ${surenessWords(surenessOf(vote, datum))}.`);
  return [...marked, ...(vote.doubts ?? []).map((doubt) => doubt.says)];
}

/** Who spoke, in which turn, each turn a line. */
function statementLines(record: VotingRecord, statements: readonly Statement[]): readonly string[] {
  const turns = new Map<string, string[]>();
  for (const statement of statements) {
    const turn = turnWords(statement) ?? "in a turn not stated";
    turns.set(turn, [...(turns.get(turn) ?? []), speakerWords(record, statement)]);
  }
  const lines = [...turns].map(([turn, speakers]) => `${capital(turn)}: ${[...new Set(speakers)].join("; ")}`);
  const id = statements[0]?.vote;
  return id === undefined ? [] : [...lines, `“plenary statements --vote "${id}"” shows what they said.`];
}

function meetingLines(record: VotingRecord, row: number): readonly string[] {
  const rows = record.ofMeeting(record.vote(row).meeting).filter((other) => other !== row);
  return rows.map((other) => {
    const vote = record.vote(other);
    const place = vote.order === undefined ? "" : `${vote.order}. `;
    return `${place}${vote.id}, ${vote.question.title}: ${outcomeWords(record, vote)}`;
  });
}
