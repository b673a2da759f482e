/** Words: what was found, in English sentences. It decides nothing. */
export { claimTypeWords, findingSentence, noteWords, verdictWords } from "./finding.ts";
export {
  bodyName,
  caveat,
  dateWords,
  didWords,
  namesList,
  optionWords,
  outcomeWords,
  surenessWords,
  tallyShort,
  tallyWords,
  voteLine,
} from "./vote.ts";
