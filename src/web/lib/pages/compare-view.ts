import type { AgreementIndex } from "#alignment";
import { lineChart } from "#charts";
import type { VotingRecord } from "#record";
import type { CompareAnswer, ComparedPair } from "../analysis/question.ts";
import type { Exhibit } from "../exhibit.ts";
import { nameOf } from "../parties.ts";
import { sourceLine, termsLine } from "../rests.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { voteRow } from "../vote-row.ts";
import { LEAST_DRAWN, sessionAxis, sessionYear, twoDigits, valueWords } from "./axis-of-sessions.ts";
import { type CompareContext, domainOf } from "./compare-context.ts";
import { matrixExhibit, positionsExhibit, topicsExhibit } from "./compare-tables.ts";
import { oppositeWords } from "./comparison-words.ts";

const s = figureStrings.compare;
/** A line is not drawn over longer silences than this. */
const JOIN_WITHIN = 3;

/** The pictures and tables of a comparison, in the order of the page. */
export function compareExhibits(
  record: VotingRecord,
  answer: CompareAnswer,
  index: AgreementIndex,
): readonly Exhibit[] {
  const context: CompareContext = {
    record,
    answer,
    index,
    name: nameOf(record),
    source: sourceLine(record, answer.rest, figureStrings.indices[index]),
    terms: termsLine(record),
  };
  const [only] = answer.pairs;
  return [
    agreementExhibit(context),
    ...(answer.pairs.length > 1 ? [matrixExhibit(context)] : []),
    linesExhibit(context, answer.paths),
    topicsExhibit(context),
    ...(answer.pairs.length === 1 && only !== undefined
      ? [positionsExhibit(context, only), partedExhibit(context, only)]
      : []),
  ];
}

function agreementExhibit({ answer, index, name, source, terms }: CompareContext): Exhibit {
  const [only] = answer.pairs;
  const title = s.agreement(answer.paths.map((p) => name(p.member)));
  const pairName = (pair: ComparedPair): string => pair.members.map(name).join(" – ");
  const domain = domainOf(index);
  return {
    id: "agreement",
    title,
    terms,
    method: "agreement",
    columns: [
      { key: "session", label: "Session" },
      { key: "pair", label: "Pair" },
      { key: "agreement", label: "Agreement", digits: 3 },
      { key: "low", label: "from", digits: 3 },
      { key: "high", label: "to", digits: 3 },
      { key: "votes", label: "Votes in common" },
    ],
    rows: answer.pairs.flatMap((pair) =>
      pair.byPeriod.map((p) => [
        Number(p.period),
        pairName(pair),
        p.value,
        p.interval?.low ?? null,
        p.interval?.high ?? null,
        p.n,
      ]),
    ),
    draw: (frame) =>
      lineChart({
        ...frame,
        title: answer.pairs.length === 1 && only !== undefined && only.n > 0 ? oppositeWords(only, name) : title,
        subtitle: `${figureStrings.indices[index]}${index === "lijphart" ? `; ${s.scale}` : ""}. Band: 95% interval. Sessions with fewer than ${LEAST_DRAWN} common votes are not drawn`,
        description: answer.pairs
          .map((pair) => `${pairName(pair)}: ${valueWords(pair.value, pair.interval)} over ${pair.n} votes.`)
          .join(" "),
        source,
        x: sessionAxis,
        y: { format: twoDigits, ...(domain === undefined ? {} : { domain }) },
        joinWithin: JOIN_WITHIN,
        series: answer.pairs.map((pair) => ({
          name: pairName(pair),
          points: pair.byPeriod
            .filter((p) => p.n >= LEAST_DRAWN)
            .map((p) => ({
              x: sessionYear(p.period),
              y: p.value,
              low: p.interval?.low ?? null,
              high: p.interval?.high ?? null,
              tip: `${pairName(pair)}, ${figureStrings.session(p.period)}: ${valueWords(p.value, p.interval)}, ${p.n} votes`,
            })),
        })),
      }),
  };
}

type LinesContext = Pick<CompareContext, "name" | "source" | "terms">;

/** The paths of members along the line, with their breaks marked. */
export function linesExhibit({ name, source, terms }: LinesContext, paths: CompareAnswer["paths"]): Exhibit {
  return {
    id: "line",
    title: s.line,
    terms,
    method: "ideal-points",
    columns: [
      { key: "session", label: "Session" },
      { key: "member", label: "Member" },
      { key: "point", label: "Ideal point", digits: 3 },
      { key: "low", label: "from", digits: 3 },
      { key: "high", label: "to", digits: 3 },
      { key: "votes", label: "Votes" },
    ],
    rows: paths.flatMap((path) =>
      path.points.map((p) => [Number(p.period), name(path.member), p.at, p.low, p.high, p.votes]),
    ),
    draw: (frame) =>
      lineChart({
        ...frame,
        title: s.line,
        subtitle: s.lineSays,
        description: paths.map((path) => pathWords(name(path.member), path)).join(" "),
        source: `${source} Bailey, Strezhnev and Voeten 2017; engine of our own.`,
        x: sessionAxis,
        y: { format: twoDigits },
        joinWithin: JOIN_WITHIN,
        marks: paths.flatMap((path) =>
          path.changes.map((c) => ({
            x: sessionYear(c.period),
            label: `${paths.length > 1 ? `${path.member} ` : ""}${sessionYear(c.period)}`,
          })),
        ),
        series: paths.map((path) => ({
          name: name(path.member),
          points: path.points.map((p) => ({
            x: sessionYear(p.period),
            y: p.votes === 0 ? null : p.at,
            low: p.low,
            high: p.high,
            tip: `${name(path.member)}, ${figureStrings.session(p.period)}: ${twoDigits(p.at)} (${twoDigits(p.low)} to ${twoDigits(p.high)}), ${p.votes} votes`,
          })),
        })),
      }),
  };
}

function pathWords(name: string, path: CompareAnswer["paths"][number]): string {
  const [first, last] = [path.points[0], path.points.at(-1)];
  if (first === undefined || last === undefined) return `${name}: not on record.`;
  const breaks = path.changes.map((c) => `${sessionYear(c.period)}`);
  return `${name}: from ${twoDigits(first.at)} in ${sessionYear(first.period)} to ${twoDigits(last.at)} in ${sessionYear(last.period)}${
    breaks.length === 0 ? "" : `, breaks in ${breaks.join(", ")}`
  }.`;
}

function partedExhibit({ record, answer, name, terms }: CompareContext, pair: ComparedPair): Exhibit {
  const [a, b] = pair.members;
  const did = (n: number): string => figureStrings.positions[n] ?? "";
  return {
    id: "parted",
    title: s.parted,
    terms,
    method: "divergence",
    columns: [
      { key: "date", label: "Date", shows: "day" },
      { key: "vote", label: "Vote" },
      { key: "title", label: "Text" },
      { key: a, label: name(a) },
      { key: b, label: name(b) },
      ...(answer.pairs.some((p) => p.parted.some((v) => v.expected !== undefined))
        ? [{ key: "expected", label: "Steps apart expected", digits: 2 }]
        : []),
    ],
    rows: pair.parted.map((v) => {
      const row = voteRow(record, v.row);
      const parting = [did(v.positions[0]), did(v.positions[1])];
      const cells = [
        row.date,
        { text: row.id, href: `${row.href}?lit=${pair.members.join(",")}` },
        row.title,
        ...parting,
      ];
      return v.expected === undefined ? cells : [...cells, v.expected];
    }),
  };
}
