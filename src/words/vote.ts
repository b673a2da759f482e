import { unreachable } from "#basics";
import {
  type Body,
  type Counts,
  type Datum,
  type MemberCode,
  memberName,
  type Option,
  type Sureness,
  surenessOf,
  type VoteEvent,
  type VotingRecord,
} from "#record";
import { listWords, theName } from "./names.ts";

const BODY_NAMES: { readonly [B in Body]: string } = {
  "general-assembly": "General Assembly",
  "security-council": "Security Council",
  "first-committee": "First Committee",
  "second-committee": "Second Committee",
  "third-committee": "Third Committee",
  "fourth-committee": "Fourth Committee",
  "fifth-committee": "Fifth Committee",
  "sixth-committee": "Sixth Committee",
  "special-political-committee": "Special Political Committee",
  "ad-hoc-committee": "Ad Hoc Committee",
};

export function bodyName(body: Body): string {
  return BODY_NAMES[body];
}

/** "in favour", "against", "abstaining", "not voting": as the UN's records head their lists. */
export function optionWords(option: Option): string {
  switch (option) {
    case "yes":
      return "in favour";
    case "no":
      return "against";
    case "abstaining":
      return "abstaining";
    case "not-voting":
      return "not voting";
    default:
      return unreachable(option);
  }
}

/** "voted in favour", "abstained": what a member did. */
export function didWords(option: Option): string {
  switch (option) {
    case "yes":
      return "voted in favour";
    case "no":
      return "voted against";
    case "abstaining":
      return "abstained";
    case "not-voting":
      return "did not vote";
    default:
      return unreachable(option);
  }
}

/** "93-18-65": in favour, against, abstaining, with a question mark where no source states one. */
export function tallyShort(counts: Counts): string {
  return [counts.yes, counts.no, counts.abstaining].map((n) => n ?? "?").join("-");
}

/** "93 in favour, 18 against, 65 abstaining"; options that no source states are left out. */
export function tallyWords(counts: Counts): string {
  const options: readonly Option[] = ["yes", "no", "abstaining", "not-voting"];
  const known = options.flatMap((o) => (counts[o] === undefined ? [] : [`${counts[o]} ${optionWords(o)}`]));
  return known.length === 0 ? "no figures are known" : known.join(", ");
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "24 February 2025", as the UN writes dates. */
export function dateWords(date: string): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ""} ${date.slice(0, 4)}`;
}

/** "Brazil, China and India", by the names of the day; at most `most` of them, then "and 12 others". For lists; see `namesInSentence`. */
export function namesList(record: VotingRecord, codes: readonly string[], date: string, most = 40): string {
  return shortened(
    codes.map((code) => nameOn(record, code, date)),
    most,
  );
}

/** As `namesList`, with the articles that a sentence needs: "the United States and France". */
export function namesInSentence(record: VotingRecord, codes: readonly string[], date: string, most = 40): string {
  return shortened(
    codes.map((code) => theName(code as MemberCode, () => nameOn(record, code, date))),
    most,
  );
}

function nameOn(record: VotingRecord, code: string, date: string): string {
  const member = record.member(code);
  return member === undefined ? code : memberName(member, date as VoteEvent["date"]);
}

function shortened(names: readonly string[], most: number): string {
  const more = names.length - most;
  if (more > 0) return `${names.slice(0, most).join(", ")} and ${more} other${more === 1 ? "" : "s"}`;
  return names.length === 0 ? "nobody" : listWords(names);
}

/** "adopted by 93-18-65", "not adopted, 4-4-6", "vetoed by the Russian Federation, 11-1-3". */
export function outcomeWords(record: VotingRecord, vote: VoteEvent): string {
  const figures = vote.tally.yes === undefined ? undefined : tallyShort(vote.tally);
  const vetoes = vote.vetoes ?? [];
  if (vetoes.length > 0)
    return `vetoed by ${namesInSentence(record, vetoes, vote.date)}${figures === undefined ? "" : `, ${figures}`}`;
  switch (vote.outcome) {
    case "adopted":
      return vote.method === "without-a-vote"
        ? "adopted without a vote"
        : `adopted${figures === undefined ? "" : ` by ${figures}`}`;
    case "not-adopted":
      return `not adopted${figures === undefined ? "" : `, ${figures}`}`;
    case "no-action":
      return "no action was taken";
    case "withdrawn":
      return "withdrawn before a vote";
    case "not-put":
      return "not put to the vote";
    case undefined:
      return figures === undefined ? "outcome not known" : `${figures}, outcome not known`;
    default:
      return unreachable(vote.outcome);
  }
}

/** One line on a vote: "A/RES/ES-11/7, “Advancing a …” (General Assembly, 24 February 2025): adopted by 93-18-65". */
export function voteLine(record: VotingRecord, vote: VoteEvent): string {
  return `${vote.id}, “${vote.question.title}” (${bodyName(vote.body)}, ${dateWords(vote.date)}): ${outcomeWords(record, vote)}`;
}

const SURE_WORDS: { readonly [S in Sureness]: string } = {
  verified: "verified",
  "one-source": "one source only",
  inferred: "inferred from other figures",
  believed: "believed, not checked against a document",
  disputed: "sources differ",
};

export function surenessWords(sureness: Sureness): string {
  return SURE_WORDS[sureness];
}

/** "(one source only)" behind a datum that is less than verified; nothing behind one that is. */
export function caveat(vote: VoteEvent, datum: Datum): string {
  const sure = surenessOf(vote, datum);
  return sure === "verified" ? "" : ` (${SURE_WORDS[sure]})`;
}
