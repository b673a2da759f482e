import { fromDayNumber, once } from "#basics";
import type { MemberCode, Option, Statement, VotingRecord } from "#record";
import { extractClaims } from "./claims/extract.ts";
import type { RawClaim } from "./claims/raw-claim.ts";
import { type Stretch, stretchesOf } from "./claims/stretches.ts";
import type { Referent } from "./claims/texts/referent.ts";
import type { Document } from "./document.ts";
import { checkEach } from "./each-story.ts";
import type { Article, Claim, ClaimedPosition, DoubtingReader, Finding, Reader, Reading } from "./finding.ts";
import { judgeCompany } from "./judge/company.ts";
import { createDoubts, type Doubts } from "./judge/doubts/doubts.ts";
import { judgeEarlier } from "./judge/earlier-figure.ts";
import { judgeHistory } from "./judge/history.ts";
import { judgeVote } from "./judge/judge-vote.ts";
import type { Judged, Judgement } from "./judge/judgement.ts";
import { membersMeant, optionMeant } from "./judge/members-meant.ts";
import { namesItself } from "./judge/names-itself.ts";
import { isNowhere, ofAnotherText } from "./judge/other-text.ts";
import { createPast, type Past } from "./judge/past.ts";
import { judgeRemark } from "./judge/remark.ts";
import { isResultRead } from "./judge/result-read.ts";
import { secondThoughts } from "./judge/second-thoughts.ts";
import { createWhoSaid, type WhoSaid } from "./judge/who-said.ts";
import { createLinker } from "./link/link.ts";
import type { Linked } from "./link/linked.ts";
import { indexVotes, type VoteIndex } from "./link/vote-index.ts";
import { notBorneOut } from "./not-borne-out.ts";
import { createTextReader, type TextReader } from "./text/document.ts";
import { storiesOf } from "./text/stories.ts";

/**
 * Makes a reader of articles for one record. The names and the subjects of the votes are compiled here, once; `check` is then a pure
 * function of the article, linear in its length, and never throws on any text. `statements` are what was said in meetings on record, asked for
 * at the first quotation: quotations are looked up in them.
 */
export function createReader(record: VotingRecord, statements: () => readonly Statement[] = () => []): DoubtingReader {
  const compiled = { record, text: createTextReader(record), index: indexVotes(record) };
  const lookups = { whoSaid: createWhoSaid(statements), past: createPast(record) };
  return {
    ...readerOf(compiled, { ...lookups, doubts: createDoubts() }),
    without: (doubts) => readerOf(compiled, { ...lookups, doubts: createDoubts(doubts) }),
  };
}

/** What is made of a record once. */
interface Compiled {
  readonly record: VotingRecord;
  readonly text: TextReader;
  readonly index: VoteIndex;
}

function readerOf({ record, text, index }: Compiled, lookups: Lookups): Reader {
  const judgeStretch = (document: Document, stretch: Stretch): readonly Judged[] => {
    const linkOf = createLinker(index, document, stretch);
    const judgeOf: JudgeOf = (claim, text) => {
      const linked = linkOf(text);
      return linked === undefined ? undefined : judge(record, seenFrom(document, text), linked, claim, lookups);
    };
    const told = toldTexts(stretch);
    const judged = stretch.claims.flatMap((claim) => {
      const news = claim.news === undefined ? undefined : linkOf(claim.news);
      const first = judgeEither(judgeOf, claim);
      const linked = linkOf(claim.referent);
      const judgement =
        (first !== undefined && linked !== undefined && isNowhere(first)
          ? ofAnotherText(record, linked, claim, othersOf(told, judgeOf, claim))
          : undefined) ??
        first ??
        (news === undefined ? undefined : judgeEarlier(record, document, news, claim));
      return judgement === undefined ? [] : [{ claim, judgement }];
    });
    return secondThoughts(record, document, judged, lookups.doubts);
  };
  const checkStory = (article: Article): Reading => {
    const document = text.read(article);
    const extraction = extractClaims(document);
    const judged = stretchesOf(document, extraction).flatMap((stretch) => judgeStretch(document, stretch));
    const findings = judged.map((j) => findingOf(record, document, article.text, j));
    const isTold = extraction.namesUN || namesItself(findings);
    const guessed = extraction.namesUN ? notBorneOut(extraction, new Set(judged.map((j) => j.claim.sentence))) : [];
    const unread = [...extraction.unread, ...guessed].sort((a, b) => a.start - b.start);
    return {
      text: article.text,
      blocks: document.blocks.filter((b) => b.kind !== "boilerplate").map(({ start, end }) => ({ start, end })),
      record: { version: record.version },
      ...(document.published === undefined ? {} : { published: fromDayNumber(document.published) }),
      ...(document.title === undefined ? {} : { title: document.title }),
      findings: isTold ? findings : [],
      unread: unread.map((u) => ({ ...u, quote: article.text.slice(u.start, u.end) })),
    };
  };
  return {
    check(article) {
      const stories = storiesOf(article.text);
      return stories.length === 1 ? checkStory(article) : checkEach(checkStory, article, stories);
    },
  };
}

