import { DATA, type Datum, type VoteEvent } from "#record";

/** What the columns of a foreign table cannot say of a vote, or would say wrongly: by name, only where it is needed. */
export type Remarks = { readonly [name: string]: string | undefined };

const MARK = "plenary:";

/**
 * Remarks as parts of a note, each `plenary:NAME=WORDS`, beside the vote's own notes; parts stand between bars, as the Library's several values in one
 * field do. A table of adopted texts has no word for a draft that failed: without its remark it would be read as adopted.
 */
export function notesWithRemarks(notes: readonly string[], remarks: Remarks): string {
  const marked = Object.entries(remarks).flatMap(([name, words]) =>
    words === undefined ? [] : [`${MARK}${name}=${words}`],
  );
  return [...notes, ...marked].map((part) => part.replaceAll("|", "/")).join("|");
}

/** A datum where it differs from what a reader of the columns would take it for; `none` where it would be taken for something and is not stated. */
export function unlessAs(expected: string | undefined, actual: string | undefined): string | undefined {
  return actual === expected ? undefined : (actual ?? "none");
}

/** Remarks on what was asked and what came of it, by what a reader expects of a row without remarks. */
export function remarksOn(
  vote: VoteEvent,
  expected: {
    readonly id: string | undefined;
    readonly kind: string;
    readonly outcome?: "adopted";
    readonly rollCall: string;
  },
): Remarks {
  const { question: q } = vote;
  return {
    id: unlessAs(expected.id, vote.id),
    kind: unlessAs(expected.kind, q.kind),
    outcome: unlessAs(expected.outcome, vote.outcome),
    "roll-call": unlessAs(expected.rollCall, vote.rollCall),
    vetoes: vote.vetoes?.join(" "),
    part: q.part,
    motion: q.motion,
    order: vote.order === undefined ? undefined : String(vote.order),
  };
}

/** How sure the data are, where that is not what the reader takes them for: a scholars' word, or the Library's. */
export function surenessRemark(vote: VoteEvent, isVotesOfOne: boolean, isOfOne: boolean): string | undefined {
  const words = (DATA as readonly Datum[]).flatMap((datum) =>
    vote.sure?.[datum] === undefined ? [] : [`${datum}:${vote.sure[datum]}`],
  );
  const expected = [
    ...(isVotesOfOne ? ["tally:one-source", "votes:one-source"] : []),
    ...(isOfOne ? ["date:one-source"] : []),
  ];
  const key = (list: readonly string[]): string => [...list].sort().join(" ");
  return unlessAs(key(expected) || undefined, key(words) || undefined);
}
