import type { Body, MemberCode, VoteEvent, VotingRecord } from "#record";
import { memberName } from "#record";
import { capital } from "#words";
import { formatList } from "./format.ts";
import { strings } from "./strings.ts";

/** The short word for what became of a vote: "Adopted", "Vetoed". */
export function outcomeLabel(vote: VoteEvent): string {
  if ((vote.vetoes ?? []).length > 0) return strings.vetoed;
  return vote.outcome === undefined ? strings.outcomeUnknown : strings.outcomes[vote.outcome];
}

/** What kind of question it was: a text that was adopted is a resolution, one that was not is still a draft. */
export function kindLabel(vote: VoteEvent): string {
  const { kind } = vote.question;
  if (vote.outcome === "adopted" || (kind !== "draft-resolution" && kind !== "draft-decision"))
    return strings.kinds[kind];
  return strings.draftKinds[kind];
}

export type OutcomeTone = "adopted" | "not-adopted" | "vetoed" | "open";

export function outcomeTone(vote: VoteEvent): OutcomeTone {
  if ((vote.vetoes ?? []).length > 0) return "vetoed";
  return vote.outcome === "adopted" || vote.outcome === "not-adopted" ? vote.outcome : "open";
}

export function bodyName(body: Body): string {
  return strings.bodies[body];
}

/** Names as they were on the day, in the order of the codes given. */
export function namesOn(record: VotingRecord, codes: readonly MemberCode[], vote: VoteEvent): readonly string[] {
  return codes.map((code) => {
    const member = record.member(code);
    return member === undefined ? code : memberName(member, vote.date);
  });
}

/** One sentence that says what became of the question, and by which figures. */
export function outcomeSentence(record: VotingRecord, vote: VoteEvent): string {
  const vetoes = namesOn(record, vote.vetoes ?? [], vote).map(withArticle);
  const figures = figureWords(vote);
  if (vetoes.length > 0) {
    const who = capital(formatList(vetoes));
    return `${who} vetoed ${thing(vote)} in the ${bodyName(vote.body)}${figures === undefined ? "" : `: ${figures.list}`}.`;
  }
  const subject = `The ${bodyName(vote.body)}`;
  const verb = `${subject} ${verbOf(vote)}`;
  if (vote.method === "without-a-vote") return `${verb} without a vote.`;
  if (figures === undefined) return `${verb}. The count is not on record.`;
  return vote.outcome === "adopted" && figures.by !== undefined
    ? `${verb} ${figures.by}.`
    : `${verb}: ${figures.list}.`;
}

function verbOf(vote: VoteEvent): string {
  const kind = vote.question.kind;
  if (vote.outcome === undefined) return `voted on ${thing(vote)}`;
  if (vote.outcome === "no-action") return `took no action on ${thing(vote)}`;
  if (vote.outcome === "withdrawn") return `did not vote on ${thing(vote)}, which was withdrawn`;
  if (vote.outcome === "not-put") return `did not put ${thing(vote)} to the vote`;
  const adopted = vote.outcome === "adopted";
  if (kind === "ruling") return rulingVerb(vote, adopted);
  if (kind === "procedural") return adopted ? "carried the motion" : "did not carry the motion";
  if (kind === "amendment") return adopted ? "adopted the amendment" : "rejected the amendment";
  if (kind === "part") return adopted ? "kept the part in the text" : "did not accept the part";
  if (kind === "admission") return adopted ? "recommended admission" : "did not recommend admission";
  return adopted ? `adopted ${thing(vote)}` : `did not adopt ${thing(vote)}`;
}

function rulingVerb(vote: VoteEvent, adopted: boolean): string {
  const overruled = vote.question.polarity === "overrule" ? adopted : !adopted;
  return overruled ? "overruled the ruling" : "let the ruling stand";
}

function thing(vote: VoteEvent): string {
  const kind = vote.question.kind;
  if (kind === "draft-resolution" || kind === "draft-decision") {
    const noun = kind === "draft-decision" ? "decision" : "resolution";
    return vote.outcome === "adopted" ? `this ${noun}` : `this draft ${noun}`;
  }
  if (kind === "amendment") return "the amendment";
  if (kind === "part") return "the part";
  if (kind === "procedural") return "the motion";
  if (kind === "ruling") return "the appeal";
  return kind === "admission" ? "the admission" : "the question";
}

/** "by 93 votes to 8, with 73 abstentions" and "93 in favour, 8 against, 73 abstaining"; undefined where nothing is stated. */
function figureWords(vote: VoteEvent): { readonly by?: string; readonly list: string } | undefined {
  const { yes, no, abstaining } = vote.tally;
  const parts = [
    yes === undefined ? undefined : `${yes} in favour`,
    no === undefined ? undefined : `${no} against`,
    abstaining === undefined ? undefined : `${abstaining} abstaining`,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  if (yes === undefined || no === undefined) return { list: parts.join(", ") };
  const abstentions =
    abstaining === undefined
      ? ""
      : abstaining === 0
        ? ", with no abstentions"
        : `, with ${abstaining} ${abstaining === 1 ? "abstention" : "abstentions"}`;
  return {
    by: `by ${yes} ${yes === 1 ? "vote" : "votes"} to ${no === 0 ? "none" : no}${abstentions}`,
    list: parts.join(", "),
  };
}

const WITH_ARTICLE =
  /^(United|Russian|Soviet|Netherlands|Philippines|Gambia|Bahamas|Maldives|Comoros|Seychelles|Marshall|Solomon|Dominican|Czech Rep|Central African|Democratic|Federated|Congo)/;

/** Groups are called by what they are, and take an article; BRICS and AUKUS do not. */
const GROUP_WITH_ARTICLE =
  /\b(Union|Group|League|Movement|Alliance|Association|Community|Forum|Organi[sz]ation|Treaty|countries|states|members|Dialogue|parties|Pact|Council|Commonwealth)\b/;

/** "the United States", "the European Union", "France": for use inside a sentence. */
export function withArticle(name: string): string {
  return WITH_ARTICLE.test(name) || GROUP_WITH_ARTICLE.test(name) ? `the ${name}` : name;
}
