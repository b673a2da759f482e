import type { Span } from "#basics";
import { isCommittee, type VoteEvent, type VotingRecord } from "#record";
import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document, Sentence } from "../document.ts";
import { countBefore, startingIn } from "../in-order.ts";
import { isSlipOfCount } from "../slip.ts";
import { membersMeant, optionMeant } from "./members-meant.ts";
import { isNearLargeResult } from "./near-result.ts";

/**
 * Why the words of a claim may have been read wrongly, though the claim differs from the record: another time is told in the sentence, the
 * subject hangs on a word before it, a rule or a part of the members is spoken of. Undefined where the words leave little room.
 */
export function looseWords(
  record: VotingRecord,
  document: Document,
  vote: VoteEvent,
  row: number,
  claim: RawClaim,
): string | undefined {
  const sentence = document.sentences[claim.sentence];
  if (sentence === undefined || claim.loose !== undefined) return claim.loose;
  if (
    claim.type !== "date" &&
    !(claim.type === "tally" && isNearLargeResult(claim, vote.tally)) &&
    isOfAnotherTime(record, document, sentence, row, claim)
  )
    return "told-of-another-time";
  if (claim.type !== "tally" && isAboutAmendments(document, sentence, claim.sentence, vote))
    return "told-of-an-amendment";
  const words = document.text.slice(claim.start, claim.end);
  const after = document.text.slice(claim.end, Math.min(sentence.end, claim.end + BEHIND));
  if (claim.type === "outcome" && (SEVERAL.test(words) || TIMES.test(after))) return "told-of-many-votes";
  if (claim.type === "sponsor" && ANOTHER_TEXT.test(words)) return "sponsor-of-another-text";
  if (claim.type === "count" && REGION.test(words)) return "region-without-borders";
  if (claim.type === "tally" && REQUIRED.test(words)) return "votes-that-are-needed";
  const said = document.text.slice(sentence.start, sentence.end);
  if (HABIT.test(said)) return "told-of-many-votes";
  if (claim.type !== "tally") {
    const before = document.text.slice(sentence.start, claim.start);
    if (NOT_REAL.test(before)) return "would-have-been";
    if (NONE.test(before)) return "none-of-them";
    if (MADE_TO.test(before) && TO_VOTE.test(words)) return "was-to-vote-so";
  }
  if (claim.type === "position" && vote.question.kind.startsWith("draft") && OTHER_QUESTION.test(after))
    return "voted-on-something-else";
  if (claim.because === "among-them" && ANOTHER_VERB.test(after)) return "subject-of-another-verb";
  if (IN_COMMITTEE.test(said) && !isCommittee(vote.body)) return "told-of-a-committee";
  if (
    claim.type !== "position" &&
    claim.because.includes("backed-by") &&
    !claim.because.includes("+") &&
    !isSlipOfItsVotes(vote, claim)
  )
    return "backers-may-be-sponsors";
  if (claim.type === "veto") {
    if (isOfAllWhoCan(claim)) return "who-can-veto";
    if (MANY_VETOES.test(said)) return "told-of-many-votes";
    if (ONLY_FEARED.test(document.text.slice(Math.max(sentence.start, claim.start - BEHIND), claim.start)))
      return "veto-only-feared";
  }
  if (isOfAnyText(document, sentence)) return "told-of-any-text";
  if (claim.type === "position" || claim.type === "veto") {
    if (isGoverned(document, claim)) return "subject-hangs-on-another-word";
    if (claim.position?.exhaustive === true && isOfSome(document, sentence) && isOwn(record, vote, row, claim))
      return "only-of-some";
  }
  return undefined;
}

/** "Supported by 121 countries", where 120 voted for it. */
function isSlipOfItsVotes({ tally }: VoteEvent, { type, numbers }: RawClaim): boolean {
  const claimed = numbers?.yes;
  return (
    type === "tally" && typeof claimed === "number" && tally.yes !== undefined && isSlipOfCount(claimed, tally.yes)
  );
}

/** "Would likely have been shot down by a veto from China". */
const NOT_REAL = /\b(?:would|could|might|should)(?: \w+){0,2} have\b[^,;:]*$/i;
/** "No EU country voted no". */
const NONE = /\b(?:no|none of(?: the| its)?|not (?:one|a single)(?: of the)?|neither) (?:\w+ )?$/i;
/** "Hoped to bring China at least to abstain". */
const MADE_TO =
  /\b(?:bring|get|persuad|convinc|induc|press|push|mov|coax|lobb|urg|ask|want|expect|advis|allow|forc|tell|told)\w* (?:the )?$/i;
