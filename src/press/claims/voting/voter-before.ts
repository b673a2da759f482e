import { named } from "./named-voter.ts";
import type { Left } from "./owner.ts";
import type { Predicate } from "./predicate.ts";
import { subjectEndingAt } from "./subject-list.ts";

/** How far a subject may stand from its verb, in chunks. */
const REACH = 14;

/**
 * Walks back from the verb to its subject, over adverbs, parentheses, relative pronouns and an earlier verb of the same subject
 * ("condemned the text and voted against it").
 */
export function subjectBefore(codes: string, predicate: Predicate, previous: Predicate | undefined): Left | undefined {
  const head = codes.slice(0, predicate.from);
  // "thanked China and Russia and the states that abstained": only those states did, and they are not named
  if (/A,?&MR[.]?$/.test(head)) return undefined;
  // "Cuba, which had defended Moscow, abstained": the subject stands before the relative clause
  const relative =
    APPOSED.exec(head) ??
    /A,?R[^,;]*,[.]?$/.exec(head) ??
    /A,[^,;vVbfaA]{1,6},[.]?$/.exec(head) ??
    /A,[^,;vVbfa]*[O'][^,;vVbfa]*,[.]?$/.exec(head);
  if (relative !== null && predicate.from - relative.index <= REACH + 4) {
    return named(codes, { ...subjectEndingAt(codes, relative.index, predicate.from), verbFrom: predicate.from });
  }
  const floor = Math.max(0, predicate.from - REACH);
  let shared = false;
  let after = 0;
  for (let i = predicate.from - 1; i >= floor; i--) {
    const code = codes[i] ?? "";
    // "said that voting against means …": what is reported has its own subject
    if (code === "|" || (code === ":" && !predicate.because.startsWith("line-"))) return undefined;
    // "France and Spain all backed": the adverb, not the subject
    if (code === "H" && codes[i - 1] === "A") continue;
    if (code === "A" && isActedOn(codes, i, predicate, previous)) {
      shared = true;
      continue;
    }
    // "none of the nuclear powers": counts something that is not named here
    if (code === "N" && codes[i + 1] === "O" && codes[i + 2] === ".") return undefined;
    // "to Washington's annoyance": no voter
    if (code === "A" && codes[i + 1] === "'" && i + 1 < predicate.from) continue;
    // "…, the Council rejected the text": the body's own act; "Russia in the Council vetoed": only where
    if (code === "G" && !/[.OD]/.test(codes[i - 1] ?? "") && !codes.slice(i + 1, predicate.from).includes(","))
      return undefined;
    // "members of the Council", "the Council's 15 members": the body is no voter
    if (code === "G" && codes[i - 1] === "O" && /[MNAU]/.test(codes[i - 2] ?? "")) {
      i -= 1;
      continue;
    }
    // "Nine members heeded the warnings of more violence and voted against": counted at the start
    const isObject =
      code === "U" || (code === "A" && codes[i - 1] === "O" && /^&$/.test(codes.slice(i + 1, predicate.from)));
    const opening = isObject ? COUNTED_FIRST.exec(head) : null;
    if (opening !== null) {
      const at = opening[0].indexOf("N");
      return { ...subjectEndingAt(codes, at, at + 1), verbFrom: predicate.from };
    }
    if (code === "A" || code === "N" || code === "M" || code === "U" || code === "H" || code === "%") {
      const subject = named(codes, subjectEndingAt(codes, i, predicate.from));
      // of two verbs of one subject, "would not vote for it and abstained", each has its own "not" and "would"
      return shared ? { ...subject, verbFrom: Math.max(subject.verbFrom, after, predicate.from - 1) } : subject;
    }
    if (previous !== undefined && i <= previous.to && i >= previous.from) {
      if (!/[&,][.]?$/.test(codes.slice(0, predicate.from))) return undefined;
      shared = true;
      after = previous.to + 1;
      i = previous.from;
      continue;
    }
    if (code === ";" || (code === "W" && !shared) || code === "Q") return undefined;
    if (/[TEPGSDV"]/.test(code) && codes[i - 1] !== "," && !shared) {
      // "switched its vote from abstention to yes"
      const isMoved = code === "V" && predicate.because.startsWith("moved");
      if (!isMoved && !/[&,Rnm=jt]/.test(codes[i + 1] ?? "") && !(codes[i + 1] === "." && !/[TEP]/.test(code)))
        return undefined;
    }
  }
  return undefined;
}

/** Somebody named before the verb that is not its subject: of an earlier verb, whose subject stands farther off, it is the object. */
function isActedOn(codes: string, i: number, predicate: Predicate, previous: Predicate | undefined): boolean {
  const between = codes.slice(i + 1, predicate.from);
  const head = codes.slice(Math.max(0, predicate.from - REACH), i);
  // "declined to condemn Russia and abstained", "spoke for Moscow but abstained"
  if (/^,?&$/.test(between) && /A.*[nmtg*]|[nmtg*].*A|A[.]{1,2}F?$/.test(head)) return true;
  // "the only country that backed Russia and voted for it", "supported Iran by voting no"
  if (/^(?:,?&|g)$/.test(between) && previous?.to === i - 1 && isAct(previous)) return true;
  // "wanted to see the US lead, and abstained"
  if (isSeen(codes, i, predicate)) return true;
  // "backed Israel, voting no", "condemned the invasion of Ukraine, voting for it"
  return between === "," && codes[predicate.from] === "V" && (codes[i - 1] === "O" || /A[.]?[uoK]$/.test(head));
}

/** "Libya, the other African that had been courted by Asmara, abstained": who the subject is, at the start of a clause. */
const APPOSED =
  /(?<=^[.D,]{0,3}|[;&W])A,(?=[.9]{0,2}[ULM])[.9ULM]{1,5}(?:A|A?R[^,;|vVbfaxKe]{0,10}A?)[^,;|vVbfaxKe]{0,8},[.]?$/;

/** A count that opens the sentence, and an "and" before the verb of voting. */
const COUNTED_FIRST = /^[.]?L?NM[^NvVbfaouxek;|]{1,14}&$/;

/** An object with a verb of its own between a modal and an "and": the subject stands farther off. */
function isSeen(codes: string, at: number, predicate: Predicate): boolean {
  return /^[.TES"OW]{1,12}[.]&$/.test(codes.slice(at + 1, predicate.from)) && /A[.]{0,2}m[.]$/.test(codes.slice(0, at));
}

/** What one does to somebody, and not with: "backed", "opposed". */
function isAct({ because }: Predicate): boolean {
  return because === "supported" || because === "opposed" || because === "rejected";
}
