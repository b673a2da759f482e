/** Words: what was found, in English sentences. It decides nothing. */

export {
  choiceWords,
  feedWords,
  forecastWords,
  indexWords,
  lonePositionWords,
  pairWords,
  recordWords,
  ruledWords,
  shiftWords,
  surpriseWords,
} from "./alignment.ts";
export { becauseWords } from "./because.ts";
export { type DecisionWords, decisionWords, provisionWords, reasonWords, vetoDebateWords } from "./decision.ts";
export { claimTypeWords, findingSentence, noteWords, verdictWords } from "./finding.ts";
export { meetingRecord, questionWords, stepLines } from "./meeting-record.ts";
export { capital, listWords, type NameOf, plural, theName, theNames } from "./names.ts";
export { recordChangeWords, sourceIssueWords } from "./record.ts";
export { refusalWords } from "./refusal.ts";
export { MAJORITY_WORDS, requirementWords } from "./requirement.ts";
export {
  bodyName,
  caveat,
  dateWords,
  didWords,
  namesInSentence,
  namesList,
  optionWords,
  outcomeWords,
  surenessWords,
  tallyShort,
  tallyWords,
  voteLine,
} from "./vote.ts";
export { differenceWords, flipWords, whatIfRefusalWords } from "./what-if.ts";
