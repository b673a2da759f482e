import type { VotingRecord } from "#record";
import type { Alternative } from "../finding.ts";
import type { Candidate } from "./candidate.ts";
import type { Judgement } from "./judgement.ts";
import { kindOfLoan } from "./same-story.ts";

// The verdicts on a claim about a vote, each with the other votes that it may speak of. `near`: those in reach.

/** True of `fitting`. */
export function supported(record: VotingRecord, fitting: Candidate, near: readonly Candidate[]): Judgement {
  const rivals = near.filter(
    (c, i) => c.row !== fitting.row && c.holding.holds === false && near.findIndex((d) => d.row === c.row) === i,
  );
  const note =
    fitting.holding.note ??
    (rivals.length > 0 && rivals[0] !== undefined && rivals[0].score > fitting.score ? "ambiguous" : undefined);
  return {
    verdict: "supported",
    rows: [fitting.row],
    ...(note === undefined ? {} : { note }),
    ...(fitting.holding.correct === undefined ? {} : { correct: fitting.holding.correct }),
    alternatives: rivals.slice(0, 3).map((c) => alternative(record, c, "reading")),
    because: ["fits", `link:${fitting.score.toFixed(1)}`],
  };
}

/** The record of the vote that is meant does not say. */
export function unknown(record: VotingRecord, meant: Candidate, near: readonly Candidate[]): Judgement {
  const vote = record.vote(meant.row);
  const silent = vote.rollCall === "none" || meant.holding.compared === 0;
  return {
    verdict: silent ? "not-in-record" : "uncheckable",
    ...(meant.holding.note === undefined ? {} : { note: meant.holding.note }),
    rows: [meant.row],
    alternatives: near
      .filter((c) => c !== meant && c.holding.holds !== undefined)
      .slice(0, 2)
      .map((c) => alternative(record, c, "reading")),
    because: ["record-does-not-say"],
  };
}

/** Wrong of the vote that is meant. */
export function contradicted(record: VotingRecord, meant: Candidate, near: readonly Candidate[]): Judgement {
  return {
    verdict: "contradicted",
    rows: [meant.row],
    ...(meant.holding.note === undefined ? {} : { note: meant.holding.note }),
    ...(meant.holding.correct === undefined ? {} : { correct: meant.holding.correct }),
    alternatives: near
      .filter((c) => c !== meant)
      .slice(0, 3)
      .map((c) => alternative(record, c, "reading")),
    because: ["differs", `link:${meant.score.toFixed(1)}`],
  };
}

/** Wrong of the vote that is meant, and true of another one of its story, with which it was mixed up. */
export function conflated(
  record: VotingRecord,
  meant: Candidate,
  borrowed: Candidate,
  near: readonly Candidate[],
): Judgement {
  return {
    verdict: "conflated",
    rows: [meant.row],
    ...(meant.holding.correct === undefined ? {} : { correct: meant.holding.correct }),
    borrowedFrom: borrowed.row,
    alternatives: [
      { vote: record.vote(borrowed.row).id, verdict: "supported", why: kindOfLoan(record, meant.row, borrowed.row) },
      ...near
        .filter((c) => c !== meant && c.row !== borrowed.row)
        .slice(0, 2)
        .map((c) => alternative(record, c, "reading")),
    ],
    because: ["differs", "fits-another-vote", `link:${meant.score.toFixed(1)}`],
  };
}

function alternative(record: VotingRecord, candidate: Candidate, why: string): Alternative {
  const verdict =
    candidate.holding.holds === true ? "supported" : candidate.holding.holds === false ? "contradicted" : "uncheckable";
  return { vote: record.vote(candidate.row).id, verdict, why };
}
