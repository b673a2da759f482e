import { regularSessionOf } from "#alignment";
import type { VotingRecord } from "#record";
import type { LeastExpectedAnswer } from "../analysis/question.ts";
import { madeOnce } from "../made-once.ts";
import { type SurpriseView, surpriseView } from "../pages/surprises-view.ts";
import { answerNow } from "./analysis.ts";

/** How surprising a vote was, as its page tells it. */
export type UnexpectedView =
  /** Still being worked out. */
  | { readonly kind: "pending" }
  /** Nothing tells what was to be expected. */
  | { readonly kind: "not-judged" }
  | {
      readonly kind: "judged";
      readonly judged: number;
      /** The least expected first; empty where every position was at least as likely as not. */
      readonly items: readonly SurpriseView[];
      readonly session: string;
    };

type LeastExpectedOf = LeastExpectedAnswer["votes"] extends ReadonlyMap<number, infer Of> ? Of : never;

/** Rarer than one in twenty: in bits. */
const SURPRISING_BITS = Math.log2(20);

/** Of these votes those with a position that was surprising, and for how many sessions that is not worked out yet. */
export function surprisingAmong(
  record: VotingRecord,
  rows: readonly number[],
): { readonly rows: readonly number[]; readonly pending: number } {
  const sessions = new Map<string, ReturnType<typeof leastExpectedIn>>();
  const found = rows.filter((row) => {
    const vote = record.vote(row);
    if (vote.body !== "general-assembly" || vote.rollCall === "none") return false;
    const session = regularSessionOf(vote);
    if (!sessions.has(session)) sessions.set(session, leastExpectedIn(session));
    const [first] = sessions.get(session)?.votes.get(row)?.items ?? [];
    return first !== undefined && first.bits > SURPRISING_BITS;
  });
  return { rows: found, pending: [...sessions.values()].filter((answer) => answer === undefined).length };
}

function leastExpectedIn(period: string) {
  return answerNow({ ask: "least-expected", period });
}

/** The least expected positions of a vote of the Assembly, without waiting for them; undefined where the names are not on record. */
export function unexpectedOn(record: VotingRecord, row: number): UnexpectedView | undefined {
  const vote = record.vote(row);
  if (vote.body !== "general-assembly" || vote.rollCall === "none") return undefined;
  const session = regularSessionOf(vote);
  const answer = leastExpectedIn(session);
  if (answer === undefined) return { kind: "pending" };
  const found = answer.votes.get(row);
  if (found === undefined) return { kind: "not-judged" };
  return viewOf(found, session, record);
}

const viewOf = madeOnce(
  (found: LeastExpectedOf, session: string, record: VotingRecord): UnexpectedView => ({
    kind: "judged",
    judged: found.judged,
    items: found.items.map((item) => surpriseView(record, item)),
    session,
  }),
);
