import { once } from "#basics";
import { fold, type VotingRecord } from "#record";

/** What linking asks of every vote, worked out once for a record: the words of its subject, its titles, its sponsors. */
export interface VoteIndex {
  readonly record: VotingRecord;
  /** Rows of the votes whose subject has a word. */
  readonly rowsOfWord: ReadonlyMap<string, readonly number[]>;
  /** How telling a word is: the fewer votes have it, the more. Natural logarithm of votes over votes with the word. */
  readonly weightOfWord: ReadonlyMap<string, number>;
  /** Rows by title: folded, without a leading article. */
  readonly rowsOfTitle: ReadonlyMap<string, readonly number[]>;
  /** Resolutions by their bare number: of the Council, and of the Assembly before 1976. */
  idsOfNumber(): ReadonlyMap<number, readonly string[]>;
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

/** The form under which a word of a subject is looked up: folded, without a plural s. */
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

export function indexVotes(record: VotingRecord): VoteIndex {
  const rowsOfWord = new Map<string, number[]>();
  const rowsOfTitle = new Map<string, number[]>();
  const known = new Map<number, ReadonlySet<string>>();
  for (let i = 0; i < record.voteCount; i++) {
    const vote = record.vote(i);
    for (const word of subjectWords(record, i, known)) push(rowsOfWord, word, i);
    push(rowsOfTitle, foldTitle(vote.question.title), i);
  }
  const weightOfWord = new Map(
    [...rowsOfWord].map(([word, rows]) => [word, Math.log(1 + record.voteCount / rows.length)] as const),
  );
  return { record, rowsOfWord, weightOfWord, rowsOfTitle, idsOfNumber: once(() => numberIds(record)) };
}

function numberIds(record: VotingRecord): ReadonlyMap<number, readonly string[]> {
  const ids = new Map<number, string[]>();
  for (let i = 0; i < record.voteCount; i++) {
    const { id } = record.vote(i);
    const number = Number(
      /^(?:S\/RES\/(\d+)$|A\/RES\/(\d+)\()/
        .exec(id)
        ?.slice(1)
        .find((n) => n !== undefined) ?? Number.NaN,
    );
    if (Number.isNaN(number)) continue;
    const list = ids.get(number);
    if (list === undefined) ids.set(number, [id]);
    else list.push(id);
  }
  return ids;
}

/** The subject words of a vote; a part is about what its text is about as well. Each vote's own words are cut once. */
function subjectWords(record: VotingRecord, row: number, known: Map<number, ReadonlySet<string>>): ReadonlySet<string> {
  const before = known.get(row);
  if (before !== undefined) return before;
  const q = record.vote(row).question;
  const text = fold([q.title, q.says, q.agendaItem, q.series, ...(q.topics ?? []), ...(q.keywords ?? [])].join(" "));
  const words = new Set<string>();
  for (const word of text.split(/[^a-z0-9]+/)) {
    const subject = subjectWord(word);
    if (subject !== undefined) words.add(subject);
  }
  known.set(row, words);
  const parent = q.of === undefined ? undefined : record.find(q.of);
  if (parent !== undefined && parent !== row) for (const word of subjectWords(record, parent, known)) words.add(word);
  return words;
}

function push(index: Map<string, number[]>, key: string, row: number): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, [row]);
  else rows.push(row);
}
