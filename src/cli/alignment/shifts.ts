import { idealPath, idealPoints, type PathPoint, type Shifts, shifts } from "#alignment";
import { seededRandom } from "#basics";
import { lineChart } from "#charts";
import type { VotingRecord } from "#record";
import { shiftWords, voteLine } from "#words";
import type { ChoiceOptions } from "../input/choice-options.ts";
import { findMember } from "../input/find-member.ts";
import { unknownVoter } from "../input/find-voters.ts";
import { type Answer, type FormOptions, giveAnswer } from "../screen/answer.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import type { Terminal } from "../screen/terminal.ts";
import { POSITION_WORDS } from "./align-pair.ts";
import { type Basis, nameOf, openBasis, SEED, writeRest } from "./alignment-basis.ts";
import { periodAxis, sourceOf } from "./alignment-charts.ts";

export interface ShiftsOptions extends ChoiceOptions, FormOptions {
  readonly anchor: string;
  readonly limit: number;
}

/** `plenary shifts MEMBER`: when a member moved, on repeated texts first, and whether it was the member or the agenda. */
export function memberShifts(terminal: Terminal, who: string, options: ShiftsOptions): ExitCode {
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  const opened = openBasis(options);
  if (!opened.ok) return refuse(opened.error);
  const basis = opened.value;
  const [member, anchor] = [findMember(basis.record, who), findMember(basis.record, options.anchor)];
  if (member === undefined || anchor === undefined)
    return refuse(unknownVoter(basis.record, member === undefined ? who : options.anchor));
  const { matrix, links } = basis;
  const fit = idealPoints(matrix, { links, anchor: anchor.code });
  const found = shifts(matrix, links, fit, member.code, seededRandom(SEED), anchor.code);
  if (found === undefined)
    return refuse(`${nameOf(basis, member.code)} has no contested vote on record in this choice of votes.`);
  return giveAnswer(
    terminal,
    basis.record,
    options,
    answerOf(basis, found, idealPath(fit, member.code), options.limit),
  );
}

function answerOf(basis: Basis, found: Shifts, path: readonly PathPoint[], limit: number): Answer {
  const { record } = basis;
  return {
    json: () => ({
      ...found,
      flips: found.flips.map((f) => ({ ...f, from: idOf(record, f.from), to: idOf(record, f.to) })),
    }),
    csv: () => [
      ["from", "to", "period", "was", "is", "direction"],
      ...found.flips.map((f) => [
        idOf(record, f.from),
        idOf(record, f.to),
        f.period,
        POSITION_WORDS[f.was],
        POSITION_WORDS[f.is],
        f.direction,
      ]),
    ],
    svg: () => shiftsChart(basis, found, path),
    words: (terminal) => {
      for (const line of shiftWords(found, basis.name))
        terminal.write(`${foldLines(line, terminal.width, "", "  ")}\n`);
      const newest = [...found.flips].reverse().slice(0, limit);
      if (newest.length > 0)
        terminal.write(`\n${found.flips.length} changes of position on repeated texts, the last:\n`);
      for (const f of newest) {
        const text = `${POSITION_WORDS[f.was]} → ${POSITION_WORDS[f.is]}: ${voteLine(record, record.vote(f.to))}; before that ${idOf(record, f.from)}`;
        terminal.write(`${foldLines(text, terminal.width, "  ", "    ")}\n`);
      }
      writeRest(terminal, basis);
    },
  };
}

function idOf(record: VotingRecord, row: number): string {
  return record.vote(row).id;
}

function shiftsChart(basis: Basis, found: Shifts, path: readonly PathPoint[]): string {
  const name = nameOf(basis, found.member);
  return lineChart({
    title: `Where ${name} stood`,
    subtitle: `Place on the line of votes, with 95% ranges; the side of ${nameOf(basis, found.anchor)} is above`,
    description: `${path.length} periods; ${found.changes.length} changes of level.`,
    source: sourceOf(basis),
    series: [
      {
        name,
        points: path.map((p) => ({
          x: Number(p.period),
          y: p.at,
          low: p.low,
          high: p.high,
          tip: `${p.period}: ${p.at.toFixed(2)}, ${p.votes} votes`,
        })),
      },
    ],
    marks: found.changes.map((c) => ({ x: Number(c.period), label: `change, p ${c.p.toFixed(3)}` })),
    x: periodAxis(basis),
  });
}
