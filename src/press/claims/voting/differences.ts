import type { Option } from "#record";
import type { Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";

/** By how much one vote differs from another: "22 fewer than last year", "up by two on 2022". */
export interface Difference {
  /** Chunk of the number. */
  readonly number: number;
  /** Of whose votes it is told. */
  readonly option: Option;
  /** +1: more votes than before; -1: fewer. */
  readonly sign: 1 | -1;
  /** Chunk of the day it is compared with, where one is told. */
  readonly day?: number;
}

const MORE =
  /\b(?:up|rose|rises?|risen|rising|grew|grown|increased?|climbed|jumped|gain|improvement|higher|more)\b[^.;,]*$/i;
/** "Rose by two votes", "a drop of 22", "up two on last year"; not "voted down by seven votes to four". */
const MOVED_BY =
  /\b(?:up|(?<!\b(?:turned|voted|voting|shot|struck|brought|put) )down|rose|rises?|risen|rising|fell|falls?|fallen|falling|dropped|drops?|grew|grown|increased?|decreased?|slipped|slid|shrank|shrunk|climbed|jumped|declined?|gain|loss|improvement)(?: (?:slightly|only|just))?(?<of> by| of)? (?:a net )?$/i;
/** "Five more votes than", "two countries fewer than". */
const THAN =
  /^ (?:votes? |countries |states |nations |members )?(?:more|fewer|less|higher|lower)\b(?: [a-z' -]{0,40}?)? than\b/i;
/** "Five more voted against than in 2022, and eleven more abstained": goes on with what was compared. */
const GOES_ON = /^ (?:votes? |countries |states |nations |members )?(?:more|fewer)\b/i;
/** What it is compared with: "… votes on last year", "… than in 2022". */
const COMPARED = /\b(?:than|on|from|over|since|against|compared (?:with|to))\b[^.;]{0,24}$/i;
/** As many characters are looked at on either side of a number. */
const NEAR = 64;
/** So many chunks behind the number its day stands at most. */
const DAY_BEHIND = 9;

/** Every number of a sentence that is no figure of a vote, but tells how far two are apart. */
export function differencesIn(document: Document, sentence: ChunkedSentence): readonly Difference[] {
  if (!sentence.codes.includes("N")) return [];
  const { start, end } = sentence.sentence;
  const isCompared = / than\b/.test(document.text.slice(start, end));
  return sentence.chunks.flatMap((chunk, number): readonly Difference[] => {
    if (chunk.code !== "N") return [];
    const before = document.text.slice(Math.max(start, chunk.start - NEAR), chunk.start);
    const after = document.text.slice(chunk.end, Math.min(end, chunk.end + NEAR));
    const moved = MOVED_BY.exec(before);
    const than = THAN.exec(after) ?? (isCompared ? GOES_ON.exec(after) : null);
    if (moved === null && than === null) return [];
    const day = dayBehind(document, sentence, number);
    // "rose 12 votes on last year"; but "up 187 votes to 2"
    if (than === null && !/ (?:by|of)\b/i.test(moved?.[0] ?? "") && day === undefined) return [];
    const sign = MORE.test(than === null ? (moved?.[0] ?? "") : than[0].replace(/ than$/i, "")) ? 1 : -1;
    return [{ number, option: optionBeside(before, after), sign, ...(day === undefined ? {} : { day }) }];
  });
}

function dayBehind(document: Document, { chunks, codes }: ChunkedSentence, number: number): number | undefined {
  const day = codes.indexOf("D", number);
  const from = chunks[number]?.end;
  const to = chunks[day]?.start;
  if (day < 0 || day - number > DAY_BEHIND || from === undefined || to === undefined) return undefined;
  // "two fewer than the 80 of last year" gives the figure itself
  if (/[N#]/.test(codes.slice(number + 1, day))) return undefined;
  return COMPARED.test(document.text.slice(from, to)) ? day : undefined;
}

/** "Seven voted against, five more than last year"; "five more voted against than last year". Votes in favour, unless told otherwise. */
function optionBeside(before: string, after: string): Option {
  const beside = /(?:^|[^a-z])(abst[a-z]+|against|opposed|no votes?)[\s,:(–—-]*$/i.exec(before)?.[1];
  const told = beside ?? /^[^,;.]*/.exec(after)?.[0] ?? "";
  if (/abst[ae]/i.test(told)) return "abstaining";
  return /\b(?:against|opposed|opposing|no votes?|voted no)\b/i.test(told) ? "no" : "yes";
}
