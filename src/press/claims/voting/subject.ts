import type { Modality } from "../../finding.ts";
import type { Chunk, ChunkedSentence } from "../chunks/chunk.ts";
import { byItsVote, opensSentence } from "./opening.ts";
import { indicesOf, isOwned, type Left, lastNamed, ownerOf } from "./owner.ts";
import type { Predicate } from "./predicate.ts";
import { subjectBefore } from "./voter-before.ts";

/** Who is said to have voted so, and how the statement is put. */
export interface Subject {
  /** Chunks of actors, in reading order. */
  readonly actors: readonly number[];
  /** The chunk that counts the voters: "93 countries". */
  readonly number?: number | undefined;
  /** Actors the list leaves out: "all EU members except Hungary". */
  readonly except: readonly number[];
  /** The number counts members of the actors' group: "16 EU members". */
  readonly ofGroup: boolean;
  /** The actors are some of those counted ("18 countries, including Russia"). */
  readonly partial: boolean;
  /** "only", "the sole". */
  readonly exhaustive: boolean;
  /** "every EU member", "all of them": the group to the last one. */
  readonly all: boolean;
  /** Named voters that the number does not count in: "four countries joined Russia". */
  readonly plus: number;
  readonly negated: boolean;
  readonly modality: Modality;
  /** Of the actors, those named after the verb: "and so did Norway". */
  readonly after: readonly number[];
  /** First and last chunk of the whole statement. */
  readonly from: number;
  readonly to: number;
}

