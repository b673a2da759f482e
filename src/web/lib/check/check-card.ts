import { type ShareCard, shareCard, type TileLook } from "#charts";
import { VERDICTS, type VerdictKind } from "#press";
import { verdictWords } from "#words";
import { formatNumber } from "../format.ts";
import { strings } from "../strings.ts";
import { MOST_CLAIMS } from "./check-card-href.ts";

/** How many claims of an article were judged how. It is all that a picture of a check is made of: nothing of the text is in it. */
export type VerdictCounts = Readonly<Record<VerdictKind, number>>;

const LOOKS: Readonly<Record<VerdictKind, TileLook>> = {
  supported: "filled",
  contradicted: "cut",
  conflated: "barred",
  "not-in-record": "dashed",
  uncheckable: "dashed",
};

/** Reads `supported=3&contradicted=1`; undefined where no claim is counted or a count is none. */
export function readVerdictCounts(params: URLSearchParams): VerdictCounts | undefined {
  const counts = VERDICTS.map((verdict) => [verdict, Number(params.get(verdict) ?? 0)] as const);
  const isSound = counts.every(([, n]) => Number.isInteger(n) && n >= 0 && n <= MOST_CLAIMS);
  return isSound && counts.some(([, n]) => n > 0) ? (Object.fromEntries(counts) as VerdictCounts) : undefined;
}

/** A check as a picture to send on: how many claims there were, and what became of them. */
export function checkCard(counts: VerdictCounts, version: string, styles: NonNullable<ShareCard["styles"]>): string {
  const s = strings.check.card;
  const met = VERDICTS.filter((verdict) => counts[verdict] > 0);
  const all = met.reduce((sum, verdict) => sum + counts[verdict], 0);
  const wrong = counts.contradicted + counts.conflated;
  return shareCard({
    styles,
    kicker: s.kicker,
    title: wrong === 0 ? s.noneWrong(all) : s.wrong(wrong, all),
    sentence: s.sentence,
    figures: met.map((verdict) => ({
      label: verdictWords(verdict).toLowerCase(),
      value: formatNumber(counts[verdict]),
      look: LOOKS[verdict],
    })),
    tiles: met.flatMap((verdict) => new Array<TileLook>(counts[verdict]).fill(LOOKS[verdict])),
    source: s.source(version.slice(0, 8)),
  });
}
