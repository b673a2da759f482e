import { AGREEMENT_INDICES, type AgreementIndex } from "#alignment";
import type { Member } from "#record";
import type { ChoiceOptions } from "../input/choice-options.ts";
import { codesOf, findVoters, type Voter } from "../input/find-voters.ts";
import { oneOf } from "../input/options.ts";
import { type FormOptions, giveAnswer } from "../screen/answer.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import type { Terminal } from "../screen/terminal.ts";
import { alignGroup } from "./align-group.ts";
import { alignOne } from "./align-one.ts";
import { alignPair } from "./align-pair.ts";
import { alignSet } from "./align-set.ts";
import { type Basis, lastDay, openBasis } from "./alignment-basis.ts";

export interface AlignOptions extends ChoiceOptions, FormOptions {
  readonly index?: string;
  /** Session by session. */
  readonly bySession?: true;
  readonly limit: number;
}

/** Members in a table of all pairs: more fill no screen. */
const MOST_IN_TABLE = 40;

/** `plenary align WHO…`: how alike members vote: a pair, one and all others, several with each other, or a group with itself. */
export function align(terminal: Terminal, who: readonly string[], options: AlignOptions): ExitCode {
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  const index = oneOf("--index", options.index, AGREEMENT_INDICES);
  if (!index.ok) return refuse(index.error);
  const basis = openBasis(options);
  if (!basis.ok) return refuse(basis.error);
  const voters = findVoters(basis.value.record, who);
  if (!voters.ok) return refuse(voters.error);
  const answer = answerOf(basis.value, voters.value, index.value ?? "lijphart", options);
  return typeof answer === "string" ? refuse(answer) : giveAnswer(terminal, basis.value.record, options, answer);
}

function answerOf(basis: Basis, voters: readonly Voter[], index: AgreementIndex, options: AlignOptions) {
  const [first, second, ...more] = voters;
  if (first?.kind === "group" && second === undefined) return alignGroup(basis, first.group);
  const codes = codesOf(voters, lastDay(basis));
  const members = codes.map((code) => basis.record.member(code)).filter((m): m is Member => m !== undefined);
  const [a, b] = members;
  if (a !== undefined && b === undefined) return alignOne(basis, a, index, options.limit);
  if (a !== undefined && b !== undefined && members.length === 2 && more.length === 0)
    return alignPair(basis, [a, b], index, options.bySession === true);
  if (members.length > MOST_IN_TABLE)
    return `${members.length} members are too many for one table. Name at most ${MOST_IN_TABLE}.`;
  return alignSet(basis, members, index);
}
