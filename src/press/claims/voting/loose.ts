import type { Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import type { Stance } from "./statement.ts";

/** How the words between a subject and its verb leave room for another subject. */
export type Looseness = "named-beside-a-noun" | "several-subjects";

/**
 * Where the words between a subject and its verb leave room for another subject: how. Told all the same where the record bears it out, but
 * never called wrong. Undefined for a tight reading.
 */
export function looseness(document: Document, sentence: ChunkedSentence, stance: Stance): Looseness | undefined {
  const { codes, chunks } = sentence;
  const last = stance.actors.filter((at) => at < stance.predicate.from).at(-1);
  if (last === undefined) return undefined;
  const between = codes.slice(last + 1, stance.predicate.from);
  const next = chunks[last + 1];
  // "mainly US allies, abstained", "the U.S. practice of vetoing"
  if (between.startsWith(".") && next !== undefined && !leadsOn(document.text.slice(next.start, next.end)))
    return "named-beside-a-noun";
  if (/A/.test(between.replace(OF_SUBJECT, ""))) return "several-subjects";
  return undefined;
}

/** What tells more of the subject before its verb: ", who spoke after France,", ", an ally of Israel,", "was the only country to join Russia in". */
const OF_SUBJECT = /,R.*,|[(].*[)]|-.*-|^,(?:L[^,]*|[^,G]*),$|^=[LI][^,]*$/g;

/** "The British ambassador", "the Russian side": who votes for a member. */
const ENVOY = /^(?:(?:ambassador|envoy|delegat|representative|government|diplomat)\w*|side|mission)$/i;

/** An adverb, an earlier verb of the same subject, a preposition: no noun that the name would only describe. */
function leadsOn(word: string): boolean {
  return (
    ENVOY.test(word) ||
    /(?:ly|ed)$|^(?:itself|themselves|alone|only|had|now|never|in|on|at|for|by|with|as|who|which|did|while)$/i.test(
      word,
    )
  );
}
