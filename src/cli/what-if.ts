import { err, ok, type Result } from "#basics";
import { type MemberCode, memberName, OPTIONS, type Option, type VotingRecord } from "#record";
import { type Changes, whatIf } from "#rules";
import { openUserRecord } from "#store";
import { decisionWords, flipWords, type NameOf, outcomeWords, whatIfRefusalWords } from "#words";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { findMember } from "./find-member.ts";
import { foldLines } from "./fold-lines.ts";
import { type Terminal, writeJson } from "./terminal.ts";
import { unknownSymbol } from "./vote.ts";

export interface WhatIfOptions {
  readonly vote?: readonly string[];
  readonly json?: true;
}

/** `plenary whatif SYMBOL [--vote MEMBER=OPTION]…`: decides a vote again with some votes otherwise, and tells what would turn it. */
export function imagine(terminal: Terminal, symbol: string, options: WhatIfOptions): ExitCode {
  const record = openUserRecord();
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  const row = record.find(symbol);
  if (row === undefined) return refuse(unknownSymbol(record, symbol));
  const votes = changedVotes(record, options.vote ?? []);
  if (!votes.ok) return refuse(votes.error);
  const vote = record.vote(row);
  const name: NameOf = (code) => {
    const member = record.member(code);
    return member === undefined ? code : memberName(member, vote.date);
  };
  const imagined = whatIf(record, row, { votes: votes.value });
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
  if (votes.value.length > 0) {
    const told = decisionWords(after, name);
    say(`As imagined: ${told.headline}`);
    for (const reason of told.reasons) say(reason, "    ");
  }
  for (const flip of flips) say(flipWords(flip, name));
  return EXIT.done;
}

/** "RUS=yes" as a changed vote, for each `--vote`. */
export function changedVotes(
  record: VotingRecord,
  typed: readonly string[],
): Result<NonNullable<Changes["votes"]>, string> {
  const changed: { readonly member: MemberCode; readonly option: Option }[] = [];
  for (const text of typed) {
    const at = text.lastIndexOf("=");
    const member = findMember(record, text.slice(0, at));
    const option = OPTIONS.find((o) => o === text.slice(at + 1).toLowerCase());
    if (at < 1 || member === undefined || option === undefined) {
      return err(
        `--vote ${text} cannot be read. Write a member and one of ${OPTIONS.join(", ")}, as in --vote RUS=abstaining.`,
      );
    }
    changed.push({ member: member.code, option });
  }
  return ok(changed);
}
