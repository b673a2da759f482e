import { type AgreementIndex, type Neighbour, neighbours } from "#alignment";
import { indexWords, plural } from "#words";
import type { Answer } from "../screen/answer.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { figure, screenTable } from "../screen/screen-table.ts";
import { type Basis, nameOf, writeRest } from "./alignment-basis.ts";
import { agreementRows } from "./alignment-charts.ts";

/** Who votes with a member and who against it: all others by their agreement with it. */
export function alignOne(basis: Basis, member: string, index: AgreementIndex, limit: number): Answer | string {
  const all = neighbours(basis.matrix, member, index);
  if (all.length === 0) return `${nameOf(basis, member)} has no contested vote on record in this choice of votes.`;
  const near = all.slice(0, limit);
  const far = all.slice(near.length).slice(-limit);
  return {
    json: () => ({ member, choice: basis.choice, index, neighbours: all }),
    csv: () => [
      ["member", "other", "index", "value", "votes"],
      ...all.map((n) => [member, n.member, index, n.value, n.votes]),
    ],
    svg: () => agreementRows(basis, member, index, [...near, ...far]),
    words: (terminal) => {
      const heading = `Who votes with ${nameOf(basis, member)}, by ${index}: ${indexWords(index)}`;
      terminal.write(`${terminal.style.strong(foldLines(heading, terminal.width))}\n`);
      const line = (n: Neighbour): readonly string[] => [
        nameOf(basis, n.member),
        figure(n.value),
        plural(n.votes, "vote"),
      ];
      terminal.write(screenTable(near.map(line), "  "));
      if (far.length > 0) terminal.write(`and least of all\n${screenTable(far.map(line), "  ")}`);
      writeRest(terminal, basis);
    },
  };
}
