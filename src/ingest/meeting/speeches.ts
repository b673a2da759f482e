import type { Member, Statement } from "#record";
import type { MemberColumns } from "../tables/member-columns.ts";

/** A turn of speaking in a meeting record, before it is known to which vote it belongs. */
export interface Speech {
  readonly start: number;
  readonly end: number;
  readonly speaker: string;
  readonly member?: Member["code"];
  readonly capacity?: string;
  readonly kind: NonNullable<Statement["kind"]>;
  readonly text: string;
}

const TITLE = String.raw`(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Archbishop|Monsignor|Prince|Princess|Sheikh|Sheikha|Lord|Baroness)\.?`;
/** "Mr. Nebenzia (Russian Federation) (spoke in Russian):" at the beginning of a line, or "The Acting President:". */
const TURN = new RegExp(
  String.raw`^[ \t]*(${TITLE} [^\n(:]{1,60}?|The (?:Acting |Temporary )?(?:President|Chair(?:man|person)?|Secretary-General))\s*(?:\(((?:[^()\n]|\([^()\n]*\)){2,90})\))?\s*(?:\((?:spoke|interpretation)[^)]*\))?\s*:[ \t]*`,
  "gm",
);

/** All turns of speaking, in their order, each with its kind as the chair announced it. */
export function speeches(text: string, members: readonly Member[], columns: MemberColumns): readonly Speech[] {
  const turns = [...text.matchAll(TURN)];
  let announced: Speech["kind"] = "general";
  return turns.map((turn, i) => {
    const start = turn.index;
    const from = start + turn[0].length;
    const end = turns[i + 1]?.index ?? text.length;
    const speaker = (turn[1] ?? "").replace(/\s+/g, " ").trim();
    const isChair = /^The /.test(speaker) && !/Secretary-General/.test(speaker);
    const words = text
      .slice(from, end)
      .replace(/-\s*\n\s*/g, "-")
      .replace(/\s+/g, " ")
      .trim();
    if (isChair) announced = announcedBy(words) ?? announced;
    const inBrackets = turn[2] === undefined || /^(?:spoke|interpretation)/.test(turn[2]) ? undefined : turn[2];
    const column = inBrackets === undefined ? undefined : columns.byName(inBrackets.replace(/\s+/g, " "));
    const member = column === undefined ? undefined : members[column]?.code;
    return {
      start,
      end,
      speaker,
      ...(member === undefined ? {} : { member }),
      ...(member === undefined && inBrackets !== undefined ? { capacity: inBrackets } : {}),
      kind: isChair ? "chair" : kindOf(words, announced),
      text: words,
    };
  });
}

/** What the chair calls speakers for. */
function announcedBy(words: string): Speech["kind"] | undefined {
  const calls: readonly (readonly [RegExp, Speech["kind"]])[] = [
    [/right of reply/i, "right-of-reply"],
    [/explanations? of (?:vote|position)[^.]{0,40}\bafter|after the vot/i, "after-the-vote"],
    [/explanations? of (?:vote|position)|before the vot/i, "before-the-vote"],
    [/to introduce (?:draft|the draft)/i, "introduction"],
    [/(?:continue|resume|begin|open)[^.]{0,30}\bdebate/i, "general"],
  ];
  const last = calls.map(([pattern, kind]) => ({ kind, at: words.search(pattern) })).filter(({ at }) => at >= 0);
  return last[0]?.kind;
}

function kindOf(words: string, announced: Speech["kind"]): Speech["kind"] {
  const opening = words.slice(0, 400);
  if (/\b(?:exercise of|exercise) (?:its|my|our|the)? ?right of reply/i.test(opening)) return "right-of-reply";
  if (/honou?r to introduce/i.test(opening)) return "introduction";
  return announced;
}
