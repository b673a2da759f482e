import { fromDayNumber } from "#basics";
import type { Option } from "#record";
import type { Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import type { Draft } from "./draft.ts";
import type { History, RawClaim } from "./raw-claim.ts";
import type { Referent } from "./texts/referent.ts";

/** "The fewest votes since 1993", "the lowest level of support in ten years". */
const EXTREME =
  /\b(fewest|lowest|smallest|weakest|most|highest|largest|biggest|strongest)\b([a-z' -]{0,50}?)(?: since (?:\w+ )?(\d{4})\b| in (?:more than |over |nearly |almost )?(a decade|two decades|\d{1,2} years|(?:five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty) years)\b)/;

const FIRST = /\bfor the first time\b(?: since (?:\w+ )?(\d{4})\b)?/;

/** "A departure from long-held policy", "reversing its position of years". */
const DEPARTURE =
  /\b(?:departure|break|shift|reversal|u-turn|about-face|turnaround)\b[a-z ,'-]{0,24}\b(?:from|with|of|in)\b[a-z ,'-]{0,30}\b(?:policy|policies|position|practice|precedent|tradition|stance|past|decades|years)\b|\b(?:reversed|reversing|changed|changing|abandoned|abandoning)\b (?:its|their|a|the)[a-z -]{0,24}\b(?:policy|position|stance|practice)\b/;

const YEARS: Readonly<Record<string, number>> = {
  "a decade": 10,
  "two decades": 20,
  "five years": 5,
  "six years": 6,
  "seven years": 7,
  "eight years": 8,
  "nine years": 9,
  "ten years": 10,
  "twelve years": 12,
  "fifteen years": 15,
  "twenty years": 20,
  "thirty years": 30,
};

/** How a vote is set beside the earlier ones of its kind. `drafts`: what else the sentence claims; `before`: the last claim of the sentence before. */
export function findHistory(
  document: Document,
  { sentence, index, codes }: ChunkedSentence,
  referent: Referent | undefined,
  drafts: readonly Draft[],
  before: Draft | undefined,
): readonly Draft[] {
  if (/[?im]/.test(codes)) return [];
  const text = document.text.slice(sentence.start, sentence.end).toLowerCase();
  const draft = (match: RegExpExecArray, history: History, of: Pick<RawClaim, "position"> | undefined): Draft => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
    type: "compare",
    modality: "asserted",
    history,
    ...(of?.position === undefined ? {} : { position: of.position }),
    sentence: index,
    referent,
    because: `history-${history.kind}`,
  });
  const found: Draft[] = [];
  const extreme = EXTREME.exec(text);
  const option = extreme === null ? undefined : optionIn(extreme[2] ?? "");
  const since = extreme === null ? undefined : yearOf(document, extreme[3], extreme[4]);
  if (extreme !== null && option !== undefined && since !== undefined) {
    const kind = /^(?:fewest|lowest|smallest|weakest)$/.test(extreme[1] ?? "") ? "fewest" : "most";
    found.push(draft(extreme, { kind, option, since }, undefined));
  }
  const own = onlyPosition(drafts);
  const first = own === undefined ? null : FIRST.exec(text);
  if (first !== null) {
    const year = yearOf(document, first[1], undefined);
    found.push(draft(first, { kind: "first-time", ...(year === undefined ? {} : { since: year }) }, own));
  }
  const turned = own ?? onlyPosition(before === undefined ? [] : [before]);
  const departure = turned === undefined ? null : DEPARTURE.exec(text);
  if (departure !== null) found.push(draft(departure, { kind: "departure" }, turned));
  return found;
}

/** The position of which alone the words can speak. */
function onlyPosition(drafts: readonly Draft[]): Draft | undefined {
  const told = drafts.filter(
    (d) =>
      d.type === "position" &&
      d.modality === "asserted" &&
      d.tentative !== true &&
      d.position?.negated === false &&
      d.position.like === undefined &&
      d.position.actors.groups.length === 0 &&
      d.position.actors.members.length > 0,
  );
  return told.length === 1 ? told[0] : undefined;
}

function optionIn(words: string): Option | undefined {
  if (/abst[ae]/.test(words)) return "abstaining";
  if (/against|\bno(?:es)?\b|opposi|oppon|negative/.test(words)) return "no";
  return /votes?|support|backing|favou?r|majority|ayes|yes/.test(words) ? "yes" : undefined;
}

function yearOf({ published }: Document, year: string | undefined, span: string | undefined): number | undefined {
  if (year !== undefined) return Number(year);
  if (span === undefined || published === undefined) return undefined;
  const years = YEARS[span] ?? Number.parseInt(span, 10);
  return Number.isNaN(years) ? undefined : Number(fromDayNumber(published).slice(0, 4)) - years;
}
