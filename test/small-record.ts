import type { LocalDate } from "#basics";
import {
  CELL,
  type Meeting,
  type MeetingId,
  type Member,
  type MemberCode,
  openRecord,
  type QuestionKind,
  type VoteEvent,
  type VoteId,
  type VotingRecord,
} from "#record";

/** One vote of a made-up record: a letter for each member (Y, A, N; X absent; "-" no seat), and what else differs from the usual. */
export interface SmallVote {
  readonly cells: string;
  readonly date?: string;
  readonly title?: string;
  readonly kind?: QuestionKind;
  readonly series?: string;
  readonly withoutVote?: true;
}

const CELL_OF: Readonly<Record<string, number>> = {
  Y: CELL.yes,
  A: CELL.abstaining,
  N: CELL.no,
  X: CELL.notVoting,
  "-": CELL.notMember,
};

/** A record of the Assembly made of letters, for tables and laws. `after` says which member continues which. */
export function smallRecord(
  codes: readonly string[],
  votes: readonly SmallVote[],
  after: Readonly<Record<string, string>> = {},
): VotingRecord {
  const members = codes.map((code): Member => {
    const former = after[code];
    return {
      code: code as MemberCode,
      admitted: "1945-10-24" as LocalDate,
      names: [{ short: code }],
      ...(former === undefined ? {} : { after: [former as MemberCode], how: "continues" as const }),
    };
  });
  const dated = votes.map((v) => ({ ...v, date: (v.date ?? "2020-12-01") as LocalDate }));
  const cells = Uint8Array.from(dated.flatMap((v) => [...v.cells].map((c) => CELL_OF[c] ?? CELL.unknown)));
  const events = dated.map(
    (v, i): VoteEvent => ({
      id: `A/RES/${i + 1}` as VoteId,
      question: {
        kind: v.kind ?? "draft-resolution",
        title: v.title ?? `Text ${i}`,
        ...(v.series ? { series: v.series } : {}),
      },
      body: "general-assembly",
      session: String(Number(v.date.slice(0, 4)) - 1945),
      meeting: `GA ${v.date}` as MeetingId,
      date: v.date,
      method: v.withoutVote ? "without-a-vote" : "recorded",
      tally: {},
      rollCall: v.withoutVote ? "none" : "full",
      sources: [],
    }),
  );
  const meetings = new Map(
    events.map((e): [string, Meeting] => [e.meeting, { id: e.meeting, body: e.body, date: e.date }]),
  );
  return openRecord({
    version: "small",
    sources: [],
    members,
    council: { permanent: [], elected: {} },
    groups: [],
    officials: [],
    lexicon: { members: [], ambiguous: [], observers: [], others: [] },
    meetings: [...meetings.values()],
    votes: events,
    cells,
  });
}
