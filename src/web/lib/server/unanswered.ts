import { AGREEMENT_INDICES, regularSessionOf } from "#alignment";
import { type Body, OPTIONS, type VotingRecord } from "#record";
import { madeOnce } from "../made-once.ts";
import { NAME_LANGUAGES } from "../member-names.ts";
import { partyOf } from "../parties.ts";
import { strings } from "../strings.ts";
import { VIEWS } from "../vote-view.ts";

/** What is wrong with a value of an address; undefined where the page can go by it. */
type Fault = (value: string, record: VotingRecord, search: URLSearchParams) => string | undefined;

const say = strings.unanswered;
/** What is quoted in a sentence is cut; what is asked may be long: a list of members. */
const LONGEST = 60;
const short = (value: string): string => value.slice(0, LONGEST);
const oneOf =
  (...choices: readonly string[]): Fault =>
  (value) =>
    choices.includes(value) ? undefined : say.choice(short(value), choices);

const body = oneOf("general-assembly", "security-council");
const texts = oneOf("all", "final");
const member: Fault = (value, record) =>
  record.member(value.toUpperCase()) === undefined ? say.member(short(value)) : undefined;
const party: Fault = (value, record) => (partyOf(record, value) === undefined ? say.party(short(value)) : undefined);
const session: Fault = (value, record, search) =>
  keptSessions(record, search.get("body") === "security-council" ? "security-council" : "general-assembly").has(value)
    ? undefined
    : say.session(short(value));
const year: Fault = (value, record) => (keptYears(record, "").has(value) ? undefined : say.year(short(value)));
const change: Fault = (value, record) => {
  const [code = "", option] = value.split(":");
  return record.member(code.toUpperCase()) !== undefined && OPTIONS.some((o) => o === option)
    ? undefined
    : say.change(short(value));
};
/** Each of several values with commas between. */
const each =
  (fault: Fault): Fault =>
  (values, record, search) =>
    values
      .split(",")
      .map((value) => value.trim())
      .filter((value) => value !== "")
      .map((value) => fault(value, record, search))
      .find((found) => found !== undefined);

/** What each page reads of its address. The list of votes tells of its own filters, which change without a new page. */
const PAGES: Readonly<Record<string, Readonly<Record<string, Fault>>>> = {
  meetings: { year },
  members: { with: party, body, texts },
  compare: { m: party, index: oneOf(...AGREEMENT_INDICES), body, texts },
  blocs: { session, body, texts },
  surprises: { session, member },
  groups: { year, body, texts },
  votes: { by: oneOf(...VIEWS), lit: each(member), if: each(change) },
};
const EVERYWHERE: Readonly<Record<string, Fault>> = { lang: oneOf(...NAME_LANGUAGES) };

/**
 * What an address asks that its page cannot answer, as a sentence each: a session without votes, a misspelt index. The page shows its usual
 * choice and says so; a file is refused, lest it answer another question than was asked. Names the page does not read are let pass.
 */
export function unanswered(record: VotingRecord, path: string, search: URLSearchParams): readonly string[] {
  if (search.size === 0) return [];
  const [, page = "", ...rest] = path.split("/");
  const faults = { ...EVERYWHERE, ...(page === "votes" && rest.length === 0 ? {} : PAGES[page]) };
  const found = [...search].flatMap(([name, value]) => {
    const fault = Object.hasOwn(faults, name) ? faults[name] : undefined;
    return value === "" || fault === undefined ? [] : (fault(value, record, search) ?? []);
  });
  return [...new Set(found)];
}

const keptYears = madeOnce(
  (record: VotingRecord, _: "") => new Set(rowsOf(record).map((i) => record.vote(i).date.slice(0, 4))),
);
/** Sessions with votes of a body whose names are known: those the figures can tell of. */
const keptSessions = madeOnce(
  (record: VotingRecord, of: Body) =>
    new Set(
      rowsOf(record)
        .map((i) => record.vote(i))
        .flatMap((vote) => (vote.body === of && vote.rollCall !== "none" ? [regularSessionOf(vote)] : [])),
    ),
);

function rowsOf(record: VotingRecord): readonly number[] {
  return Array.from({ length: record.voteCount }, (_, i) => i);
}
