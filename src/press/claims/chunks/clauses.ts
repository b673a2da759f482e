import type { Document } from "../../document.ts";
import type { Chunk, ChunkedSentence } from "./chunk.ts";
import { codePattern, lettersOf, matchesIn } from "./code-pattern.ts";

/** A clause of a sentence: the sentence without its asides, or an aside with the actors it is said of. */
export interface Clause extends ChunkedSentence {
  /** `places[i]` is where chunk i of the clause stands in the sentence. */
  readonly places: readonly number[];
}

/** Stretches to be taken out of the main clause, both ends included. `head`: the actors whose relative clause it is. */
interface Aside {
  readonly from: number;
  readonly to: number;
  readonly head?: number;
}

/** A finite verb of voting, or what may stand before it, follows an aside that parts a subject from it. */
const VERB_NEXT = /^[.DY]{0,3}[,]?[n=m.&L]{0,3}(?:[vVbouxeJBKr$j]|(?<==H?)[fa])/;

/** "A, the council's president, …": words without a verb. "A, along with B", "A, including B" say more of who votes. */
const APPOSITION = codePattern(
  /A(?:,[^,;:?QvVbexdzrK$*=nmR#jXIJBw][^,;:?QvVbexdzK$*=nmR#]{0,9},|-[^-,;:?QvVbexdzrK$*=nmR#jXIJBwfaohA][^-,;:?QvVbexdzK$*=nmR#fahA]{0,9}-)/g,
);
/** "Britain, like all EU states, voted …" */
const LIKENED = codePattern(/A,I[.]?H?A,/g);
/** "125 members, close to two-thirds of them, …" */
const OF_NUMBER = codePattern(
  /M(?:O[.]?G)?(?:,(?:nN)?[^,;:?QvVbexdzrK$*=nmR#jXIJBwAN]{1,10},|-[^-,;:?QvVbexdzrK$*=nmR#jXIJBwANfaoh]{1,10}-)/g,
);

/** "45 countries, including most of those of the EU, abstained": a loose part of those counted. */
const LOOSE_PART = codePattern(/[MN],I[.]?[I%H][^,;:?QvVbexdzrK$*=nmR#]{0,9},/g);

/**
 * Takes a sentence apart, so that a verb stands beside its subject: "Cuba, which had spoken for Moscow, abstained on Monday" becomes
 * "Cuba abstained" and "Cuba which had spoken for Moscow".
 */
export function clausesOf(document: Document, sentence: ChunkedSentence): readonly Clause[] {
  const asides = [...relatives(sentence), ...appositions(sentence), ...ofTexts(sentence), ...brackets(sentence)];
  const besides = adjuncts(document, sentence);
  const all = sentence.chunks.map((_, i) => i);
  const { index, codes, letters, chunks } = sentence;
  // most sentences are one clause
  if (asides.length === 0 && besides.length === 0 && !codes.includes(",,"))
    return [{ sentence: sentence.sentence, index, codes, letters, chunks, places: all }];
  const gone = new Uint8Array(sentence.codes.length);
  for (const aside of asides) gone.fill(1, aside.from, aside.to + 1);
  for (const i of besides) gone[i] = 1;
  const main = all.filter((i) => gone[i] === 0);
  const inner = asides.flatMap(({ head, from, to }) =>
    head === undefined ? [] : [[head, ...all.slice(from + 1, to)]],
  );
  return [main, ...inner].map((places) => clause(sentence, places));
}

function clause(sentence: ChunkedSentence, places: readonly number[]): Clause {
  const kept: number[] = [];
  for (const i of places) {
    // what stood between two commas is gone: one is left
    if (sentence.codes[i] === "," && sentence.codes[kept[kept.length - 1] ?? -1] === ",") continue;
    kept.push(i);
  }
  const chunks = kept.flatMap((i): readonly Chunk[] => {
    const chunk = sentence.chunks[i];
    return chunk === undefined ? [] : [chunk];
  });
  const codes = chunks.map((c) => c.code).join("");
  const { index } = sentence;
  return { sentence: sentence.sentence, index, codes, letters: lettersOf(codes), chunks, places: kept };
}

/** In chunks; what is longer is read as it stands. */
const LONGEST_ASIDE = 100;

const RELATIVE = codePattern(/[AMU]([,-])R/g);

/** ", which …," and "– which … –" between a subject and its verb. */
export function relatives(sentence: ChunkedSentence): readonly Aside[] {
  const { codes } = sentence;
  const found: Aside[] = [];
  for (const match of matchesIn(sentence, RELATIVE)) {
    const from = match.index + 1;
    if (from <= (found[found.length - 1]?.to ?? -1)) continue;
    const near = codes.slice(from, from + LONGEST_ASIDE);
    const stop = near.indexOf(";");
    const limit = stop < 0 ? near.length : stop;
    const sign = match[1] ?? ",";
    for (let at = near.indexOf(sign, 2); at >= 0 && at < limit; at = near.indexOf(sign, at + 1)) {
      const to = from + at;
      if (!VERB_NEXT.test(codes.slice(to + 1, to + 12))) continue;
      found.push({ from, to, head: match.index });
      break;
    }
  }
  return found;
}

function appositions(sentence: ChunkedSentence): readonly Aside[] {
  const { codes } = sentence;
  const found = [APPOSITION, OF_NUMBER, LOOSE_PART, LIKENED].flatMap((pattern) => matchesIn(sentence, pattern));
  return found.flatMap((match): readonly Aside[] => {
    if (match[0].startsWith("A,I") && sentence.chunks[match.index + 2]?.phrase !== "like") return [];
    const from = match.index + 1;
    const to = match.index + match[0].length - 1;
    return VERB_NEXT.test(codes.slice(to + 1, to + 12)) ? [{ from, to }] : [];
  });
}

/** "Russia – as one of five permanent members – was the only one to …" */
const DASHED = codePattern(/(?<=A)-[^-;:?vVbfahoue]{1,14}-(?=[,=]?L[.]?M)/g);

const OF_TEXT = codePattern(/(?<=T),R[^,;vVb]{1,12}(?=,(?:=|I))/g);

/** "the text, which Bosnia presented, were A": what is said of a text on the way. */
function ofTexts(sentence: ChunkedSentence): readonly Aside[] {
  return [...matchesIn(sentence, OF_TEXT), ...matchesIn(sentence, DASHED)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length - 1,
  }));
}

const BRACKETS = codePattern(/\([^()ANV#%vbafoh]{0,12}\)|,WA[.]?(?=,)/g);

/** "(AP)", "(local time)": brackets that name no voter and count nothing. */
function brackets(sentence: ChunkedSentence): readonly Aside[] {
  const { chunks, codes } = sentence;
  return matchesIn(sentence, BRACKETS).flatMap((match) => {
    // ", as Washington did,"
    if (match[0].startsWith(",") && chunks[match.index + 1]?.phrase !== "as") return [];
    // ", as the United States, a permanent member, voted against it"
    if (
      match[0].startsWith(",") &&
      /^,[^,;:vVbfaoueR]{1,8},[n=m]?[vVbouxe]/.test(codes.slice(match.index + match[0].length))
    )
      return [];
    return [{ from: match.index, to: match.index + match[0].length - 1 }];
  });
}

const ADJUNCT = codePattern(/(?<=[AMUvVb,R])([.]?)([DG])(?=[,.]{0,2}[vVbouxeJBKr$fFatnm=])/g);

/** "on Monday", "in the Council": when and where, right after the subject or the verb. */
function adjuncts(document: Document, sentence: ChunkedSentence): readonly number[] {
  const found: number[] = [];
  for (const match of matchesIn(sentence, ADJUNCT)) {
    const preposition = match[1] === "" ? undefined : sentence.chunks[match.index];
    const isPlaced = preposition !== undefined && PREPOSITIONS.has(wordOf(document, preposition));
    if (match[2] === "G" ? !isPlaced : match[1] !== "" && !isPlaced) continue;
    for (let i = match.index; i < match.index + match[0].length; i++) found.push(i);
  }
  return found;
}

const PREPOSITIONS: ReadonlySet<string> = new Set([
  "on",
  "in",
  "at",
  "during",
  "inside",
  "within",
  "by",
  "late",
  "early",
]);

function wordOf(document: Document, chunk: Chunk): string {
  return document.wordOf(document.tokens.word[chunk.first] ?? 0);
}
