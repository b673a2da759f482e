import { once } from "#basics";
import { fold } from "./fold.ts";
import type { VoteEvent } from "./vote-event.ts";

/** The words of the votes' subjects, and their titles: by what a text that names no symbol is known. */
export interface SubjectIndex {
  /** Rows of the votes whose subject has a word, as `subjectWord` gives it; in ascending order. */
  rowsOfWord(word: string): ArrayLike<number>;
  /** Rows by title, as `foldTitle` gives it; in ascending order. */
  rowsOfTitle(title: string): readonly number[];
}

/** A subject index as it is stored: words, the rows of each, and the title of each row. */
export interface SubjectTable {
  readonly words: readonly string[];
  /** Rows of word i. */
  rows(i: number): ArrayLike<number>;
  readonly titles: readonly string[];
}

/** Words that say nothing of a subject: the language of resolutions, and of English. */
const COMMON = new Set(
  `a an the of and or in on to for by with from at as is are was were be been its it this that their these those not no all any into under between against
  resolution resolutions draft text united nations general assembly security council vote votes voting adopted states state member members international question
  amendment amended operative paragraph preambular first second third fourth fifth new including other others after before during towards toward relating concerning situation
  report law use human peace world country countries implementation necessity would which who whom has have had`
    .split(/\s+/)
    .filter((w) => w !== ""),
);

/** The form under which a word of a subject is looked up: folded, without a plural s. Undefined for words that say nothing. */
export function subjectWord(word: string): string | undefined {
  if (word.length < 3 || COMMON.has(word)) return undefined;
  return word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** A title as it is compared: folded, letters and digits only, no leading article. */
export function foldTitle(title: string): string {
  return fold(title)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(/^(the|a|an) /, "");
}

/** Opens a stored index; titles are put in order when the first is asked for. */
export function openSubjects(table: SubjectTable): SubjectIndex {
  const places = new Map(table.words.map((word, i) => [word, i]));
  const titles = once(() => {
    const rows = new Map<string, number[]>();
    table.titles.forEach((title, row) => {
      push(rows, title, row);
    });
    return rows;
  });
  return {
    rowsOfWord(word) {
      const place = places.get(word);
      return place === undefined ? [] : table.rows(place);
    },
    rowsOfTitle: (title) => titles().get(title) ?? [],
  };
}

/** Cuts the subjects of all votes into words. A part is about what its text is about as well. */
export function subjectTable(votes: readonly VoteEvent[], find: (id: string) => number | undefined): SubjectTable {
  const rowsOfWord = new Map<string, number[]>();
  const known = new Map<number, ReadonlySet<string>>();
  votes.forEach((_, row) => {
    for (const word of wordsOf(votes, find, row, known)) push(rowsOfWord, word, row);
  });
  const lists = [...rowsOfWord.values()];
  return {
    words: [...rowsOfWord.keys()],
    rows: (i) => lists[i] ?? [],
    titles: votes.map((vote) => foldTitle(vote.question.title)),
  };
}

/** The subject words of a vote; each vote's own words are cut once. */
function wordsOf(
  votes: readonly VoteEvent[],
  find: (id: string) => number | undefined,
  row: number,
  known: Map<number, ReadonlySet<string>>,
): ReadonlySet<string> {
  const before = known.get(row);
  const question = votes[row]?.question;
  if (before !== undefined || question === undefined) return before ?? new Set();
  const { title, says, agendaItem, series, topics = [], keywords = [], of } = question;
  const text = fold([title, says, agendaItem, series, ...topics, ...keywords].join(" "));
  const words = new Set<string>();
  for (const word of text.split(/[^a-z0-9]+/)) {
    const subject = subjectWord(word);
    if (subject !== undefined) words.add(subject);
  }
  known.set(row, words);
  const parent = of === undefined ? undefined : find(of);
  if (parent !== undefined && parent !== row) for (const word of wordsOf(votes, find, parent, known)) words.add(word);
  return words;
}

function push(index: Map<string, number[]>, key: string, row: number): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, [row]);
  else rows.push(row);
}
