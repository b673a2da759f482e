import type { Option } from "#record";
import type { Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { codePattern, matchesIn } from "./chunks/code-pattern.ts";
import { claimedActors } from "./claimed-actors.ts";
import { type Draft, place } from "./draft.ts";
import type { TextMap } from "./texts/texts.ts";
import { numberAt } from "./voting/slots.ts";

/** Members named in one sentence of those whom the sentence before counted or named, with the way they voted. */
export function amongThem(
  document: Document,
  sentence: ChunkedSentence,
  texts: TextMap,
  before: Draft | undefined,
  told: readonly Draft[],
): Draft[] {
  const ofCounted = amongCounted(sentence);
  const at =
    ofCounted?.names ??
    namesIn(sentence) ??
    soDid(sentence) ??
    followedSuit(document, sentence) ??
    inThatGroup(document, sentence);
  const option = at === undefined ? undefined : optionOf(document, sentence, before, told, ofCounted?.count);
  if (at === undefined || option === undefined) return [];
  const last = at[at.length - 1] ?? 0;
  const actors = claimedActors(document, sentence, at);
  if (actors.members.length === 0) return [];
  const { start, end } = place(document, sentence, 0, last);
  return [
    {
      start,
      end,
      type: "position",
      modality: "asserted",
      position: { actors, option, exhaustive: false, negated: false },
      sentence: sentence.index,
      referent: before?.referent ?? texts.referentAt(sentence.index, last),
      because: "among-them",
    },
  ];
}

/** The way of voting told last; where the names are counted ("The two countries were A and B"), the one that had this count. */
function optionOf(
  document: Document,
  sentence: ChunkedSentence,
  before: Draft | undefined,
  drafts: readonly Draft[],
  counter: number | undefined,
): Option | undefined {
  const counting = counter ?? (/^(?:[.UH]{0,2}|I[.]?)N/.test(sentence.codes) ? sentence.codes.indexOf("N") : undefined);
  const count = counting === undefined ? undefined : numberAt(document, sentence, counting)?.value;
  const earlier = count === undefined ? undefined : countedSo(drafts, sentence.index, count);
  if (earlier !== undefined) return earlier;
  if (before?.modality !== "asserted") return undefined;
  const told = Object.entries(before.numbers ?? {}) as [Option, unknown][];
  const counted = count === undefined ? undefined : told.find(([, n]) => n === count)?.[0];
  const isOther = /U/.test(sentence.codes.slice(0, 4)) || /^[.]N/.test(sentence.codes);
  // "The two countries were A and B" after "two African countries", and not after figures that have no two
  if (count !== undefined && counted === undefined && told.length > 0 && !isOther) return undefined;
  return counted ?? told[told.length - 1]?.[0] ?? before.position?.option;
}

/** How far back a count is remembered, in sentences. */
const REACH = 4;

/** The way of voting that was told to have had this count, where only one had. */
function countedSo(drafts: readonly Draft[], index: number, count: number): Option | undefined {
  const found = new Set<Option>();
  for (let i = drafts.length - 1; i >= 0 && (drafts[i]?.sentence ?? 0) >= index - REACH; i--) {
    const { numbers, modality, type } = drafts[i] ?? {};
    if (type !== "tally" || modality !== "asserted") continue;
    for (const [option, n] of Object.entries(numbers ?? {})) if (n === count) found.add(option as Option);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

const BEING_AMONG = codePattern(/(?<=[,;:(]&?)A=I[.]?N[MU]?(?=[.]*$|[,;)])/g);

/** "By seven votes to four, Germany and Peru being among the seven": those named, of the ones the sentence counts. */
export function amongOwn(document: Document, sentence: ChunkedSentence, own: readonly Draft[]): readonly Draft[] {
  return matchesIn(sentence, BEING_AMONG).flatMap((match): readonly Draft[] => {
    const at = match.index + match[0].lastIndexOf("N");
    const count = numberAt(document, sentence, at)?.value;
    const option = count === undefined ? undefined : countedSo(own, sentence.index, count);
    const actors = claimedActors(document, sentence, [match.index]);
    if (option === undefined || actors.members.length === 0) return [];
    return [
      {
        ...place(document, sentence, match.index, at),
        type: "position",
        modality: "asserted",
        position: { actors, option, exhaustive: false, negated: false },
        sentence: sentence.index,
        referent: own.findLast((d) => d.type === "tally")?.referent,
        because: "among-them",
      },
    ];
  });
}

const AMONG_COUNTED = codePattern(/(?<=^|^[.,W&]|^I.{1,4},)A,?=[.LMA9NU]{0,6}I[.]?N[MU]?(?=[.]*$|[,;])/g);

const THAT_GROUP =
  /\b(?:were the others?|were the other (?:two|three|four|five|six|seven|eight|nine|ten)|(?:was|were) the (?:second|third|fourth|fifth)|(?:in|of|among|to) (?:that|this|the) (?:last|latter|same|final) (?:group|camp|number|category|lot|company)|in (?:that|this) (?:group|camp|category|number)|among the latter|(?:was|were) (?:one|two|three|four|five|six|seven|eight|nine|ten) of (?:them|these|those)|completed the (?:list|group)|made up the (?:rest|number))\W*$/;

/** "Australia and the United States were the others", "Berlin and Paris were in that last group": those told of last. */
function inThatGroup(document: Document, { codes, sentence }: ChunkedSentence): readonly number[] | undefined {
  if (!/^A[.=UNRIOM]{1,7}$/.test(codes)) return undefined;
  return THAT_GROUP.test(document.text.slice(sentence.start, sentence.end)) ? [0] : undefined;
}

/** "India and Nepal were the South Asian states among the 35": those named, of the ones counted before. */
function amongCounted(
  sentence: ChunkedSentence,
): { readonly names: readonly number[]; readonly count: number } | undefined {
  const [match] = matchesIn(sentence, AMONG_COUNTED);
  return match === undefined ? undefined : { names: [match.index], count: match.index + match[0].search(/N[MU]?$/) };
}

const NAMED = codePattern(
  // "Among these were A", "They included A", "These include democracies such as A and B", "Others were A", "The two countries were A and B"; not "It was A that tabled it"
  /^(?:I(?:M?|N[MU]?)=.*?A(?=[.]*$)|[.UHM]{0,2}(?:NM?)?I[.H]{0,3}[^;:vVbfaoue=]{0,40}A|(?:[.X]A,?)?[.H]?U?N?[MU]?M?(?:=[.]?|=?:)I?A(?!R|[^.,()&;]{0,3}[vVbfaoued=]))/g,
);
/** Chunks of the actors that are said to be some of those told of before. */
function namesIn(sentence: ChunkedSentence): readonly number[] | undefined {
  const [match] = matchesIn(sentence, NAMED);
  if (match === undefined) return undefined;
  // "Others were Iran, the ally Cuba and Russia itself": the list to its end
  const whole = /[vVbfaoued=;:]/.test(sentence.codes.slice(match[0].length)) ? match[0] : sentence.codes;
  // "among these were U.S. allies such as Canada": whose allies they are
  const list = match[0].lastIndexOf("I");
  const isNamed = (i: number): boolean => !/[wtga]/.test(whole[i - 1] ?? "") && !(i < list && whole[i + 1] === ".");
  return [...whole].flatMap((code, i) => (code === "A" && isNamed(i) ? [i] : []));
}

/** "So did India." */
function soDid(sentence: ChunkedSentence): readonly number[] | undefined {
  return /^(?:so|as|and so) did$/.test(sentence.chunks[0]?.phrase ?? "") && sentence.codes.startsWith("jA")
    ? [1]
    : undefined;
}

/** "Israel followed suit." "Germany did the same." "Ukraine did too." "Slovenia, too, fell into line." "Even China did, its friend in many lost causes." */
function followedSuit(document: Document, { codes, sentence }: ChunkedSentence): readonly number[] | undefined {
  const said = document.text.slice(sentence.start, sentence.end);
  if (/^[.]?A,/.test(codes) && /^Even [\p{L} ]{3,30} (?:did|has|had)(?:, too)?,/u.test(said))
    return [codes.indexOf("A")];
  if (
    /^A[.,DGjz]{1,6}$/.test(codes) &&
    /^[\p{L} ]{3,30},? (?:too|also|likewise),? (?:fell (?:in|into) line|went along)\W*$/u.test(said)
  )
    return [0];
  if (!/^A[.,DGj]{0,3}$/.test(codes)) return undefined;
  return /\b(?:followed (?:suit|its lead|their lead)|(?:did|do|does) (?:so too|the same|likewise|too|so as well))\W*$/.test(
    said,
  )
    ? [0]
    : undefined;
}
