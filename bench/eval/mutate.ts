import type { Random } from "#basics";
import { groupOn, isMemberOn, type MemberCode, type Option, type VotingRecord } from "#record";
import type { Golden } from "../../test/golden.ts";
import { article, pick, type Sentence, type Story, storyOf, tell } from "./generate.ts";

/** One way in which an article goes wrong. */
export const MUTATIONS = [
  "for and against swapped",
  "one more or less",
  "digits transposed",
  "stance flipped",
  "member swapped",
  "other vote of the meeting",
  "other year",
  "body swapped",
  "sponsor swapped",
  "outcome negated",
  "forecast for fact",
] as const;
export type Mutation = (typeof MUTATIONS)[number];

export interface Mutated {
  readonly mutation: Mutation;
  readonly article: Golden;
  /** The sentence that is wrong now; for a forecast, the one that must no longer be judged. */
  readonly quote: string;
}

type Counts = Story["counts"];

/** An article on a random vote with exactly one thing wrong; undefined where the vote drawn does not allow this mutation. */
export function mutated(record: VotingRecord, mutation: Mutation, random: Random): Mutated | undefined {
  const story = storyOf(record, Math.floor(random() * record.voteCount), random);
  if (story === undefined) return undefined;
  const changed = change(record, story, mutation, random);
  if (changed === undefined) return undefined;
  const sentences = tell(record, changed.story, random).map((s) =>
    s.part === changed.part ? (changed.say?.(s) ?? s) : s,
  );
  const wrong = sentences.find((s) => s.part === changed.part);
  if (wrong === undefined) return undefined;
  const verdict =
    mutation === "forecast for fact" ? ("uncheckable" as const) : (["contradicted", "conflated"] as const);
  return {
    mutation,
    quote: wrong.say,
    article: article(changed.story, sentences, (part) => (part === changed.part ? verdict : "supported")),
  };
}

interface Change {
  readonly story: Story;
  readonly part: Sentence["part"];
  readonly say?: (sentence: Sentence) => Sentence;
}

function change(record: VotingRecord, story: Story, mutation: Mutation, random: Random): Change | undefined {
  switch (mutation) {
    case "for and against swapped":
      return recount(story, { ...story.counts, yes: story.counts.no, no: story.counts.yes });
    case "one more or less":
      return recount(story, oneOff(story.counts, random));
    case "digits transposed":
      return recount(story, transposed(story.counts));
    case "stance flipped":
      return restance(story, story, random);
    case "member swapped":
      return swapMember(record, story, random);
    case "other vote of the meeting":
      return borrow(record, story, record.ofMeeting(story.vote.meeting), random);
    case "other year":
      return borrow(record, story, sameSeries(record, story), random);
    case "body swapped":
      return {
        story: { ...story, body: story.body === "general-assembly" ? "security-council" : "general-assembly" },
        part: "lead",
      };
    case "sponsor swapped":
      return swapSponsor(record, story, random);
    case "outcome negated":
      return { story: { ...story, adopted: !story.adopted }, part: "lead" };
    case "forecast for fact":
      return { story, part: "no", say: asForecast };
  }
}

function recount(story: Story, counts: Counts | undefined): Change | undefined {
  if (counts === undefined) return undefined;
  const { yes, no, abstaining } = story.counts;
  const other = (story.vote.otherTallies ?? []).some(
    (t) => t.yes === counts.yes && t.no === counts.no && t.abstaining === counts.abstaining,
  );
  const same = yes === counts.yes && no === counts.no && abstaining === counts.abstaining;
  return same || other ? undefined : { story: { ...story, counts }, part: "tally" };
}

function oneOff(counts: Counts, random: Random): Counts {
  const slot = (["yes", "no", "abstaining"] as const)[Math.floor(random() * 3)] ?? "yes";
  const up = random() < 0.5 || counts[slot] === 0;
  return { ...counts, [slot]: counts[slot] + (up ? 1 : -1) };
}