/** What is looked up beside the votes themselves, worked out when a claim first asks for it. */
interface Lookups {
  readonly whoSaid: WhoSaid;
  readonly past: Past;
  readonly doubts: Doubts;
}

const OF_VOTES = new Set(["tally", "count", "position", "veto", "outcome", "sponsor", "date", "body"]);

/** The judgement of a claim, were it said of a text. */
type JudgeOf = (claim: RawClaim, text: Referent | undefined) => Judgement | undefined;

/** Where the words do not tell which of two texts is meant, the one of which the claim is true is meant. */
function judgeEither(judgeOf: JudgeOf, claim: RawClaim): Judgement | undefined {
  const first = judgeOf(claim, claim.referent);
  const second = first?.verdict === "supported" || claim.rival === undefined ? undefined : judgeOf(claim, claim.rival);
  return second?.verdict === "supported" ? second : first;
}

/** As many texts are asked for at most. */
const MOST_TEXTS = 4;

/** The texts that something is told of with a claim: those told from the same day, that of the article or of a section. */
type Told = (claim: RawClaim) => readonly Referent[];

/** The first texts of a stretch that something is told of: two more than are asked for, as a claim has one or two of its own. */
function toldTexts({ texts, claims }: Stretch): Told {
  const bySeen = once(() => {
    const told = new Set(claims.map((c) => c.referent));
    const lists = new Map<number | undefined, Referent[]>();
    for (const text of texts.referents) {
      const list = lists.get(text.seen) ?? [];
      if (told.has(text) && list.length < MOST_TEXTS + 2) list.push(text);
      lists.set(text.seen, list);
    }
    return lists;
  });
  return ({ referent }) => bySeen().get(referent?.seen) ?? [];
}

/** An article as of the day from which it tells of a text: what stands under a day is news of that day. */
function seenFrom(document: Document, text: Referent | undefined): Document {
  return text?.seen === undefined ? document : { ...document, published: text.seen };
}

/** Under each of the first other texts of a stretch that something is told of. */
function* othersOf(told: Told, judgeOf: JudgeOf, claim: RawClaim): Iterable<Judgement | undefined> {
  const others = told(claim).filter((r) => r !== claim.referent && r !== claim.rival);
  for (const other of others.slice(0, MOST_TEXTS)) yield judgeOf(claim, other);
}

