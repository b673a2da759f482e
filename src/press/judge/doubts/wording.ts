import { isCommittee } from "#record";
import type { Looseness } from "../../claims/voting/loose.ts";
import type { Accusation } from "./accusation.ts";

// Doubts that a turn of phrase gives by itself. How often some of them stand beside misreadings is in docs/evaluation.md ("Words that make the
// reader wary").

type Asks = (about: Accusation) => boolean;

/** In the claim's sentence. */
export const saying =
  (turn: RegExp): Asks =>
  ({ said }) =>
    turn.test(said);

/** In the claim's own words. */
export const inWords =
  (turn: RegExp): Asks =>
  ({ words }) =>
    turn.test(words);

/** In its sentence, before the claim. */
export const before =
  (turn: RegExp): Asks =>
  (about) =>
    turn.test(about.before);

/** In its sentence, behind the claim. */
export const after =
  (turn: RegExp): Asks =>
  (about) =>
    turn.test(about.after);

/** So much ties claim and vote together that the words beside them count for little; in the units of `WEIGHTS`. */
const CERTAIN = 24;

/** In its sentence, unless it is beyond doubt which vote is meant. */
export const sayingUnlessCertain =
  (turn: RegExp): Asks =>
  ({ said, score }) =>
    score < CERTAIN && turn.test(said);

/** "Adopted two resolutions on Friday", anywhere in the article: what became of each is told somewhere below. */
export function isOfSeveral({ document, claim, score }: Accusation): boolean {
  return score < CERTAIN && claim.type === "outcome" && SEVERAL_TEXTS.test(document.text);
}

/** Read with a looseness of its own. */
export const readAs =
  (looseness: Looseness): Asks =>
  ({ claim }) =>
    claim.loose === looseness;

/** No one vote's outcome. */
export function isOfSeveralOrOften({ words, after }: Accusation): boolean {
  return SEVERAL.test(words) || TIMES.test(after);
}

/** "Hoped to bring China at least to abstain". */
export function isMadeToVote({ before, words }: Accusation): boolean {
  return MADE_TO.test(before) && TO_VOTE.test(words);
}

/** Right behind "voted against": "none of the four". */
export const ON_NONE = /^ (?:none|neither|not one)\b/i;

/** "Fell short of the minimum standards of legitimacy"; not "of two thirds", "of the nine votes it needed". */
export function isShortOfSomethingElse({ words, after }: Accusation): boolean {
  return (
    /\bf[ae]lls? short$/i.test(words) &&
    /^ of\b/i.test(after) &&
    !/\b(?:vot|majorit|thirds|support|ayes|yes)/i.test(after)
  );
}

/** "Voted against Moscow's demand for a secret ballot": no vote on the text. */
export function isOnSomethingElse({ vote, after }: Accusation): boolean {
  return vote.question.kind.startsWith("draft") && OTHER_QUESTION.test(after);
}

/** "US: Cuba is to blame": the name begins a sentence of its own. */
export function isOfAnotherVerb({ claim, after }: Accusation): boolean {
  return claim.because === "among-them" && ANOTHER_VERB.test(after);
}

/** "Voted against it in committee", of a vote that was not. */
export function isOfCommittee({ vote, said }: Accusation): boolean {
  return IN_COMMITTEE.test(said) && !isCommittee(vote.body);
}

/** "Would likely have been shot down by a veto from China". */
export const NOT_REAL = /\b(?:would|could|might|should)(?: \w+){0,2} have\b[^,;:]*$/i;

/** "No EU country voted no". */
export const NONE = /\b(?:no|none of(?: the| its)?|not (?:one|a single)(?: of the)?|neither) (?:\w+ )?$/i;

const MADE_TO =
  /\b(?:bring|get|persuad|convinc|induc|press|push|mov|coax|lobb|urg|ask|want|expect|advis|allow|forc|tell|told)\w* (?:the )?$/i;

const TO_VOTE = /\bto (?:\w+ )?(?:abstain|vote|oppose|back|support|veto|reject)\b/i;

/** "China and Russia have introduced an alternative resolution". */
export const ANOTHER_TEXT = /\b(?:alternative|rival|competing|another|second|separate|different|own|counter\w*)\b/i;

/** "Two texts and a Russian one failed". */
const SEVERAL = /\b(?:texts|drafts|resolutions|amendments|proposals|an? (?:[\w-]+ )?one)\b/i;

/** "Failed twice". */
const TIMES = /^ (?:twice|again|(?:\w+|several|many) times)\b/i;

/** Which states are Southeast Asian depends on who counts. */
export const REGION =
  /\b(?:\w+ern|african|\w*asian|arab|european|latin|caribbean|pacific|nordic|baltic|muslim|islamic)\b/i;

/** "The nine votes needed". */
export const REQUIRED =
  /\b(?:need(?:ed|s)?|required?|requires|necessary|minimum|threshold|must|ha(?:ve|s|d) to|majority of)\b/i;

