import type { Modality } from "../finding.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { codePattern, matchesIn } from "./chunks/code-pattern.ts";
import { THEY } from "./chunks/pronouns.ts";

/** What is said to have become of a text. */
export interface OutcomeStatement {
  readonly outcome: "adopted" | "not-adopted" | "vetoed" | "unanimous" | "without-a-vote";
  /** The words may tell of something else than a vote ("the Council condemned"): never used to contradict. */
  readonly weak: boolean;
  readonly modality: Modality;
  /** The text and its verb stand side by side, or the body is named as the one that did it: little room for another reading. */
  readonly tight: boolean;
  /** The chunk of the text, amendment or paragraph. */
  readonly object: number | undefined;
  readonly from: number;
  readonly to: number;
  readonly because: string;
}

interface Shape {
  readonly name: string;
  readonly pattern: RegExp;
  readonly outcome: OutcomeStatement["outcome"];
}

/** Letters that may stand between a text and its verb: names of it, relative clauses, parentheses, prepositions. */
const SHAPES: readonly Shape[] = [
  // "the Council failed on Wednesday to adopt a resolution"
  {
    name: "failed-to-adopt",
    pattern: /z(?:[.]?D)?,?t[.]?d[^;dzvV]{0,8}?[TEPS"]/g,
    outcome: "not-adopted",
  },
  // "this prevented the Council from adopting the resolution"
  { name: "kept-from", pattern: /K[.]?Gg[.]?d[^;dzvV]{0,8}?[TEPS"]/g, outcome: "not-adopted" },
  // "the Assembly adopted (on Monday) the resolution", "the Council passed another text"
  {
    name: "body-adopted",
    pattern: /(?<!O)G[^;dzvTEP]{0,6}?d(?:[^;dzvV(]|[(][^)]{0,16}[)]){0,11}?[TEPS"]/g,
    outcome: "adopted",
  },
  // "the Assembly backed a resolution"
  { name: "body-backed", pattern: /(?<!O)G[^;dzvTEPAM]{0,4}?u[.A9-]{0,3}?[TE]/g, outcome: "adopted" },
  // "the Assembly rejected the amendment"
  { name: "body-rejected", pattern: /(?<!O)G[^;dzvTEP]{0,6}?[rz][^;dzvV]{0,5}?[TEPS"]/g, outcome: "not-adopted" },
  // "the text was vetoed"
  { name: "was-vetoed", pattern: /[TES"][^;vV]{0,10}=[x](?!g)/g, outcome: "vetoed" },
  // "adopted on Monday by the Council, the text …"
  { name: "adopted-by", pattern: /^d[D.]{0,2}gG/g, outcome: "adopted" },
  // "the Assembly voted (12-2) to adopt the text", "member states voted overwhelmingly in favour of the resolution"
  {
    name: "body-voted",
    pattern:
      /(?:(?<![O.])G(?:'N)?M?|^MOG|^M)[.,D]{0,4}[vV](?:NV?t[.]?N|[#.,DwgNhc()]){0,7}(?:t[.]{0,2}[du*][^;vVdz]{0,4}?|[fF][.A9-]{0,3})[TE"S]/g,
    outcome: "adopted",
  },
  {
    name: "body-voted-down",
    pattern:
      /(?:(?<![O.])G(?:'N)?M?|^[.]?MOG|^M)[.,D]{0,4}[vV](?:[.,DNh#w]{0,6}t[.]?[rKz]|[.,D]{0,2}a)[.A9's-]{0,4}[TEP]/g,
    outcome: "not-adopted",
  },
  {
    name: "body-voted-so",
    pattern:
      /(?:(?<![O.])G(?:'N)?M?|^MOG|^M)[.,D]{0,4}[vV](?:NV?t[.]?N|NMb|[.,DwgNhcF9()#]){0,7}(?:t[^rKzdN]|td(?![TES])|[fF][.*A])/g,
    outcome: "adopted",
  },
  // "the Council voted unanimously on Tuesday night on the draft"
  {
    name: "voted-unanimously",
    pattern: /(?<!O)G(?:'N)?M?[.,D]{0,4}[vV][.,D]{0,2}c(?![.D]{0,3}t[.]?[rKz])(?!n)/g,
    outcome: "adopted",
  },
  // "followed its unanimous vote of 12 April", "in a unanimous last-minute vote"
  { name: "unanimous-vote", pattern: /(?<![nm!i][.O]{0,2})c[.]{0,3}V(?=$|[.,;D&WGF])/g, outcome: "adopted" },
  // "the Council's call for a truce was adopted unanimously"
  { name: "adopted-unanimously", pattern: /=[.]?dc(?=$|[.,;D&WGg(])/g, outcome: "adopted" },
  // "the Assembly condemned", "the Council demanded", "the Assembly called on"
  { name: "body-acted", pattern: /(?<!O)G[.D,c]{0,3}(?<!n)[*y]/g, outcome: "adopted" },
  // "Russia was suspended from the council"
  { name: "was-acted-on", pattern: /A=?[*](?=[.]?g)/g, outcome: "adopted" },
  // "the resolution was not adopted", "the draft failed to pass", "the text was defeated"
  { name: "text-failed", pattern: /[TEPS][^;]{0,9}?(?:=?[.]?z|=r|=nd|nd|=[.]?K(?=g))/g, outcome: "not-adopted" },
  // "the amendment, tabled by Canada and backed by others, did not pass"
  { name: "text-failed", pattern: /^[^;TE]{0,3}[TE][^;,dz]{0,6},[^;,d]{0,14},=?[.]?z/g, outcome: "not-adopted" },
  // "the amendment was supported by 62 countries and opposed by 58, but failed for want of two thirds"
  { name: "text-failed", pattern: /[TE][^;dzVTEP]{0,30},?WT?=?[.]?z(?=$|[,;.F])/g, outcome: "not-adopted" },
  // "the resolution, which calls for …, passed", "the text was adopted"; not "lower than the 164 countries that approved it"
  { name: "text-passed", pattern: /[TEPS"][^;zr]{0,18}?=?(?<![nmtW])(?<!MR)d(?![TEPS"])/g, outcome: "adopted" },
  // "it passed with 120 votes", "passed by 93 to 18"
  { name: "passed-with", pattern: /(?<![nmtV])d[.,GD]{0,4}(?:[wg][.L]{0,2}[N#%!]|#)/g, outcome: "adopted" },
  // "rejected two amendments", by the body and not by a state
  { name: "rejected-texts", pattern: /(?<!O)G[^;A]{0,6}r[.NA9-]{0,4}[TE]/g, outcome: "not-adopted" },
  // "the members of the Council unanimously agreed to adopt the draft"
  { name: "members-adopted", pattern: /^[.H]{0,2}MOG[^;dzvTEPN]{0,5}?d[.A9s-]{0,5}[TES"]/g, outcome: "adopted" },
  // "a record number of states today backed a key resolution"
  { name: "members-backed", pattern: /(?<=^.{0,3})(?:[.]OG?M|GM)[.D]{0,3}u[.G9]{0,3}T/g, outcome: "adopted" },
  // "the text was in the end voted by the majority"
  { name: "text-voted-by", pattern: /[TES"][^;,vVdz]{0,4}=[.H]{0,3}vg[.]?(?:$|[.HMOG%,;])/g, outcome: "adopted" },
  // "was backed by UN members"
  { name: "backed-by-members", pattern: /[TES"][^;vVdz]{0,6}=?[.]?ugG?M/g, outcome: "adopted" },
  // "the Assembly approved the first treaty on arms"
  { name: "body-approved", pattern: /(?<!O)G[.D,c]{0,4}[du](?=[.9t-])/g, outcome: "adopted" },
  // "passed the General Assembly 93-8-73"
  { name: "passed-body", pattern: /(?<![nmtV])d[.]?G[.,D]{0,3}[#NwgW.]/g, outcome: "adopted" },
  // "adoption of the resolution", "the passage of the resolutions"
  {
    name: "adoption-of",
    pattern: /(?<![fFaO!t][.]?)(?<![NH%][OU.]{0,3}[MU][.OG]{0,2})d[Og]?[.]{0,2}T/g,
    outcome: "adopted",
  },
  // "goes back to the adoption of resolution 2722"
  { name: "adoption-of-number", pattern: /(?<!m[.]?)(?<!i.{0,3})dO[.]{0,2}T?S/g, outcome: "adopted" },
  // "has been authorised by the Security Council"
  { name: "acted-on-by", pattern: /(?<!n)=[*](?:[.D,]{0,3})g[.]?G/g, outcome: "adopted" },
  // "a fourth round of sanctions was adopted by the Council"
  { name: "decided-by", pattern: /=n?[du][.D,]{0,3}g[.]?G(?!M)/g, outcome: "adopted" },
  // "an attempt to set up a commission was rejected by the Council"
  { name: "rejected-by-body", pattern: /=[.D]{0,2}[rz][.D,]{0,3}g[.]?G/g, outcome: "not-adopted" },
  // "the draft was voted against by the Council"
  { name: "voted-against-by", pattern: /[TEPS"][^;vV]{0,16}=?vag[.]?G/g, outcome: "not-adopted" },
  // "the Assembly voted to reject Russia's wish"
  { name: "body-voted-down-so", pattern: /(?<![O.])G[.,D]{0,4}[vV][.,DNh#w]{0,6}t[.]?[rK]/g, outcome: "not-adopted" },
  // "the Council's vote on whether to impose an embargo has failed"
  { name: "vote-failed", pattern: /G'?0[^;,vVd]{0,12}z/g, outcome: "not-adopted" },
  // "the Council rejected it"
  { name: "rejected-it", pattern: /(?<!O)G[.,D]{0,3}o(?=$|[,;.&W])/g, outcome: "not-adopted" },
  // "the Assembly voted a resolution that …"
  { name: "voted-text", pattern: /(?<!O)G[.,D]{0,6}v[.9]?T/g, outcome: "adopted" },
  // "they adopted a resolution"
  { name: "adopted-text", pattern: /(?<![NH%][OU.]{0,3}[MU][.OG]{0,2})d[.9-]{0,3}[TES]/g, outcome: "adopted" },
  { name: "failed-text", pattern: /z[.]{0,2}[TES]/g, outcome: "not-adopted" },
];

const COMPILED = SHAPES.map((shape) => ({ ...shape, pattern: codePattern(shape.pattern) }));

/** Finds statements of outcome. "X voted to adopt" is a position, not an outcome, and is left to the predicates. */
export function findOutcomes(sentence: ChunkedSentence): readonly OutcomeStatement[] {
  const { codes } = sentence;
  const found: OutcomeStatement[] = [];
  if (!/[dzrxuoKy*vV]/.test(codes)) return found;
  const taken = new Uint8Array(codes.length);
  for (const shape of COMPILED) {
    for (const match of matchesIn(sentence, shape.pattern)) {
      const from = match.index;
      const to = from + match[0].length - 1;
      const verb = verbIn(match[0], from);
      const isVoted = shape.name.startsWith("body-voted");
      if (taken[verb] === 1 || (!isVoted && /[vV][.]?(?:[.]?G)?t[.]?$/.test(codes.slice(0, verb)))) continue;
      if (
        shape.name === "text-passed" &&
        /^(?:adoption|passage|approval|endorsement)$/.test(sentence.chunks[verb]?.phrase ?? "")
      )
        continue;
      const phrase = sentence.chunks[verb]?.phrase ?? "";
      if (shape.name === "body-approved" && codes[verb] === "u" && !/^(?:endorse[ds]|back(?:s|ed))$/.test(phrase))
        continue;
      if (/^body-(?:backed|rejected)$/.test(shape.name) && isPlace(sentence, from)) continue;
      if (shape.name === "rejected-it" && phrase !== "rejected it") continue;
      if (isVoted && sentence.chunks[from + match[0].search(/[vV]/)]?.determined === true) continue;
      const object = objectIn(match[0], from);
      if (object !== undefined && isOfOthers(sentence, object, verb)) continue;
      taken[verb] = 1;
      const tail = codes.slice(to + 1, to + 5);
      const how = consensusIn(sentence, from, to + 5);
      if (/unanimous/.test(shape.name) && (how !== "unanimous" || /[!?]/.test(codes) || /votes$/.test(phrase)))
        continue;
      if (isWeak(shape) && found.length > 0) continue;
      if (isOnlyHow(sentence, shape.outcome, verb)) continue;
      const denied =
        shape.name !== "text-failed" && shape.name !== "failed-to-adopt" && /n[.=]?$/.test(codes.slice(0, verb));
      found.push({
        outcome: denied
          ? shape.outcome === "adopted"
            ? "not-adopted"
            : "adopted"
          : shape.outcome === "adopted" && how !== undefined
            ? how
            : shape.outcome,
        weak: isWeak(shape) && !(how === "unanimous" && RENEWS.test(sentence.chunks[to]?.phrase ?? "")),
        modality:
          isWeak(shape) && !codes.includes("?")
            ? "asserted"
            : shape.name === "adoption-of-number" || shape.name === "vote-failed"
              ? "asserted"
              : modality(codes, from, shape.name === "failed-to-adopt" ? from : verb),
        tight: isTight(match[0], tail, phrase),
        object,
        from: Math.min(from, verb),
        to: how !== undefined && tail.includes("c") ? to + 1 + tail.indexOf("c") : to,
        because: shape.name,
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** What is done by a resolution alone: who says that all were for it tells of a vote. */
const RENEWS = /^(?:extend|renew|prolong|authori[sz]|impos|lift)/;

/** "All its partners in the Council backed the text": where they did, not who did. */
function isPlace({ chunks, codes }: ChunkedSentence, body: number): boolean {
  return codes[body - 1] === "." && /[AMNUH]/.test(codes.slice(0, body)) && chunks[body]?.determined === true;
}

/** "Proposed changes to the text, but all of them were rejected": the changes, and not the text. */
function isOfOthers({ chunks, codes }: ChunkedSentence, object: number, verb: number): boolean {
  const they = chunks.findIndex((c, i) => i > object && i < verb && c.phrase === THEY);
  return they > 0 && /[,;&W][^R]*$/.test(codes.slice(object, they)) && !/s$/.test(chunks[object]?.phrase ?? "");
}

/** "The draft was adopted", "a resolution led by Chile was rejected", "the motion was carried by the Assembly". */
function isTight(match: string, tail: string, verb: string): boolean {
  if (/^G|[TES]=[.D]?d$/.test(match) || /\b(?:rejected|defeated|voted down)$/.test(verb)) return true;
  return /=[.D]?d$/.test(match) && /^[.D,]{0,3}g[.]?G/.test(tail);
}

/** Words that need not tell of a vote: a body also condemns without one. */
function isWeak(shape: Pick<Shape, "name">): boolean {
  return (
    shape.name === "body-acted" ||
    shape.name === "was-acted-on" ||
    shape.name === "body-voted-so" ||
    shape.name === "body-voted-down-so" ||
    shape.name === "acted-on-by" ||
    shape.name === "decided-by" ||
    shape.name === "rejected-by-body" ||
    shape.name === "body-approved" ||
    shape.name === "members-backed"
  );
}

function verbIn(match: string, from: number): number {
  const at = match.search(/[zrKuo]|d|[vV]/);
  const last = Math.max(
    /c[.]{0,3}V?$/.test(match) ? match.search(/[vVd]/) : -1,
    match.lastIndexOf("d"),
    match.lastIndexOf("z"),
    match.lastIndexOf("r"),
    match.lastIndexOf("K"),
    match.lastIndexOf("u"),
    match.lastIndexOf("o"),
    match.lastIndexOf("x"),
  );
  return from + (last < 0 ? Math.max(at, 0) : last);
}

/** The text next to the verb: the last before it, or else the first after it. */
function objectIn(match: string, from: number): number | undefined {
  const verb = verbIn(match, 0);
  const before = [...match.slice(0, verb)].findLastIndex((c) => /[TEPS"]/.test(c));
  const at = before >= 0 && !/^G/.test(match) ? before : match.slice(verb).search(/[TEPS"]/) + verb;
  return /[TEPS"]/.test(match[at] ?? "") ? from + at : undefined;
}

function consensusIn(sentence: ChunkedSentence, from: number, end: number): "unanimous" | "without-a-vote" | undefined {
  const chunk = sentence.chunks.slice(Math.max(0, from - 2), end).find((c) => c.code === "c");
  // "almost unanimously" is not so
  if (chunk === undefined || /^(?:almost|near|virtual|practical)/.test(chunk.phrase ?? "")) return undefined;
  return /unanim|dissent|opposition|unopposed/.test(chunk.phrase ?? "") ? "unanimous" : "without-a-vote";
}

/** "Did not pass by consensus": how it passed, and not that it failed. */
function isOnlyHow({ codes, chunks }: ChunkedSentence, outcome: Shape["outcome"], verb: number): boolean {
  const isDenied =
    /n[.=]?$/.test(codes.slice(0, verb)) || / not | failed to | n[o']t /.test(` ${chunks[verb]?.phrase ?? ""} `);
  return (outcome === "adopted" || codes[verb] === "z") && isDenied && /^[.]?c/.test(codes.slice(verb + 1));
}

function modality(codes: string, from: number, verb: number): Modality {
  const before = codes.slice(Math.max(0, from - 3), verb);
  if (codes.includes("?")) return "question";
  if (/Z/.test(codes.slice(0, verb))) return "reported";
  if (/i/.test(before)) return "hypothetical";
  if (/(?<![vV#][.]?)t[.]?$/.test(codes.slice(0, verb)) && !/[vV]/.test(codes.slice(0, verb))) return "forecast";
  // "nine votes are needed to adopt it"
  if (/!t[.]?$/.test(codes.slice(0, verb))) return "hypothetical";
  if (/[my][^,;]{0,4}$/.test(codes.slice(Math.max(0, verb - 5), verb)))
    return /y/.test(before) ? "directive" : "forecast";
  return "asserted";
}
