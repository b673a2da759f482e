import type { AgreementIndex } from "#alignment";
import { type LineMark, lineChart } from "#charts";
import type { VotingRecord } from "#record";
import type { CompareAnswer, ComparedPair } from "../analysis/question.ts";
import type { Exhibit } from "../exhibit.ts";
import { formatNumber } from "../format.ts";
import { nameOf } from "../parties.ts";
import { sourceLine, termsLine } from "../rests.ts";
import { columns } from "../strings/column-strings.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { findingStrings } from "../strings/finding-strings.ts";
import { voteRow } from "../vote-row.ts";
import { agreementExhibit, JOIN_WITHIN } from "./agreement-exhibit.ts";
import { indexWords, sessionAxis, sessionYear, twoDigits } from "./axis-of-sessions.ts";
import type { CompareContext } from "./compare-context.ts";
import { matrixExhibit, positionsExhibit, topicsExhibit } from "./compare-tables.ts";
import { named, pairExtremes, pairFinding } from "./comparison-words.ts";

const s = figureStrings.compare;

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
    pairsExhibit(context),
    ...(answer.pairs.length > 1 ? [matrixExhibit(context)] : []),
    linesExhibit(context, answer.paths),
    topicsExhibit(context),
    ...(answer.pairs.length === 1 && only !== undefined
      ? [positionsExhibit(context, only), partedExhibit(context, only)]
      : []),
  ];
}

function pairsExhibit({ answer, index, name, source, terms }: CompareContext): Exhibit {
  const title = s.agreement(answer.paths.map((p) => name(p.member)));
  const who = { key: "pair", label: columns.pair };
  const pairs = answer.pairs.map((pair) => {
    const called = pair.members.map(name).join(" – ");
    return {
      pair,
      name: called,
      told: `${called}: ${indexWords(index, pair.value, pair.interval)}, ${figureStrings.votes(pair.n)}.`,
    };
  });
  const [only] = answer.pairs;
  // Above the picture stands how often they voted alike; the picture shows when.
  const headline =
    answer.pairs.length === 1 && only !== undefined && only.n > 0
      ? (pairExtremes(only, index) ?? pairFinding(only, name))
      : title;
  return agreementExhibit({ id: "agreement", title, headline, terms, index, source, who }, pairs);
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
      { key: "session", label: columns.session },
      { key: "member", label: columns.member },
      { key: "point", label: columns.idealPoint, digits: 3 },
      { key: "low", label: columns.low, digits: 3 },
      { key: "high", label: columns.high, digits: 3 },
      { key: "votes", label: columns.votes },
    ],
    rows: paths.flatMap((path) =>
      path.points.map((p) => [Number(p.period), name(path.member), p.at, p.low, p.high, p.votes]),
    ),
    draw: (frame) =>
      lineChart({
        ...frame,
        title: lineFinding(name, paths),
        subtitle: s.lineSays,
        description: paths.map((path) => pathWords(name(path.member), path)).join(" "),
        source: `${source}. ${figureStrings.foot.idealPoints}`,
        x: sessionAxis,
        y: { format: twoDigits },
        joinWithin: JOIN_WITHIN,
        marks: breakMarks(paths),
        series: paths.map((path) => ({
          name: name(path.member),
          points: path.points.map((p) => ({
            x: sessionYear(p.period),
            y: p.votes === 0 ? null : p.at,
            low: p.low,
            high: p.high,
            tip: `${name(path.member)}, ${figureStrings.session(p.period)}: ${twoDigits(p.at)} (${twoDigits(p.low)} to ${twoDigits(p.high)}), ${figureStrings.votes(p.votes)}`,
          })),
        })),
      }),
  };
}

/** The finding of the paths: how far apart two stand, or when one moved. */
function lineFinding(name: (id: string) => string, paths: CompareAnswer["paths"]): string {
  const say = findingStrings.line;
  const [one, other] = paths;
  if (one === undefined) return s.line;
  const who = named(
    paths.map((p) => p.member),
    name,
  );
  if (other === undefined) {
    const largest = [...one.changes].sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))[0];
    if (largest === undefined) return say.still(who);
    const year = String(sessionYear(largest.period));
    return one.member === "USA" ? say.changed(who, year) : say.moved(who, year, largest.after > largest.before);
  }
  if (paths.length > 2) return s.line;
  const gaps = one.points.flatMap((p) => {
    const q = other.points.find(({ period }) => period === p.period);
    return q === undefined || p.votes === 0 || q.votes === 0 ? [] : [{ period: p.period, gap: Math.abs(p.at - q.at) }];
  });
  const last = gaps.at(-1);
  if (last === undefined) return s.line;
  const least = gaps.reduce((a, b) => (b.gap < a.gap ? b : a));
  const year = String(sessionYear(least.period));
  const times = last.gap / least.gap;
  if (least === last) return say.nearest(who);
  return times < MANY_TIMES ? say.apart(who, formatNumber(Math.round(times * 10) / 10), year) : say.farFrom(who, year);
}

/** A gap that was nearly none makes no multiple worth telling. */
const MANY_TIMES = 20;

/** More breaks than this would be a fence. The largest are marked; the description has all. */
const MOST_BREAKS = 6;

/** The largest breaks, those of one year under one label. */
function breakMarks(paths: CompareAnswer["paths"]): readonly LineMark[] {
  const breaks = paths.flatMap(({ member, changes }) =>
    changes.map((c) => ({ member, x: sessionYear(c.period), size: Math.abs(c.after - c.before) })),
  );
  const largest = breaks.sort((a, b) => b.size - a.size).slice(0, MOST_BREAKS);
  return [...new Set(largest.map(({ x }) => x))].map((x) => {
    const members = largest.filter((one) => one.x === x).map(({ member }) => member);
    return { x, label: paths.length > 1 ? `${members.join(", ")} ${x}` : String(x) };
  });
}

function pathWords(name: string, path: CompareAnswer["paths"][number]): string {
  const [first, last] = [path.points[0], path.points.at(-1)];
  if (first === undefined || last === undefined) return s.path.none(name);
  const breaks = path.changes.map((c) => `${sessionYear(c.period)}`);
  const year = (point: typeof first): string => String(sessionYear(point.period));
  return s.path.from(name, twoDigits(first.at), year(first), twoDigits(last.at), year(last), breaks.join(", "));
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
      { key: "date", label: columns.date, shows: "day" },
      { key: "vote", label: columns.vote },
      { key: a, label: name(a) },
      { key: b, label: name(b) },
      { key: "title", label: columns.text },
      ...(answer.pairs.some((p) => p.parted.some((v) => v.expected !== undefined))
        ? [{ key: "expected", label: columns.stepsApartExpected, digits: 2 }]
        : []),
    ],
    rows: pair.parted.map((v) => {
      const row = voteRow(record, v.row);
      const parting = [did(v.positions[0]), did(v.positions[1])];
      const cells = [
        row.date,
        { text: row.id, href: `${row.href}?lit=${pair.members.join(",")}` },
        ...parting,
        row.title,
      ];
      return v.expected === undefined ? cells : [...cells, v.expected];
    }),
  };
}
