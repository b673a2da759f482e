import {
  type Body,
  type Counts,
  DATA,
  OPTIONS,
  type Sureness,
  surenessOf,
  symbolSlug,
  type VoteEvent,
  type VotingRecord,
} from "#record";
import { type CitationView, citationView } from "./citations.ts";
import { formatList, formatWeekday } from "./format.ts";
import { madeOnce } from "./made-once.ts";
import { explainOutcome, type OutcomeExplained } from "./outcome-explained.ts";
import { type Grouping, groupTiles, type TileGroup, tilesOf } from "./roll.ts";
import { type Seat, seatsOf } from "./seats.ts";
import { rowsOfSeries } from "./series-index.ts";
import { strings } from "./strings.ts";
import { glanceOf, type VoteGlance } from "./vote-glance.ts";
import { displaySymbol, type VoteRow, voteHref, voteRow } from "./vote-row.ts";
import { kindLabel, namesOn, type OutcomeTone, outcomeLabel, outcomeSentence, outcomeTone } from "./vote-words.ts";

/** How the names of a vote can stand: `?by=map`. */
export const VIEWS = ["region", "position", "map"] as const;

/** What the page of one vote shows whatever a reader asks of it, as plain data. */
export interface VoteFacts {
  readonly id: string;
  readonly slug: string;
  readonly symbol: string;
  readonly title: string;
  readonly says?: string;
  readonly sentence: string;
  readonly body: string;
  /** As a filter of the list of votes has it. */
  readonly bodyKey: Body;
  readonly isCouncil: boolean;
  readonly kind: string;
  readonly day: string;
  readonly method: string;
  readonly tone: OutcomeTone;
  readonly outcome: string;
  readonly tally: Counts;
  readonly tallySure: Sureness;
  readonly votesSure: Sureness;
  readonly draft?: string;
  readonly sponsors?: string;
  readonly sponsorsSure: Sureness;
  readonly meeting: { readonly id: string; readonly href: string; readonly title?: string };
  readonly place: string;
  readonly placeSure: Sureness;
  readonly parent?: { readonly href: string; readonly symbol: string; readonly title: string };
  readonly rollCall: VoteEvent["rollCall"];
  readonly byPosition: readonly TileGroup[];
  readonly seats: readonly Seat[];
  readonly explained: OutcomeExplained;
  readonly unsure: readonly { readonly datum: string; readonly sure: Sureness }[];
  readonly doubts: readonly { readonly datum: string; readonly says: string; readonly among: readonly VoteRow[] }[];
  readonly otherTallies: readonly { readonly kind: string; readonly figures: string; readonly words?: string }[];
  readonly intended: readonly string[];
  readonly notes: readonly string[];
  readonly sources: readonly CitationView[];
  readonly meetingVotes: readonly VoteRow[];
  readonly dayVotes: readonly VoteRow[];
  readonly parts: readonly VoteRow[];
  readonly series: readonly VoteRow[];
  /** Some of them were found by the words of their titles; no source calls them one text. */
  readonly seriesByWords: boolean;
  readonly glance: VoteGlance;
}

/** Votes whose facts, and what is made of them, are kept at once: some sixty kilobytes each. */
const MOST_VOTES = 400;

/** The facts of a vote, made once. `repeats` are votes on the same text in other years beside those the record itself joins in a series. */
export function voteFacts(record: VotingRecord, i: number, repeats: readonly number[]): VoteFacts {
  return keptFacts(record, `${i} ${repeats.length}`, i, repeats);
}

/** The tiles of a vote as they are asked for, made once. */
export const voteTiles: (record: VotingRecord, key: `${number} ${Grouping}`) => readonly TileGroup[] = madeOnce(
  (record, key) => {
    const [row, by] = key.split(" ");
    const i = Number(row);
    return groupTiles(record, record.vote(i), tilesOf(record, i), by === "position" ? "position" : "region");
  },
  MOST_VOTES * 2,
);

const keptFacts = madeOnce(
  (record: VotingRecord, _key: string, i: number, repeats: readonly number[]): VoteFacts =>
    makeFacts(record, i, repeats),
  MOST_VOTES,
);