/** The last two digits of the votes in favour exchanged: 183 for 138. */
function transposed(counts: Counts): Counts | undefined {
  const digits = String(counts.yes);
  const swapped = Number(digits.replace(/(\d)(\d)$/, "$2$1"));
  return digits.length > 1 && !digits.endsWith("0") && swapped <= 193 ? { ...counts, yes: swapped } : undefined;
}

/** One member moves from the list it belongs in to another, alone in it. */
function restance(told: Story, truth: Story, random: Random): Change | undefined {
  const from = pick(
    (["yes", "no", "abstaining"] as const).filter((o) => truth.named[o].length > 0),
    1,
    random,
  )[0];
  const mover = from && truth.named[from][0];
  if (from === undefined || mover === undefined) return undefined;
  const to = from === "no" ? "abstaining" : from === "abstaining" ? "yes" : "no";
  return { story: { ...told, named: { ...told.named, [from]: told.named[from].slice(1), [to]: [mover] } }, part: to };
}

/** A member is put in the place of another of its group that voted otherwise. */
function swapMember(record: VotingRecord, story: Story, random: Random): Change | undefined {
  const option = pick(
    (["no", "abstaining"] as const).filter((o) => story.named[o].length > 1),
    1,
    random,
  )[0];
  const out = option && story.named[option][0];
  if (option === undefined || out === undefined) return undefined;
  const peers = record.groups
    .map((g) => groupOn(g, story.vote.date))
    .filter((group) => group.includes(out))
    .flat()
    .filter((code) => isKnownOtherwise(record, story, code, option));
  const into = pick(peers, 1, random)[0];
  return (
    into && {
      story: { ...story, named: { ...story.named, [option]: [into, ...story.named[option].slice(1)] } },
      part: option,
    }
  );
}

function isKnownOtherwise(record: VotingRecord, story: Story, code: MemberCode, option: Option): boolean {
  const member = record.member(code);
  const was = record.position(story.row, code);
  return member !== undefined && isMemberOn(member, story.vote.date) && was !== undefined && was !== option;
}

/** The figures of another vote given for this one. */
function borrow(record: VotingRecord, story: Story, rows: readonly number[], random: Random): Change | undefined {
  const row = pick(
    rows.filter((r) => r !== story.row),
    1,
    random,
  )[0];
  if (row === undefined) return undefined;
  const { yes, no, abstaining } = record.vote(row).tally;
  return yes === undefined || no === undefined || abstaining === undefined
    ? undefined
    : recount(story, { yes, no, abstaining });
}

function sameSeries(record: VotingRecord, story: Story): readonly number[] {
  const { series } = story.vote.question;
  if (series === undefined) return [];
  return Array.from({ length: record.voteCount }, (_, row) => row).filter(
    (row) => record.vote(row).question.series === series,
  );
}

function swapSponsor(record: VotingRecord, story: Story, random: Random): Change | undefined {
  const known = story.vote.question.sponsors;
  if (
    story.sponsor === undefined ||
    known?.co !== undefined ||
    known?.count !== undefined ||
    known?.words?.includes("others")
  )
    return undefined;
  const others = (["USA", "RUS", "FRA", "CHN", "BRA", "EGY"] as MemberCode[]).filter(
    (c) => c !== story.sponsor && record.member(c),
  );
  const sponsor = pick(others, 1, random)[0];
  return sponsor && { story: { ...story, sponsor }, part: "sponsor" };
}

/** "X voted against the resolution." becomes something that may yet happen. */
function asForecast(sentence: Sentence): Sentence {
  const list =
    /^(?:Among those voting against it: |It was opposed by )?(.*?)(?: voted against the resolution| opposed the text|, among others)?\.$/.exec(
      sentence.say,
    )?.[1];
  const say = `${list} ${/ and |, /.test(list ?? "") ? "are" : "is"} expected to vote against the next resolution on the subject.`;
  return { ...sentence, say, expect: sentence.expect.map((claim) => ({ ...claim, quote: say, optional: true })) };
}
