import type { Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { codePattern, matchesIn } from "./chunks/code-pattern.ts";
import { type Draft, place } from "./draft.ts";
import type { RawClaim } from "./raw-claim.ts";
import type { TextMap } from "./texts/texts.ts";
import { isDateline, isOfDrafting, isOfEvent } from "./texts/vote-days.ts";

/** What a sentence says beside figures, positions and outcomes: dates, symbols, titles, comparisons, rules, quotes. */
interface Remark {
  readonly from: number;
  readonly to: number;
  readonly because: string;
  readonly claim: Pick<RawClaim, "type" | "modality"> &
    Partial<Pick<RawClaim, "date" | "symbol" | "title" | "matter" | "speaker" | "weak">>;
}

/** What a sentence says beside figures, positions and outcomes, as claims. `hasVote`: it makes a claim about a vote. */
export function remarksOf(
  document: Document,
  sentence: ChunkedSentence,
  texts: TextMap,
  inScope: (chunk: number) => boolean,
  hasVote: boolean,
): readonly Draft[] {
  const told = findRemarks(document, sentence, hasVote).filter(({ from }) => inScope(from));
  return told.map(({ from, to, because, claim }) => {
    const { start, end } = place(document, sentence, from, to);
    const { type, modality, date, symbol, title, matter, speaker, weak } = claim;
    const { index } = sentence;
    const referent = texts.referentAt(index, from);
    return {
      start,
      end,
      type,
      modality,
      date,
      symbol,
      title,
      matter,
      speaker,
      weak,
      sentence: index,
      referent,
      because,
    };
  });
}

/** `hasVote` says that the sentence makes a claim about a vote: only then are its date and its quoted title claims too. */
function findRemarks(document: Document, sentence: ChunkedSentence, hasVote: boolean): readonly Remark[] {
  const { codes, chunks } = sentence;
  const remarks: Remark[] = [];
  chunks.forEach((chunk, i) => {
    if (chunk.code === "S" && chunk.at !== undefined) {
      remarks.push({
        from: i,
        to: i,
        because: "symbol",
        claim: { type: "symbol", modality: "asserted", symbol: chunk.at },
      });
    }
    if (chunk.code === '"' && chunk.at !== undefined && isTitle(document, chunk.at) && /[TEGdv#]/.test(codes)) {
      remarks.push({
        from: i,
        to: i,
        because: "title",
        claim: { type: "symbol", modality: "asserted", title: chunk.at },
      });
    }
    if (
      chunk.code === "D" &&
      chunk.at !== undefined &&
      hasVote &&
      !/[?i]/.test(codes) &&
      isStated(document, chunk.at) &&
      !isOfPlans(document, sentence, i) &&
      !isDateline(document, sentence, i) &&
      !isOfDrafting(codes, i) &&
      !isOfEvent(document, sentence, i) &&
      /[dvzrxb#VT]/.test(codes)
    ) {
      const relative = document.dates[chunk.at]?.relative === true;
      remarks.push({
        from: i,
        to: i,
        because: "date",
        claim: { type: "date", modality: "asserted", date: chunk.at, weak: relative },
      });
    }
    if (chunk.code === "Q" && chunk.at !== undefined) remarks.push(quoted(document, sentence, i, chunk.at));
  });
  remarks.push(...rules(document, sentence), ...contents(sentence));
  return remarks;
}

/** Three words or more, most of them capitalised: a title rather than a term in inverted commas. */
function isTitle(document: Document, at: number): boolean {
  const quote = document.quotes[at];
  if (quote === undefined) return false;
  const words = document.text.slice(quote.start, quote.end).match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const capitals = words.filter((w) => /^\p{Lu}/u.test(w)).length;
  return words.length >= 3 && capitals * 2 >= words.length;
}

/** A day that the sentence states, not an anniversary or a month it mentions in passing. */
function isStated(document: Document, at: number): boolean {
  const date = document.dates[at];
  if (date?.precision !== "day" || date.from === undefined) return false;
  // a day still to come is not told as that of a vote
  if (document.published !== undefined && date.from > document.published + 1) return false;
  return !/today|tonight|now|ago/i.test(document.text.slice(date.start, date.end));
}

/** "Which is to be voted on Tuesday": the day of a vote to come. */
function isOfPlans({ text }: Document, { sentence, chunks }: ChunkedSentence, day: number): boolean {
  const start = chunks[day]?.start ?? sentence.start;
  return PLANS.test(text.slice(sentence.start, start).replace(/^.*[;,]/s, ""));
}

const PLANS =
  /\b(?:is|are|was|were|due|expected|scheduled|set|about|likely|wants?|wanted|hopes?|hoped) (?:\w+ )?to (?:be )?(?:put|voted?|held|taken?|decided?|adopt(?:ed)?|considered?|go)\b/;

function quoted(document: Document, sentence: ChunkedSentence, i: number, at: number): Remark {
  const speaker = document.quotes[at]?.speaker;
  const mention = speaker === undefined ? undefined : document.actors[speaker];
  const name = mention === undefined ? undefined : document.text.slice(mention.start, mention.end);
  return {
    from: i,
    to: i,
    because: "quote",
    claim: {
      type: "quote",
      modality: "reported",
      matter: sentence.codes,
      speaker: name,
    },
  };
}

/** Statements of rules by what they say; `judgeRule` knows which hold. */
const RULES: readonly (readonly [string, RegExp])[] = [
  ["not-binding", /\b(?:not|non-?|n't)\s?(?:legally )?binding\b/],
  ["binding", /\b(?:is|are|was|were) (?:legally )?binding\b/],
  [
    "nine-votes",
    /\b(?:needs?|needed|requires?|required|minimum of|necessary|must (?:have|get|win|receive|be))(?: a minimum of| at least)? (?:nine|9)(?: of| votes| yes votes| affirmative votes| in favou?r)?\b|\b(?:nine|9) votes(?: in favou?r)?[a-z ,]{0,24}(?:are|were|is) (?:needed|required)\b|\bthe (?:nine|9) votes (?:it |they )?(?:needed|required)\b/,
  ],
  [
    "other-number-of-votes",
    /\b(?:needs?|needed|requires?|required) (?:at least )?(?:six|seven|eight|ten|eleven|twelve|[678]|1[0-4]) votes\b|\b(?:six|seven|eight|ten|eleven|twelve|[678]|1[0-4]) (?:affirmative |yes )?votes are (?:needed|required)\b/,
  ],
  ["unanimous-vote-needed", /\b(?:needs?|needed|requires?|required) (?:a |the )?unanimous vote\b/],
  [
    "assembly-binds",
    /\bassembly(?:['’]s)? resolutions are (?:legally )?binding (?:on|for) (?:all |every |its |the )*(?:u\.?n\.? )?(?:members?|member states|states|countries)\b/,
  ],
  [
    "assembly-admits-alone",
    /\bassembly alone (?:can |may )?(?:decides?|admits?|votes?)(?: on| about)?(?: the admission of)? new members\b/,
  ],
  [
    "every-member-can-veto",
    /\b(?:all|each of the|every one of the)(?: of the)? (?:fifteen|15) (?:members|(?:security )?council members)(?: of the (?:u\.?n\.? )?(?:security )?council)? (?:hold|holds|has|have|wields?) (?:a |the )?(?:right of |power of )?veto\b/,
  ],
  ["two-thirds-needed", /\b(?:needs?|needed|requires|required)[a-z ]{0,14} two[- ]thirds\b/],
  [
    "simple-majority-needed",
    /\b(?:needs?|needed|requires?|required) (?:only )?a simple majority\b|\ba simple majority (?:is|was) (?:enough|needed|required|sufficient)\b/,
  ],
  [
    "no-veto-in-assembly",
    /\bno (?:country|member|state)s? (?:has|have|holds?) (?:a )?veto\b|\bassembly[a-z, ]{0,20} has no veto\b|\bno veto(?:es)?(?: power)? in the (?:general )?assembly\b|\bassembly,? where (?:no one|nobody|no country|no state) (?:has|holds|wields) (?:a |the )?veto\b|\bvetoes? do(?:es)? not (?:exist|apply) in the (?:general )?assembly\b/,
  ],
  [
    "permanent-members-can-veto",
    /\b(?:any|each|one) of the (?:five|5) permanent members (?:can|may|could) veto\b|\b(?:five|5) permanent members,? (?:each |all )?(?:have|hold|with)[a-z ]{0,12} veto\b/,
  ],
  [
    "no-veto-in-procedure",
    /\bprocedural (?:votes?|decisions?|matters?|questions?|motions?) (?:can ?not|can't|may not) be vetoed\b|\bvetoe?s? (?:do(?:es)? not|cannot|can't) (?:apply|be used|count)[a-z ]{0,16} procedural\b|\bno vetoe?s? (?:is|are|can be)[a-z ]{0,20} procedural\b|\bprocedural[a-z, ]{0,30} (?:not|n't) subject to (?:a |the )?veto\b/,
  ],
  ["veto-in-procedure", /\bprocedural (?:votes?|decisions?|matters?|questions?|motions?) can be vetoed\b/],
  [
    "abstention-is-no-veto",
    /\babstentions? by (?:a )?permanent members? do(?:es)? not (?:count as|amount to|block)\b|\babstentions? (?:is|are) not (?:a )?vetoe?s?\b/,
  ],
  ["abstentions-not-counted", /\babstentions? (?:are |were |is |do |does )?not count(?:ed|ing)?\b/],
  ["abstentions-count-as-no", /\babstentions? counts? as (?:a )?(?:votes? against|no votes?|negative votes?)\b/],
];

/** What an article says of the rules themselves. */
function rules(document: Document, sentence: ChunkedSentence): readonly Remark[] {
  const text = document.text.slice(sentence.sentence.start, sentence.sentence.end).toLowerCase();
  const found: Remark[] = [];
  if (!/need|requir|bind|veto|count|minimum|necessary|amount|alone|simple majority/.test(text)) return found;
  const add = (pattern: RegExp, matter: string): void => {
    const match = pattern.exec(text);
    if (match === null) return;
    const start = sentence.sentence.start + match.index;
    const from = sentence.chunks.findIndex((c) => c.end > start);
    const end = start + match[0].length;
    const to = sentence.chunks.findIndex((c) => c.end >= end);
    if (from >= 0) {
      found.push({
        from,
        to: to < from ? sentence.chunks.length - 1 : to,
        because: matter,
        claim: { type: "rule", modality: "asserted", matter },
      });
    }
  };
  for (const [matter, pattern] of RULES) add(pattern, matter);
  return found;
}

const CONTENT = codePattern(/T[^;vVdbx#]{0,2}R?n?[.]{2,}/g);

/** What a text says or leaves out cannot be told from the votes. */
function contents(sentence: ChunkedSentence): readonly Remark[] {
  const found: Remark[] = [];
  for (const match of matchesIn(sentence, CONTENT)) {
    if (!/^T[,]?R/.test(match[0])) continue;
    const from = match.index;
    found.push({
      from,
      to: from + match[0].length - 1,
      because: "content",
      claim: { type: "content", modality: "asserted", matter: "text" },
    });
    break;
  }
  return found;
}
