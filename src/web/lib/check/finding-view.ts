import type { Span } from "#basics";
import type { Finding, Reading, VerdictKind } from "#press";
import { citedSource, type VotingRecord } from "#record";
import { capital, claimTypeWords, findingSentence, noteWords, verdictWords } from "#words";
import { type Stance, tilesOf } from "../roll.ts";
import { type VoteRow, voteRow } from "../vote-row.ts";
import { type RollFacts, rollFacts } from "./roll-facts.ts";

/** A finding as the page shows it: plain data, so that server, worker and page agree on it. Where it stands in the text is told beside it. */
export interface FindingView {
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
  /** What the members that the claim names did in it. */
  readonly named: readonly NamedMember[];
}

export interface NamedMember {
  readonly code: string;
  readonly name: string;
  readonly stance: Stance;
}

export interface ReadingView {
  readonly findings: readonly FindingView[];
  /** Where each finding stands in the text: offsets in UTF-16 units. */
  readonly places: readonly Span[];
  /** By the id of each vote that a finding rests on or was mixed up with: who voted how, and by which rule it came out. */
  readonly facts: Readonly<Record<string, RollFacts>>;
  readonly unread: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  readonly published?: string;
}

/**
 * Makes the views of one reading after another. What is found as it was in the reading before, wherever it now stands, is the same object: a
 * text that is typed changes one finding of seventy.
 */
export function createViews(record: VotingRecord): (reading: Reading) => ReadingView {
  let before: ReadonlyMap<string, FindingView> = new Map();
  return (reading) => {
    const now = new Map<string, FindingView>();
    const findings = reading.findings.map((finding) => {
      const key = JSON.stringify({ ...finding, claim: { ...finding.claim, start: 0, end: 0 } });
      const view = now.get(key) ?? before.get(key) ?? findingView(record, finding);
      now.set(key, view);
      return view;
    });
    before = now;
    return viewOf(record, reading, findings);
  };
}

/** The view of a single reading. */
export function readingView(record: VotingRecord, reading: Reading): ReadingView {
  return createViews(record)(reading);
}

function viewOf(record: VotingRecord, reading: Reading, findings: readonly FindingView[]): ReadingView {
  return {
    findings,
    places: reading.findings.map(({ claim }) => ({ start: claim.start, end: claim.end })),
    facts: factsBehind(record, findings),
    unread: reading.unread.map(({ start, end, quote }) => ({ start, end, quote })),
    ...(reading.published === undefined ? {} : { published: reading.published }),
  };
}

function factsBehind(record: VotingRecord, findings: readonly FindingView[]): ReadingView["facts"] {
  const links = findings.flatMap(({ votes, borrowed }) => (borrowed === undefined ? votes : [...votes, borrowed]));
  const ids = new Set(links.map(({ row }) => row.id));
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const i = record.find(id);
      return i === undefined ? [] : [[id, rollFacts(record, i)]];
    }),
  );
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
    const href = lit.length === 0 ? row.href : `${row.href}?lit=${lit.join(",")}`;
    return [{ row, href, named: namedIn(record, i, lit) }];
  };
  const note = finding.note === undefined ? "" : noteWords(finding.note);
  const [borrowed] = finding.borrowedFrom === undefined ? [] : link(finding.borrowedFrom);
  return {
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

function namedIn(record: VotingRecord, i: number, codes: readonly string[]): readonly NamedMember[] {
  if (codes.length === 0) return [];
  return tilesOf(record, i)
    .filter((tile) => codes.includes(tile.code))
    .map(({ code, name, stance }) => ({ code, name, stance }));
}
