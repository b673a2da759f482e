import type { AgreementIndex } from "#alignment";
import { lineChart } from "#charts";
import type { ComparedPair } from "../analysis/question.ts";
import type { Exhibit } from "../exhibit.ts";
import { columns } from "../strings/column-strings.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import {
  indexWords,
  isShare,
  LEAST_DRAWN,
  percentWords,
  sessionAxis,
  sessionYear,
  twoDigits,
} from "./axis-of-sessions.ts";
import { domainOf } from "./compare-context.ts";

/** A line is not drawn over longer silences than this. */
export const JOIN_WITHIN = 3;

/** More bands than this hide one another; the tips and the table have all intervals. */
const MOST_BANDS = 2;

/** How a pair is called in the picture, and how it is told to those who do not see it. */
export interface NamedPair {
  readonly pair: Pick<ComparedPair, "members" | "n" | "byPeriod">;
  readonly name: string;
  readonly told: string;
}

/** What an exhibit of agreement is beside its pairs; `who` is the column that names them. */
export interface AgreementFrame extends Pick<Exhibit, "id" | "title" | "terms"> {
  /** What the picture says above itself, where that is more than its title. */
  readonly headline?: string;
  readonly index: AgreementIndex;
  readonly source: string;
  readonly who: { readonly key: string; readonly label: string };
}

/** Agreement session by session, a line for each pair with its interval as a band. */
export function agreementExhibit(frame: AgreementFrame, pairs: readonly NamedPair[]): Exhibit {
  const { id, title, headline = title, terms, index, source, who } = frame;
  const scale = index === "lijphart" ? `; ${figureStrings.compare.scale}` : "";
  const domain = domainOf(index);
  const hasBands = pairs.length <= MOST_BANDS;
  return {
    id,
    title,
    terms,
    method: "agreement",
    columns: [
      { key: "session", label: columns.session },
      who,
      { key: "agreement", label: columns.agreement, digits: 3 },
      { key: "low", label: columns.low, digits: 3 },
      { key: "high", label: columns.high, digits: 3 },
      { key: "votes", label: columns.votesInCommon },
    ],
    rows: pairs.flatMap(({ pair, name }) =>
      pair.byPeriod.map((p) => {
        const interval = [p.interval?.low ?? null, p.interval?.high ?? null];
        return [Number(p.period), name, p.value, ...interval, p.n];
      }),
    ),
    draw: (size) =>
      lineChart({
        ...size,
        title: headline,
        subtitle: figureStrings.compare.subtitle(`${figureStrings.indices[index]}${scale}`, hasBands, LEAST_DRAWN),
        description: pairs.map(({ told }) => told).join(" "),
        source,
        x: sessionAxis,
        y: { format: isShare(index) ? percentWords : twoDigits, ...(domain === undefined ? {} : { domain }) },
        joinWithin: JOIN_WITHIN,
        series: pairs.map((pair) => lineOf(pair, index, hasBands)),
      }),
  };
}

function lineOf({ pair, name }: NamedPair, index: AgreementIndex, hasBand: boolean) {
  const points = pair.byPeriod
    .filter((p) => p.n >= LEAST_DRAWN)
    .map((p) => ({
      x: sessionYear(p.period),
      y: p.value,
      low: (hasBand ? p.interval?.low : undefined) ?? null,
      high: (hasBand ? p.interval?.high : undefined) ?? null,
      tip: `${name}, ${figureStrings.session(p.period)}: ${indexWords(index, p.value, p.interval)}, ${figureStrings.votes(p.n)}`,
    }));
  return { name, points };
}
