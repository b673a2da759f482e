import { symbolSlug, type VotingRecord } from "#record";

/** Finds votes by what stands in an address. */
export interface SlugIndex {
  /** The row of the vote with this slug. */
  row(slug: string): number | undefined;
  /** Rows whose slug or symbols are nearest to what was asked for, best first. */
  nearest(asked: string, count: number): readonly number[];
}

export function indexSlugs(record: VotingRecord): SlugIndex {
  const rows = new Map<string, number>();
  const names: { readonly slug: string; readonly row: number }[] = [];
  for (let i = 0; i < record.voteCount; i++) {
    const vote = record.vote(i);
    const slug = symbolSlug(vote.id);
    if (!rows.has(slug)) rows.set(slug, i);
    names.push({ slug, row: i });
    if (vote.question.symbol !== undefined) names.push({ slug: symbolSlug(vote.question.symbol), row: i });
  }
  return {
    row: (slug) => rows.get(slug),
    nearest(asked, count) {
      const wanted = symbolSlug(asked).slice(0, 60);
      if (wanted === "") return [];
      const best = new Map<number, number>();
      for (const { slug, row } of names) {
        const distance = editDistance(wanted, slug.slice(0, 60)) - (slug.includes(wanted) ? 2 : 0);
        if (distance < (best.get(row) ?? Number.POSITIVE_INFINITY)) best.set(row, distance);
      }
      return [...best]
        .filter(([, distance]) => distance <= Math.max(4, wanted.length / 2))
        .sort((a, b) => a[1] - b[1] || b[0] - a[0])
        .slice(0, count)
        .map(([row]) => row);
    },
  };
}

/** Levenshtein's distance. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replace, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