const TO_VOTE = /\bto (?:\w+ )?(?:abstain|vote|oppose|back|support|veto|reject)\b/i;
/** How far behind a verb its object reaches. */
const BEHIND = 60;
/** "China and Russia have introduced an alternative resolution". */
const ANOTHER_TEXT = /\b(?:alternative|rival|competing|another|second|separate|different|own|counter\w*)\b/i;
/** "Two texts and a Russian one failed": no one vote's outcome. */
const SEVERAL = /\b(?:texts|drafts|resolutions|amendments|proposals|an? (?:[\w-]+ )?one)\b/i;
/** "Failed twice". */
const TIMES = /^ (?:twice|again|(?:\w+|several|many) times)\b/i;
/** Which states are Southeast Asian depends on who counts. */
const REGION = /\b(?:\w+ern|african|\w*asian|arab|european|latin|caribbean|pacific|nordic|baltic|muslim|islamic)\b/i;
/** "The nine votes needed". */
const REQUIRED =
  /\b(?:need(?:ed|s)?|required?|requires|necessary|minimum|threshold|must|ha(?:ve|s|d) to|majority of)\b/i;
/** "It has voted against it for several years". */
const HABIT =
  /\b(?:(?:occasionally|sometimes|often|frequently|rarely|repeatedly|routinely|historically) (?:abstain|vot|oppos|veto|reject|back|support|us(?:e|ing)\b)\w*|for (?:several|many|some|\w+ consecutive) years|usually|regularly|always|traditionally|habitually|(?:each|every) year|year after year|not the first(?: time)?|in (?:previous|past|earlier|recent) years|over the years|in the past|never before|(?:ha[sd]|have) (?:\w+ )?(?:so|thus) far|(?:so|thus) far (?:\w+ )?(?:abstain|vot|oppos|veto|reject|back|support)\w*|(?:again|time|time after time) and again|time after time|countless times|on many occasions)\b/i;
/** "US: Cuba is to blame": the name begins a sentence of its own. */
const ANOTHER_VERB = /^ (?:is|are|was|were|has|have|had|will|would|can|must|should|says?|said)\b/;
/** "Voted against it in committee". */
const IN_COMMITTEE = /\bin (?:the )?committee\b/i;
/** "34 were vetoed by the US", "used its veto four times". */
const MANY_VETOES =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|dozens?|several|many|most|all|both|these|those)(?: of them)? (?:(?:\w+[ -]){0,4}(?:resolutions|drafts|vetoes|times|texts|proposals|measures)|(?:were|have been|had been))\b/i;
/** "A move out of the Council, where it faced a Russian veto". */
const ONLY_FEARED =
  /\b(?:fac(?:e[sd]?|ing)|threat\w*|fear\w*|avoid\w*|risk\w*|potential|possible|likely|certain|expected|prospect|without|no|any|hop(?:e[ds]?|ing)|escap\w+|circumvent\w*|bypass\w*|overcome)(?: (?:a|an|the|of|from|another|of a|by))* ?$/i;
