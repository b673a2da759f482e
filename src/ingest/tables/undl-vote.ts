import { fromDayNumber, type LocalDate, parseLocalDate, toDayNumber } from "#basics";
import {
  type Body,
  type Counts,
  type Method,
  NO_TITLE,
  parseSymbol,
  type Question,
  type RollCall,
  type Sureness,
  type VoteEvent,
} from "#record";
import { remarksIn, withRemarks } from "./remarks.ts";
import type { UndlField } from "./undl-header.ts";
import { VOETEN_ISSUES } from "./vote-words.ts";

/** The fields of one vote as a voting file has them. */
export type VoteFields = { readonly [F in UndlField]?: string };

const VOETEN_ID = /^voeten-(.+)$/;
/** The scholars' six issue codes, as a converted file writes them among the subjects. */
const ISSUE_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(VOETEN_ISSUES).map(([code, name]) => [`VOETEN ${code.toUpperCase()}`, name]),
);
const ADOPTED_BY = /\s*:\s*(?:resolution|decision) \/ adopted by the .*$/i;
const COUNCIL_TITLE = /^Security Council resolution \d+ ?\(\d{4}\) \[(?:on )?(.*?)\]?\.?$/i;

/**
 * The citation of a row: the Library's record, the roll call of the scholars' data set that a converted file names, or, in a file that Plenary has
 * written of a vote that has no number there, the vote's own id.
 */
export function citationOf(id: string): string {
  const voeten = VOETEN_ID.exec(id);
  if (voeten !== null) return `voeten:${voeten[1]}`;
  return /[/#]/.test(id) ? `plenary:${id}` : `undl:${id}`;
}

/** The event of one vote without its roll call: what a row says of the vote itself. */
export function undlVote(fields: VoteFields, rollCall: RollCall, totals: Counts): VoteEvent {
  const body: Body = fields.permanent !== undefined ? "security-council" : "general-assembly";
  const source = citationOf(fields.id ?? "");
  const scholars = source.startsWith("voeten:");
  const { notes, remarks } = remarksIn(fields.note ?? "");
  const symbol = parseSymbol(fields.resolution ?? "");
  const { date, isSure } = dateOf(fields, body);
  const withoutVote = /without a? ?vote/i.test(fields.modality ?? "");
  const sure: { votes?: Sureness; tally?: Sureness; date?: Sureness } = {
    ...(scholars && rollCall !== "none" ? { votes: "one-source", tally: "one-source" } : {}),
    ...(scholars || !isSure ? { date: scholars && isSure ? "one-source" : "inferred" } : {}),
  };
  const meeting = parseSymbol(fields.meeting ?? "") ?? meetingOfDay(body, date);
  const own = source.startsWith("plenary:") ? source.slice("plenary:".length) : undefined;
  const vote = {
    id: own ?? symbol ?? nameless(body, date, source),
    question: questionOf(fields, notes, body, symbol, scholars),
    body,
    ...(body === "general-assembly" && fields.session ? { session: fields.session } : {}),
    meeting,
    date,
    method: methodOf(withoutVote, fields.modality),
    tally: withoutVote ? {} : totals,
    rollCall: withoutVote ? "none" : rollCall,
    ...(scholars ? {} : { outcome: "adopted" }),
    ...(Object.keys(sure).length === 0 ? {} : { sure }),
    ...notesOf(fields, symbol, notes),
    sources: [source],
  } as unknown as VoteEvent;
  return withRemarks(vote, remarks);
}

/** The id of a vote without a symbol of its own: body, day and what its source calls it. */
export function nameless(body: Body, date: LocalDate, source: string): string {
  return `${body === "security-council" ? "S" : "A"}/${date}#${source.replace(":", "-")}`;
}

/** The meeting of a vote whose meeting no source names. */
export function meetingOfDay(body: Body, date: LocalDate): string {
  return `${body === "security-council" ? "SC" : "GA"} ${date}`;
}

function methodOf(withoutVote: boolean, modality: string | undefined): Method {
  if (withoutVote) return "without-a-vote";
  return /non-recorded/i.test(modality ?? "") ? "non-recorded" : "recorded";
}

function questionOf(
  fields: VoteFields,
  notes: readonly string[],
  body: Body,
  symbol: string | undefined,
  scholars: boolean,
): Question {
  const kind = kindOf(notes.join(" "), symbol);
  const isText = kind === "draft-resolution" || kind === "draft-decision";
  const draft = parseSymbol(fields.draft?.split("|")[0] ?? "");
  const topics = (fields.subjects ?? "")
    .split("|")
    .map((s) => ISSUE_NAMES[s.trim()] ?? s.trim())
    .filter((s) => s !== "");
  return {
    kind,
    ...(draft === undefined ? {} : { symbol: draft }),
    ...(symbol === undefined ? {} : isText ? { adoptedAs: symbol } : { of: symbol }),
    title: titleOf(fields.title ?? "", body) || (scholars ? NO_TITLE : (fields.resolution ?? "")),
    ...(fields.agenda ? { agendaItem: fields.agenda } : {}),
    ...(topics.length === 0 ? {} : { topics }),
  } as unknown as Question;
}

function kindOf(note: string, symbol: string | undefined): Question["kind"] {
  if (/\bamendment\b/.test(note)) return "amendment";
  if (/\bparagraph\b/.test(note)) return "part";
  return symbol?.startsWith("A/DEC") ? "draft-decision" : "draft-resolution";
}

/** The title without the Library's formula after it, and out of the Council's formula around it. */
function titleOf(title: string, body: Body): string {
  const bare = title.replace(ADOPTED_BY, "").trim();
  const council = body === "security-council" ? COUNCIL_TITLE.exec(bare)?.[1] : undefined;
  return council === undefined ? bare : council.charAt(0).toUpperCase() + council.slice(1);
}

function notesOf(
  fields: VoteFields,
  symbol: string | undefined,
  own: readonly string[],
): { readonly notes?: readonly string[] } {
  const notes = [
    ...own,
    ...(symbol === undefined && fields.resolution ? [`${SOURCE_SYMBOL}${fields.resolution}`] : []),
    ...(fields.report ? [`${REPORT}${fields.report}`] : []),
  ];
  return notes.length === 0 ? {} : { notes };
}

/** How a note says what a source calls the text where that is no symbol of a UN document, and which report brought it. */
export const SOURCE_SYMBOL = "Called in the source: ";
export const REPORT = "Report of the committee: ";

/** The date as stated; for a row without one, the last day of the session's first year, which is only a guess. */
function dateOf(fields: VoteFields, body: Body): { readonly date: LocalDate; readonly isSure: boolean } {
  const stated = parseLocalDate((fields.date ?? "").slice(0, 10));
  if (stated !== undefined) return { date: stated, isSure: true };
  const session = /^\d+$/.exec(fields.session ?? "");
  const year = body === "general-assembly" && session ? 1945 + Number(session[0]) : yearIn(fields.resolution ?? "");
  return { date: `${year ?? 1945}-12-31` as LocalDate, isSure: false };
}

function yearIn(symbol: string): number | undefined {
  const year = /\((\d{4})\)/.exec(symbol)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The date some days later. */
export function daysAfter(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(toDayNumber(date) + days);
}
