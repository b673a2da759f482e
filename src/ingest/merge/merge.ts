import {
  compareVotes,
  type Gazetteer,
  type Meeting,
  type RecordData,
  type SourceIssue,
  type Statement,
  type VoteId,
} from "#record";
import { AUTHORITIES, type FragmentSet } from "../fragment.ts";
import { settleGazetteer } from "../tables/gazetteer-facts.ts";
import { gather } from "./gather.ts";
import type { Gathered } from "./gathered-index.ts";
import { settle } from "./settle.ts";

export interface Merged {
  readonly data: Omit<RecordData, "version">;
  readonly issues: readonly SourceIssue[];
  readonly statements: readonly Statement[];
}

/**
 * Makes one record of what the sources say. The sets are taken by weight and then by name, so that the order in which they are handed in makes no
 * difference. Nothing is averaged or guessed: each datum is that of the weightiest source that states it, and every other word on it is listed.
 */
export function mergeSets(gazetteer: Gazetteer, sets: readonly FragmentSet[]): Merged {
  const inOrder = [...sets].sort(byWeight);
  const gathered: Gathered[] = [];
  const unsure = inOrder.filter((set) => set.authority !== "by-hand").flatMap((set) => gather(gathered, set));
  const withoutVote = inOrder.filter((set) => set.authority === "by-hand").flatMap((set) => corrected(gathered, set));
  const settled = gathered.map((g) => settle(g.parts));
  const names = finalNames(gathered.map((g) => nameOf(g)));
  const idOf = new Map(gathered.flatMap((g, i) => g.parts.map((p) => [`${p.set.id}|${p.fragment.vote.id}`, names[i]])));
  const parentOf = (own: string, set: string): VoteId | undefined => idOf.get(`${set}|${own}`) as VoteId | undefined;
  const rows = settled.map((s, i) => {
    const of = s.vote.question.of;
    const parent = of === undefined ? undefined : (parentOf(of, gathered[i]?.parts[0]?.set.id ?? "") ?? of);
    const question = parent === undefined ? s.vote.question : { ...s.vote.question, of: parent };
    return { vote: { ...s.vote, id: names[i] as VoteId, question }, cells: s.cells };
  });
  const differing = settled.flatMap((s, i) => s.issues.map((issue) => ({ ...issue, vote: names[i] as VoteId })));
  const ofSets = inOrder.flatMap((set) => set.issues.map((issue) => renamed(issue, (id) => parentOf(id, set.id))));
  rows.sort((a, b) => compareVotes(a.vote, b.vote));
  const lists = settleGazetteer(gazetteer, inOrder);
  const width = gazetteer.members.length;
  const cells = new Uint8Array(rows.length * width);
  for (const [i, row] of rows.entries()) cells.set(row.cells, i * width);
  return {
    data: {
      ...gazetteer,
      members: lists.members,
      council: lists.council,
      sources: sourcesOf(gazetteer, inOrder),
      meetings: meetingsOf(inOrder, new Set(rows.map((row) => row.vote.meeting))),
      votes: rows.map((row) => row.vote),
      cells,
    },
    issues: [...unsure, ...withoutVote, ...differing, ...ofSets, ...lists.issues],
    statements: inOrder.flatMap((set) => set.statements.map((s) => placed(s, (id) => parentOf(id, set.id)))),
  };
}

function byWeight(a: FragmentSet, b: FragmentSet): number {
  const weight = (s: FragmentSet): number => AUTHORITIES.indexOf(s.authority);
  return weight(a) - weight(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** Puts corrections before all else that is said of the votes they name. A correction names its vote as the record does; it is never matched by likeness. */
function corrected(gathered: readonly Gathered[], set: FragmentSet): readonly SourceIssue[] {
  const names = finalNames(gathered.map((g) => nameOf(g)));
  const named = new Map(gathered.map((g, i) => [names[i], g]));
  return set.fragments.flatMap((fragment): readonly SourceIssue[] => {
    const { id } = fragment.vote;
    const found = named.get(id);
    found?.parts.unshift({ fragment, set });
    const says = `${id} was corrected by hand, and is no longer on record; the correction is kept and has no effect`;
    return found === undefined ? [{ kind: "not-read", by: fragment.key, line: 1, says }] : [];
  });
}

/** The symbol of the text where any source gives it, else what the weightiest source calls the vote. */
function nameOf(g: Gathered): VoteId {
  const ids = g.parts.map((p) => p.fragment.vote.id);
  return ids.find((id) => !id.includes("#")) ?? (ids[0] as VoteId);
}

/** Ids as they will stand in the record: the settled one, and for a second vote of that name the name with a number. */
function finalNames(ids: readonly VoteId[]): readonly VoteId[] {
  const used = new Map<string, number>();
  return ids.map((id) => {
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : (`${id}${id.includes("#") ? "-" : "#"}${count}` as VoteId);
  });
}

function renamed(issue: SourceIssue, idOf: (id: string) => VoteId | undefined): SourceIssue {
  if (!("vote" in issue) || issue.vote === undefined) return issue;
  const id = idOf(issue.vote);
  return id === undefined ? issue : { ...issue, vote: id };
}

function placed(statement: Statement, idOf: (id: string) => VoteId | undefined): Statement {
  const vote = statement.vote === undefined ? undefined : idOf(statement.vote);
  return vote === undefined ? statement : { ...statement, vote };
}

function sourcesOf(gazetteer: Gazetteer, sets: readonly FragmentSet[]): Gazetteer["sources"] {
  const known = new Map(gazetteer.sources.map((s) => [s.id, s]));
  for (const { source, cites = [] } of sets) {
    for (const s of [source, ...cites]) if (!known.has(s.id)) known.set(s.id, s);
  }
  return [...known.values()];
}

/** The meetings that votes were taken in; what the weightiest source does not say of one is another's word. */
function meetingsOf(sets: readonly FragmentSet[], used: ReadonlySet<string>): readonly Meeting[] {
  const meetings = new Map<string, Meeting>();
  for (const meeting of sets.flatMap((set) => set.meetings)) {
    if (used.has(meeting.id)) meetings.set(meeting.id, { ...meeting, ...meetings.get(meeting.id) });
  }
  return [...meetings.values()];
}
