import { type DayNumber, fromDayNumber, type LocalDate, type Random, toDayNumber, weekday } from "#basics";
import {
  isSettled,
  type MemberCode,
  memberName,
  type Option,
  type VoteEvent,
  type VoteId,
  type VotingRecord,
} from "#record";
import type { ExpectedClaim, Golden, Short } from "../../test/golden.ts";

// Articles whose truth is known because they are made from the record: facts of one vote, put into words by a grammar of paraphrases.

/** What an article will say of one vote: at first the truth, then perhaps a mutation of it. */
export interface Story {
  readonly row: number;
  readonly vote: VoteEvent;
  readonly published: LocalDate;
  readonly body: "general-assembly" | "security-council";
  readonly counts: { readonly yes: number; readonly no: number; readonly abstaining: number };
  /** Some of the members that took each position, at most four of each. */
  readonly named: { readonly [O in Option]: readonly MemberCode[] };
  readonly adopted: boolean;
  readonly sponsor?: MemberCode;
}

/** A sentence of an article with the claims it makes; `part` says which fact it tells. */
export interface Sentence {
  readonly part: "lead" | "sponsor" | "tally" | "no" | "abstaining" | "yes" | "filler";
  readonly say: string;
  readonly expect: readonly Omit<ExpectedClaim, "verdict">[];
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const FILLERS = [
  "Diplomats spoke of a long day.",
  "The debate had begun in the morning and ran into the evening.",
  "Observers had followed the talks for weeks.",
  "The chamber was full.",
  "Analysts were divided about what it will change on the ground.",
  "Humanitarian groups asked for more money.",
  "The meeting was broadcast live.",
  "Reactions came within minutes.",
] as const;

/** The story of a vote as the record has it; undefined where the record is not sure enough to tell right from wrong. */
export function storyOf(record: VotingRecord, row: number, random: Random): Story | undefined {
  const vote = record.vote(row);
  const { yes, no, abstaining } = vote.tally;
  const isMain = vote.question.kind === "draft-resolution" && !vote.id.includes("#");
  if (!isMain || yes === undefined || no === undefined || abstaining === undefined || vote.outcome === undefined)
    return undefined;
  if (vote.body !== "general-assembly" && vote.body !== "security-council") return undefined;
  if (!isSettled(vote, "tally") || !isSettled(vote, "date")) return undefined;
  const certain = vote.rollCall === "full" && isSettled(vote, "votes");
  const lists = record.byOption(row);
  const some = (option: Option): readonly MemberCode[] =>
    certain ? pick(lists[option], 1 + Math.floor(random() * 4), random) : [];
  const sponsors = vote.question.sponsors?.main ?? [];
  return {
    row,
    vote,
    published: fromDayNumber(toDayNumber(vote.date) + Math.floor(random() * 2)),
    body: vote.body,
    counts: { yes, no, abstaining },
    named: { yes: some("yes"), no: some("no"), abstaining: some("abstaining"), "not-voting": [] },
    adopted: vote.outcome === "adopted",
    ...(sponsors.length === 1 && sponsors[0] && isSettled(vote, "sponsors") ? { sponsor: sponsors[0] } : {}),
  };
}

/** The sentences of a story, in the order of a news item. */
export function tell(record: VotingRecord, story: Story, random: Random): readonly Sentence[] {
  const one = <T>(options: readonly T[]): T => options[Math.floor(random() * options.length)] as T;
  const names = (codes: readonly MemberCode[]): string =>
    join(codes.map((c) => nameOf(record, c, story.vote.date, random)));
  const sentences = [lead(story, one), tally(story, one, random), ...stances(story, names, one)];
  if (story.sponsor) sentences.splice(1, 0, sponsor(names([story.sponsor]), one, story.vote.id));
  const fillers = pick(FILLERS, 1 + Math.floor(random() * 3), random).map(
    (say) => ({ part: "filler", say, expect: [] }) as const,
  );
  return [...sentences, ...fillers];
}

/** An article of such sentences, with labels. `verdictOf` says which verdict the claims of a part deserve. */
export function article(
  story: Story,
  sentences: readonly Sentence[],
  verdictOf: (part: Sentence["part"]) => ExpectedClaim["verdict"] = () => "supported",
): Golden {
  return {
    name: story.vote.id,
    about: "",
    text: `${dateline(story)} - ${sentences.map((s) => s.say).join(" ")}\n`,
    published: story.published,
    expect: sentences.flatMap((s) =>
      s.expect.map((claim) => ({ ...claim, verdict: verdictOf(s.part) }) as ExpectedClaim),
    ),
    forbid: [],
  };
}

type Choose = <T>(options: readonly T[]) => T;

function dateline({ published }: Story): string {
  return `NEW YORK, ${longDate(toDayNumber(published))}`;
}

function longDate(day: DayNumber): string {
  const [year, month, date] = fromDayNumber(day).split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

function lead(story: Story, one: Choose): Sentence {
  const body =
    story.body === "general-assembly"
      ? one(["The UN General Assembly", "The U.N. General Assembly", "The United Nations General Assembly"])
      : one(["The UN Security Council", "The U.N. Security Council", "The United Nations Security Council"]);
  const when = `on ${DAYS[weekday(toDayNumber(story.vote.date))]}`;
  const did = story.adopted
    ? one(["adopted", "approved", "passed"])
    : one(["failed to adopt", "rejected", "did not adopt"]);
  const symbol = story.vote.question.symbol ?? story.vote.id;
  const text = one([
    `a resolution titled "${story.vote.question.title}"`,
    `a resolution called "${story.vote.question.title}" (${symbol})`,
    `the draft resolution ${symbol}, "${story.vote.question.title}"`,
  ]);
  const say = `${body} ${when} ${did} ${text}.`;
  return { part: "lead", say, expect: [{ type: "outcome", quote: `${when} ${did}`, resolutions: [story.vote.id] }] };
}

function sponsor(name: string, one: Choose, id: VoteId): Sentence {
  const say = one([
    `The text was drafted by ${name}.`,
    `The draft had been submitted by ${name}.`,
    `It was ${name} that put forward the resolution.`,
  ]);
  return { part: "sponsor", say, expect: [{ type: "sponsor", quote: say, resolutions: [id] }] };
}

function tally(story: Story, one: Choose, random: Random): Sentence {
  const { yes, no, abstaining } = story.counts;
  const w = (n: number): string => (random() < 0.2 && n < 21 ? words(n) : String(n));
  const countries = (n: number): string => `${w(n)} ${n === 1 ? "country" : "countries"}`;
  const abstentions = (n: number): string => `${w(n)} abstention${n === 1 ? "" : "s"}`;
  const say = one([
    `The vote was ${yes}-${no}-${abstaining}.`,
    `The vote was ${yes}-${no}, with ${abstentions(abstaining)}.`,
    `The vote was ${w(yes)} in favor, ${w(no)} against and ${abstentions(abstaining)}.`,
    `It received ${yes} votes in favour, ${no} against and ${abstentions(abstaining)}.`,
    `${capital(countries(yes))} voted for it, ${w(no)} voted against and ${w(abstaining)} abstained.`,
    `The result: ${yes} votes to ${no}, with ${abstentions(abstaining)}.`,
    `A recorded vote gave ${yes} in favour to ${no} against, with ${abstentions(abstaining)}.`,
  ]);
  return {
    part: "tally",
    say,
    expect: [{ type: "tally", quote: say, resolutions: [story.vote.id], numbers: { y: yes, n: no, a: abstaining } }],
  };
}

function stances(story: Story, names: (codes: readonly MemberCode[]) => string, one: Choose): readonly Sentence[] {
  const forms: { readonly [P in "no" | "abstaining" | "yes"]: readonly ((list: string) => string)[] } = {
    no: [
      (l) => `${l} voted against the resolution.`,
      (l) => `Among those voting against it: ${l}.`,
      (l) => `${l} opposed the text.`,
      (l) => `It was opposed by ${l}, among others.`,
    ],
    abstaining: [(l) => `${l} abstained.`, (l) => `Among those abstaining: ${l}.`, (l) => `${l} chose to abstain.`],
    yes: [(l) => `${l} voted in favour.`, (l) => `${l} voted for the resolution.`, (l) => `${l} backed the text.`],
  };
  const short: { readonly [P in "no" | "abstaining" | "yes"]: Short } = { no: "N", abstaining: "A", yes: "Y" };
  return (["no", "abstaining", "yes"] as const).flatMap((part) => {
    const states = story.named[part];
    if (states.length === 0) return [];
    const say = capital(one(forms[part])(names(states)));
    const positions = [{ states, position: short[part] }];
    return [
      { part, say, expect: [{ type: "position" as const, quote: say, resolutions: [story.vote.id], positions }] },
    ];
  });
}

const OTHER_NAMES: { readonly [code: string]: readonly string[] } = {
  USA: ["the United States", "Washington", "the U.S.", "the US"],
  RUS: ["Russia", "Moscow", "the Russian Federation"],
  CHN: ["China", "Beijing"],
  GBR: ["Britain", "the United Kingdom", "the UK"],
  FRA: ["France", "Paris"],
  PRK: ["North Korea", "Pyongyang"],
  KOR: ["South Korea", "Seoul"],
};
const WITH_ARTICLE =
  /^(United|Netherlands|Philippines|Gambia|Bahamas|Maldives|Marshall|Solomon|Comoros|Seychelles|Dominican Republic|Central African|Democratic Republic|Congo$|Russian Federation|Soviet Union|Czech Republic|Syrian Arab Republic$|Lao People)/;

function nameOf(record: VotingRecord, code: MemberCode, date: LocalDate, random: Random): string {
  const others = OTHER_NAMES[code];
  if (others && date > "1992") return others[Math.floor(random() * others.length)] as string;
  const member = record.member(code);
  return withArticle(member ? memberName(member, date) : code);
}

/** "the Netherlands", "Norway". */
export function withArticle(name: string): string {
  return WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

const UNITS =
  "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const words = (n: number): string => UNITS[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function join(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

/** Some of a list, in its order. */
export function pick<T>(list: readonly T[], count: number, random: Random): readonly T[] {
  const keyed = list.map((item, i) => ({ item, i, key: random() })).sort((a, b) => a.key - b.key);
  return keyed
    .slice(0, count)
    .sort((a, b) => a.i - b.i)
    .map(({ item }) => item);
}

/** At least `count` distinct articles over all votes the record is sure of, for benchmarks: no two have the same text. */
export function generate(record: VotingRecord, count: number, random: Random): readonly Golden[] {
  const texts = new Map<string, Golden>();
  for (let tries = 0; texts.size < count && tries < count * 20; tries++) {
    const story = storyOf(record, Math.floor(random() * record.voteCount), random);
    if (story === undefined) continue;
    const made = article(story, tell(record, story, random));
    texts.set(made.text, made);
  }
  return [...texts.values()];
}
