import { editDistance, symbolSlug, type VotingRecord } from "#record";

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
      const best = new Map<number, Near>();
      for (const { slug, row } of names) {
        const near = nearness(wanted, slug);
        const known = best.get(row);
        if (known === undefined || compareNear(near, known) < 0) best.set(row, near);
      }
      const all = [...best]
        .map(([row, near]) => ({ row, near }))
        .filter(({ near }) => near.letters <= Math.max(4, wanted.length / 2));
      // One that differs in its last number alone is of the same series; where there are such ones, others are offered for a slip of one letter only.
      const hasKin = all.some(({ near }) => near.sameSeries);
      return all
        .filter(({ near }) => !hasKin || near.sameSeries || near.letters <= 1)
        .sort((a, b) => compareNear(a.near, b.near) || b.row - a.row)
        .slice(0, count)
        .map(({ row }) => row);
    },
  };
}

/** How near a slug is to what was asked for. */
interface Near {
  /** Letters that differ; less where the one stands in the other. */
  readonly letters: number;
  /** Only the last number is another. */
  readonly sameSeries: boolean;
  /** How far apart the last numbers are, within one series. */
  readonly numbers: number;
}

function nearness(wanted: string, slug: string): Near {
  const letters = editDistance(wanted, slug.slice(0, 60)) - (slug.includes(wanted) ? 2 : 0);
  const [a, b] = [lastNumber(wanted), lastNumber(slug)];
  const sameSeries = a !== undefined && b !== undefined && a.stem === b.stem;
  return { letters, sameSeries, numbers: sameSeries ? Math.abs(a.number - b.number) : 0 };
}

function lastNumber(slug: string): { readonly stem: string; readonly number: number } | undefined {
  const [, stem, digits] = /^(.*?)(\d+)$/.exec(slug) ?? [];
  return stem === undefined || digits === undefined ? undefined : { stem, number: Number(digits) };
}

function compareNear(a: Near, b: Near): number {
  return a.letters - b.letters || Number(b.sameSeries) - Number(a.sameSeries) || a.numbers - b.numbers;
}
