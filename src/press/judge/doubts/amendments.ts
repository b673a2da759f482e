import type { Accusation } from "./accusation.ts";

/**
 * The sentence speaks of amendments, or names no text itself and the one before it does: "Russia proposed three amendments. The United States voted
 * against all points".
 */
export function isAboutAmendments({ document, vote, claim, sentence, said }: Accusation): boolean {
  if (vote.question.kind === "amendment") return false;
  if (AMENDMENTS.test(said)) return true;
  const before = document.sentences[claim.sentence - 1];
  return (
    before !== undefined &&
    before.block === sentence.block &&
    !TEXTS.test(said) &&
    AMENDMENTS.test(document.text.slice(before.start, before.end))
  );
}

const AMENDMENTS = /\bamendments?\b/i;
const TEXTS = /\b(?:resolutions?|drafts?|texts?|documents?|measures?|motions?|proposals?|it|vote[ds]? on)\b/i;
