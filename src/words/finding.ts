import { unreachable } from "#basics";
import type { ClaimType, Finding, Measure, Note, VerdictKind } from "#press";
import { memberName, type Statement, type VoteEvent, type VotingRecord } from "#record";
import { capital, listWords, plural } from "./names.ts";
import {
  bodyName,
  caveat,
  dateWords,
  didWords,
  namesInSentence,
  optionWords,
  outcomeWords,
  tallyShort,
  tallyWords,
} from "./vote.ts";

/** The verdict in a word or two, for a badge. */
export function verdictWords(verdict: VerdictKind): string {
  switch (verdict) {
    case "supported":
      return "Supported";
    case "contradicted":
      return "Contradicted";
    case "conflated":
      return "Conflated";
    case "not-in-record":
      return "Not on record";
    case "uncheckable":
      return "Not judged";
    default:
      return unreachable(verdict);
  }
}

const CLAIM_WORDS: { readonly [T in ClaimType]: string } = {
  tally: "figures",
  position: "position",
  outcome: "outcome",
  veto: "veto",
  sponsor: "sponsor",
  count: "count of a group",
  body: "body",
  date: "date",
  symbol: "text",
  compare: "comparison",
  rule: "rule",
  quote: "quotation",
  content: "content",
};

export function claimTypeWords(type: ClaimType): string {
  return CLAIM_WORDS[type];
}

const NOTE_WORDS: { readonly [N in Note]: string } = {
  incomplete: "It is not the whole of it.",
  imprecise: "It is put loosely, and holds.",
  ambiguous: "The words fit more than one vote; other readings are listed.",
  mixed: "It holds for some of those named, not for all.",
  forecast: "It tells what was expected, not what happened.",
  hypothetical: "It is a supposition.",
  directive: "It tells what somebody was asked to do.",
  question: "It is a question.",
  figurative: "It is a figure of speech, not a vote.",
  opinion: "It is somebody's opinion.",
  "needs-text": "It can only be told from the text itself.",
  "other-body": "It is about a body whose votes are not on record.",
  "unverified-record": "What the record holds on it is not verified, so it is not used to contradict.",
  "preliminary-figure": "It is an early or corrected figure.",
  "no-vote-found": "No vote on record fits what is said.",
  "needs-review": "A language model read it so; a person has to look.",
};

export function noteWords(note: Note): string {
  return NOTE_WORDS[note];
}

/** What the record says of a claim, in one to three sentences: the vote, what is right, and where a wrong figure came from. */
export function findingSentence(record: VotingRecord, finding: Finding): string {
  const [id] = finding.votes;
  const row = id === undefined ? undefined : record.find(id);
  const vote = row === undefined ? undefined : record.vote(row);
  const parts = [verdictSentence(record, finding, vote), finding.note === undefined ? "" : NOTE_WORDS[finding.note]];
  return parts.filter((p) => p !== "").join(" ");
}

function verdictSentence(record: VotingRecord, finding: Finding, vote: VoteEvent | undefined): string {
  if (finding.said !== undefined) return saidSentence(record, finding.said);
  switch (finding.verdict) {
    case "supported":
      return vote === undefined ? "The rules say the same." : capital(factOf(record, finding, vote));
    case "contradicted":
      return vote === undefined ? "The record says otherwise." : `The record differs: ${factOf(record, finding, vote)}`;
    case "conflated":
      return vote === undefined
        ? "Two votes are taken for one another."
        : `${loanSentence(record, finding)} ${capital(factOf(record, finding, vote))}`;
    case "not-in-record":
      return vote === undefined ? "The record does not hold this." : `The record does not tell this of ${name(vote)}.`;
    case "uncheckable":
      // what the record has is told beside what it is not held against
      return vote !== undefined && (finding.measure !== undefined || SHOWN_BESIDE.has(finding.note ?? "opinion"))
        ? `For comparison: ${factOf(record, finding, vote)}`
        : "";
    default:
      return unreachable(finding.verdict);
  }
}

/** "Ms. Berg (Norway) said so in A/90/PV.14, 6 November 2035." */
function saidSentence(record: VotingRecord, { speaker, member, capacity, meeting, date }: Statement): string {
  const known = member === undefined ? undefined : record.member(member);
  const of = known === undefined ? capacity : memberName(known, date);
  return `${speaker}${of === undefined || of === speaker ? "" : ` (${of})`} said so in ${meeting}, ${dateWords(date)}.`;
}

/** Notes of claims that state a fact, though it is not judged. */
const SHOWN_BESIDE: ReadonlySet<Note> = new Set(["ambiguous", "mixed", "unverified-record", "incomplete"]);

function name(vote: VoteEvent): string {
  return `${vote.id} (“${vote.question.title}”, ${bodyName(vote.body)}, ${dateWords(vote.date)})`;
}

