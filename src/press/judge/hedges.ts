import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";

/**
 * Words that seldom stand in the sentence of a mistake and often in one that was read wrongly: hopes and conditions, a time before, a text
 * beside the text. A hope keeps any claim from being called wrong, the others only where the link leaves doubt. How often is in docs/evaluation.md ("Words that make the reader wary").
 */
export function hedgeOf({ text, sentences }: Document, claim: RawClaim, score: number): string | undefined {
  const sentence = sentences[claim.sentence];
  if (sentence === undefined || !["position", "veto", "outcome"].includes(claim.type)) return undefined;
  if (MIGHT_BE.test(text.slice(sentence.start, claim.end))) return "told-of-what-might-be";
  if (score >= CERTAIN) return undefined;
  const said = text.slice(sentence.start, sentence.end);
  if (TIME_BEFORE.test(said)) return "told-of-another-time";
  // "adopted two resolutions on Friday": what became of each is told somewhere below
  const isOfSeveral = claim.type === "outcome" && SEVERAL_TEXTS.test(text);
  return isOfSeveral || TEXT_BESIDE.test(said) ? "told-beside-another-text" : undefined;
}

/** So much ties claim and vote together that the words beside them count for little; in the units of `WEIGHTS`. */
const CERTAIN = 24;

/** "Had hoped to bring them to abstain", "even if it had passed, Russia would". */
const MIGHT_BE =
  /\b(?:hop(?:ed?|es|ing)|wish(?:ed|es)?|want(?:ed|s|ing)?|urg(?:e[ds]?|ing)|persuad\w+|convinc\w+|expect(?:ed|s|ing)?|if|would|could|might|may|unless|threaten\w*|pledg\w+|promis(?:ed|es?)|vow(?:ed|s)?|intend\w*|likely|sought|seeks?|seeking|tr(?:y|ied|ies|ying)|attempt\w*|should|must)\b/;

/** "Instead of abstaining, as last year, they voted for the first time against". */
const TIME_BEFORE =
  /\b(?:last year|previous(?:ly)?|earlier|the following|(?:till|until) now|so far|back then|(?:days?|weeks?|months?|years?) (?:before|earlier|ago)|for the first time|in a first)\b/i;

const SEVERAL_TEXTS =
  /\b(?:adopt|pass|approv|vot)\w* (?:on )?(?:two|three|four|five|both|several|a pair of)(?: [\w-]+){0,2} (?:resolutions|drafts|texts|measures)\b/i;

/** "Vetoed a French one", "the first of the two drafts". */
const TEXT_BESIDE =
  /\b(?:similar|another|other|rival|competing|alternative|like)(?: [\w-]+){0,3} (?:resolutions?|drafts?|texts?|measures?|motions?|proposals?|one)\b|\b(?:first|second|third|two|three|both|these|those|most|many|several|such)(?: [\w-]+){0,3} (?:resolutions?|drafts?|texts?|motions?|proposals?)\b/i;
