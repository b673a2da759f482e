import { err, ok, type Result } from "#basics";
import { BODIES, type Body, OPTIONS, type Option, QUESTION_KINDS, type VoteFilter, type VotingRecord } from "#record";
import { findMember, unknownMember } from "./find-member.ts";
import { daysOption, oneOf, tallyOption } from "./options.ts";

/** Conditions on votes as they are typed, for every command that takes a choice of votes. */
export interface FilterOptions {
  readonly text?: string;
  readonly body?: string;
  readonly session?: string;
  readonly from?: string;
  readonly to?: string;
  readonly member?: readonly string[];
  readonly position?: string;
  readonly kind?: string;
  readonly outcome?: string;
  readonly vetoed?: true;
  readonly margin?: number;
  readonly tally?: string;
}

/** The conditions as the record understands them, or a sentence on the first that it does not. */
export function filterOf(record: VotingRecord, options: FilterOptions): Result<VoteFilter, string> {
  const days = daysOption(options);
  const body = bodyOption(options.body);
  const kind = oneOf("--kind", options.kind, QUESTION_KINDS);
  const outcome = oneOf("--outcome", options.outcome, ["adopted", "not-adopted"] as const);
  if (options.outcome?.toLowerCase() === "vetoed")
    return err("--outcome vetoed is not known: a vetoed text was not adopted. Say --vetoed.");
  const members = memberOptions(record, options);
  const tally = tallyOption("--tally", options.tally);
  for (const read of [days, body, kind, outcome, members, tally]) if (!read.ok) return read;
  return ok({
    ...given("text", options.text),
    ...given("session", options.session?.toUpperCase()),
    ...(days.ok ? days.value : {}),
    ...given("body", body.ok ? body.value : undefined),
    ...given("kinds", kind.ok && kind.value !== undefined ? [kind.value] : undefined),
    ...given("outcome", outcome.ok ? outcome.value : undefined),
    ...given("vetoed", options.vetoed),
    ...given("marginAtMost", options.margin),
    ...given("tally", tally.ok ? tally.value : undefined),
    ...given("positions", members.ok ? members.value : undefined),
  });
}

/** An object with one key, or none where there is no value: an absent condition asks for nothing. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}

const BODY_NICKNAMES: { readonly [name: string]: Body } = {
  assembly: "general-assembly",
  ga: "general-assembly",
  unga: "general-assembly",
  council: "security-council",
  sc: "security-council",
  unsc: "security-council",
};

export function bodyOption(text: string | undefined): Result<Body | undefined, string> {
  const nickname =
    text === undefined ? undefined : BODY_NICKNAMES[text.toLowerCase().replace(/^(?:un|general|security)[ -]/, "")];
  return nickname === undefined ? oneOf("--body", text, BODIES) : ok(nickname);
}

/** Members with what each did: `USA=no`, or `USA` with what `--position` says of all that have no word of their own. */
function memberOptions(
  record: VotingRecord,
  { member, position }: FilterOptions,
): Result<VoteFilter["positions"], string> {
  const common = oneOf("--position", position, OPTIONS);
  if (!common.ok) return common;
  if (member === undefined) {
    return position === undefined
      ? ok(undefined)
      : err("--position says what a member did. Name the member too, as in --member USA --position no.");
  }
  const positions: { readonly member: string; readonly option?: Option }[] = [];
  for (const given of member) {
    const [name = "", word] = given.split("=");
    const found = findMember(record, name);
    if (found === undefined)
      return err(
        `--member ${unknownMember(record, name)} Give its code or name, as in --member USA or --member "South Africa".`,
      );
    const own = oneOf(`--member ${name}=…:`, word, OPTIONS);
    if (!own.ok) return own;
    const option = own.value ?? common.value;
    positions.push({ member: found.code, ...(option === undefined ? {} : { option }) });
  }
  return ok(positions);
}
