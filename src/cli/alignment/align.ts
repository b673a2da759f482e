import { AGREEMENT_INDICES, type AgreementIndex, withGroups } from "#alignment";
import { groupCode, type VotingRecord } from "#record";
import type { ChoiceOptions } from "../input/choice-options.ts";
import { findVoters, type Voter } from "../input/find-voters.ts";
import { oneOf } from "../input/options.ts";
import { type FormOptions, giveAnswer } from "../screen/answer.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import type { Terminal } from "../screen/terminal.ts";
import { alignGroup } from "./align-group.ts";
import { alignOne } from "./align-one.ts";
import { alignPair } from "./align-pair.ts";
import { alignSet } from "./align-set.ts";
import { type Basis, openBasis } from "./alignment-basis.ts";

export interface AlignOptions extends ChoiceOptions, FormOptions {
  readonly index?: string;
  /** Session by session. */
  readonly bySession?: true;
  readonly limit: number;
}

/** Members in a table of all pairs: more fill no screen. */
const MOST_IN_TABLE = 40;

/** `plenary align WHO…`: how alike members vote: a pair, one and all others, several with each other, a group with itself. Beside others a group is one. */
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
  const [first, second] = voters;
  if (first?.kind === "group" && second === undefined) return alignGroup(basis, first.group);
  const parties = [...new Set(voters.map((voter) => partyCode(basis.record, voter)))];
  if (parties.length > MOST_IN_TABLE)
    return `${parties.length} are too many for one table. Name at most ${MOST_IN_TABLE}.`;
  const wider = withGroupColumns(basis, voters);
  const [a, b] = parties;
  if (a === undefined || b === undefined) return a === undefined ? NOBODY : alignOne(basis, a, index, options.limit);
  return parties.length === 2
    ? alignPair(wider, [a, b], index, options.bySession === true)
    : alignSet(wider, parties, index);
}

const NOBODY = "Whom? Name members or groups, as in plenary align USA EU.";

function partyCode(record: VotingRecord, voter: Voter): string {
  return voter.kind === "member" ? voter.member.code : groupCode(record, voter.group);
}

/** With a column for each group: on each vote the position of most of its members. */
function withGroupColumns(basis: Basis, voters: readonly Voter[]): Basis {
  const groups = voters.flatMap((voter) => (voter.kind === "group" ? [voter.group] : []));
  const names = new Map(groups.map((group) => [groupCode(basis.record, group), group.name]));
  return {
    ...basis,
    matrix: withGroups(basis.record, basis.matrix, groups),
    name: (code) => names.get(code) ?? basis.name(code),
  };
}
