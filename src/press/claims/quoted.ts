import type { Document, Sentence } from "../document.ts";
import { countBefore } from "../in-order.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { chunkQuotes, type QuotedSentence } from "./chunks/chunks.ts";
import { type Draft, place } from "./draft.ts";
import { findOutcomes } from "./outcome.ts";
import { positions } from "./position.ts";
import type { RawClaim } from "./raw-claim.ts";
import { isOfUN } from "./sentence-claims.ts";
import { tallies } from "./tally.ts";
import type { TextMap } from "./texts/texts.ts";
import { readStatements } from "./voting/statement.ts";

/** What speakers say of votes, in their own words: told with their names where the record bears it out, never held against the article. */
export function quotedClaims(
  document: Document,
  sentences: readonly ChunkedSentence[],
  texts: TextMap,
): readonly Draft[] {
  return chunkQuotes(document).flatMap((quoted): readonly Draft[] => {
    const outer = sentences[quoted.index];
    const at = outer?.chunks.findIndex((c) => c.code === "Q" && c.at === quoted.quote) ?? -1;
    const scope = texts.scopeAt(quoted.index, Math.max(0, at));
    if (at < 0 || (scope?.body === "other" && !isOfUN(scope.name))) return [];
    const referent = texts.referentAt(quoted.index, at);
    const { slots, stances } = readStatements(document, quoted, true);
    const told = { ...texts, referentAt: () => referent };
    const drafts = [
      ...tallies(document, quoted, told, slots),
      ...stances.flatMap((stance) => positions(document, quoted, told, stance)),
      ...outcomes(document, quoted, referent),
    ];
    const otherBody = scope?.body === "other" ? { otherBody: scope.name } : {};
    return drafts.map((draft) => ({ ...draft, ...saidBy(document, quoted.quote), ...otherBody }));
  });
}

function outcomes(document: Document, quoted: QuotedSentence, referent: Draft["referent"]): readonly Draft[] {
  return findOutcomes(quoted)
    .filter((o) => !o.weak)
    .map((o) => ({
      ...place(document, quoted, o.from, o.to),
      type: "outcome",
      modality: o.modality,
      outcome: o.outcome,
      sentence: quoted.index,
      referent,
      because: o.because,
    }));
}

/** Of speech that runs over several sentences the later ones are read like any other, but they are the speaker's too. */
export function spokenIn(
  document: Document,
  { sentence }: ChunkedSentence,
  drafts: readonly RawClaim[],
): readonly RawClaim[] {
  if (drafts.length === 0) return drafts;
  const at = openQuote(document, sentence);
  const quote = at === undefined ? undefined : document.quotes[at];
  if (at === undefined || quote === undefined) return drafts;
  return drafts.map((draft) => (draft.start < quote.end ? { ...draft, ...saidBy(document, at) } : draft));
}

/** The speech in the midst of which a sentence begins: quotations do not overlap, so it is the last that began before. */
function openQuote({ quotes }: Document, { start, first }: Sentence): number | undefined {
  const at = countBefore(quotes, start) - 1;
  const quote = quotes[at];
  return quote !== undefined && !quote.scare && first < quote.last ? at : undefined;
}

function saidBy(document: Document, quote: number): Pick<Draft, "tentative" | "quoted" | "speaker"> {
  const speaker = document.actors[document.quotes[quote]?.speaker ?? -1];
  return {
    tentative: true,
    quoted: true,
    speaker: speaker === undefined ? undefined : document.text.slice(speaker.start, speaker.end),
  };
}