function findingOf(record: VotingRecord, document: Document, text: string, { claim, judgement }: Judged): Finding {
  const votes = judgement.rows.map((row) => record.vote(row).id);
  const borrowed = judgement.borrowedFrom === undefined ? undefined : record.vote(judgement.borrowedFrom);
  const shown = [...judgement.rows, ...(judgement.borrowedFrom === undefined ? [] : [judgement.borrowedFrom])];
  const { verdict, note, correct, measure, said, alternatives } = judgement;
  // fields that may be missing are set one by one: objects spread into others are slow to make, and this is done for every claim
  const finding: Growing<Finding> = {
    claim: claimOf(record, document, text, claim, judgement),
    votes,
    verdict,
    alternatives,
    evidence: shown.flatMap((row) => {
      const { id, sources } = record.vote(row);
      return sources.map((source) => ({ vote: id, source }));
    }),
    because: [claim.because, ...judgement.because],
  };
  if (note !== undefined) finding.note = note;
  if (correct !== undefined) finding.correct = correct;
  if (measure !== undefined) finding.measure = measure;
  if (borrowed !== undefined) finding.borrowedFrom = borrowed.id;
  if (said !== undefined) finding.said = said;
  return finding;
}

/** A thing while it is made. */
type Growing<T> = { -readonly [Field in keyof T]: T[Field] };

function judge(
  record: VotingRecord,
  document: Document,
  linked: Linked,
  claim: RawClaim,
  { whoSaid, past, doubts }: Lookups,
): Judgement | undefined {
  if (claim.history !== undefined) return judgeHistory(record, past, document, linked, claim, claim.history, doubts);
  if (claim.company !== undefined) return judgeCompany(record, past, document, linked, claim, claim.company, doubts);
  if (!OF_VOTES.has(claim.type)) return judgeRemark(record, document, linked, claim, whoSaid);
  const judgement = judgeVote(record, document, linked, claim, doubts);
  if (claim.type === "body" && claim.weak === true && !isWrong(judgement)) return undefined;
  if (claim.tentative === true && !isResultRead(record, linked, claim, judgement))
    return judgement.verdict === "supported" ? judgement : undefined;
  if (claim.naming !== true && isHeldUp(linked, claim)) return judgement;
  return judgement.verdict === "supported" && (claim.type !== "tally" || judgement.alternatives.length === 0)
    ? judgement
    : undefined;
}

function isWrong({ verdict }: Judgement): boolean {
  return verdict === "contradicted" || verdict === "conflated";
}

/** "The Council condemned …" is told of a vote only where it is borne out, or where figures or positions of one stand beside it. */
function isHeldUp(linked: Linked, claim: RawClaim): boolean {
  if (claim.weak !== true || (claim.type !== "outcome" && claim.type !== "tally" && claim.type !== "veto")) return true;
  return linked.of.claims.some(
    (c) => c.weak !== true && (c.type === "tally" || c.type === "position" || c.type === "veto"),
  );
}

function claimOf(record: VotingRecord, document: Document, text: string, raw: RawClaim, judgement: Judgement): Claim {
  const positions = positionsOf(record, raw, judgement);
  const date = raw.date === undefined ? undefined : document.dates[raw.date]?.from;
  const { type, modality, start, end, because, speaker, numbers, outcome, sponsors } = raw;
  const claim: Growing<Claim> = { type, modality, start, end, quote: text.slice(start, end), because };
  if (speaker !== undefined) claim.speaker = speaker;
  if (numbers !== undefined) claim.numbers = numbers;
  if (positions !== undefined) claim.positions = positions;
  if (outcome !== undefined) claim.outcome = outcome;
  if (sponsors !== undefined) claim.sponsors = sponsors.members;
  if (date !== undefined) claim.date = fromDayNumber(date);
  return claim;
}

function positionsOf(
  record: VotingRecord,
  raw: RawClaim,
  judgement: Judgement,
): readonly ClaimedPosition[] | undefined {
  const position = raw.position;
  if (position === undefined || raw.type === "compare") return undefined;
  const [row] = judgement.rows;
  const states: readonly MemberCode[] =
    row === undefined ? position.actors.members : membersMeant(record, record.vote(row), position.actors);
  const option: Option = (row === undefined ? undefined : optionMeant(record, row, position)) ?? position.option;
  return [
    {
      states,
      position: option,
      ...(position.exhaustive ? { exhaustive: true as const } : {}),
      ...(position.negated ? { negated: true as const } : {}),
    },
  ];
}
