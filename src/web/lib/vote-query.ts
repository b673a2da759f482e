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
  readonly member: string;
  readonly position: string;
  readonly page: number;
}

export const FIELDS = ["q", "body", "kind", "outcome", "session", "from", "to", "member", "position"] as const;

/** Reads the fields of an address. What is not one of the known values is dropped; what a person may have mistyped is told. */
export function readVoteQuery(
  params: URLSearchParams,
  record: VotingRecord,
): { readonly query: VoteQuery; readonly filter: VoteFilter; readonly issues: readonly string[] } {
  const issues: string[] = [];
  const text = (name: string): string => (params.get(name) ?? "").trim().slice(0, 200);
  const oneOf = <T extends string>(name: string, allowed: readonly T[]): T | undefined =>
    allowed.find((value) => value === text(name));
  const date = (name: "from" | "to"): LocalDate | undefined => {
    const given = text(name);
    if (given === "") return undefined;
    const read = parseLocalDate(given) ?? parseLocalDate(`${given}-${name === "from" ? "01-01" : "12-31"}`);
    if (read === undefined) issues.push(strings.votes.badDate(given));
    return read;
  };
  const body = oneOf("body", BODIES);
  const kind = oneOf("kind", QUESTION_KINDS);
  const outcome = oneOf("outcome", ["adopted", "not-adopted", "vetoed"]);
  const from = date("from");
  const to = date("to");
  const asked = text("member").toUpperCase();
  const member = asked === "" ? undefined : record.member(asked);
  if (asked !== "" && member === undefined) issues.push(strings.votes.badMember(asked));
  const option = oneOf("position", OPTIONS);
  const session = text("session");
  const filter: VoteFilter = {
    ...(text("q") === "" ? {} : { text: text("q") }),
    ...(body === undefined ? {} : { body }),
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(outcome === undefined ? {} : outcome === "vetoed" ? { vetoed: true } : { outcome }),
    ...(session === "" ? {} : { session }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(member === undefined
      ? {}
      : { positions: [option === undefined ? { member: member.code } : { member: member.code, option }] }),
  };
  const query: VoteQuery = {
    q: text("q"),
    body: body ?? "",
    kind: kind ?? "",
    outcome: outcome ?? "",
    session,
    from: from ?? "",
    to: to ?? "",
    member: member?.code ?? "",
    position: option ?? "",
    page: Math.max(1, Math.floor(Number(params.get("page") ?? 1)) || 1),
  };
  return { query, filter, issues };
}

/** The address of the list for a query; with other values for some fields. */
export function votesHref(
  query: VoteQuery,
  change: Partial<Record<(typeof FIELDS)[number], string>> & { page?: number } = {},
): string {
  const params = new URLSearchParams();
  for (const field of FIELDS) {
    const value = change[field] ?? query[field];
    if (value !== "") params.set(field, value);
  }
  if (change.page !== undefined && change.page > 1) params.set("page", String(change.page));
  const search = params.toString();
  return search === "" ? "/votes" : `/votes?${search}`;
}
