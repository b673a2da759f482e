import { err, ok, type Result } from "#basics";
import { BODIES, type Body, OPTIONS, QUESTION_KINDS, selectVotes, type VoteFilter, type VotingRecord } from "#record";
import { openUserRecord } from "#store";
import { votesJson } from "#wire";
import { voteLine } from "#words";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { findMember } from "./find-member.ts";
import { foldLines } from "./fold-lines.ts";
import { dateOption, oneOf } from "./options.ts";
import { type Terminal, writeJson } from "./terminal.ts";

/** The options of `plenary votes` as they are typed. */
export interface VotesOptions {
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
  readonly limit: number;
  readonly json?: true;
}

/** `plenary votes`: the votes that meet all conditions, the newest first. */
export function votes(terminal: Terminal, options: VotesOptions): ExitCode {
  const record = openUserRecord();
  const filter = filterOf(record, options);
  if (!filter.ok) {
    terminal.complain(filter.error);
    return EXIT.badInput;
  }
  const rows = selectVotes(record, filter.value);
  const shown = rows.slice(0, options.limit);
  if (options.json) {
    writeJson(terminal, votesJson(record, shown, rows.length));
    return EXIT.done;
  }
  for (const row of shown) {
    terminal.write(`${foldLines(voteLine(record, record.vote(row)), terminal.width, "", "  ")}\n`);
  }
  terminal.write(`${shown.length === 0 ? "" : "\n"}${countWords(rows.length, shown.length, record)}\n`);
  return EXIT.done;
}

function countWords(found: number, shown: number, record: VotingRecord): string {
  if (found === 0) return `None of the ${record.voteCount} votes on record meets all of that.`;
  const more = found > shown ? `, ${shown} shown; --limit ${found} shows all` : "";
  return `${found} of ${record.voteCount} votes on record${more}.`;
}

/** The conditions as the record understands them, or a sentence on the first that it does not. */
export function filterOf(record: VotingRecord, options: VotesOptions): Result<VoteFilter, string> {
  const from = dateOption("--from", options.from);
  const to = dateOption("--to", options.to);
  const body = bodyOption(options.body);
  const kind = oneOf("--kind", options.kind, QUESTION_KINDS);
  const position = oneOf("--position", options.position, OPTIONS);
  const outcome = oneOf("--outcome", options.outcome, ["adopted", "not-adopted"] as const);
  const members = memberOptions(record, options);
  for (const read of [from, to, body, kind, position, outcome, members]) if (!read.ok) return read;
  const did = position.ok ? position.value : undefined;
  return ok({
    ...given("text", options.text),
    ...given("session", options.session?.toUpperCase()),
    ...given("from", from.ok ? from.value : undefined),
    ...given("to", to.ok ? to.value : undefined),
    ...given("body", body.ok ? body.value : undefined),
    ...given("kinds", kind.ok && kind.value !== undefined ? [kind.value] : undefined),
    ...given("outcome", outcome.ok ? outcome.value : undefined),
    ...given("vetoed", options.vetoed),
    ...given(
      "positions",
      members.ok ? members.value?.map((member) => ({ member, ...given("option", did) })) : undefined,
    ),
  });
}

/** An object with one key, or none where there is no value: an absent condition asks for nothing. */
function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}

const BODY_NICKNAMES: { readonly [name: string]: Body } = {
  assembly: "general-assembly",
  ga: "general-assembly",
  council: "security-council",
  sc: "security-council",
};

function bodyOption(text: string | undefined): Result<Body | undefined, string> {
  const nickname = text === undefined ? undefined : BODY_NICKNAMES[text.toLowerCase()];
  return nickname === undefined ? oneOf("--body", text, BODIES) : ok(nickname);
}

function memberOptions(
  record: VotingRecord,
  { member, position }: VotesOptions,
): Result<readonly string[] | undefined, string> {
  if (member === undefined) {
    return position === undefined
      ? ok(undefined)
      : err("--position says what a member did. Name the member too, as in --member USA --position no.");
  }
  const codes: string[] = [];
  for (const name of member) {
    const found = findMember(record, name);
    if (found === undefined)
      return err(
        `--member ${name} is no Member State on record. Give its code or name, as in --member USA or --member "South Africa".`,
      );
    codes.push(found.code);
  }
  return ok(codes);
}
