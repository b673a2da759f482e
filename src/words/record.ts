import { unreachable } from "#basics";
import {
  type ChangedDatum,
  type Counts,
  type Defect,
  type Gazetteer,
  memberName,
  OPTIONS,
  type Option,
  type RecordChange,
  type Said,
  type SourceIssue,
} from "#record";

/** Who is who, for the sentences of this file. */
type Names = Pick<Gazetteer, "members">;

const OPTION_WORDS: { readonly [O in Option]: string } = {
  yes: "in favour",
  no: "against",
  abstaining: "abstaining",
  "not-voting": "not voting",
};

const DEFECT_WORDS: { readonly [D in Defect]: string } = {
  "coded-as-no-member": "codes as no member what was a member then; its vote is taken as not known",
  "dated-before-admission": "lists votes dated before the admission of",
  "listed-after-membership": "lists votes dated after the end of the membership of",
  "listed-under-successor": "lists the votes of former members under a successor",
  "id-used-twice": "uses this number a second time for another vote; the two are kept apart",
  "several-votes-one-symbol": "gives several votes this symbol; none of them is shown as the vote on the text",
  "member-without-a-column": "has no column for a member; its vote is not known from it",
};

/** One sentence on a disagreement of sources or a fault in one. */
export function sourceIssueWords(issue: SourceIssue, names: Names): string {
  switch (issue.kind) {
    case "position-differs":
      return `${issue.vote}: ${nameOf(issue.member, names)} is ${OPTION_WORDS[issue.kept.says]} by ${byWords(issue.kept)}, ${OPTION_WORDS[issue.other.says]} by ${byWords(issue.other)}; the first is kept.`;
    case "tally-differs":
      return `${issue.vote}: ${byWords(issue.kept)} states ${countsWords(issue.kept.says)}, ${byWords(issue.other)} ${countsWords(issue.other.says)}; the first is kept.`;
    case "date-differs":
    case "outcome-differs":
      return `${issue.vote}: ${byWords(issue.kept)} says ${issue.kept.says}, ${byWords(issue.other)} ${issue.other.says}; the first is kept.`;
    case "total-differs-from-names":
      return `${issue.vote}: ${issue.by} states ${issue.stated} ${OPTION_WORDS[issue.option]} and names ${issue.named}; both are kept.`;
    case "row-repeated":
      return `${issue.vote}: ${issue.by} lists ${repeatedWords(issue, names)} again ${issue.alike === undefined || issue.alike === 1 ? "in" : "from"} line ${issue.line}${againWords(issue)}.`;
    case "defect":
      return `${issue.vote === undefined ? "" : `${issue.vote}: `}${issue.by} ${DEFECT_WORDS[issue.defect]}${memberList(issue.members, names)}.`;
    case "perhaps-the-same":
      return `${issue.vote}: by its date and roll call ${issue.by} could be ${issue.among.join(" or ")}; as that is not certain, it stands by itself.`;
    case "member-differs":
      return memberDiffersWords(issue, names);
    case "seats-differ":
      return `Council seats of ${issue.year}: the record has ${issue.kept.says}, ${issue.other.by} ${issue.other.says}; the record's are kept.`;
    case "not-read":
      return `${issue.by}, line ${issue.line}${issue.column === undefined ? "" : `, column ${issue.column}`}: ${issue.says}.`;
    default:
      return unreachable(issue);
  }
}

/** "undl:4079241", and where two files cite a vote alike, which of them: "undl:4079241 (in votes.csv)". */
function byWords({ by, in: file }: Said<unknown>): string {
  return file === undefined ? by : `${by} (in ${file})`;
}

const MEMBER_WORDS = {
  code: "the code",
  name: "the name",
  admitted: "the day of admission",
  left: "the last day of membership",
  iso2: "the code of two letters",
  m49: "the M49 number",
  cow: "the Correlates of War number",
} as const;

function memberDiffersWords(issue: Extract<SourceIssue, { kind: "member-differs" }>, names: Names): string {
  const { member, on, kept, other } = issue;
  if (kept === undefined) {
    return `${member}: ${other.by} lists ${other.says}, which the record does not know; its votes cannot be entered.`;
  }
  return `${nameOf(member, names)}: ${MEMBER_WORDS[on]} is ${kept.says} in the record, ${other.says} by ${other.by}; the first is kept.`;
}

const DATUM_WORDS: { readonly [D in ChangedDatum]: string } = {
  title: "the title",
  date: "the date",
  outcome: "the outcome",
  meeting: "the meeting",
  order: "the place in the meeting",
  method: "the method of voting",
  kind: "the kind of question",
  symbol: "the symbol of the draft",
  "adopted-as": "the symbol of the adopted text",
};

/** One sentence on what is otherwise in a later record. */
export function recordChangeWords(change: RecordChange, names: Names): string {
  switch (change.kind) {
    case "vote-added":
      return `New: ${change.vote}, ${change.title} (${change.date}).`;
    case "vote-removed":
      return `No longer on record: ${change.vote}, ${change.title} (${change.date}).`;
    case "tally-changed":
      return `${change.vote}: the tally was ${countsWords(change.before)}, it is ${countsWords(change.after)}.`;
    case "position-changed":
      return `${change.vote}: ${nameOf(change.member, names)} was ${positionWords(change.before)}, it is ${positionWords(change.after)}.`;
    case "datum-changed":
      return `${change.vote}: ${DATUM_WORDS[change.datum]} was ${change.before ?? "not stated"}, it is ${change.after ?? "not stated"}.`;
    default:
      return unreachable(change);
  }
}

function positionWords(option: Option | undefined): string {
  return option === undefined ? "not known" : OPTION_WORDS[option];
}

function nameOf(code: string, { members }: Names): string {
  const member = members.find((m) => m.code === code);
  return member === undefined ? code : memberName(member);
}

function memberList(members: readonly string[] | undefined, names: Names): string {
  if (members === undefined || members.length === 0) return "";
  const shown = members.slice(0, 5).map((code) => nameOf(code, names));
  return ` (${shown.join(", ")}${members.length > shown.length ? ` and ${members.length - shown.length} more` : ""})`;
}

function repeatedWords({ alike, member }: Extract<SourceIssue, { kind: "row-repeated" }>, names: Names): string {
  return alike === undefined || alike === 1 ? nameOf(member, names) : `${alike} members`;
}

function againWords(issue: Extract<SourceIssue, { kind: "row-repeated" }>): string {
  if (issue.first === undefined || issue.again === undefined) return ", alike";
  return `, as ${OPTION_WORDS[issue.again]}; the first row says ${OPTION_WORDS[issue.first]} and is kept`;
}

/** "93-8-73" for yes, no and abstaining; what is not stated is a question mark. */
function countsWords(counts: Counts): string {
  const [yes, no, abstaining] = OPTIONS.map((o) => counts[o] ?? "?");
  const absent = counts["not-voting"];
  return `${yes}-${no}-${abstaining}${absent === undefined ? "" : ` (${absent} not voting)`}`;
}
