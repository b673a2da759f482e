import type { MemberCode, Option } from "#record";
import { SEATS_IN_COUNCIL } from "../council.ts";
import type { Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import type { Draft } from "./draft.ts";
import type { Referent } from "./texts/referent.ts";
import type { TextMap } from "./texts/texts.ts";

const BODY = "(?:the )?(?:u\\.?n\\.? )?(?:security )?council";
const THE_REST = `(?:${BODY}['’]s (?:other|remaining) members|(?:all|every|each) (?:of )?(?:the )?other (?:members?|states|countries|council members?)|the (?:other|remaining) (?:council )?members|the rest|the others|all (?:the )?others|everyone else|everybody else)`;
const OF_COUNCIL = `(?: (?:of|on|in) ${BODY}(?:['’]s members)?)?`;
const DID =
  "(?<yes>voted (?:for|in favou?r|yes)|(?:backed|supported|endorsed|approved) (?:it|the)|were in favou?r|in favou?r)|(?<no>voted (?:against|no)|opposed (?:it|the))|(?<abstaining>abstained)";
/** "The council's other members all voted in favour", "the rest of the Council abstained", "everyone else voted for it". */
const REST = new RegExp(`(?<![\\w’'])${THE_REST}${OF_COUNCIL}(?: all| then| also)?,? (?:${DID})\\b`, "i");
/** A word of each of them: the pattern itself costs as much as the reading of a sentence, and few sentences have one. */
const HINT = /other|rest|remaining|else/i;

/**
 * What the rest of the Council is said to have done: as many as have seats, less those told to have voted otherwise. A guess, told only where the
 * record bears it out, since others may be told of further on.
 */
export function theRest(
  document: Document,
  sentences: readonly ChunkedSentence[],
  texts: TextMap,
  told: readonly Draft[],
): readonly Draft[] {
  return sentences.flatMap((sentence): readonly Draft[] => {
    const { start, end } = sentence.sentence;
    const text = document.text.slice(start, end);
    const match = /[?imn]/.test(sentence.codes) || !HINT.test(text) ? null : REST.exec(text);
    if (match === null) return [];
    const chunk = sentence.chunks.findIndex((c) => c.end > start + match.index);
    const referent = texts.referentAt(sentence.index, chunk);
    const scope = texts.scopeAt(sentence.index, chunk)?.body;
    if (scope === "other" || (referent?.body ?? scope) !== "security-council") return [];
    const option = optionOf(match);
    const others = otherwise(told, referent, option);
    if (others === 0 || others >= SEATS_IN_COUNCIL) return [];
    return [
      {
        start: start + match.index,
        end: start + match.index + match[0].length,
        type: "tally",
        modality: "asserted",
        tentative: true,
        numbers: { [option]: SEATS_IN_COUNCIL - others },
        sentence: sentence.index,
        referent,
        because: "the-rest",
      },
    ];
  });
}

function optionOf({ groups: { abstaining, no } = {} }: RegExpExecArray): Option {
  if (abstaining !== undefined) return "abstaining";
  return no === undefined ? "yes" : "no";
}

/** How many are told to have voted otherwise on that text: by name, or by a larger count. */
function otherwise(told: readonly Draft[], referent: Referent | undefined, option: Option): number {
  const own = told.filter((d) => d.referent === referent && d.modality === "asserted");
  const options: readonly Option[] = ["yes", "no", "abstaining", "not-voting"];
  return options.reduce((sum, other) => {
    if (other === option) return sum;
    const counts = own.map((d) => d.numbers?.[other]).filter((n) => typeof n === "number");
    return sum + Math.max(0, namesOf(own, other).size, ...counts);
  }, 0);
}

function namesOf(drafts: readonly Draft[], option: Option): ReadonlySet<MemberCode> {
  return new Set(
    drafts.flatMap(({ position }) =>
      position?.option === option && !position.negated && position.like === undefined ? position.actors.members : [],
    ),
  );
}
