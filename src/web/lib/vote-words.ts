import type { Body, MemberCode, VoteEvent, VotingRecord } from "#record";
import { memberName } from "#record";
import { capital } from "#words";
import { formatList } from "./format.ts";
import { strings } from "./strings.ts";

const say = strings.outcomeSays;

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
  if (vetoes.length > 0)
    return say.vetoed(capital(formatList(vetoes)), thing(vote), bodyName(vote.body), figures?.list);
  const subject = say.body(bodyName(vote.body));
  const verb = verbOf(vote);
  if (vote.method === "without-a-vote") return say.withoutVote(subject, verb);
  if (figures === undefined) return say.countUnknown(subject, verb);
  return vote.outcome === "adopted" && figures.by !== undefined
    ? say.by(subject, verb, figures.by)
    : say.listed(subject, verb, figures.list);
}

function verbOf(vote: VoteEvent): string {
  const { kind } = vote.question;
  const { outcome = "unknown" } = vote;
  if (outcome !== "adopted" && outcome !== "not-adopted") return say.open[outcome](thing(vote));
  const adopted = outcome === "adopted";
  if (kind === "ruling") {
    const overruled = vote.question.polarity === "overrule" ? adopted : !adopted;
    return overruled ? say.ruling.overruled : say.ruling.upheld;
  }
  if (kind === "procedural" || kind === "amendment" || kind === "part" || kind === "admission")
    return adopted ? say.adopted[kind] : say.rejected[kind];
  return adopted ? say.text.adopted(thing(vote)) : say.text.rejected(thing(vote));
}

function thing(vote: VoteEvent): string {
  const name = say.things[vote.question.kind];
  if (typeof name === "string") return name;
  return vote.outcome === "adopted" ? name.adopted : name.draft;
}

/** "by 93 votes to 8, with 73 abstentions" and "93 in favour, 8 against, 73 abstaining"; undefined where nothing is stated. */
function figureWords(vote: VoteEvent): { readonly by?: string; readonly list: string } | undefined {
  const { yes, no, abstaining } = vote.tally;
  const list = (["yes", "no", "abstaining"] as const)
    .flatMap((option) => {
      const count = vote.tally[option];
      return count === undefined ? [] : [say.counts[option](count)];
    })
    .join(", ");
  if (list === "") return undefined;
  if (yes === undefined || no === undefined) return { list };
  return { by: say.figures(yes, no) + (abstaining === undefined ? "" : say.abstentions(abstaining)), list };
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
