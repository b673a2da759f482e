import type { Span } from "#basics";
import { type Body, type Counts, type MotionName, type Outcome, parseSymbol, type QuestionKind } from "#record";

/** A sentence that says what became of a question. */
export interface VotingResult extends Span {
  readonly tally: Counts;
  readonly outcome: Outcome;
  readonly kind: QuestionKind;
  /** The words before the verb: what was voted on. */
  readonly subject: string;
  readonly part?: string;
  readonly motion?: MotionName;
  /** Symbol of the draft or amendment that the sentence names. */
  readonly symbol?: string;
  /** Canonical symbol of the resolution or decision it became. */
  readonly adoptedAs?: string;
  readonly isWithoutVote: boolean;
  readonly isVetoed: boolean;
}

const NUMBER_WORDS =
  "none no zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen";
const COUNT = `(\\d{1,3}|${NUMBER_WORDS.replaceAll(" ", "|")})`;
const BECAME = String.raw`(?:\s*\((?:General Assembly )?(resolution|decision) ([^()]*(?:\([^()]*\))?[^()]*)\))?`;
const VERB = String.raw`\b(?:was|were) (adopted|rejected|retained|not adopted|not retained|not carried|carried|deleted)`;
/** Words of a sentence with any white space between them: a record breaks its lines anywhere. */
function sentence(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll(" ", "\\s+"), "gi");
}

/** "Draft resolution A/ES-11/L.10 was adopted by 93 votes to 18, with 65 abstentions (resolution ES-11/7)." */
const BY_VOTES = sentence(
  `${VERB},? by ${COUNT} votes?(?: in favour)? to ${COUNT}(?: against)?(?:,? with ${COUNT} abstentions?)?${BECAME}`,
);
/** "The draft resolution received 12 votes in favour, 1 against and 2 abstentions." */
const RECEIVED = sentence(
  String.raw`\breceived ${COUNT} votes? in favour(?:,?(?: and)? ${COUNT}(?: votes?)? against)?(?:,?(?: and)? ${COUNT} abstentions?)?`,
);
/** "by a recorded vote of 93 in favour to 18 against (names), with 65 abstentions (names)", and of a rejection "94 against to 53 in favour" */
const RECORDED = sentence(
  String.raw`\b(adopted|approved|rejected|retained|passed)\b(?:[^.]|\.(?!\s)){0,400}?\bby a (?:recorded )?vote of ${COUNT}(?: in favour| (against))? to ${COUNT}(?: against| in favour)?(?:\s*\([^)]*\))?(?:,? with ${COUNT} abst(?:entions?|aining))?`,
);
/** "Draft resolution A/79/L.5 was adopted (resolution 79/6)." */
const WITHOUT = sentence(
  String.raw`\bwas adopted(?: without a vote| by acclamation)?\s*\((resolution|decision) ([^()]*(?:\([^()]*\))?[^()]*)\)`,
);

/** All results of a text, in their order. */
export function votingResults(text: string, body: Body): readonly VotingResult[] {
  const results = [
    ...[...text.matchAll(BY_VOTES)].map((m) => byVotes(text, m, body)),
    ...[...text.matchAll(RECEIVED)].map((m) => received(text, m)),
    ...[...text.matchAll(RECORDED)].map((m) => recorded(text, m)),
    ...[...text.matchAll(WITHOUT)].map((m) => without(text, m, body)),
  ].sort((a, b) => a.start - b.start);
  return results.filter((r, i) => i === 0 || r.start >= (results[i - 1]?.end ?? 0));
}

function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d/.test(word)) return Number(word);
  return Math.max(0, NUMBER_WORDS.split(" ").indexOf(word.toLowerCase()) - 2);
}

function tallyOf(yes?: string, no?: string, abstaining?: string): Counts {
  const stated = { yes: countOf(yes), no: countOf(no), abstaining: countOf(abstaining) };
  return Object.fromEntries(Object.entries(stated).filter(([, n]) => n !== undefined));
}

function byVotes(text: string, m: RegExpExecArray, body: Body): VotingResult {
  const [whole, verb = "", yes, no, abstaining, word, number] = m;
  const subject = subjectBefore(text, m.index);
  const kept = /^(adopted|retained|carried)$/i.test(verb);
  return {
    ...spanOf(m.index, whole),
    ...asked(subject),
    ...becameOf(word, number, body),
    tally: kept || /^not/i.test(verb) ? tallyOf(yes, no, abstaining) : rejectedBy(tallyOf(yes, no, abstaining)),
    outcome: kept ? "adopted" : "not-adopted",
    isWithoutVote: false,
    isVetoed: false,
  };
}

/**
 * "Rejected by 9 votes to 4": the nine were against. Not so "not adopted by 89 votes to 61", where a majority fell short of two thirds.
 */
function rejectedBy({ yes, no, ...rest }: Counts): Counts {
  if (yes === undefined || no === undefined) return { ...rest };
  return { yes: Math.min(yes, no), no: Math.max(yes, no), ...rest };
}

/** In the Council the President announces the figures, and then what follows from them. */
function received(text: string, m: RegExpExecArray): VotingResult {
  const [whole, yes, no = "no", abstaining = "no"] = m;
  const after = text.slice(m.index + whole.length, m.index + whole.length + 500).replace(/\s+/g, " ");
  const failed = /\bnot (?:been )?adopted\b/i.exec(after);
  const adopted = /\badopted(?: unanimously)? as resolution (\d+)/i.exec(after);
  const isAdopted = adopted !== null && (failed === null || adopted.index < failed.index);
  const carried = /\bhas been (?:adopted|approved)\b/i.test(after.slice(0, failed?.index ?? 500));
  return {
    ...spanOf(m.index, whole),
    ...asked(subjectBefore(text, m.index)),
    ...(isAdopted ? { adoptedAs: `S/RES/${adopted[1]}` } : {}),
    tally: tallyOf(yes, no, abstaining),
    outcome: isAdopted || carried ? "adopted" : "not-adopted",
    isWithoutVote: false,
    isVetoed: !isAdopted && /negative vote of (?:a|one|two|three)?\s*permanent/i.test(after),
  };
}

