import { type LocalDate, parseLocalDate } from "#basics";
import { type MemberCode, NO_TITLE, parseSymbol, type VoteEvent } from "#record";
import { COUNCIL_TABLES } from "../known-sources.ts";
import { meetingOfDay, nameless } from "./undl-vote.ts";

/** The text in the first column of one of these names; empty where the row has none. */
export type FieldText = (...names: readonly string[]) => string;

const PERMANENT: readonly string[] = ["CHN", "FRA", "GBR", "RUS", "SUN", "USA"];
/** How lists of vetoes that are not the UN's own write the members. */
const SHORT_NAMES: { readonly [name: string]: string } = {
  USSR: "SUN",
  Russia: "RUS",
  "Russian Federation": "RUS",
  China: "CHN",
  France: "FRA",
  UK: "GBR",
  "United Kingdom": "GBR",
  US: "USA",
  "United States": "USA",
};

/** Members' codes in a field, whatever separates them. */
export function codesIn(text: string): readonly MemberCode[] {
  return text.split(/[\s|;,]+/).filter((code) => /^[A-Z]{3}$/.test(code)) as MemberCode[];
}

/** The vote of one row, without its roll call; undefined where the row has neither day nor year. */
export function councilVote(text: FieldText): VoteEvent | undefined {
  const day = dateIn(text("date"));
  const date = day ?? endOfYear(text("year"));
  if (date === undefined) return undefined;
  const resolution = parseSymbol(text("resolution"));
  const printed = text("draft_as_printed", "draft");
  const draft = firstSymbol(printed);
  const isPrintedAsMeeting = draft?.startsWith("S/PV.") === true;
  const own = resolution ?? (isPrintedAsMeeting ? undefined : draft);
  const slug = printed.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const vetoes = vetoesIn(text);
  const id = own ?? nameless("security-council", date, `draft-${slug}`);
  return {
    id,
    question: {
      kind: "draft-resolution",
      ...(draft === undefined || isPrintedAsMeeting ? {} : { symbol: draft }),
      ...(resolution === undefined ? {} : { adoptedAs: resolution }),
      title: titleIn(text, isPrintedAsMeeting ? printed : "") || own || NO_TITLE,
    },
    body: "security-council",
    meeting: firstSymbol(text("meeting", "meeting_record")) ?? meetingOfDay("security-council", date),
    date,
    method: /without/i.test(text("totals_kind")) ? "without-a-vote" : "recorded",
    tally: tallyIn(text),
    rollCall: "none",
    outcome: resolution === undefined ? "not-adopted" : "adopted",
    ...(vetoes.length === 0 ? {} : { vetoes }),
    sure: { tally: "one-source", ...(day === undefined ? { date: "inferred" } : {}) },
    sources: [`${COUNCIL_TABLES.id}:${id}`],
  } as unknown as VoteEvent;
}

/** The symbol a field begins with: "S/471 and S/471/Add.1", "S/3995 (incorporating the amendment)S/3998", "S/PV.203 | (closed)". */
export function firstSymbol(text: string): string | undefined {
  return parseSymbol(/^[AS]\/[^\s(),;|]+(?=$|[\s(),;|])(?:\s*\(\d{4}\))?/.exec(text.trim())?.[0] ?? "");
}

/** The topic; where the draft is called by its meeting alone, also what tells it from the meeting's others: "S/PV.57 (Ireland)". */
function titleIn(text: FieldText, printed: string): string {
  const topic = text("topic", "agenda_item", "subject");
  const own = /\(([^)]+)\)/.exec(printed)?.[1];
  return own === undefined || topic.includes(own) ? topic : `${topic} (${own})`.trim();
}

/** `2022-02-25`, or the American order: `2/25/2022`. */
function dateIn(text: string): LocalDate | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  return parseLocalDate(
    american ? `${american[3]}-${american[1]?.padStart(2, "0")}-${american[2]?.padStart(2, "0")}` : text.slice(0, 10),
  );
}

function endOfYear(text: string): LocalDate | undefined {
  return /^\d{4}$/.test(text) ? parseLocalDate(`${text}-12-31`) : undefined;
}

function tallyIn(text: FieldText): VoteEvent["tally"] {
  const stated = [
    ["yes", text("yes")],
    ["no", text("no")],
    ["abstaining", text("abstentions")],
    ["not-voting", text("non_voting")],
  ].filter(([, count]) => /^\d+$/.test(count ?? ""));
  return Object.fromEntries(stated.map(([option, count]) => [option, Number(count)]));
}

function vetoesIn(text: FieldText): readonly MemberCode[] {
  const listed = codesIn(text("vetoing_members_iso3", "vetoed_by"));
  const named = ["member_veto1", "member_veto2", "member_veto3"]
    .map((column) => text(column))
    .map((name) => SHORT_NAMES[name] ?? name)
    .filter((code) => PERMANENT.includes(code)) as MemberCode[];
  const against = /^vetoed/i.test(text("result")) ? codesIn(text("no_by")).filter((c) => PERMANENT.includes(c)) : [];
  return [...new Set([...listed, ...named, ...against])];
}
