import { type AgreementIndex, agreementOf, allPairs } from "#alignment";
import type { Member, MemberCode } from "#record";
import { indexWords } from "#words";
import { type Basis, nameOf, writeRest } from "./alignment-basis.ts";
import { agreementRows } from "./alignment-charts.ts";
import type { Answer } from "./answer.ts";
import { foldLines } from "./fold-lines.ts";
import { figure, screenTable } from "./screen-table.ts";

/** Agreement of one member with another, and on how many common votes. */
export interface Neighbour {
  readonly member: string;
  readonly value: number;
  readonly votes: number;
}

/** Share of the most common votes that a pair must have, or its figure stands on too little to be ranked. */
const LEAST_COMMON = 0.25;

/** Who votes with a member and who against it: all others by their agreement with it. */
export function alignOne(basis: Basis, member: Member, index: AgreementIndex, limit: number): Answer | string {
  const all = neighboursOf(basis, member.code, index);
  if (all.length === 0) return `${nameOf(basis, member.code)} has no contested vote on record in this choice of votes.`;
  const near = all.slice(0, limit);
  const far = all.slice(near.length).slice(-limit);
  return {
    json: () => ({ member: member.code, choice: basis.choice, index, neighbours: all }),
    csv: () => [
      ["member", "other", "index", "value", "votes"],
      ...all.map((n) => [member.code, n.member, index, n.value, n.votes]),
    ],
    svg: () => agreementRows(basis, member.code, index, [...near, ...far]),
    words: (terminal) => {
      const heading = `Who votes with ${nameOf(basis, member.code)}, by ${index}: ${indexWords(index)}`;
      terminal.write(`${terminal.style.strong(foldLines(heading, terminal.width))}\n`);
      const line = (n: Neighbour): readonly string[] => [nameOf(basis, n.member), figure(n.value), `${n.votes} votes`];
      terminal.write(screenTable(near.map(line), "  "));
      if (far.length > 0) terminal.write(`and least of all\n${screenTable(far.map(line), "  ")}`);
      writeRest(terminal, basis);
    },
  };
}

function neighboursOf({ matrix }: Basis, member: MemberCode, index: AgreementIndex): readonly Neighbour[] {
  const own = matrix.members.indexOf(member);
  if (own === -1) return [];
  const { counts } = allPairs.tables(allPairs.bitsOf(matrix));
  const found = matrix.members.flatMap((other, m): Neighbour[] => {
    if (m === own) return [];
    const at = 9 * allPairs.indexOf(Math.min(m, own), Math.max(m, own), matrix.members.length);
    const table = counts.subarray(at, at + 9);
    const value = agreementOf(table, index);
    const votes = table.reduce((sum, n) => sum + n, 0);
    return value === null ? [] : [{ member: other, value, votes }];
  });
  const most = Math.max(0, ...found.map((n) => n.votes));
  return found
    .filter((n) => n.votes >= LEAST_COMMON * most)
    .sort((a, b) => b.value - a.value || (a.member < b.member ? -1 : 1));
}
