import { editDistance, type VotingRecord } from "#record";

/** Symbols on record that a mistyped one may have meant, nearest first; none where nothing is near. */
export function nearestSymbols(record: VotingRecord, typed: string, most = 3): readonly string[] {
  const wanted = typed.trim().toUpperCase();
  const near = knownSymbols(record)
    .map((symbol) => ({ symbol, far: editDistance(wanted, symbol.toUpperCase()) }))
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
