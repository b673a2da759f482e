import type { LocalDate } from "#basics";
import type { CouncilSeats, Meeting, Member, MemberCode, Source, SourceIssue, Statement, VoteEvent } from "#record";
import type { GazetteerFact } from "./tables/gazetteer-fact.ts";

/**
 * How much a source's word weighs against another's, the weightiest first. A person's own correction comes before all; the UN's documents before
 * the lists made of them; the Library's lists before its press releases; those before the data sets of scholars and scrapers.
 */
export const AUTHORITIES = ["by-hand", "un-document", "curated", "un-library", "un-press", "data-set"] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** What one source says of one vote. */
export interface Fragment {
  readonly vote: VoteEvent;
  /** A cell for each member of the gazetteer. */
  readonly cells: Uint8Array;
  /** What the source itself calls this vote (`undl:4076672`, `voeten:5321`): the same name is the same vote. */
  readonly key: string;
}

/** All that was read from one source at one time. */
export interface FragmentSet {
  /** Name of the set among others: a set of the same name takes its place, vote by vote. */
  readonly id: string;
  readonly source: Source;
  /** Sources that its votes cite beside its own. */
  readonly cites?: readonly Source[];
  readonly authority: Authority;
  /** The file, edition or version that was read. */
  readonly edition?: string;
  /** The day it was read. */
  readonly read: LocalDate;
  /** The member of each cell. */
  readonly members: readonly MemberCode[];
  readonly fragments: readonly Fragment[];
  readonly meetings: readonly Meeting[];
  readonly issues: readonly SourceIssue[];
  readonly statements: readonly Statement[];
  /** What it says of members and seats. */
  readonly facts?: readonly GazetteerFact[];
}

/** What every reader needs to know beside the bytes. */
export interface ReadingContext {
  readonly members: readonly Member[];
  readonly council: CouncilSeats;
  readonly decode: (bytes: Uint8Array) => string;
  readonly read: LocalDate;
  readonly edition?: string;
  readonly standsAt?: (bytes: Uint8Array, at: number, part: Uint8Array) => boolean;
}

/** A newer set in the place of an older one of the same name: each vote that the newer one has is its, the others stay. */
export function replaced(older: FragmentSet | undefined, newer: FragmentSet): FragmentSet {
  if (older === undefined) return newer;
  const keys = new Set(newer.fragments.map((f) => f.key));
  const left = older.fragments.filter((f) => !keys.has(f.key));
  const ids = new Set<string>(left.map((f) => f.vote.id));
  const meetings = new Map([...newer.meetings, ...older.meetings].map((m) => [m.id, m]));
  const documents = new Set(newer.statements.map((s) => s.meeting));
  return {
    ...newer,
    fragments: [...newer.fragments, ...left],
    meetings: [...meetings.values()],
    issues: [...newer.issues, ...older.issues.filter((i) => "vote" in i && i.vote !== undefined && ids.has(i.vote))],
    statements: [...newer.statements, ...older.statements.filter((s) => !documents.has(s.meeting))],
  };
}
