import type { LocalDate } from "#basics";
import { type Counts, NO_TITLE, parseSymbol, type VoteEvent } from "#record";
import { meetingOfDay, nameless } from "./undl-vote.ts";
import { VOETEN_ISSUES } from "./vote-words.ts";

/** The text of a row in the first of some columns that the table has; empty where it has none of them. */
export type TextOf = (...names: readonly string[]) => string;

/** The vote that a row tells of, without its names. */
export function wideVote(text: TextOf, date: LocalDate, key: string): VoteEvent {
  const symbol = parseSymbol(text("resolution"));
  const body = symbol?.startsWith("S/") || /security/i.test(text("council")) ? "security-council" : "general-assembly";
  const count = (...names: readonly string[]): number | undefined =>
    /^\d+$/.test(text(...names)) ? Number(text(...names)) : undefined;
  const tally = {
    yes: count("yes count", "yes"),
    no: count("no count", "no"),
    abstaining: count("abstain count", "abstain"),
    "not-voting": count("no-vote count", "no vote"),
  };
  const topics = Object.entries(VOETEN_ISSUES).filter(([code]) => /^(1|true)$/i.test(text(code)));
  return {
    id: symbol ?? nameless(body, date, key),
    question: {
      kind: "draft-resolution",
      ...(symbol === undefined ? {} : { adoptedAs: symbol }),
      title: text("title").replace(/\s*:\s*resolution \/ adopted by.*$/i, "") || NO_TITLE,
      ...(topics.length === 0 ? {} : { topics: topics.map(([, name]) => name) }),
    },
    body,
    meeting: meetingOfDay(body, date),
    date,
    method: "recorded",
    tally: Object.fromEntries(Object.entries(tally).filter(([, n]) => n !== undefined)) as Counts,
    rollCall: "partial",
    ...(symbol === undefined ? {} : { outcome: "adopted" }),
    sure: { votes: "one-source", tally: "one-source", date: "one-source" },
    sources: [key],
  } as unknown as VoteEvent;
}