function recorded(text: string, m: RegExpExecArray): VotingResult {
  const [whole, verb = "", first, isAgainst, second, abstaining] = m;
  const [yes, no] = isAgainst === undefined ? [first, second] : [second, first];
  const start = Math.max(text.lastIndexOf(". ", m.index), text.lastIndexOf("\n", m.index)) + 1;
  return {
    ...spanOf(m.index, whole),
    ...asked(
      text
        .slice(start, m.index + whole.length)
        .replace(/\s+/g, " ")
        .trim(),
    ),
    tally: tallyOf(yes, no, abstaining),
    outcome: /rejected/i.test(verb) ? "not-adopted" : "adopted",
    isWithoutVote: false,
    isVetoed: false,
  };
}

function without(text: string, m: RegExpExecArray, body: Body): VotingResult {
  return {
    ...spanOf(m.index, m[0]),
    ...asked(subjectBefore(text, m.index)),
    ...becameOf(m[1], m[2], body),
    tally: {},
    outcome: "adopted",
    isWithoutVote: true,
    isVetoed: false,
  };
}

function spanOf(start: number, whole: string): Span {
  return { start, end: start + whole.length };
}

/** What stands between the last full stop (not one inside a symbol or a number) and the verb. */
function subjectBefore(text: string, verb: number): string {
  const before = text.slice(Math.max(0, verb - 400), verb);
  const cut = Math.max(
    ...[...before.matchAll(/[.!?]\s+(?=[A-Z])|\n\s*\n|:\s+(?=[A-Z])/g)].map((m) => m.index + m[0].length),
    0,
  );
  const words = before.slice(cut).replace(/\s+/g, " ").trim();
  // After the lists of names the sentence follows without a full stop: it begins with the last of these words.
  const starts = [
    ...words.matchAll(/\b(?:The|Draft|Operative|Preambular|Paragraphs?|Amendment|Oral|Section|Part|Sub-?paragraph)\b/g),
  ];
  const first = starts.find((m) => m[0] !== "The") ?? starts[starts.length - 1];
  return first === undefined
    ? words
    : words.slice(/\bThe $/.test(words.slice(0, first.index)) ? first.index - 4 : first.index);
}

function becameOf(word: string | undefined, number: string | undefined, body: Body): { readonly adoptedAs?: string } {
  if (word === undefined || number === undefined) return {};
  const bare = number.trim().replace(/\s*,.*$/, "");
  const prefix = body === "security-council" ? "S" : "A";
  const symbol = parseSymbol(`${prefix}/${/decision/i.test(word) ? "DEC" : "RES"}/${bare}`);
  return symbol === undefined ? {} : { adoptedAs: symbol };
}

const MOTIONS: readonly (readonly [RegExp, MotionName])[] = [
  [/no action|adjourn(?:ment)? (?:of )?the debate|adjournment of debate/i, "adjourn-debate"],
  [/clos(?:e|ure) (?:of )?(?:the )?debate/i, "close-debate"],
  [/division|separate vote/i, "division"],
  [/priority/i, "priority"],
  [/two-thirds|important question/i, "two-thirds"],
  [/postpone|suspen/i, "postpone"],
  [/agenda/i, "agenda"],
  [/invit/i, "invitation"],
];

/** What was asked, by the words of the sentence: a paragraph before an amendment before a motion before a text. */
function asked(subject: string): Pick<VotingResult, "kind" | "subject" | "part" | "motion" | "symbol"> {
  const symbol = symbolIn(subject);
  const named = symbol === undefined ? {} : { symbol };
  const part =
    /\b((?:operative|preambular|the \w+ preambular|new)?\s*(?:sub-?)?paragraphs? (?:of the preamble|[\w() ,-]{1,40}?)|section [\w ]{1,20}?|the words? [“"][^”"]+[”"])(?= (?:of|in|was|were|as)\b|,|$)/i.exec(
      subject,
    );
  if (/\bamendments?\b/i.test(subject)) return { kind: "amendment", subject, ...named };
  if (/\bmotion\b|\bproposal (?:to|for|that)\b/i.test(subject)) {
    return { kind: "procedural", subject, motion: MOTIONS.find(([p]) => p.test(subject))?.[1] ?? "other" };
  }
  if (part !== null && !/\bas a whole\b/i.test(subject)) {
    return { kind: "part", subject, part: (part[1] ?? "").trim().replace(/^the /i, ""), ...named };
  }
  return { kind: /\bdecision\b/i.test(subject) ? "draft-decision" : "draft-resolution", subject, ...named };
}

const SYMBOL = /\b[AS]\/(?:[A-Z0-9-]+\/)*(?:L\.|C\.)?[A-Z0-9.-]*\d[\w.-]*(?:\/(?:Rev|Add|Corr)\.\d+)*/g;

/** The last symbol of a draft in some words. */
export function symbolIn(words: string): string | undefined {
  const found = [...words.matchAll(SYMBOL)].map((m) => m[0].replace(/[.,]+$/, "")).filter((s) => !s.includes("/PV."));
  return parseSymbol(found[found.length - 1] ?? "");
}
