import type { VotingRecord } from "#record";

/** Symbols on record that a mistyped one may have meant, nearest first; none where nothing is near. */
export function nearestSymbols(record: VotingRecord, typed: string, most = 3): readonly string[] {
  const wanted = typed.trim().toUpperCase();
  const near = knownSymbols(record)
    .map((symbol) => ({ symbol, far: distance(wanted, symbol.toUpperCase()) }))
    .filter(({ far }) => far <= Math.max(2, Math.floor(wanted.length / 4)));
  return near
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ symbol }) => symbol);
}

function knownSymbols(record: VotingRecord): readonly string[] {
  const known = new Set<string>();
  for (let i = 0; i < record.voteCount; i++) {
    const { id, question } = record.vote(i);
    known.add(id);
    if (question.symbol !== undefined) known.add(question.symbol);
  }
  return [...known];
}

/** Levenshtein's distance: letters to put in, take out or change. */
export function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
