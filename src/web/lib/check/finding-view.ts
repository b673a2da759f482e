import type { Finding, Reading, VerdictKind } from "#press";
import { citedSource, type VotingRecord } from "#record";
import { claimTypeWords, findingSentence, noteWords, verdictWords } from "#words";
import { type VoteRow, voteRow } from "../vote-row.ts";

/** A finding as the page shows it: plain data, so that server, worker and page agree on it. */
export interface FindingView {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly type: string;
  readonly verdict: VerdictKind;
  readonly label: string;
  /** What the record says, in sentences. */
  readonly sentence: string;
  readonly speaker?: string;
  readonly votes: readonly VoteLink[];
  /** The vote whose figures or positions were borrowed. */
  readonly borrowed?: VoteLink;
  readonly others: readonly (VoteLink & { readonly label: string })[];
  /** Codes of the steps of the reading, for the editor who asks why. */
  readonly because: readonly string[];
  readonly sources: readonly string[];
}

/** A vote with the members of the claim outlined in its roll call. */
export interface VoteLink {
  readonly row: VoteRow;
  readonly href: string;
}

export interface ReadingView {
  readonly findings: readonly FindingView[];
  readonly unread: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  readonly published?: string;
}

export function readingView(record: VotingRecord, reading: Reading): ReadingView {
  return {
    findings: reading.findings.map((finding) => findingView(record, finding)),
    unread: reading.unread.map(({ start, end, quote }) => ({ start, end, quote })),
    ...(reading.published === undefined ? {} : { published: reading.published }),
  };
}

const VOTES_SHOWN = 3;

function findingView(record: VotingRecord, finding: Finding): FindingView {
  const lit = [
    ...new Set([
      ...(finding.claim.positions ?? []).flatMap((p) => p.states),
      ...(finding.correct?.positions ?? []).map((p) => p.state),
    ]),
  ];
  const link = (id: string): VoteLink[] => {
    const i = record.find(id);
    if (i === undefined) return [];
    const row = voteRow(record, i);
    return [{ row, href: lit.length === 0 ? row.href : `${row.href}?lit=${lit.join(",")}` }];
  };
  const note = finding.note === undefined ? "" : noteWords(finding.note);
  const [borrowed] = finding.borrowedFrom === undefined ? [] : link(finding.borrowedFrom);
  return {
    start: finding.claim.start,
    end: finding.claim.end,
    quote: finding.claim.quote,
    type: claimTypeWords(finding.claim.type),
    verdict: finding.verdict,
    label: verdictWords(finding.verdict),
    sentence: capital(findingSentence(record, finding)) || note,
    ...(finding.claim.speaker === undefined ? {} : { speaker: finding.claim.speaker }),
    votes: finding.votes.slice(0, VOTES_SHOWN).flatMap(link),
    ...(borrowed === undefined ? {} : { borrowed }),
    others: finding.alternatives
      .filter((other) => other.vote !== finding.borrowedFrom)
      .slice(0, VOTES_SHOWN)
      .flatMap((other) => link(other.vote).map((l) => ({ ...l, label: verdictWords(other.verdict) }))),
    because: finding.because,
    sources: [...new Set(finding.evidence.map((e) => record.source(citedSource(e.source))?.publisher ?? e.source))],
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
