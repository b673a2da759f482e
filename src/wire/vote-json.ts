import { citedSource, citedUrl, OPTIONS, type VoteEvent, type VotingRecord } from "#record";
import { type Decision, decideVote } from "#rules";

/** One vote on one line, as `plenary votes --json` lists it. A figure that no source states is absent. */
export interface VoteSummaryJson {
  readonly id: string;
  readonly title: string;
  readonly symbol?: string;
  readonly adoptedAs?: string;
  readonly kind: string;
  readonly of?: string;
  readonly body: string;
  readonly session?: string;
  readonly meeting: string;
  readonly order?: number;
  readonly date: string;
  readonly method: string;
  readonly tally: VoteEvent["tally"];
  readonly outcome?: string;
  readonly vetoes?: readonly string[];
  readonly rollCall: string;
}

/** One vote in full, as `plenary vote --json` prints it. */
export interface VoteJson extends VoteSummaryJson {
  readonly says?: string;
  readonly sponsors?: VoteEvent["question"]["sponsors"];
  /** Codes of members by what they did; members whose vote is not known are in no list. */
  readonly positions: { readonly [option: string]: readonly string[] };
  /** What the rules make of the figures: outcome, requirement, and each step with its provision. */
  readonly decision: Decision;
  readonly otherTallies?: VoteEvent["otherTallies"];
  readonly intended?: VoteEvent["intended"];
  /** What is less than verified; a datum not named here is verified. */
  readonly sure?: VoteEvent["sure"];
  readonly doubts?: VoteEvent["doubts"];
  readonly notes?: VoteEvent["notes"];
  readonly sources: readonly { readonly citation: string; readonly title?: string; readonly url?: string }[];
}

export interface VoteAnswerJson {
  readonly version: 1;
  readonly record: { readonly version: string };
  readonly vote: VoteJson;
  /** Ids of the meeting's other votes, in the order of voting where it is known. */
  readonly sameMeeting: readonly string[];
}

export interface VotesAnswerJson {
  readonly version: 1;
  readonly record: { readonly version: string };
  /** Votes that meet the conditions; `votes` may hold fewer. */
  readonly found: number;
  readonly votes: readonly VoteSummaryJson[];
}

export function voteJson(record: VotingRecord, row: number): VoteAnswerJson {
  const vote = record.vote(row);
  const { question, otherTallies, intended, sure, doubts, notes } = vote;
  const positions = record.byOption(row);
  return {
    version: 1,
    record: { version: record.version },
    vote: {
      ...summary(vote),
      ...present({ says: question.says, sponsors: question.sponsors }),
      positions: Object.fromEntries(OPTIONS.map((option) => [option, positions[option]])),
      decision: decideVote(record, row),
      ...present({ otherTallies, intended, sure, doubts, notes }),
      sources: vote.sources.map((citation) => sourceJson(record, citation)),
    },
    sameMeeting: record
      .ofMeeting(vote.meeting)
      .filter((other) => other !== row)
      .map((other) => record.vote(other).id),
  };
}

export function votesJson(record: VotingRecord, rows: readonly number[], found: number): VotesAnswerJson {
  return {
    version: 1,
    record: { version: record.version },
    found,
    votes: rows.map((row) => summary(record.vote(row))),
  };
}

function summary(vote: VoteEvent): VoteSummaryJson {
  const { question, session, order, outcome, vetoes } = vote;
  return {
    id: vote.id,
    title: question.title,
    ...present({ symbol: question.symbol, adoptedAs: question.adoptedAs }),
    kind: question.kind,
    ...present({ of: question.of }),
    body: vote.body,
    ...present({ session }),
    meeting: vote.meeting,
    ...present({ order }),
    date: vote.date,
    method: vote.method,
    tally: vote.tally,
    ...present({ outcome, vetoes }),
    rollCall: vote.rollCall,
  };
}

function sourceJson(record: VotingRecord, citation: string): VoteJson["sources"][number] {
  const source = record.source(citedSource(citation));
  return {
    citation,
    ...present({ title: source?.title, url: source === undefined ? undefined : citedUrl(source, citation) }),
  };
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined: in JSON too, unknown is absent. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
