import type { Document } from "../../document.ts";
import type { ClaimedCount, Modality } from "../../finding.ts";
import type { ChunkedSentence } from "../chunks/chunk.ts";
import type { Predicate } from "./predicate.ts";
import { countOf, numberAt, type Slot } from "./slots.ts";
import type { Subject } from "./subject.ts";

/** "93 countries voted for": the subject's number is a count. */
export function subjectSlot(
  document: Document,
  sentence: ChunkedSentence,
  predicate: Predicate,
  subject: Subject,
  modality: Modality,
): Slot | undefined {
  const nobody = subject.number === undefined ? /nLM[^,;A]{0,4}$/.exec(sentence.codes.slice(0, predicate.from)) : null;
  // "not a single member voted against it"
  if (nobody !== null && !predicate.veto)
    return {
      option: predicate.option,
      count: 0,
      at: nobody.index + 2,
      from: nobody.index,
      to: predicate.to,
      modality,
      because: predicate.because,
    };
  const withOthers = othersSlot(sentence, predicate, subject, modality);
  if (withOthers !== undefined) return withOthers;
  const at = subject.number;
  const number = at === undefined ? undefined : numberAt(document, sentence, at);
  const isOfState = predicate.because.endsWith("-state");
  if (predicate.like !== undefined && !isOfState) return undefined;
  if (at === undefined || number?.type !== "cardinal" || predicate.veto || isEither(sentence, predicate))
    return undefined;
  // "all its other members but two backed it"
  if (/H[^;,vVb]{0,6}[WX]$/.test(sentence.codes.slice(0, at))) return undefined;
  if (isRequired(sentence, at, predicate) || isNewcomers(document, sentence, subject)) return undefined;
  if (!subject.ofGroup && isOfSome(document, sentence, at)) return undefined;
  if (subject.negated && !isOfState && sentence.codes[at - 1] !== "n") return undefined;
  const isOfRest = subject.actors.length > 0 && !subject.ofGroup && isRest(document, sentence, subject);
  // "all three abstained": those named before, and perhaps not all who did
  const isAnaphoric =
    /H$/.test(sentence.codes.slice(0, at)) && number.value < FEW && !/^[MUOG%]/.test(sentence.codes.slice(at + 1));
  if (isAnaphoric && sentence.codes.slice(0, at).includes("A")) return undefined;
  const whole = subject.actors.length === 0 ? groupBefore(document, sentence, at) : undefined;
  const isMany = predicate.option === "no" && number.value >= MANY;
  const turned = isMany && (isOfState || isAgainstMatter(document, sentence, predicate));
  return {
    option: turned ? "yes" : predicate.option,
    count: notOne(sentence, at, addTo(countOf(number), companions(sentence, subject))),
    at,
    from: Math.min(at, predicate.from),
    to: Math.max(predicate.to, at),
    modality,
    ...(subject.ofGroup ? { group: subject.actors } : whole === undefined ? {} : { group: [whole] }),
    ...(subject.plus > 0 || turned || isOfState || isOfRest ? { weak: true } : {}),
    because: predicate.because,
  };
}

/** "The United States and nine others voted against": as many as are named, and the others. */
function othersSlot(
  { chunks, codes }: ChunkedSentence,
  predicate: Predicate,
  { number, actors, after, negated, partial, ofGroup }: Subject,
  modality: Modality,
): Slot | undefined {
  const [at] = actors;
  const chunk = at === undefined ? undefined : chunks[at];
  if (at === undefined || chunk?.others === undefined || number !== undefined || actors.length !== 1) return undefined;
  if (negated || partial || ofGroup || after.length > 0 || predicate.veto || predicate.like !== undefined)
    return undefined;
  if (!/^[,]?$/.test(codes.slice(at + 1, predicate.from)) || chunk.strangers === true) return undefined;
  return {
    option: predicate.option,
    count: (chunk.actors?.length ?? 0) + chunk.others,
    at,
    from: at,
    to: predicate.to,
    modality,
    weak: true,
    because: predicate.because,
  };
}

/** "All nine" may be those just named; "all ten" hardly. */
const FEW = 10;

/** Fewer voices against are heard in a vote that goes the other way. */
const MANY = 40;

/** What a text may be against, so that whoever is against it is for the text: " the American embargo". */
export function isIll(words: string): boolean {
  return ILLS.test(words);
}

