import type { Document } from "../document.ts";
import type { ClaimType } from "../finding.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { claimedActors } from "./claimed-actors.ts";
import { type Draft, place } from "./draft.ts";
import type { TextMap } from "./texts/texts.ts";
import { looseness } from "./voting/loose.ts";
import type { Stance } from "./voting/statement.ts";

/** What members are said to have voted, as claims. */
export function positions(
  document: Document,
  sentence: ChunkedSentence,
  texts: TextMap,
  stance: Stance,
): readonly Draft[] {
  const actors = claimedActors(document, sentence, stance.actors, stance.except);
  if (actors.members.length + actors.groups.length === 0) return [];
  const type: ClaimType = stance.veto ? "veto" : "position";
  const earlier = toldOfBefore(document, sentence, stance);
  if (earlier === "surely" || (stance.veto && isOfPower(document, sentence, stance))) return [];
  const loose = looseness(document, sentence, stance);
  const { from, to, like } = stance.predicate;
  const { start, end } = place(document, sentence, Math.min(stance.from, from), Math.max(stance.to, to));
  return [
    {
      start,
      end,
      type,
      modality: stance.modality,
      position: {
        actors,
        like: like === undefined ? undefined : claimedActors(document, sentence, [like]),
        option: stance.option,
        exhaustive: stance.exhaustive,
        all: stance.all,
        negated: stance.negated,
      },
      tentative: earlier === "perhaps" ? true : stance.tentative,
      loose,
      sentence: sentence.index,
      referent: texts.referentAt(sentence.index, to),
      because: stance.because,
    },
  ];
}

/** "On a question of procedure even the permanent members cannot veto": a rule, and no vote. */
function isOfPower(document: Document, { chunks }: ChunkedSentence, { predicate }: Stance): boolean {
  const verb = chunks[predicate.from];
  const word = (token: number): string => document.wordOf(document.tokens.word[token] ?? 0);
  return (
    verb !== undefined && /^(?:cannot|can|could|may)$/.test(word(verb.first - (word(verb.first - 1) === "not" ? 2 : 1)))
  );
}

/** "Which had abstained before": an earlier vote, told to set off this one. "Which had opposed the text" may be said of this one too. */
function toldOfBefore(document: Document, sentence: ChunkedSentence, stance: Stance): "surely" | "perhaps" | undefined {
  const word = (token: number): string => document.wordOf(document.tokens.word[token] ?? 0);
  const verb = sentence.chunks[stance.predicate.from];
  const next = sentence.chunks[stance.predicate.to + 1];
  if (verb === undefined || next === undefined || word(verb.first - 1) !== "had") return undefined;
  if (/^(before|earlier|previously|then|once)$/.test(word(next.first))) return "surely";
  return sentence.codes[stance.predicate.from - 1] === "R" ? "perhaps" : undefined;
}
