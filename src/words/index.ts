/** Words: decisions, counts and names in English sentences. Decides nothing. */
export { type DecisionWords, decisionWords, provisionWords, reasonWords } from "./decision.ts";
export { listWords, type NameOf, plural, theName, theNames } from "./names.ts";
export { MAJORITY_WORDS, requirementWords } from "./requirement.ts";
export { differenceWords, flipWords, whatIfRefusalWords } from "./what-if.ts";