/** Finds who a predicate speaks of: behind the verb for the active voice, after "by" for the passive, in a list after a noun. */
export function findSubject(
  sentence: ChunkedSentence,
  predicate: Predicate,
  previous: Predicate | undefined,
): Subject | undefined {
  const { codes } = sentence;
  if (predicate.voice === "passive") return agentAfter(codes, predicate);
  if (predicate.voice === "noun" && isLeft(sentence, predicate)) return undefined;
  const found =
    opensSentence(sentence, predicate) ??
    (predicate.voice === "joint"
      ? lastNamed(codes, predicate)
      : predicate.voice === "noun" || isOwned(codes, predicate)
        ? ownerOf(codes, predicate)
        : /^by-abstaining$|^with-its-/.test(predicate.because)
          ? byItsVote(sentence, predicate)
          : (subjectBefore(codes, predicate, previous) ?? besideItsAct(sentence, predicate)));
  const right = companyIn(codes, predicate) ?? listAfter(codes, predicate);
  const left = isOutside(sentence, predicate, found, right) ? undefined : found;
  if (left === undefined && right === undefined) return undefined;
  const from = left === undefined ? predicate.from : Math.max(left.from, left.verbFrom - 2);
  // "the two EU members to vote against were A and B"
  const isNamed = right !== undefined && /^[.TESPG"A']{0,5}=/.test(codes.slice(predicate.to + 1));
  const modality =
    left?.told === true || (isNamed && /[MA]t[.]?$/.test(codes.slice(0, predicate.from)))
      ? "asserted"
      : isTalk(sentence, from, predicate) || isUnfulfilled(sentence, predicate)
        ? "hypothetical"
        : modalityOf(codes, from, predicate.from);
  return {
    actors: [...(left?.actors ?? []), ...asideOf(codes, left, predicate), ...(right?.actors ?? [])],
    number: left?.number,
    except: left?.except ?? [],
    ofGroup: left?.ofGroup ?? false,
    partial: (left?.partial ?? false) || (right?.partial ?? false),
    exhaustive: (left?.exhaustive ?? false) || (right?.exhaustive ?? false),
    all: left?.all ?? false,
    plus: left?.plus ?? 0,
    negated:
      predicate.negates ||
      (left?.negated ?? false) ||
      isNegated(codes, negationFrom(sentence, left?.verbFrom ?? predicate.from, predicate.from), predicate.from),
    modality,
    after: right?.actors ?? [],
    from: left?.from ?? predicate.from,
    to: right?.to ?? predicate.to,
  };
}

/** "The US was one of three nations, along with A and B, to vote against it": those in the aside did so as well. */
function asideOf(codes: string, left: Left | undefined, { from }: Predicate): readonly number[] {
  const last = left?.actors.at(-1);
  if (last === undefined || last >= from) return [];
  const aside = /,j[.]?A,(?=t?$)/.exec(codes.slice(last + 1, from));
  return aside === null ? [] : indicesOf(codes, "A", last + 1 + aside.index, from);
}

/** "Three changed from abstention (Fiji, Tonga) to no": what they voted before. */
function isLeft({ codes, chunks }: ChunkedSentence, { from }: Predicate): boolean {
  const at = codes[from - 1] === "N" ? from - 2 : from - 1;
  return codes[at] === "g" && chunks[at]?.phrase === "from";
}

/** "Russia and China, after abstaining, said": the subject of the sentence did both. */
function besideItsAct({ codes, chunks }: ChunkedSentence, { from }: Predicate): Left | undefined {
  // "Beijing voiced its regret after voting for it"
  const head = codes.slice(0, from);
  const match = /A(?=,?[WI]$)/.exec(head) ?? (/^[.]?A[^A,;vVbouexK]{1,4}W$/.test(head) ? /A/.exec(head) : null);
  const isParticiple = /ing$/.test(chunks[from]?.phrase?.split(" ")[0] ?? "");
  const link = chunks[from - 1]?.phrase ?? "";
  if (match === null || !isParticiple || !/^(?:after|while|when)$/.test(link)) return undefined;
  const at = match.index;
  return { actors: [at], except: [], ofGroup: false, partial: false, exhaustive: false, from: at, verbFrom: from };
}

/** "opposed by A and B", "backed by 141 countries, including A". */
function agentAfter(codes: string, predicate: Predicate): Subject | undefined {
  const match =
    /^(?:G[.]{0,2}M?|[.]?M(?=A)|[.],?&g?(?=A))?(?:[.]O(?=[MA]))?[.]?(L)?(HN|[NH%]?)U?O?(M?)[,(:-]?(I?)[.]?(A?)(?:,?&[pMU.]{1,3},?I[.]?A)?/.exec(
      codes.slice(predicate.to + 1),
    );
  if (match === null || (match[2] === "" && match[5] === "")) return undefined;
  const start = predicate.to + 1;
  const end = start + match[0].length;
  const actors = indicesOf(codes, "A", start, end);
  const number = indicesOf(codes, "N", start, end)[0] ?? indicesOf(codes, "%", start, end)[0];
  return {
    actors,
    number,
    except: [],
    ofGroup: false,
    partial: match[4] === "I",
    exhaustive: match[1] === "L",
    all: false,
    plus: 0,
    after: actors,
    negated: isNegated(codes, Math.max(0, predicate.from - 4), predicate.from),
    modality: modalityOf(codes, Math.max(0, predicate.from - 2), predicate.from),
    from: predicate.from,
    to: end - 1,
  };
}

interface Right {
  readonly actors: readonly number[];
  readonly partial: boolean;
  readonly exhaustive: boolean;
  readonly to: number;
}

/** Not the subject of the next verb. */
const NO_SUBJECT = "(?![,)-]{0,2}[.]{0,2}[vVbouxe=]|[)][.]?[TE])";
/** "including some thirty others such as A": the list stands after the last word of inclusion. */
const INCLUDED = "(I)(?:[^vVbouxe;=Iafh]{1,9}I)?[.g,]?A";
/** In brackets, after a colon or a dash, after "including": what was voted on may stand between. */
const BESIDE = new RegExp(
  `^(?:[:(=-]{1,2}N[MU]?(?=[(:-]|,I)|[.]{0,2}(?:(?:A'?[.]?)?[TESPV"])?[.]{0,2}(?:[.]?[GD][.]?)?,?)??(?:([(:-]|=|,?-(?:[.]{1,2}=)?)[.]?(?:(I)[.]?)?(L?)A|,?${INCLUDED})${NO_SUBJECT}`,
);
/** "Those voting against this year's resolution in the Assembly were A": a long object, then the verb that names them. */
const NAMED_AFTER = new RegExp(
  `^(?:[.gGDOA'TESP"V9%M,RWYtHj]|dO){0,14}?(?:(=),?(I?)(?:W[.]:|NM?g[.]?A:|[NMU]{0,2}(?:,I|[,:])?)[.]?(L?)A|,?${INCLUDED})${NO_SUBJECT}`,
);

/** The names of those counted, at the end of the sentence: what was voted on stands between. */
const COUNTED_LIST = /^[^;:?QvVbfaouxehd=,]{1,12}(:|,I)[.]?A(?=[.]*$|;)/;

/** "Those voting against", "countries that opposed it", "the only ones to abstain": who it was is still to be said. */
function isNominal(codes: string, predicate: Predicate): boolean {
  // "Australia, which abstained, is one of the allies of Washington": who it was has been said
  if (/A,R[.]{0,2}$/.test(codes.slice(0, predicate.from))) return false;
  return /(?:^|[;,W|])[^A;]{0,8}$/.test(codes.slice(0, predicate.from).replace(/^[.]{0,2}[Xt]A,/, ""));
}

/** "He praised those who voted in favour": whoever is named before did not vote so. "They voted yes: A, B": the list says who "they" are. */
function isOutside(
  { codes, chunks }: ChunkedSentence,
  predicate: Predicate,
  left: Left | undefined,
  right: Right | undefined,
): boolean {
  if (right !== undefined && codes[predicate.to + 1] === ":")
    return chunks[left?.actors[0] ?? -1]?.phrase !== undefined;
  const who = predicate.from - 1;
  return codes[who] === "R" && chunks[who]?.determined === true && !/[=IL].?$/.test(codes.slice(0, who));
}

/** "voted alongside A against it": company between the verb and the way of voting. */
function companyIn(codes: string, predicate: Predicate): Right | undefined {
  if (!predicate.because.startsWith("voted-alongside")) return undefined;
  const actors = indicesOf(codes, "A", predicate.from, predicate.to);
  return { actors, partial: false, exhaustive: false, to: predicate.to };
}

/** A list that follows: "against (A, B)", "opposed it, including A", "voting against were A", "Against: A, B". */
function listAfter(codes: string, predicate: Predicate): Right | undefined {
  const rest = codes.slice(predicate.to + 1);
  // "opposed the text, as did A and B"; "voted against, joined by A"
  const company = /^[.TESPGD"A']{0,7}?,w[.]?A(?:(?=$|;)|[.]?(I)(?=$|[;,]))/.exec(rest);
  if (company !== null) {
    // "…, with China and India in their ranks"
    const to = predicate.to + company[0].lastIndexOf("A") + 1;
    return { actors: [to], partial: company[1] === "I", exhaustive: false, to };
  }
  const joined = /^[.Y]{0,2}(?:G'?)?[TESPA"-]{0,3}[.]{0,2}(?:;|,?&?)j[.]{0,2}M?A(?![,)-]{0,2}[.]{0,2}[vbouxe=])/.exec(
    rest,
  );
  if (joined !== null) {
    const to = predicate.to + joined[0].length;
    return { actors: [to], partial: false, exhaustive: false, to };
  }
  // "the seven no votes were cast by A", "two abstentions came from A"
  const cast = predicate.voice === "noun" ? /^,?=?[.v]?g[.]?(L?)A/.exec(rest) : null;
  if (cast !== null) {
    const to = predicate.to + cast[0].length;
    return { actors: [to], partial: false, exhaustive: cast[1] === "L", to };
  }
  // "in two vetoes, China's and Russia's"
  if (predicate.because === "vetoes-counted") {
    const to = predicate.to + 1 + rest.indexOf("A");
    return { actors: [to], partial: false, exhaustive: false, to };
  }
  // "29 voted against, Belarus and Syria among them"
  const among = /^[.TESPGD"A']{0,6}?,A(?='?I(?:[,;)]|$))/.exec(rest);
  if (among !== null) {
    const to = predicate.to + among[0].length;
    return { actors: [to], partial: true, exhaustive: false, to };
  }
  // "only one country voted against, Belarus, which …"
  // "all 14 other members backed it, Russia and China as well as Germany and Britain"
  const apposed = /(?:^|[;,W&]|[.]=)[.]?[LH]?N(?:[MU](?:OG'?)?)?A?[.R]{0,2}$/.exec(codes.slice(0, predicate.from));
  const names = apposed === null ? null : /^[.]{0,2}(?:[TESP"][.]?)?D?,A(?:jA)?(?=,?$|,[RW]|;|,[.][T=])/.exec(rest);
  if (names !== null) {
    const actors = indicesOf(codes, "A", predicate.to + 1, predicate.to + 1 + names[0].length);
    const partial = /H/.test(apposed?.[0] ?? "");
    return { actors, partial, exhaustive: false, to: predicate.to + names[0].length };
  }
  // "two other members voted for the Assembly's text on Gaza: A and B"
  const counted = /[NU][^;,]{0,6}$/.test(codes.slice(0, predicate.from)) ? COUNTED_LIST.exec(rest) : null;
  if (counted !== null) {
    const to = predicate.to + counted[0].length;
    return { actors: [to], partial: counted[1] !== ":", exhaustive: false, to };
  }
  const match = BESIDE.exec(rest) ?? (isNominal(codes, predicate) ? NAMED_AFTER.exec(rest) : null);
  if (match === null) return undefined;
  const to = predicate.to + match[0].length;
  return {
    actors: [to],
    partial: match[2] === "I" || match[4] === "I",
    exhaustive: match[3] === "L" || /L/.test(codes.slice(Math.max(0, predicate.from - 3), predicate.from)),
    to,
  };
}

/** "the prospect of Russia vetoing it": talked of, not told. */
function isTalk({ codes, chunks }: ChunkedSentence, from: number, { from: verb, veto }: Predicate): boolean {
  return veto && codes[from - 1] === "O" && /ing$/.test(chunks[verb]?.phrase?.split(" ")[0] ?? "");
}

/** "refused to condemn the invasion, voting no": the participle after a comma is not what was refused. */
function negationFrom({ codes, chunks }: ChunkedSentence, from: number, verb: number): number {
  const comma = codes.slice(from, verb).lastIndexOf(",");
  // "could not bring itself to back it and abstained": the "not" belongs to the verb before the "and"
  const joint = /n[^&W]*[vVuobxed][^&W]*([&W])$/.exec(codes.slice(from, verb));
  if (joint !== null && /^(?:and|but)$/.test(chunks[verb - 1]?.phrase ?? "")) return verb;
  return comma >= 0 && /ing$/.test(chunks[verb]?.phrase?.split(" ")[0] ?? "") ? from + comma : from;
}

/** "did not vote against", "refused to back": a negation between the subject and its verb. */
function isNegated(codes: string, from: number, verb: number): boolean {
  return codes.slice(from, verb).includes("n");
}

/** "It would have passed had Russia not vetoed it": a "not" without its verb, beside a "would". */
function isUnfulfilled({ codes, chunks }: ChunkedSentence, { from }: Predicate): boolean {
  return codes.includes("m") && codes[from - 1] === "n" && chunks[from - 1]?.phrase === "not";
}

/** What stands before the verb decides how the statement is put: "is expected to", "if", "urged … to". */
function modalityOf(codes: string, from: number, verb: number): Modality {
  const before = codes.slice(from, verb);
  const lead = codes.slice(Math.max(0, from - 3), from);
  // "which he claimed would bring peace, with only Russia abstaining": the rest is told again
  if (/Z(?!.*[,"]w)/.test(codes.slice(0, verb))) return "reported";
  if (/[?]/.test(codes)) return "question";
  if (/i/.test(lead) || /i/.test(before)) return "hypothetical";
  if (/y/.test(before) || /y[.]?$/.test(lead)) return "directive";
  if (/=L?N?[LO]/.test(before)) return "asserted";
  if (/m/.test(before)) return "forecast";
  // "China to abstain", "to at least abstain": a headline's future; "joined Russia to vote against" is done
  if (/At[.]{0,2}$/.test(before) && !/[jJB]/.test(before)) return "forecast";
  return "asserted";
}

/** The actors of a subject as indices into the document's list. */
export function actorsOf(chunks: readonly Chunk[], indices: readonly number[]): readonly number[] {
  return indices.flatMap((i) => chunks[i]?.actors ?? []);
}