/** "Voted against Moscow's demand for a secret ballot": no vote on the text. */
const OTHER_QUESTION =
  /^(?: (?!and\b|but\b|while\b|as\b|because\b|that\b|which\b)[\w'’-]+){0,4}? (?:demand|request|no-action|motion (?:to|for|that|by|of)|call|secret|procedur\w+|postpon\w+|adjourn\w+|inclusion|agenda|debate|candidate|nomination|bid to (?:have|block|delay|stop|remove|strike|put|add|keep|get)|ballot|reimpos\w+|reinstat\w+|restor\w+|return)\b/i;

/** "After the United States rejected a text in 1982": the days told in the sentence are long past, and none of them is that of the vote. */
function isOfAnotherTime(
  record: VotingRecord,
  document: Document,
  sentence: Sentence,
  row: number,
  claim: RawClaim,
): boolean {
  const day = record.columns.day[row] ?? 0;
  let another = false;
  for (const date of startingIn(document.dates, sentence)) {
    if (date.from === undefined || date.to === undefined || date.precision === "anniversary") continue;
    if (date.from - 1 <= day && day <= date.to + 1) return false;
    if (!isToldOfClaim(document, sentence, date, claim)) continue;
    const isPast = date.to < day || (document.published !== undefined && date.to <= document.published + 1);
    if (isPast && !SINCE.test(document.text.slice(Math.max(sentence.start, date.start - LEAD), date.start)))
      another = true;
  }
  return another;
}

/**
 * A day opens the sentence or stands in the clause of the claim: not in a title, in an aside ("which had abstained in October"), or with what
 * came before or comes after ("follows a July ruling").
 */
function isToldOfClaim({ text, quotes }: Document, sentence: Sentence, date: Span, claim: RawClaim): boolean {
  if (quotes.some((q) => q.start <= date.start && date.end <= q.end)) return false;
  if (date.start - sentence.start <= OPENING) return true;
  if (date.end <= claim.start)
    return !APART.test(text.slice(date.end, claim.start).replace(/^, (?:when|as|with)\b/, ""));
  if (date.start >= claim.end) return !APART.test(text.slice(claim.end, date.start));
  return !(/[,–—(]/.test(text.slice(claim.start, date.start)) && /[,–—)]/.test(text.slice(date.end, claim.end)));
}

/** "Back in ", "On Monday, ". */
const OPENING = 16;
/** What parts two clauses. */
const APART = /[,;:–—()]|\b(?:which|that|who|whose|after|before|until|when|where|over|follow\w*)\b/;

/** How far before a date its preposition stands. */
const LEAD = 24;
const SINCE = /\b(?:since|from|after|than|invasion|war|attacks?|massacre|genocide|annexation|of|expired?)(?: \w+)? $/i;

/**
 * What became of amendments, and who wanted them, is not told of the text; nor what the sentence behind them tells where it names no text
 * itself: "Russia proposed three amendments. The United States voted against all points".
 */
function isAboutAmendments(document: Document, { start, end }: Sentence, at: number, vote: VoteEvent): boolean {
  if (vote.question.kind === "amendment") return false;
  const said = document.text.slice(start, end);
  if (AMENDMENTS.test(said)) return true;
  const before = document.sentences[at - 1];
  return (
    before !== undefined &&
    before.block === document.sentences[at]?.block &&
    !TEXTS.test(said) &&
    AMENDMENTS.test(document.text.slice(before.start, before.end))
  );
}

const AMENDMENTS = /\bamendments?\b/i;
const TEXTS = /\b(?:resolutions?|drafts?|texts?|documents?|measures?|motions?|proposals?|it|vote[ds]? on)\b/i;

/** "A text passes there with nine votes": a rule, in the present. */
function isOfAnyText({ text }: Document, { start, end }: Sentence): boolean {
  return ANY_TEXT.test(text.slice(start, end));
}

const ANY_TEXT =
  /\b(?:an?|any|each|every|no) (?:[\w-]+ ){0,2}(?:texts?|drafts?|resolutions?|measures?|motions?|proposals?) (?:\w+ ){0,3}?(?:passes|fails|carries|needs|requires|must|has to|(?:is|are) (?:adopted|passed|approved|rejected|defeated))\b/i;

/** More than three have never cast a veto together: so many are named as those who may. */
function isOfAllWhoCan({ position }: RawClaim): boolean {
  return (position?.actors.members.length ?? 0) > 3;
}

/** "As had been expected of the Kremlin, China and India abstained": the first name belongs to the words before it. */
function isGoverned(document: Document, claim: RawClaim): boolean {
  const first = document.actors[countBefore(document.actors, claim.start)];
  if (first === undefined) return false;
  const head = document.text.slice(claim.start, first.start);
  // "drafted by France and the Emirates, and China abstained"
  if (/\w(?:ed|en|wn) by (?:the )?$/.test(head) && claim.position?.actors.members.length !== 1)
    return isListed(document, claim);
  if (head.trim().length > 4) return false;
  return /\b(?:of|from|to|than|like|as|against|between|at|toward|towards|over|despite|without)(?: the)? $/i.test(
    document.text.slice(Math.max(0, claim.start - LEAD), first.start),
  );
}

/** The verb stands behind the names: those before a comma belong to the words that govern them. */
function isListed({ text, actors }: Document, { start, end }: RawClaim): boolean {
  const last = startingIn(actors, { start, end }).at(-1);
  return last !== undefined && /\w/.test(text.slice(last.end, end)) && /, and /.test(text.slice(start, last.start));
}

/** All of those named took the position: only that others did as well can be wrong. */
function isOwn(record: VotingRecord, vote: VoteEvent, row: number, { position }: RawClaim): boolean {
  return (
    position !== undefined &&
    membersMeant(record, vote, position.actors).every(
      (m) => record.position(row, m) === optionMeant(record, row, position),
    )
  );
}

/** "EU countries were split, with only the Czech Republic against": the only one of those. */
function isOfSome(document: Document, { start, end }: Sentence): boolean {
  if (startingIn(document.actors, { start, end }).some((a) => a.group !== undefined)) return true;
  return SOME.test(document.text.slice(start, end));
}

const SOME =
  /\b(?:african|asian|arab|european|latin|caribbean|pacific|muslim|western|permanent|nordic|baltic|nuclear|bloc|region|continent|allies|neighbou?rs|among them|of the (?:two|three|four|five|six|seven|eight|nine|ten))\b/i;
