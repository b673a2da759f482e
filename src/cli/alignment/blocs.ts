import { type Bloc, type Blocs, findBlocs, idealPoints, nearestGroups, partOf } from "#alignment";
import { seededRandom } from "#basics";
import { stripPlot } from "#charts";
import { listWords } from "#words";
import type { ChoiceOptions } from "../input/choice-options.ts";
import { type Answer, type FormOptions, giveAnswer } from "../screen/answer.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import type { Terminal } from "../screen/terminal.ts";
import { type Basis, lastDay, nameOf, openBasis, SEED, writeRest } from "./alignment-basis.ts";
import { sourceOf } from "./alignment-charts.ts";

export interface BlocsOptions extends ChoiceOptions, FormOptions {
  readonly session?: string;
  readonly resolution: number;
}

/** `plenary blocs`: which members vote together more than the room does, how firmly, and which official groups they are like. */
export function blocs(terminal: Terminal, options: BlocsOptions): ExitCode {
  const refuse = (sentence: string): ExitCode => {
    terminal.complain(sentence);
    return EXIT.badInput;
  };
  const opened = openBasis(options);
  if (!opened.ok) return refuse(opened.error);
  const basis = ofSession(opened.value, options);
  if (typeof basis === "string") return refuse(basis);
  const [found] = findBlocs(basis.matrix, basis.links, seededRandom(SEED), { resolutions: [options.resolution] });
  if (found === undefined)
    return refuse("Fewer than three members or two votes are in this choice; no bloc can be told.");
  return giveAnswer(terminal, basis.record, options, answerOf(basis, found));
}

/** The votes of one session; without --session and days, those of the last session on record. */
export function ofSession(basis: Basis, options: ChoiceOptions & { readonly session?: string }): Basis | string {
  const open = options.from !== undefined || options.to !== undefined;
  const session = options.session ?? (open ? undefined : basis.matrix.periods.at(-1));
  if (session === undefined) return basis;
  if (!basis.matrix.periods.includes(session))
    return `No contested vote of session ${session} is on record in this choice. On record: ${basis.matrix.periods.slice(-8).join(", ")} and earlier ones; for an emergency session give its days with --from and --to.`;
  return { ...basis, ...partOf(basis.matrix, basis.links, session) };
}

function answerOf(basis: Basis, found: Blocs): Answer {
  return {
    json: () => ({ ...found, blocs: found.blocs.map((bloc) => ({ ...bloc, groups: near(basis, found, bloc) })) }),
    csv: () => [
      ["member", "bloc", "probability"],
      ...found.blocs.flatMap((bloc) => bloc.members.map((m) => [m.member, bloc.core.join("-"), m.probability])),
      ...found.none.map((member) => [member, "", undefined]),
    ],
    svg: () => blocsChart(basis, found),
    words: (terminal) => {
      const named = (code: string): string => nameOf(basis, code);
      const stable = `${found.blocs.length} blocs at resolution ${found.resolution}; stability ${found.stability.toFixed(2)} over ${found.resamplings} resamplings of texts (1: always the same, 0: by chance)`;
      terminal.write(`${terminal.style.strong(foldLines(stable, terminal.width))}\n`);
      for (const bloc of found.blocs) writeBloc(terminal, basis, found, bloc);
      if (found.none.length > 0)
        terminal.write(
          `${foldLines(`In no bloc firmly: ${listWords(found.none.map(named))}.`, terminal.width, "", "  ")}\n`,
        );
      writeRest(terminal, basis);
    },
  };
}

function writeBloc(terminal: Terminal, basis: Basis, found: Blocs, bloc: Bloc): void {
  const [group] = near(basis, found, bloc);
  const like =
    group === undefined || group.likeness < WORTH_NAMING
      ? ""
      : `; of official groups most like ${group.group} (${Math.round(100 * group.likeness)}% in common)`;
  const core = listWords(bloc.core.map((c) => nameOf(basis, c)));
  terminal.write(`${foldLines(`Around ${core}: ${bloc.members.length} members${like}`, terminal.width)}\n`);
  const members = bloc.members.map((m) =>
    m.probability < 0.8 ? `${nameOf(basis, m.member)} (${Math.round(100 * m.probability)}%)` : nameOf(basis, m.member),
  );
  terminal.write(`${foldLines(members.join(", "), terminal.width, "  ", "  ")}\n`);
}

/** An official group with less in common with a bloc says nothing of it. */
const WORTH_NAMING = 0.25;

function near(basis: Basis, found: Blocs, bloc: Bloc) {
  const date = lastDay(basis);
  return date === undefined ? [] : nearestGroups(found, bloc, basis.record.groups, date);
}

/** Members on the line of the period's votes, each with the mark of its bloc. */
function blocsChart(basis: Basis, found: Blocs): string {
  const { points } = idealPoints(basis.matrix, { links: basis.links, paths: "constant" });
  const blocOf = new Map(found.blocs.flatMap((bloc, i) => bloc.members.map((m) => [m.member, i] as const)));
  const cores = new Set(found.blocs.flatMap((b) => b.core));
  return stripPlot({
    title: "Blocs, and where their members stand",
    subtitle: `Place on the line of votes; ${found.blocs.length} blocs at resolution ${found.resolution}`,
    description: found.blocs.map((b) => `A bloc of ${b.members.length} around ${b.core.join(", ")}.`).join(" "),
    source: sourceOf(basis),
    points: points.map((p) => ({
      name: nameOf(basis, p.member),
      ...(cores.has(p.member) ? { label: p.member } : {}),
      value: p.at,
      series: blocOf.get(p.member) ?? NO_BLOC,
      tip: `${nameOf(basis, p.member)}: ${p.at.toFixed(2)}`,
    })),
  });
}

/** The mark of those that stand in no bloc. */
const NO_BLOC = 7;