const ILLS =
  /^ (?:the |its |an? )?(?:[\w.,'’-]+ ){0,6}(?:embargo|blockade|sanctions|annexation|invasion|war|occupation|settlements?|aggression|coup)\b/i;

/** "188 countries voted against the embargo": for the text that asks for its end. */
function isAgainstMatter(document: Document, { chunks, codes }: ChunkedSentence, { to }: Predicate): boolean {
  const end = chunks[to]?.end ?? 0;
  return !/^[.A'G9-]{0,5}[TEP]/.test(codes.slice(to + 1)) && isIll(document.text.slice(end, end + 80));
}

/** "Of the EU's 27 members, two voted against": the group whose members are counted. */
function groupBefore(document: Document, { codes, chunks }: ChunkedSentence, at: number): number | undefined {
  const match = /^[OI][.]?N?[.]?M?[.]?A'?N?[.]{0,2}M?,[.L]?$/.exec(codes.slice(0, at));
  if (match === null) return undefined;
  const group = codes.indexOf("A");
  return document.actors[chunks[group]?.actors?.[0] ?? -1]?.group === undefined ? undefined : group;
}

/** The smallest body whose members are counted in full: "two of the ten elected members" is a group, "13 of the 15" is not. */
const SMALLEST_BODY = 15;

/** "Three of those four countries": a part of some, not of all who could vote. "The UN's 193 members voted to …": who could. */
function isOfSome(document: Document, sentence: ChunkedSentence, at: number): boolean {
  if (/G'$/.test(sentence.codes.slice(0, at))) return !isTheRest(document, sentence.chunks[at - 2]?.first ?? 0);
  const whole = /^O(N)?/.exec(sentence.codes.slice(at + 1));
  if (whole === null) return false;
  if (whole[1] !== undefined) return (numberAt(document, sentence, at + 2)?.value ?? SMALLEST_BODY) < SMALLEST_BODY;
  const next = sentence.chunks[at + 2];
  return next?.code === "." && /^(?:those|these|them)$/.test(document.wordOf(document.tokens.word[next.first] ?? 0));
}

/** "Nine of the members need vote in favour": what a rule asks for. */
function isRequired({ codes }: ChunkedSentence, at: number, predicate: Predicate): boolean {
  return codes.slice(Math.max(0, at - 3), predicate.from).includes("!");
}

/** "Three African states voted for it for the first time": those who changed, not all who did. */
function isNewcomers(document: Document, { sentence }: ChunkedSentence, subject: Subject): boolean {
  return (
    subject.ofGroup && /first time|changed|switched|new votes/.test(document.text.slice(sentence.start, sentence.end))
  );
}

/** "The other three members – A, B and C –": those not yet told of, and named: no count of all. */
function isRest(document: Document, sentence: ChunkedSentence, subject: Subject): boolean {
  const chunk = subject.number === undefined ? undefined : sentence.chunks[subject.number];
  // "all other ten members, including A and B": the rest are all who did
  if (chunk === undefined || sentence.codes.startsWith("HU", (subject.number ?? 0) - 2)) return false;
  return isTheRest(document, chunk.first);
}

/** "The remaining 13", "the council's other 14 members". */
function isTheRest(document: Document, token: number): boolean {
  return /^(other|remaining|rest|additional|further)$/.test(document.wordOf(document.tokens.word[token - 1] ?? 0));
}

/** "Not one delegation abstained." */
function notOne(sentence: ChunkedSentence, at: number | undefined, count: ClaimedCount): ClaimedCount {
  return count === 1 && at !== undefined && sentence.codes[at - 1] === "n" ? 0 : count;
}

/** "abstained or voted against", "voted no, abstained or were absent": the number counts them together. */
function isEither({ codes, chunks }: ChunkedSentence, predicate: Predicate): boolean {
  const or = /^(?:,[.=]?[vVbeao]{1,2})*,?&(?=[.=]?[vVbeao])/.exec(codes.slice(predicate.to + 1));
  // "were not in the room or did not press a button": the same
  if (
    /^e&e/.test(codes.slice(predicate.from)) ||
    (/e&$/.test(codes.slice(0, predicate.from)) && codes[predicate.from] === "e")
  )
    return false;
  if (or !== null && chunks[predicate.to + or[0].length]?.phrase === "or") return true;
  const before = /[vVbeao]&[.=]?$/.exec(codes.slice(0, predicate.from));
  return before !== null && chunks[before.index + 1]?.phrase === "or";
}

/** "Eight countries sided with the US and Israel": two more than are counted. */
function companions({ chunks }: ChunkedSentence, subject: Subject): number {
  if (subject.plus === 0) return 0;
  // names behind the verb are of those counted: "four joined Russia in voting for it: A, B, C and D"
  const joined = subject.actors.filter((i) => !subject.after.includes(i));
  return Math.max(subject.plus, new Set(joined.flatMap((i) => chunks[i]?.actors ?? [])).size);
}

function addTo(count: ClaimedCount, plus: number): ClaimedCount {
  return typeof count === "number" ? count + plus : { ...count, value: count.value + plus };
}
