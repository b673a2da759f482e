import { type LinkedTexts, linksAmong } from "./linked-texts.ts";
import { type VoteMatrix, votesOfPeriod, withVotes } from "./vote-matrix.ts";

/** One period's votes, or those of any list of indices, as a matrix of their own with the links among them. */
export function partOf(
  matrix: VoteMatrix,
  links: LinkedTexts,
  votes: string | readonly number[],
): { readonly matrix: VoteMatrix; readonly links: LinkedTexts } {
  const list = typeof votes === "string" ? votesOfPeriod(matrix, votes) : votes;
  return { matrix: withVotes(matrix, list), links: linksAmong(links, list) };
}
