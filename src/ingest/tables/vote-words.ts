import { CELL, type Cell } from "#record";

/** The letters and words with which sources write a vote; X and NV are the Library's for "did not vote". */
const WORDS: Readonly<Record<string, Cell>> = {
  Y: CELL.yes,
  YES: CELL.yes,
  N: CELL.no,
  NO: CELL.no,
  A: CELL.abstaining,
  ABSTAIN: CELL.abstaining,
  ABSTENTION: CELL.abstaining,
  X: CELL.notVoting,
  NV: CELL.notVoting,
  "NON-VOTING": CELL.notVoting,
  "": CELL.unknown,
};

/** The cell for a vote as written; undefined for letters that no known source uses. */
export function cellOfWord(word: string): Cell | undefined {
  return WORDS[word.trim().toUpperCase()];
}

/** The issues by which Voeten's data set and the unvotes package sort roll calls. */
export const VOETEN_ISSUES = {
  me: "Palestinian conflict",
  nu: "Nuclear weapons and nuclear material",
  di: "Arms control and disarmament",
  hr: "Human rights",
  co: "Colonialism",
  ec: "Economic development",
} as const;
