import type { Question, VoteEvent } from "#record";

/** What Plenary wrote beside the columns of a foreign table, by name; `none` for what is not stated. */
export type Remarks = ReadonlyMap<string, string>;

const MARK = "plenary:";
/** The remark on a vote that is on record without a single name. */
export const NO_NAMES = `${MARK}roll-call=none`;

/** Takes the remarks out of a note; what is left are the vote's own notes. */
export function remarksIn(note: string): { readonly notes: readonly string[]; readonly remarks: Remarks } {
  const parts = note
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const marked = parts
    .filter((part) => part.startsWith(MARK))
    .map((part) => {
      const [name = "", ...words] = part.slice(MARK.length).split("=");
      return [name, words.join("=")] as const;
    });
  return { notes: parts.filter((part) => !part.startsWith(MARK)), remarks: new Map(marked) };
}

const OF_QUESTION = {
  kind: "kind",
  of: "of",
  "adopted-as": "adoptedAs",
  draft: "symbol",
  part: "part",
  motion: "motion",
} as const;
const OF_VOTE = {
  id: "id",
  outcome: "outcome",
  "roll-call": "rollCall",
  method: "method",
  meeting: "meeting",
} as const;

/** The vote as the remarks say it was. */
export function withRemarks(vote: VoteEvent, remarks: Remarks): VoteEvent {
  if (remarks.size === 0) return vote;
  const question = { ...vote.question, ...changes(remarks, OF_QUESTION) } as Question;
  const changed: { [key: string]: unknown } = { ...vote, ...changes(remarks, OF_VOTE), question: stated(question) };
  const vetoes = remarks.get("vetoes");
  if (vetoes !== undefined) changed.vetoes = vetoes.split(" ");
  const order = remarks.get("order");
  if (order !== undefined && /^\d+$/.test(order)) changed.order = Number(order);
  const sure = remarks.get("sure");
  if (sure !== undefined) changed.sure = sure === "none" ? undefined : pairsIn(sure);
  return stated(changed) as unknown as VoteEvent;
}

function changes(
  remarks: Remarks,
  keys: Readonly<Record<string, string>>,
): { readonly [key: string]: string | undefined } {
  const found = Object.entries(keys).flatMap(([name, key]) => {
    const words = remarks.get(name);
    return words === undefined ? [] : [[key, words === "none" && name !== "roll-call" ? undefined : words] as const];
  });
  return Object.fromEntries(found);
}

/** Without the keys that state nothing. */
function stated<T extends object>(thing: T): T {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as T;
}

/** `tally:one-source votes:disputed`. */
function pairsIn(words: string): { readonly [datum: string]: string } {
  return Object.fromEntries(words.split(" ").map((pair) => pair.split(":") as [string, string]));
}