/** "It has voted against it for several years". */
export const HABIT =
  /\b(?:(?:occasionally|sometimes|often|frequently|rarely|repeatedly|routinely|historically) (?:abstain|vot|oppos|veto|reject|back|support|us(?:e|ing)\b)\w*|for (?:several|many|some|\w+ consecutive) years|usually|regularly|always|traditionally|habitually|(?:each|every) year|year after year|not the first(?: time)?|in (?:previous|past|earlier|recent) years|over the years|in the past|never before|(?:ha[sd]|have) (?:\w+ )?(?:so|thus) far|(?:so|thus) far (?:\w+ )?(?:abstain|vot|oppos|veto|reject|back|support)\w*|(?:again|time|time after time) and again|time after time|countless times|on many occasions)\b/i;

const ANOTHER_VERB = /^ (?:is|are|was|were|has|have|had|will|would|can|must|should|says?|said)\b/;

const IN_COMMITTEE = /\bin (?:the )?(?:(?:first|second|third|fourth|fifth|sixth|main) )?committee\b/i;

/** "34 were vetoed by the US", "used its veto four times". */
export const MANY_VETOES =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|several|many|most|all|both|these|those)(?: of them)? (?:(?:\w+[ -]){0,4}(?:resolutions|drafts|vetoes|times|texts|proposals|measures)|(?:were|have been|had been))\b/i;

/** "A move out of the Council, where it faced a Russian veto". */
export const ONLY_FEARED =
  /\b(?:fac(?:e[sd]?|ing)|threat\w*|fear\w*|avoid\w*|risk\w*|potential|possible|likely|certain|expected|prospect|without|no|any|hop(?:e[ds]?|ing)|escap\w+|circumvent\w*|bypass\w*|overcome)(?: (?:a|an|the|of|from|another|of a|by))* ?$/i;

const OTHER_QUESTION =
  /^(?: (?!and\b|but\b|while\b|as\b|because\b|that\b|which\b)[\w'’-]+){0,4}? (?:demand|request|no-action|motion (?:to|for|that|by|of)|call|secret|procedur\w+|postpon\w+|adjourn\w+|inclusion|agenda|debate|candidate|nomination|bid to (?:have|block|delay|stop|remove|strike|put|add|keep|get)|ballot|reimpos\w+|reinstat\w+|restor\w+|return)\b/i;

/** "A text passes there with nine votes": a rule, in the present. */
export const ANY_TEXT =
  /\b(?:an?|any|each|every|no) (?:[\w-]+ ){0,2}(?:texts?|drafts?|resolutions?|measures?|motions?|proposals?) (?:\w+ ){0,3}?(?:passes|fails|carries|needs|requires|must|has to|(?:is|are) (?:adopted|passed|approved|rejected|defeated))\b/i;

const SEVERAL_TEXTS =
  /\b(?:adopt|pass|approv|vot)\w* (?:on )?(?:two|three|four|five|both|several|a pair of)(?: [\w-]+){0,2} (?:resolutions|drafts|texts|measures)\b/i;

/** "Vetoed a French one", "the first of the two drafts". */
export const TEXT_BESIDE =
  /\b(?:similar|another|other|rival|competing|alternative|like)(?: [\w-]+){0,3} (?:resolutions?|drafts?|texts?|measures?|motions?|proposals?|one)\b|\b(?:first|second|third|two|three|both|these|those|most|many|several|such)(?: [\w-]+){0,3} (?:resolutions?|drafts?|texts?|motions?|proposals?)\b/i;

export const CO_SPONSOR = /co-?sponsor/i;

/** "Had hoped to bring them to abstain" in the clause, "even if it had passed, Russia would" in the sentence. */
export function isOfWhatMightBe({ before, words }: Accusation): boolean {
  const said = before + words;
  return CONDITION.test(said) || MIGHT_BE.test(said.slice(before.search(/[^,;:–—]*$/)));
}

const CONDITION = /\b(?:if|unless)\b/;
const MIGHT_BE =
  /\b(?:hop(?:ed?|es|ing)|wish(?:ed|es)?|want(?:ed|s|ing)?|urg(?:e[ds]?|ing)|persuad\w+|convinc\w+|expect(?:ed|s|ing)?|would|could|might|may|threaten\w*|pledg\w+|promis(?:ed|es?)|vow(?:ed|s)?|intend\w*|likely|sought|seeks?|seeking|tr(?:y|ied|ies|ying)|attempt\w*|should|must)\b/;

/** What the verb is about are texts of a time before. */
export function isOfEarlierTexts({ after }: Accusation): boolean {
  return EARLIER_TEXTS.test(after);
}

const EARLIER_TEXTS = /^ (?:[\w'’-]+ ){0,2}(?:previous|earlier|prior|past) (?!to\b)\w/i;
