import { type AgreementIndex, pairAgreement } from "#alignment";
import { indexWords } from "#words";
import type { Answer } from "../screen/answer.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { figure, screenTable } from "../screen/screen-table.ts";
import { type Basis, writeRest } from "./alignment-basis.ts";
import { agreementTable } from "./alignment-charts.ts";

/** Several members or groups with each other: a table of all pairs. */
export function alignSet(basis: Basis, codes: readonly string[], index: AgreementIndex): Answer {
  const pairs = codes.flatMap((a, i) =>
    codes.slice(i + 1).map((b) => {
      const found = pairAgreement(basis.matrix, [a, b]);
      return { members: [a, b] as const, value: found?.indices[index] ?? null, votes: found?.n ?? 0 };
    }),
  );
  const agreementBetween = (a: string, b: string): number | null =>
    pairs.find(({ members: [x, y] }) => (x === a && y === b) || (x === b && y === a))?.value ?? null;
  return {
    json: () => ({ choice: basis.choice, index, pairs }),
    csv: () => [
      ["member", "other", "index", "value", "votes"],
      ...pairs.map((p) => [...p.members, index, p.value, p.votes]),
    ],
    svg: () => agreementTable(basis, codes, index, agreementBetween),
    words: (terminal) => {
      terminal.write(
        `${terminal.style.strong(foldLines(`Agreement by ${index}: ${indexWords(index)}`, terminal.width))}\n`,
      );
      const rows = codes.map((a) => [a, ...codes.map((b) => (a === b ? "" : figure(agreementBetween(a, b))))]);
      terminal.write(screenTable([["", ...codes], ...rows]));
      writeRest(terminal, basis);
    },
  };
}
