import {
  type Body,
  memberName,
  type Option,
  parseSymbol,
  permanentMembersOn,
  type VoteEvent,
  type VotingRecord,
} from "#record";
import { notesWithRemarks, type Remarks, remarksOn, surenessRemark, unlessAs } from "./export-remarks.ts";
import { csvLine, exportRows } from "./export-rows.ts";

const LETTERS: { readonly [O in Option]: string } = { yes: "Y", no: "N", abstaining: "A", "not-voting": "X" };
const NOTES = ["Called in the source: ", "Report of the committee: "] as const;

const GA =
  "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";
const SC =
  "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,modality,undl_link";

/**
 * Votes of one body in the columns of the Digital Library's voting file. A vote without a record number there has the record's own id in its place.
 * Votes without names have a row with no member, so that their totals are not lost. What the columns cannot say (that a draft failed, that a question was an
 * amendment) stands in `vote_note`: the Library lists only what was adopted, and a row without that remark means an adopted text.
 */
export function* undlCsvRows(
  record: VotingRecord,
  rows: readonly number[],
  body: Extract<Body, "general-assembly" | "security-council">,
): Generator<string> {
  const isCouncil = body === "security-council";
  const used = new Set<string>();
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
    const number = numberOf(vote, used);
    const facts = { number, note: noteOf(vote, number, listed.length), members: entries.length };
    for (const [code, name, letter] of entries) {
      yield csvLine(
        isCouncil
          ? councilRow(vote, code, name, letter, { ...facts, isPermanent: permanent?.has(code) ?? false })
          : assemblyRow(vote, code, name, letter, facts),
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

/** The number of a vote in the Library or the scholars' data set; its own id where it has none, or where another vote was written under that number. */
function numberOf(vote: VoteEvent, used: Set<string>): string {
  const cited = vote.sources.find((s) => /^(undl|voeten):./.test(s));
  const number = cited?.replace(/^undl:/, "").replace(/^voeten:/, "voeten-");
  const own = number === undefined || used.has(number) ? vote.id : number;
  used.add(own);
  return own;
}

/** What is the same for each row of a vote, and of the member whether its seat was permanent. */
interface RowFacts {
  readonly number: string;
  readonly members: number;
  readonly note: string;
  readonly isPermanent?: boolean;
}

function assemblyRow(vote: VoteEvent, code: string, name: string, letter: string, { number, members, note }: RowFacts) {
  const { question: q } = vote;
  return [
    number,
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
    note,
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
  { number, members, note, isPermanent }: RowFacts,
) {
  const { question: q } = vote;
  const year = vote.date.slice(0, 4);
  const resolution = q.adoptedAs === undefined ? resolutionOf(vote) : `${q.adoptedAs}(${year})`;
  return [
    number,
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
    note,
    ...totals(vote, String),
    members,
    vote.method === "without-a-vote" ? "Without vote" : "Vote",
    linkOf(vote),
  ];
}

function resolutionOf(vote: VoteEvent): string | undefined {
  const { kind, adoptedAs, of } = vote.question;
  if (kind === "draft-decision" && adoptedAs === undefined && vote.id.startsWith("A/DEC")) return vote.id;
  const own = [adoptedAs, noted(vote, NOTES[0])];
  const ranked = kind === "draft-resolution" || kind === "draft-decision" ? own : [of, ...own];
  return ranked.find((symbol) => symbol !== undefined);
}

/** A meeting that is only body and day is no symbol. */
function meetingOf(vote: VoteEvent): string | undefined {
  return /^(GA|SC) \d/.test(vote.meeting) ? undefined : vote.meeting;
}

function noted(vote: VoteEvent, beginning: string): string | undefined {
  return vote.notes?.find((n) => n.startsWith(beginning))?.slice(beginning.length);
}

/** The vote's own notes, and what a reader would take wrongly from the columns alone. */
function noteOf(vote: VoteEvent, number: string, listed: number): string {
  const { question: q, body, method } = vote;
  const notes = (vote.notes ?? []).filter((n) => !NOTES.some((beginning) => n.startsWith(beginning)));
  const symbol = parseSymbol(resolutionOf(vote) ?? "");
  const scholars = number.startsWith("voeten-");
  const kind = kindIn(notes, symbol);
  const isText = kind === "draft-resolution" || kind === "draft-decision";
  const isCouncil = body === "security-council";
  const unnamed = `${isCouncil ? "S" : "A"}/${vote.date}#${scholars ? number : `undl-${number}`}`;
  const remarks: Remarks = {
    ...remarksOn(vote, {
      id: number === vote.id ? vote.id : (symbol ?? unnamed),
      kind,
      ...(scholars ? {} : { outcome: "adopted" as const }),
      rollCall: listed === 0 ? "none" : "full",
    }),
    "adopted-as": unlessAs(isText ? symbol : undefined, q.adoptedAs),
    of: unlessAs(isText ? undefined : symbol, q.of),
    draft: unlessAs(parseSymbol(q.symbol ?? ""), q.symbol),
    method: unlessAs(isCouncil && method === "without-a-vote" ? method : "recorded", method),
    meeting: unlessAs(parseSymbol(meetingOf(vote) ?? "") ?? `${isCouncil ? "SC" : "GA"} ${vote.date}`, vote.meeting),
    sure: surenessRemark(vote, scholars && listed > 0, scholars),
  };
  return notesWithRemarks(notes, remarks);
}

/** The kind that a reader of the notes takes the question for. */
function kindIn(notes: readonly string[], symbol: string | undefined): string {
  if (notes.some((n) => /\bamendment\b/.test(n))) return "amendment";
  if (notes.some((n) => /\bparagraph\b/.test(n))) return "part";
  return symbol?.startsWith("A/DEC") ? "draft-decision" : "draft-resolution";
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
