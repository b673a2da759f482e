import { err, type LocalDate, ok, type Result } from "#basics";
import { MAJORITIES, type MemberCode, OPTIONS, type Option, type VotingRecord } from "#record";
import { type Changes, whatIf } from "#rules";
import { decisionWords, flipWords, outcomeWords, whatIfRefusalWords } from "#words";
import { findMember, unknownMember } from "../input/find-member.ts";
import { findVote } from "../input/find-vote.ts";
import { dateOption, oneOf } from "../input/options.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { namesOn } from "../screen/names-on.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";

export interface WhatIfOptions {
  readonly change?: readonly string[];
  /** The older name of `change`. */
  readonly vote?: readonly string[];
  readonly absent?: readonly string[];
  readonly majority?: string;
  readonly date?: string;
  readonly joining?: readonly string[];
  readonly leaving?: readonly string[];
  readonly json?: true;
}

/** `plenary what-if SYMBOL …`: decides a vote again with some things otherwise, and tells what would turn it. */
export function imagine(terminal: Terminal, symbol: string, options: WhatIfOptions): ExitCode {
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  const found = findVote(symbol);
  if (!found.ok) return refuse(found.error);
  const { record, row } = found.value;
  const changes = changesOf(record, options);
  if (!changes.ok) return refuse(changes.error);
  const vote = record.vote(row);
  const name = namesOn(record, vote.date);
  const imagined = whatIf(record, row, changes.value);
  if (!imagined.ok) return refuse(whatIfRefusalWords(imagined.error, name));
  if (options.json) {
    writeJson(terminal, { version: 1, record: { version: record.version }, vote: vote.id, ...imagined.value });
    return EXIT.done;
  }
  const { before, after, flips } = imagined.value;
  const say = (text: string, indent = "  "): void =>
    terminal.write(`${foldLines(text, terminal.width, indent, `${indent}  `)}\n`);
  say(`${vote.id}, ${vote.question.title}: ${outcomeWords(record, vote)}`, "");
  say(`As it was: ${decisionWords(before, name).headline}`);
  if (Object.keys(changes.value).length > 0) {
    const told = decisionWords(after, name);
    say(`As imagined: ${told.headline}`);
    for (const reason of told.reasons) say(reason, "    ");
  }
  for (const flip of flips) say(flipWords(flip, name));
  return EXIT.done;
}

/** What the options imagine, or a sentence on the first that cannot be read. */
export function changesOf(record: VotingRecord, options: WhatIfOptions): Result<Changes, string> {
  const changed = memberOptions(record, "--change", [...(options.change ?? []), ...(options.vote ?? [])]);
  const absent = memberList(record, "--absent", options.absent ?? []);
  const majority = oneOf("--majority", options.majority, MAJORITIES);
  const date = dayUnderRules(options.date);
  const joining = memberOptions(record, "--joining", options.joining ?? []);
  const leaving = memberList(record, "--leaving", options.leaving ?? []);
  for (const read of [changed, absent, majority, date, joining, leaving]) if (!read.ok) return read;
  if (!changed.ok || !absent.ok || !majority.ok || !date.ok || !joining.ok || !leaving.ok) return ok({});
  const votes = [...changed.value, ...absent.value.map((member) => ({ member, option: "not-voting" as const }))];
  const twice = votes.find((one, at) => votes.findIndex((other) => other.member === one.member) !== at);
  if (twice !== undefined) return err(`${twice.member} is given two votes. Give it one, with --change or --absent.`);
  return ok({
    ...(votes.length === 0 ? {} : { votes }),
    ...(majority.value === undefined ? {} : { majority: majority.value }),
    ...(date.value === undefined ? {} : { date: date.value }),
    ...(joining.value.length === 0 ? {} : { joining: joining.value }),
    ...(leaving.value.length === 0 ? {} : { leaving: leaving.value }),
  });
}

/** The Charter came into force: on no day before had anybody rules to vote by. */
const CHARTER = "1945-10-24";

function dayUnderRules(text: string | undefined): Result<LocalDate | undefined, string> {
  const date = dateOption("--date", text);
  if (!date.ok || date.value === undefined || date.value >= CHARTER) return date;
  return err(
    `--date ${text} is before the United Nations: its Charter came into force on ${CHARTER}. Give that day or a later one.`,
  );
}

interface MemberOption {
  readonly member: MemberCode;
  readonly option: Option;
}

/** "RUS=yes" as a member and what it does, for each text. */
function memberOptions(
  record: VotingRecord,
  flag: string,
  typed: readonly string[],
): Result<readonly MemberOption[], string> {
  const read: MemberOption[] = [];
  for (const text of typed) {
    const at = text.lastIndexOf("=");
    const member = findMember(record, text.slice(0, Math.max(at, 0)));
    const option = OPTIONS.find(
      (o) =>
        o ===
        text
          .slice(at + 1)
          .trim()
          .toLowerCase(),
    );
    if (at > 0 && member === undefined) {
      return err(
        `${flag} ${text}: ${unknownMember(record, text.slice(0, at))} Give its code or name, as in ${flag} RUS=abstaining.`,
      );
    }
    if (at < 1 || member === undefined || option === undefined) {
      return err(
        `${flag} ${text} cannot be read. Write a member and one of ${OPTIONS.join(", ")}, as in ${flag} RUS=abstaining.`,
      );
    }
    read.push({ member: member.code, option });
  }
  return ok(read);
}

function memberList(
  record: VotingRecord,
  flag: string,
  typed: readonly string[],
): Result<readonly MemberCode[], string> {
  const codes: MemberCode[] = [];
  for (const text of typed) {
    const member = findMember(record, text);
    if (member === undefined) {
      return err(`${flag} ${unknownMember(record, text)} Give its code or name, as in ${flag} USA.`);
    }
    codes.push(member.code);
  }
  return ok(codes);
}
