import { type LocalDate, parseLocalDate } from "#basics";
import { BODIES, OPTIONS, QUESTION_KINDS, type VoteFilter, type VotingRecord } from "#record";
import { strings } from "./strings.ts";

/** A filter as an address carries it: plain text for each field of the form, empty where nothing is asked. */
export interface VoteQuery {
  readonly q: string;
  readonly body: string;
  readonly kind: string;
  readonly outcome: string;
  readonly session: string;
  readonly from: string;
  readonly to: string;
  /** At most so far between yes and no. */
  readonly margin: string;
  /** Members with what each did: `FRA:yes,USA:no`; without an option, any known vote of that member. */
  readonly who: string;
  /** "yes": only votes with a position that was little to be expected. */
  readonly surprising: string;
  readonly page: number;
}

export const FIELDS = ["q", "body", "kind", "outcome", "session", "from", "to", "margin", "who", "surprising"] as const;
export type QueryField = (typeof FIELDS)[number];
/** Choices of the margin. */
export const MARGINS = ["1", "5", "10", "20"] as const;
const MOST_MEMBERS = 12;

/** What a query asks of the record, and what in it could not be read (`strings.unanswered`). */
export interface AskedVotes {
  readonly query: VoteQuery;
  readonly filter: VoteFilter;
  readonly issues: readonly string[];
}

/** Reads the fields of an address. What is not one of the known values is left out, and told. */
export function readVoteQuery(params: URLSearchParams, record: VotingRecord): AskedVotes {
  const text = (name: string): string => (params.get(name) ?? "").trim().slice(0, 200);
  const issues: string[] = [];
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T | undefined => {
    const found = allowed.find((value) => value === text(name));
    if (found === undefined && text(name) !== "") issues.push(strings.unanswered.choice(text(name), allowed));
    return found;
  };
  const body = oneOf("body", BODIES);
  const kind = oneOf("kind", QUESTION_KINDS);
  const outcome = oneOf("outcome", ["adopted", "not-adopted", "vetoed"]);
  const margin = oneOf("margin", MARGINS);
  const [from, to] = [readDate(text("from"), "01-01"), readDate(text("to"), "12-31")];
  const { positions, faults } = readWho(params, record);
  const session = text("session");
  const filter: VoteFilter = {
    ...(text("q") === "" ? {} : { text: text("q") }),
    ...(body === undefined ? {} : { body }),
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(outcome === undefined ? {} : outcome === "vetoed" ? { vetoed: true } : { outcome }),
    ...(session === "" ? {} : { session }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(margin === undefined ? {} : { marginAtMost: Number(margin) }),
    ...(positions.length === 0 ? {} : { positions }),
  };
  const query: VoteQuery = {
    q: text("q"),
    body: body ?? "",
    kind: kind ?? "",
    outcome: outcome ?? "",
    session,
    from: from ?? "",
    to: to ?? "",
    margin: margin ?? "",
    who: writeWho(positions),
    surprising: oneOf("surprising", ["yes"]) ?? "",
    page: Math.max(1, Math.floor(Number(params.get("page") ?? 1)) || 1),
  };
  const badDates = [text("from"), text("to")].filter((given, n) => given !== "" && [from, to][n] === undefined);
  return { query, filter, issues: [...issues, ...badDates.map(strings.unanswered.date), ...faults] };
}

function readDate(given: string, rest: string): LocalDate | undefined {
  return given === "" ? undefined : (parseLocalDate(given) ?? parseLocalDate(`${given}-${rest}`));
}

type Positions = NonNullable<VoteFilter["positions"]>;

/** The members of `who`, and the one the form adds in `member` and `position`. The last word on a member counts. */
function readWho(
  params: URLSearchParams,
  record: VotingRecord,
): { readonly positions: Positions; readonly faults: readonly string[] } {
  const added = `${params.get("member") ?? ""}:${params.get("position") ?? ""}`;
  const found = new Map<string, Positions[number]>();
  const faults: string[] = [];
  for (const part of `${params.get("who") ?? ""},${added}`.slice(0, 400).split(",")) {
    const [code = "", asked = ""] = part.split(":").map((word) => word.trim());
    if (code === "") continue;
    const member = record.member(code.toUpperCase());
    const option = OPTIONS.find((o) => o === asked);
    if (member === undefined) faults.push(strings.unanswered.member(code.toUpperCase().slice(0, 20)));
    else if (option === undefined && asked !== "") faults.push(strings.unanswered.change(part.trim().slice(0, 40)));
    else found.set(member.code, option === undefined ? { member: member.code } : { member: member.code, option });
  }
  return { positions: [...found.values()].slice(0, MOST_MEMBERS), faults };
}

export function writeWho(positions: Positions): string {
  return positions.map(({ member, option }) => (option === undefined ? member : `${member}:${option}`)).join(",");
}

/** The address of the list for a query; with other values for some fields. */
export function votesHref(
  query: VoteQuery,
  change: Partial<Record<QueryField, string>> & { readonly page?: number } = {},
): string {
  const params = new URLSearchParams();
  for (const field of FIELDS) {
    const value = change[field] ?? query[field];
    if (value !== "") params.set(field, value);
  }
  if (change.page !== undefined && change.page > 1) params.set("page", String(change.page));
  // These two are no trouble in an address and easier to read as they are.
  const search = params.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return search === "" ? "/votes" : `/votes?${search}`;
}
