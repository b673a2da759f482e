import type { ActorMention, Document } from "../../document.ts";
import type { Chunk } from "./chunk.ts";

/** Puts the actors a pronoun stands for in its place, sentence by sentence in the order of the text. */
export type Pronouns = (chunks: readonly Chunk[]) => readonly Chunk[];

/** How many sentences a pronoun may look back. */
const REACH = 2;

/** Who the clause before spoke of, as indices into `Document.actors`. */
interface Antecedent {
  /** Grows while the list that names them goes on. */
  readonly actors: number[];
  readonly sentence: number;
}

/** The few codes that stand before place `i`: a sentence of a thousand names is not looked through anew for each. */
const before = (codes: string, i: number, count = 3): string => codes.slice(Math.max(0, i - count), i);

/** After a pronoun that votes: adverbs, negations and modals, then a verb of voting. */
const VOTES =
  /^(?:=L[^,;A]{0,8}[Rt][.]?[vVoub]|[.nmiqH=]{0,3}(?:[vbexJ$]|(?<==)[fa](?=$|[,;.&W])|g[.]?[uoahf]|'?V[.]?[fFat]|'?[h$]|[uo](?=[.]?[TESP"]|[,;&]|$)))/;

/** "joined it", "sided with it": a pronoun that is voted with. */
const VOTED_WITH = /[jJB]$/;

/** The phrase of a pronoun that stands for a text. */
export const THE_TEXT = "it";

/** The phrase of a pronoun that stands for several, of whom nothing more is known: "all of them were rejected". */
export const THEY = "they";

const ONE = new Set(["it", "she", "he"]);
const SEVERAL = new Set(["they", "both"]);
const OWNED = new Set(["its", "her", "his", "their"]);
const ENVOYS = new Set([
  "delegation",
  "government",
  "country",
  "ambassador",
  "envoy",
  "delegate",
  "representative",
  "minister",
  "state",
]);
const NOT_SUBJECT = new Set(
  "in on at of to from by for with over about against into near across between behind under unlike despite towards toward".split(
    " ",
  ),
);

export function createPronouns(document: Document): Pronouns {
  const word = (token: number): string => document.wordOf(document.tokens.word[token] ?? 0);
  let subject: Antecedent | undefined;
  let sentence = -1;

  const actors = (): readonly number[] =>
    subject === undefined || sentence - subject.sentence > REACH ? [] : subject.actors;
  const stands = (chunk: Chunk, codes: string, i: number): readonly number[] => {
    const own = word(chunk.first);
    const isEnvoy = ENVOYS.has(own) && OWNED.has(word(chunk.first - 1));
    if (!isEnvoy && !ONE.has(own) && !SEVERAL.has(own)) return [];
    // "it put the US at odds with Europe: it voted no": one of the two, and not whoever was spoken of before
    if (codes[i - 1] === ":" && subject?.sentence !== sentence && codes.slice(0, i).includes("A")) return [];
    const meant = actors();
    if (meant.length === 0) return [];
    if (isEnvoy && VOTES.test(codes.slice(i + 1))) return isOne(document, meant) ? meant : [];
    const votes = VOTES.test(codes.slice(i + 1)) || VOTED_WITH.test(before(codes, i));
    if (!votes) return [];
    if (ONE.has(own)) return isOne(document, meant) ? meant : [];
    return SEVERAL.has(own) && meant.length > 1 ? meant : [];
  };

  return (chunks) => {
    sentence++;
    const codes = chunks.map((c) => c.code).join("");
    const read: Chunk[] = [];
    chunks.forEach((chunk, i) => {
      const meant = /[.MH]/.test(chunk.code) ? stands(chunk, codes, i) : [];
      if (meant.length > 0) {
        read.push({ ...chunk, code: "A", actors: meant, phrase: word(chunk.first) });
        return;
      }
      if (isText(word(chunk.first), chunk, codes, i)) read.push({ ...chunk, code: "T", phrase: THE_TEXT });
      else if (word(chunk.first) === "one" && isOneOfTexts(document, chunks, codes, i))
        read.push({ ...chunk, code: "T", phrase: "one" });
      else if (chunk.code === "." && /^(?:they|them)$/.test(word(chunk.first))) read.push({ ...chunk, phrase: THEY });
      else read.push(chunk);
      if (chunk.code === "A" && isSubject(word, codes, chunk, i)) {
        const listed = /A(?:[,&]{1,2}|n)$/.test(before(codes, i)) && subject?.sentence === sentence;
        if (!listed || subject === undefined) subject = { actors: [], sentence };
        for (const actor of chunk.actors ?? []) subject.actors.push(actor);
      } else if (chunk.code === "G" && /^$|[;W]$/.test(before(codes, i))) subject = undefined;
    });
    return read;
  };
}

/** "It was adopted", "it failed": the text spoken of. */
function isText(own: string, chunk: Chunk, codes: string, i: number): boolean {
  return (
    own === "it" &&
    chunk.code === "." &&
    /^[.]?[n=m]?(?:[dz]|=[.]?[xr]|n=?d|=?[.]?[uo]L?g|=?s[.]?g)/.test(codes.slice(i + 1))
  );
}

/** "Vetoed the one tabled by France", "moments after it vetoed a French one". */
function isOneOfTexts(document: Document, chunks: readonly Chunk[], codes: string, i: number): boolean {
  const chunk = chunks[i];
  if (chunk?.code !== "N") return false;
  if (chunk.determined === true) return /^s[.D]?g/.test(codes.slice(i + 1));
  const whose = chunks[i - 1];
  const [actor] = whose?.actors ?? [];
  return (
    whose?.determined === true &&
    actor !== undefined &&
    document.actors[actor]?.form === "demonym" &&
    /^(?:$|[,;&)W])/.test(codes.slice(i + 1))
  );
}

/** One member, or somebody who speaks for one. */
function isOne(document: Document, meant: readonly number[]): boolean {
  const codes = new Set(meant.flatMap((i) => codesOf(document.actors[i])));
  return codes.size === 1;
}

function codesOf(actor: ActorMention | undefined): readonly string[] {
  return actor === undefined || actor.ambiguous || actor.group !== undefined ? ["?", "??"] : actor.codes;
}

/** Opens the sentence or a clause, or goes on with a list that does. */
function isSubject(word: (token: number) => string, codes: string, chunk: Chunk, i: number): boolean {
  if (i === 0 || /[;W]$/.test(before(codes, i))) return true;
  // "neither France nor Britain"
  if (/^n(?:An)?$/.test(codes.slice(0, i))) return true;
  // "And Britain?"
  if (codes === "&A?") return true;
  // "the representative of China"
  if (codes[i - 1] === "O") return [2, 3].some((back) => ENVOYS.has(word(chunk.first - back)));
  if (/[gOwFfaJBX]$/.test(before(codes, i)) || NOT_SUBJECT.has(word(chunk.first - 1))) return false;
  if (/A[,&]{1,2}$/.test(before(codes, i))) return true;
  return i <= 7 && /^[^A]{0,6}[,.|]$/.test(codes.slice(0, i)) && /^(?:'|[.mnq=]*[vbexuojJ])/.test(codes.slice(i + 1));
}