function makeFacts(record: VotingRecord, i: number, repeats: readonly number[]): VoteFacts {
  const vote = record.vote(i);
  const q = vote.question;
  const symbol = displaySymbol(vote.id);
  const sponsors = sponsorWords(record, vote);
  return {
    id: vote.id,
    slug: symbolSlug(vote.id),
    symbol,
    title: q.title,
    ...(q.says === undefined ? {} : { says: q.says }),
    sentence: outcomeSentence(record, vote),
    body: strings.bodies[vote.body],
    bodyKey: vote.body,
    isCouncil: vote.body === "security-council",
    kind: kindLabel(vote),
    day: formatWeekday(vote.date),
    method: strings.methods[vote.method],
    tone: outcomeTone(vote),
    outcome: outcomeLabel(vote),
    tally: vote.tally,
    tallySure: surenessOf(vote, "tally"),
    votesSure: surenessOf(vote, "votes"),
    ...(q.symbol === undefined || q.symbol === vote.id ? {} : { draft: q.symbol }),
    ...(sponsors === undefined ? {} : { sponsors }),
    sponsorsSure: surenessOf(vote, "sponsors"),
    ...related(record, i, repeats),
    rollCall: vote.rollCall,
    byPosition: voteTiles(record, `${i} position`),
    seats: seatsOf(record, i),
    explained: explainOutcome(record, i),
    ...uncertain(record, vote),
    notes: vote.notes ?? [],
    sources: vote.sources.map((citation) => citationView(record, citation)),
  };
}

/** The votes around it: in the meeting, on the day, on the same text, in other years. */
function related(record: VotingRecord, i: number, repeats: readonly number[]) {
  const vote = record.vote(i);
  const meeting = record.meeting(vote.meeting);
  const inMeeting = record.ofMeeting(vote.meeting);
  const sameDay = record.onDay(record.columns.day[i] ?? 0).filter((row) => record.vote(row).meeting !== vote.meeting);
  const named = vote.question.series === undefined ? [] : rowsOfSeries(record, vote.question.series);
  const series = [...new Set([...named, ...repeats])].sort((a, b) => a - b);
  const parentRow = vote.question.of === undefined ? undefined : record.find(vote.question.of);
  const parent = parentRow === undefined ? undefined : record.vote(parentRow);
  const rows = (list: readonly number[]): readonly VoteRow[] => list.map((row) => voteRow(record, row));
  return {
    meeting: {
      id: vote.meeting,
      href: `/meetings/${symbolSlug(vote.meeting)}`,
      ...(meeting?.title === undefined ? {} : { title: meeting.title }),
    },
    place: vote.order === undefined ? strings.vote.orderUnknown : strings.vote.place(vote.order, inMeeting.length),
    placeSure: surenessOf(vote, "order"),
    ...(parent === undefined
      ? {}
      : { parent: { href: voteHref(parent.id), symbol: displaySymbol(parent.id), title: parent.question.title } }),
    meetingVotes: inMeeting.length > 1 ? rows(inMeeting) : [],
    dayVotes: rows(sameDay),
    parts: rows(record.partsOf(vote.id).filter((row) => record.vote(row).meeting !== vote.meeting)),
    series: series.length > 1 ? rows(series.toReversed()) : [],
    seriesByWords: repeats.some((row) => !named.includes(row)),
    glance: glanceOf(record, i, series),
  };
}

function uncertain(record: VotingRecord, vote: VoteEvent) {
  return {
    unsure: DATA.map((datum) => ({ datum: strings.data[datum], sure: surenessOf(vote, datum) })).filter(
      ({ sure }) => sure !== "verified",
    ),
    doubts: (vote.doubts ?? []).map((doubt) => ({
      datum: strings.data[doubt.on],
      says: doubt.says,
      among: (doubt.among ?? [])
        .map((id) => record.find(id))
        .filter((row) => row !== undefined)
        .map((row) => voteRow(record, row)),
    })),
    otherTallies: (vote.otherTallies ?? []).map((other) => ({
      kind: strings.vote.otherTallyKinds[other.kind],
      figures: OPTIONS.filter((o) => other[o] !== undefined)
        .map((o) => `${other[o]} ${strings.options[o].toLowerCase()}`)
        .join(", "),
      ...(other.words === undefined ? {} : { words: other.words }),
    })),
    intended: (vote.intended ?? []).map((v) =>
      strings.vote.intendedSays(namesOn(record, [v.member], vote)[0] ?? v.member, strings.did[v.option]),
    ),
  };
}

function sponsorWords(record: VotingRecord, vote: VoteEvent): string | undefined {
  const sponsors = vote.question.sponsors;
  if (sponsors === undefined) return undefined;
  const main = formatList(namesOn(record, sponsors.main ?? [], vote));
  const words = sponsors.words ?? (main === "" ? undefined : main);
  const others = sponsors.co?.length ?? 0;
  if (words === undefined) return undefined;
  return others === 0 ? words : `${words}, ${strings.vote.coSponsors(others)}`;
}
