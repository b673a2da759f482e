import type { Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import { numberAt } from "../voting/slots.ts";
import type { When } from "./vote-days.ts";

/** "…, four days after the US vetoed a similar text": a clause that tells of another vote, and how long before it was. */
export interface Lapse {
  /** Chunks of the clause, both included; the first is "after" or "before". */
  readonly from: number;
  readonly to: number;
  /** Fewest and most days from what is told there to what the sentence tells; negative where it came later. Absent: not told. */
  readonly days?: { readonly least: number; readonly most: number };
}

const VOTE = /[vVdzrxb#h$*]/;
const TIME = /\b(?:(an?|the|one) )?(hour|day|week|month|year)s? $/i;
const DAYS: Readonly<Record<string, number>> = { hour: 0, day: 1, week: 7, month: 30, year: 365 };
const ANOTHER =
  /\b(?:an?|another|two|three|several|earlier|previous)\b(?: [\w’'.-]+){0,5} (?:texts?|drafts?|resolutions?|measures?|proposals?|motions?|versions?|documents?)\b/i;
/** What follows a comma where a list goes on, not the sentence. */
const LISTED = /^,?&?[.]?(?:A[,&bvo$x(]|A$|N)/;

/** The first such clause of a sentence, where the rest of it tells of a vote as well. */
export function lapseIn(document: Document, sentence: ChunkedSentence): Lapse | undefined {
  const { codes, chunks } = sentence;
  for (let from = codes.indexOf("W"); from >= 0; from = codes.indexOf("W", from + 1)) {
    const phrase = chunks[from]?.phrase;
    if (phrase !== "after" && phrase !== "before") continue;
    // "Before that, Washington vetoed a draft"
    if (/^W[R.],/.test(codes.slice(from, from + 3))) continue;
    const to = endOf(codes, from);
    if (!VOTE.test(codes.slice(from, to + 1)) || !VOTE.test(codes.slice(0, from) + codes.slice(to + 1))) continue;
    const before = document.text.slice(sentence.sentence.start, chunks[from]?.start);
    const days = daysOf(before, numberAt(document, sentence, from - 2)?.value);
    if (days === undefined) {
      // "more help after the disaster was approved on Friday": no vote of its own
      if (ANOTHER.test(document.text.slice(chunks[from]?.start, chunks[to]?.end))) return { from, to };
      continue;
    }
    return { from, to, days: phrase === "after" ? days : { least: -days.most, most: -days.least } };
  }
  return undefined;
}

/** The clause ends with a comma behind its verb, unless that parts names. */
function endOf(codes: string, from: number): number {
  for (let at = codes.indexOf(",", from); at >= 0; at = codes.indexOf(",", at + 1)) {
    if (VOTE.test(codes.slice(from, at)) && !LISTED.test(codes.slice(at))) return at;
  }
  const semicolon = codes.indexOf(";", from);
  return semicolon < 0 ? codes.length - 1 : semicolon;
}

/** "Four days", "less than a week", "hours": a lapse in round units is as long again as its unit at most. */
function daysOf(before: string, number: number | undefined): Lapse["days"] {
  const time = TIME.exec(before);
  const unit = DAYS[time?.[2]?.toLowerCase() ?? ""];
  if (time === null || unit === undefined) return undefined;
  const count = time[1] === undefined ? number : 1;
  if (count === undefined) return { least: unit, most: Math.max(1, unit * 12) };
  const days = count * unit;
  const give = unit <= 1 ? 1 : Math.ceil(unit / 2);
  return { least: Math.max(0, days - give), most: days + give };
}

/** When that was, seen from the day of what the sentence tells. */
export function whenOf({ days }: Lapse, base: When | undefined): When | undefined {
  return days === undefined || base === undefined
    ? undefined
    : { from: base.from - days.most, to: base.to - days.least };
}
