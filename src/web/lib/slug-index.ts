import { nearVotes, symbolSlug, type VotingRecord } from "#record";

/** Finds votes by what stands in an address. */
export interface SlugIndex {
  /** The row of the vote with this slug. */
  row(slug: string): number | undefined;
  /** Rows whose symbols are nearest to what was asked for, best first. */
  nearest(asked: string, count: number): readonly number[];
}

export function indexSlugs(record: VotingRecord): SlugIndex {
  const rows = new Map<string, number>();
  for (let i = 0; i < record.voteCount; i++) {
    const slug = symbolSlug(record.vote(i).id);
    if (!rows.has(slug)) rows.set(slug, i);
  }
  const near = nearVotes(record);
  return {
    row: (slug) => rows.get(slug),
    nearest: (asked, count) => near(asked, count).map(({ row }) => row),
  };
}
