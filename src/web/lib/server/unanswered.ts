import { AGREEMENT_INDICES, regularSessionOf } from "#alignment";
import { OPTIONS, type VotingRecord } from "#record";
import { madeOnce } from "../made-once.ts";
import { NAME_LANGUAGES } from "../member-names.ts";
import { partyOf } from "../parties.ts";
import { strings } from "../strings.ts";
import { VIEWS } from "../vote-view.ts";

/** What is wrong with a value of an address; undefined where the page can go by it. */
type Fault = (value: string, record: VotingRecord) => string | undefined;

const say = strings.unanswered;
const oneOf =
  (...choices: readonly string[]): Fault =>
  (value) =>
    choices.includes(value) ? undefined : say.choice(value, choices);

const body = oneOf("general-assembly", "security-council");
const texts = oneOf("all", "final");
const member: Fault = (value, record) =>
  record.member(value.toUpperCase()) === undefined ? say.member(value) : undefined;
const party: Fault = (value, record) => (partyOf(record, value) === undefined ? say.party(value) : undefined);
const session: Fault = (value, record) => (keptSessions(record, "").has(value) ? undefined : say.session(value));
const year: Fault = (value, record) => (keptYears(record, "").has(value) ? undefined : say.year(value));
const change: Fault = (value, record) => {
  const [code = "", option] = value.split(":");
  return member(code, record) === undefined && OPTIONS.some((o) => o === option) ? undefined : say.change(value);
};
/** Each of several values with commas between. */
const each =
  (fault: Fault): Fault =>
  (values, record) =>
    values
      .split(",")
      .map((value) => value.trim())
      .filter((value) => value !== "")
      .map((value) => fault(value, record))
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

/** Longer values are cut: they stand in the sentence. */
const LONGEST = 60;

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
    return value === "" || fault === undefined ? [] : (fault(value.slice(0, LONGEST), record) ?? []);
  });
  return [...new Set(found)];
}

const keptYears = madeOnce(
  (record: VotingRecord, _: "") => new Set(rowsOf(record).map((i) => record.vote(i).date.slice(0, 4))),
);
const keptSessions = madeOnce(
  (record: VotingRecord, _: "") => new Set(rowsOf(record).map((i) => regularSessionOf(record.vote(i)))),
);

function rowsOf(record: VotingRecord): readonly number[] {
  return Array.from({ length: record.voteCount }, (_, i) => i);
}
