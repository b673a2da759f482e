import { type Body, memberName, type Option, permanentMembersOn, type VoteEvent, type VotingRecord } from "#record";
import { csvLine, exportRows } from "./export-rows.ts";

const LETTERS: { readonly [O in Option]: string } = { yes: "Y", no: "N", abstaining: "A", "not-voting": "X" };
const NOTES = ["Called in the source: ", "Report of the committee: "] as const;

const GA =
  "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";
const SC =
  "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,modality,undl_link";

/**
 * Votes of one body in the columns of the Digital Library's voting file. A vote without a record number there has the record's own id in its place.
 * Votes without names have a row with no member, so that their totals are not lost.
 */
export function* undlCsvRows(
  record: VotingRecord,
  rows: readonly number[],
  body: Extract<Body, "general-assembly" | "security-council">,
): Generator<string> {
  const isCouncil = body === "security-council";
  yield `${isCouncil ? SC : GA}\n`;
  for (const i of rows) {
    const vote = record.vote(i);
    if (vote.body !== body) continue;
    const listed = [...exportRows(record, [i])];
    const permanent = isCouncil ? new Set<string>(permanentMembersOn(record.council, vote.date)) : undefined;
    const unknown = unknownMembers(record, i, listed.length);
    const entries = [
      ...listed.map(({ member, name, option }) => [member, name.toUpperCase(), LETTERS[option]] as const),
      ...unknown.map((m) => [m.code, m.name.toUpperCase(), ""] as const),
    ];
    for (const [code, name, letter] of entries) {
      yield csvLine(
        isCouncil
          ? councilRow(vote, code, name, letter, entries.length, permanent?.has(code) ?? false)
          : assemblyRow(vote, code, name, letter, entries.length),
      );
    }
  }
}

/** For a vote of which no name is known, one member stands with an empty vote: the form in which the Library lists early totals. */
function unknownMembers(record: VotingRecord, i: number, known: number) {
  if (known > 0) return [];
  const { date } = record.vote(i);
  const first = record.members.find((m) => m.admitted <= date && (m.left === undefined || date <= m.left));
  return first === undefined ? [] : [{ code: first.code, name: memberName(first, date) }];
}

function numberOf(vote: VoteEvent): string {
  const cited = vote.sources.find((s) => /^(undl|voeten):./.test(s));
  return cited === undefined ? vote.id : cited.replace(/^undl:/, "").replace(/^voeten:/, "voeten-");
}

function assemblyRow(vote: VoteEvent, code: string, name: string, letter: string, members: number) {
  const { question: q } = vote;
  return [
    numberOf(vote),
    code,
    name,
    letter,
    vote.date,
    vote.session,
    resolutionOf(vote),
    q.symbol,
    noted(vote, NOTES[1]),
    meetingOf(vote),
    q.title,
    q.agendaItem,
    q.topics?.join("|"),
    noteOf(vote),
    ...totals(vote, (n) => `${n}.0`),
    `${members}.0`,
    linkOf(vote),
  ];
}

function councilRow(
  vote: VoteEvent,
  code: string,
  name: string,
  letter: string,
  members: number,
  isPermanent: boolean,
) {
  const { question: q } = vote;
  const year = vote.date.slice(0, 4);
  const resolution = q.adoptedAs === undefined ? resolutionOf(vote) : `${q.adoptedAs}(${year})`;
  return [
    numberOf(vote),
    code,
    name,
    isPermanent ? "True" : "False",
    letter,
    vote.date,
    resolution,
    q.symbol,
    meetingOf(vote),
    q.adoptedAs === undefined
      ? q.title
      : `Security Council resolution ${q.adoptedAs.replace("S/RES/", "")} (${year}) [${q.title}]`,
    q.agendaItem,
    q.topics?.join("|"),
    noteOf(vote),
    ...totals(vote, String),
    members,
    vote.method === "without-a-vote" ? "Without vote" : "Vote",
    linkOf(vote),
  ];
}

function resolutionOf(vote: VoteEvent): string | undefined {
  return (
    vote.question.adoptedAs ??
    noted(vote, NOTES[0]) ??
    (vote.question.kind === "draft-resolution" ? undefined : vote.question.of)
  );
}

/** A meeting that is only body and day is no symbol. */
function meetingOf(vote: VoteEvent): string | undefined {
  return /^(GA|SC) \d/.test(vote.meeting) ? undefined : vote.meeting;
}

function noted(vote: VoteEvent, beginning: string): string | undefined {
  return vote.notes?.find((n) => n.startsWith(beginning))?.slice(beginning.length);
}

function noteOf(vote: VoteEvent): string {
  const own = (vote.notes ?? []).filter((n) => !NOTES.some((beginning) => n.startsWith(beginning))).join(" ");
  const kind = vote.question.kind;
  if (kind === "amendment" && !/\bamendment\b/.test(own)) return `${own} vote on an amendment`.trim();
  if (kind === "part" && !/\bparagraph\b/.test(own)) return `${own} vote on a paragraph or part`.trim();
  return own;
}

function totals({ tally }: VoteEvent, written: (n: number) => string): (string | undefined)[] {
  return [tally.yes, tally.no, tally.abstaining, tally["not-voting"]].map((n) =>
    n === undefined ? undefined : written(n),
  );
}

function linkOf(vote: VoteEvent): string | undefined {
  const number = vote.sources.find((s) => /^undl:\d+$/.test(s))?.slice("undl:".length);
  return number === undefined ? undefined : `https://digitallibrary.un.org/record/${number}`;
}