/** What the record holds on the matter of the claim. */
function factOf(record: VotingRecord, finding: Finding, vote: VoteEvent): string {
  switch (finding.claim.type) {
    case "tally":
    case "count":
      if (finding.claim.type === "count" && finding.correct?.numbers !== undefined) {
        return `in ${name(vote)} it was ${tallyWords(finding.correct.numbers)}.`;
      }
      return `${name(vote)} was ${outcomeWords(record, vote)}${caveat(vote, "tally")}: ${tallyWords(vote.tally)}.`;
    case "position":
    case "veto":
      return `${positionsSentence(record, finding, vote)}`;
    case "compare":
      return finding.measure === undefined
        ? `${name(vote)} was ${outcomeWords(record, vote)}.`
        : measureSentence(record, finding, finding.measure, vote);
    case "outcome":
      return `${name(vote)}: ${outcomeWords(record, vote)}${caveat(vote, "outcome")}.`;
    case "sponsor":
      return `${name(vote)} was put forward by ${sponsorWords(record, vote)}${caveat(vote, "sponsors")}.`;
    case "date":
      return `${vote.id} was voted on ${dateWords(vote.date)}${caveat(vote, "date")}.`;
    case "symbol":
      return finding.correct?.symbol === undefined || finding.correct.symbol === vote.id
        ? `${name(vote)}: ${outcomeWords(record, vote)}.`
        : `That is the title of ${finding.correct.symbol}.`;
    default:
      return `${name(vote)}: ${outcomeWords(record, vote)}.`;
  }
}

/** The number a comparison was held against, and how it was come by. */
function measureSentence(record: VotingRecord, finding: Finding, measure: Measure, vote: VoteEvent): string {
  return measure.kind === "company" ? companySentence(record, measure, vote) : seriesSentence(finding, measure, vote);
}

function seriesSentence(
  finding: Finding,
  measure: Measure & { readonly kind: "earlier-texts" },
  vote: VoteEvent,
): string {
  const { count, of, since, named } = measure;
  const linked = named ? "" : ", linked by their titles";
  const last = count < of ? finding.alternatives.map((a) => a.vote) : [];
  const but = last.length === 0 ? "" : `; not, of late, ${listWords(last)}`;
  const bear = count === of ? "all bear" : count === 1 ? "1 bears" : count === 0 ? "none bears" : `${count} bear`;
  return `of the ${plural(of, "verified vote")} on this text before ${name(vote)}${linked}, from ${since} on, ${bear} the words out${but}.`;
}

function companySentence(
  record: VotingRecord,
  measure: Measure & { readonly kind: "company" },
  vote: VoteEvent,
): string {
  const { members, count, of, before } = measure;
  const row = record.find(vote.id);
  const [first] = members;
  const position = row === undefined || first === undefined ? undefined : record.position(row, first);
  const did = position === undefined ? "took a position" : didWords(position);
  const apart = count === 0 ? "all did the same" : count === of ? "none did the same" : `${count} did not do the same`;
  const agreed =
    before === undefined
      ? ""
      : ` In the ${before.years} years before, its agreement with them was ${before.agreement.toFixed(2)} (mean of Lijphart's index, 0 to 1).`;
  const own = namesInSentence(record, members, vote.date, 4);
  return `in the vote on ${name(vote)}, ${own} ${did}; of ${circleWords(record, measure)} that took a position, ${apart}.${agreed}`;
}

/** "the 27 others of the European Union". */
function circleWords(record: VotingRecord, { of, with: circle }: Measure & { readonly kind: "company" }): string {
  if (circle === "named") return of === 1 ? "the other one named" : `the ${of} others named`;
  if (circle === "usual") return `the ${of} members it had agreed with most`;
  const group = record.groups.find((g) => g.id === circle)?.name ?? circle;
  return `the ${of} others of ${/^(?:[A-Z]+|Five Eyes|Canada.*)$/.test(group) ? "" : "the "}${group}`;
}

function sponsorWords(record: VotingRecord, vote: VoteEvent): string {
  const sponsors = vote.question.sponsors;
  const main = sponsors?.main ?? [];
  if (main.length > 0) return namesInSentence(record, main, vote.date, 6);
  return sponsors?.words ?? "sponsors not on record";
}

/** "the United States voted against, Ukraine abstained": those named in the claim, as they voted. */
function positionsSentence(record: VotingRecord, finding: Finding, vote: VoteEvent): string {
  const states = finding.claim.positions?.flatMap((p) => p.states) ?? [];
  const row = record.find(vote.id);
  const exhaustive = finding.correct?.numbers;
  const groups = new Map<string, string[]>();
  const asked = finding.correct?.positions?.map((p) => p.state) ?? states;
  for (const state of asked) {
    const option = row === undefined ? undefined : record.position(row, state);
    const did = option === undefined ? "is not in the known roll call" : didWords(option);
    groups.set(did, [...(groups.get(did) ?? []), state]);
  }
  const told = [...groups].map(([did, codes]) => `${namesInSentence(record, codes, vote.date, 8)} ${did}`);
  const tail = exhaustive === undefined ? "" : `; in all ${tallyWords(exhaustive)}`;
  return told.length === 0
    ? `${name(vote)} was ${outcomeWords(record, vote)}.`
    : `in the vote on ${name(vote)}, ${told.join("; ")}${tail}${caveat(vote, "votes")}.`;
}

function loanSentence(record: VotingRecord, finding: Finding): string {
  const row = finding.borrowedFrom === undefined ? undefined : record.find(finding.borrowedFrom);
  if (row === undefined) return "";
  const lender = record.vote(row);
  switch (finding.claim.type) {
    case "tally":
    case "count":
      return `These are the figures of ${name(lender)} (${tallyShort(lender.tally)}).`;
    case "position":
    case "veto": {
      const option = finding.claim.positions?.[0]?.position;
      const how = option === undefined ? "so" : optionWords(option);
      return `That was the vote (${how}) on ${name(lender)}.`;
    }
    case "symbol":
      return `The title belongs to ${name(lender)}.`;
    default:
      return `That was ${name(lender)}.`;
  }
}
