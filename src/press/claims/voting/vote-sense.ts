import type { Document } from "../../document.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import type { Clause } from "../chunks/clauses.ts";
import { isOwned } from "./owner.ts";
import type { Predicate } from "./predicate.ts";
import type { Subject } from "./subject.ts";

/** Codes that make a sentence one about a vote, so that "opposed" and "backed" can be votes in it. */
const VOTE_WORDS = /[vVx#h0bd]|e/;

const TEXT = /[TEPS"]/;

/** Behind the last voter named before the verb. */
function subjectEnd(codes: string, subject: Subject, predicate: Predicate): number {
  return Math.max(codes.lastIndexOf("A", predicate.from), subject.number ?? 0, subject.from) + 1;
}

/** Done, and said beside a vote: "Australia backed the call", "Washington blocked the text". More than a guess only where it is borne out. */
export function mayBeVote({ codes, chunks }: ChunkedSentence, predicate: Predicate, follows: boolean): boolean {
  if (predicate.because === "blocked") return true;
  if (/^said (?:yes|no)$/.test(chunks[predicate.to]?.phrase ?? ""))
    return /^(?:$|[,;.&W])/.test(codes.slice(predicate.to + 1));
  // "the text was supported": not by its sponsor
  if (predicate.voice === "active" && codes[predicate.from - 1] === "=") return false;
  const phrase = chunks[predicate.from]?.phrase ?? "";
  return (
    /^(?:supported|backed|endorsed|opposed|rejected|objected|favou?red|stood)/.test(phrase) &&
    (follows || VOTE_WORDS.test(codes))
  );
}

/** A bare "against" has a voter only beside another vote: "with Israel against", "Russia voted no and China yes". */
export function isVoter(document: Document, sentence: Clause, predicate: Predicate, subject: Subject): boolean {
  if (isHabit(document, sentence, predicate, subject) || isOfParty(document, sentence, predicate, subject))
    return false;
  if (predicate.voice !== "bare" || isOwned(sentence.codes, predicate)) return true;
  const before = sentence.codes[subject.from - 1];
  // "a resolution of Russia against the glorification of Nazism": whose text it is, and what the text is against
  if (/[TEP]O$/.test(sentence.codes.slice(0, subject.from))) return false;
  // "a threat by the President against Iran": against a state, not against a text
  if (/^A(?!'?[.]{0,2}[TEPSV"])/.test(sentence.codes.slice(predicate.to + 1))) return false;
  // "imposed by Washington against Cuba", "in support of Russia"
  if (
    before === "g" ||
    before === "s" ||
    (sentence.codes[predicate.to + 1] === "A" && / of$/.test(sentence.chunks[predicate.to]?.phrase ?? ""))
  )
    return false;
  // ""no" votes came from A"
  if (/^V?[.T]{0,2}[=I]/.test(sentence.codes.slice(predicate.to + 1))) return true;
  // "the US policy on Cuba and against it": the voter stands beside its vote
  if (
    /[^,&(GD-]/.test(
      sentence.codes.slice(Math.max(subject.from + 1, subjectEnd(sentence.codes, subject, predicate)), predicate.from),
    )
  )
    return false;
  return before === "w" || isGapped(sentence.codes, predicate, subject.from);
}

/** "93 members of the CDU": of what is no body or group of states that anybody knows here. */
function isOfParty(
  { text, tokens }: Document,
  { codes, chunks }: Clause,
  predicate: Predicate,
  subject: Subject,
): boolean {
  if (!/MO\.$/.test(codes.slice(subject.from, predicate.from))) return false;
  const token = chunks[predicate.from - 1]?.first;
  return token !== undefined && /^[A-Z]{2,6}$/.test(text.slice(tokens.start[token], tokens.end[token]));
}

/** "which has often abstained", "in the past has voted for": what somebody used to do is no vote of this day. */
function isHabit(document: Document, clause: Clause, predicate: Predicate, subject: Subject): boolean {
  // "Till now, India has abstained"
  if (UNTIL_NOW.test(document.text.slice(clause.sentence.start, clause.sentence.start + 24))) return true;
  if (clause.codes.slice(subject.from, predicate.from).includes("Y")) return false;
  for (let i = subject.from; i < predicate.from; i++) {
    // words of an aside that was taken out are not of this clause
    if ((clause.places[i + 1] ?? 0) - (clause.places[i] ?? 0) > 1) continue;
    const end = clause.chunks[i + 1]?.first ?? 0;
    for (let token = clause.chunks[i]?.first ?? end; token < end; token++)
      if (HABITS.has(document.wordOf(document.tokens.word[token] ?? 0))) return true;
  }
  return false;
}

const UNTIL_NOW = /^(?:(?:till|until|up to|up until) (?:now|then|recently)|so far|hitherto|in the past)\b/i;

const HABITS: ReadonlySet<string> = new Set(
  "past previously traditionally usually often normally historically always regularly typically long repeatedly consistently routinely formerly".split(
    " ",
  ),
);

/** "opposed", "backed" and "rejected" are votes only where a text or a vote is at hand. */
export function isVote(sentence: ChunkedSentence, predicate: Predicate, follows: boolean): boolean {
  const { codes } = sentence;
  // "150 nations are in favour of it": what they think today
  if (/^was-/.test(predicate.because) && /^(?:is|are|remains?)$/.test(sentence.chunks[predicate.from]?.phrase ?? ""))
    return false;
  // "allies are not in favour of taking them back"
  const copula = /=n?$/.exec(codes.slice(0, predicate.from));
  if (
    predicate.voice === "bare" &&
    copula !== null &&
    /^(?:is|are|remains?)$/.test(sentence.chunks[copula.index]?.phrase ?? "")
  )
    return false;
  if (predicate.certain) return true;
  // "the Council renewed its sanctions, without the support of Ghana and Kenya"
  if (predicate.because === "without-support-of") return /G[^;]*[dv*]|[TVS]/.test(codes);
  // "the countries that objected were A and B"
  if (/MR$/.test(codes.slice(0, predicate.from)) && /^[.gGDOATt'"]{0,12}=[.]?A/.test(codes.slice(predicate.to + 1)))
    return true;
  // "two opposed drafts": an adjective
  const next = sentence.chunks[predicate.to + 1];
  if (/No$/.test(codes.slice(0, predicate.to + 1)) && next?.code === "." && next.determined !== true) return false;
  if (predicate.because === "blocked")
    return predicate.voice === "passive" ? /[TES"][^;]{0,14}=$/.test(codes.slice(0, predicate.from)) : /G/.test(codes);
  if (predicate.because === "supported" && !/^[.A'G~-]{0,5}[TESP"]|^[,;.&W]|^$/.test(codes.slice(predicate.to + 1))) {
    // "a hundred countries backed its territorial integrity in the Assembly"
    return /N[MU]?$/.test(codes.slice(0, predicate.from)) && codes.includes("G");
  }
  // "one of just four countries to say no"
  if (/^say(?:ing)? /.test(sentence.chunks[predicate.to]?.phrase ?? ""))
    return /(?:[MULN]t|A[.]?g|[jJ][.Gg]{0,4}A[.]?)$/.test(codes.slice(0, predicate.from));
  if (
    follows &&
    /^(opposed|objected|rejected|sa(?:id|ys) (?:yes|no)(?: to)?)$/.test(sentence.chunks[predicate.to]?.phrase ?? "")
  )
    return true;
  const phrase = sentence.chunks[predicate.to]?.phrase ?? "";
  if (/ (it|them)$|alone against$|^dissent|^g[ia]ve it /.test(phrase)) return true;
  // "supports", "backing": a stance of today, not a vote that was cast
  if (
    predicate.voice === "active" &&
    /^(support|supports|supporting|back|backs|backing|endorse|endorses|endorsing|oppose|opposes|opposing)$/.test(phrase)
  ) {
    const before = codes.slice(Math.max(0, predicate.from - 4), predicate.from);
    // "Opposing the text were only ten nations"
    if (/ing$/.test(phrase) && before === "" && /^[.A'G]{0,3}[TE][.GD]{0,3}=/.test(codes.slice(predicate.to + 1)))
      return true;
    // "with Pakistan supporting, the Council adopted it"
    if (/ing$/.test(phrase) && /w[.]?A$/.test(codes.slice(0, predicate.from)) && /[vVd#N]/.test(codes)) return true;
    // "138 countries vote in favor, 41 abstain and nine oppose"
    if (/^oppose/.test(phrase) && /[fb][^;]{0,12}N[MU]?$/.test(codes.slice(0, predicate.from))) return true;
    // "13 of 15 members back the text"
    if (/N[OUNGM'.]{0,6}(?:,IA,)?$/.test(codes.slice(0, predicate.from)))
      return TEXT.test(codes.slice(predicate.to + 1, predicate.to + 4));
    // "joined the United States in opposing the pact"
    if (/ing$/.test(phrase) && /j[.Gg]{0,4}A[.]?$/.test(codes.slice(0, predicate.from))) return true;
    // "the sole country to oppose it"
    return /[vVjJB]|n[.]?$|=I$|(?:[MULNI]|(?:L[N.]{0,2}|BU?)A)t$/.test(before);
  }
  const near = codes.slice(Math.max(0, predicate.from - 6), predicate.to + 7);
  if (predicate.voice === "passive")
    return (
      follows ||
      (predicate.because === "opposition-of" && TEXT.test(codes.slice(0, predicate.from))) ||
      TEXT.test(codes.slice(Math.max(0, predicate.from - 8), predicate.from)) ||
      // "was supported by the West and opposed by Russia"
      /[uo]L?g[^;,]{0,10},?&$/.test(codes.slice(Math.max(0, predicate.from - 14), predicate.from)) ||
      // "the resolution that will renew the ban was backed by 13 members"
      /^[.9]{0,2}[TES],?R[^;]{0,40}=$/.test(codes.slice(0, predicate.from)) ||
      // "the resolution, which calls on …, was backed by 143 countries"
      /[TES],R[^;]{0,40},=$/.test(codes.slice(0, predicate.from)) ||
      VOTE_WORDS.test(near)
    );
  return (
    TEXT.test(codes.slice(predicate.to + 1, predicate.to + 6)) ||
    /[vV#h0b]/.test(near) ||
    /N[MUOG'.]{0,4}[,(]?$|N[MU]?[,(]/.test(codes.slice(Math.max(0, predicate.from - 6), predicate.from))
  );
}

/** A bare "against" has a voter only beside another vote: "Russia voted no and China yes", "18 against, including A". */
function isGapped(codes: string, predicate: Predicate, from: number): boolean {
  return (
    /[vVbJ]/.test(codes.slice(0, predicate.from)) ||
    /[vV#NGT]/.test(codes.slice(Math.max(0, from - 4), from)) ||
    codes[predicate.to + 1] === ":" ||
    // "Against – the US, Israel"
    /^a-A/.test(codes)
  );
}

/** "abstention from holding Russia accountable" is no vote: an abstention from doing something else than voting. */
export function isFigurative(document: Document, sentence: ChunkedSentence, predicate: Predicate): boolean {
  if (predicate.option !== "abstaining" || sentence.codes[predicate.to] === "V" || sentence.codes[predicate.to] === "v")
    return false;
  const next = sentence.chunks[predicate.to + 1];
  const object = sentence.chunks[predicate.to + 2];
  if (next?.code !== "g" || next.phrase !== "from" || object === undefined) return false;
  const word = document.wordOf(document.tokens.word[object.first] ?? 0);
  // "abstained from supporting the resolution"
  if (
    /^(?:support|back|endors|approv|condemn|oppos|adopt)ing$/.test(word) &&
    /^[.A'G]{0,4}[TESP]/.test(sentence.codes.slice(predicate.to + 3))
  )
    return false;
  const after = sentence.codes.slice(predicate.to + 2, predicate.to + 7);
  // "abstained from the decision"
  if (/^(?:decision|balloting|process|poll|proceedings|procedure)$/.test(word)) return false;
  return (
    (word.endsWith("ing") && !/^(voting|casting)$/.test(word)) || (object.code === "." && !/[TEPVv0GS"#]/.test(after))
  );
}
