import { type Option, permanentMembersOn, type VoteEvent, type VotingRecord } from "#record";
import { decideVote } from "#rules";
import { formatList, formatShortDate } from "./format.ts";
import { type Tile, tilesOf } from "./roll.ts";
import { strings } from "./strings.ts";
import { displaySymbol, voteHref } from "./vote-row.ts";
import { namesOn, withArticle } from "./vote-words.ts";

/** What a reader takes in of a vote at a look, beside its sentence and its figures. */
export interface VoteGlance {
  /** Outside the Council its permanent members, with what they did; inside the tiles begin with them. Empty where no name is known. */
  readonly permanent: readonly Tile[];
  /** Who voted against, and in the Council who abstained, where they are few enough to be named. */
  readonly few: readonly { readonly stance: Option; readonly names: string }[];
  /** What was needed, in figures: "74 of 111 had to be in favour". */
  readonly needed?: string;
  /** The vote before it on the same matter. */
  readonly before?: { readonly href: string; readonly says: string };
}

/** As many names as can be read at a look. */
const FEW = 8;

/** `series` are the votes on the same matter, the oldest first. */
export function glanceOf(record: VotingRecord, i: number, series: readonly number[]): VoteGlance {
  const vote = record.vote(i);
  const tiles = tilesOf(record, i);
  const isCouncil = vote.body === "security-council";
  const permanent = new Set<string>(isCouncil ? [] : permanentMembersOn(record.council, vote.date));
  const needed = neededWords(record, i);
  const before = voteBefore(record, vote, series);
  return {
    permanent: tiles.filter((tile) => permanent.has(tile.code)),
    few: vote.rollCall === "partial" ? [] : fewOn(record, vote, tiles, isCouncil ? ["no", "abstaining"] : ["no"]),
    ...(needed === undefined ? {} : { needed }),
    ...(before === undefined ? {} : { before }),
  };
}

function fewOn(record: VotingRecord, vote: VoteEvent, tiles: readonly Tile[], stances: readonly Option[]) {
  return stances.flatMap((stance) => {
    const codes = tiles.filter((tile) => tile.stance === stance).map((tile) => tile.code);
    if (codes.length === 0 || codes.length > FEW) return [];
    return [{ stance, names: formatList(namesOn(record, codes, vote).map(withArticle)) }];
  });
}

function neededWords(record: VotingRecord, i: number): string | undefined {
  const step = decideVote(record, i).because.findLast((reason) => reason.kind === "majority");
  return step === undefined ? undefined : strings.glance.needed[step.base](step.needed, step.of);
}

/** The last whole text before this one; what was voted on the same day is beside it, not before it. */
function voteBefore(record: VotingRecord, vote: VoteEvent, series: readonly number[]): VoteGlance["before"] {
  if (vote.question.of !== undefined) return undefined;
  const row = series.findLast((other) => {
    const { date, question } = record.vote(other);
    return date < vote.date && question.of === undefined;
  });
  if (row === undefined) return undefined;
  const { id, date, tally } = record.vote(row);
  const figures = [tally.yes, tally.no, tally.abstaining];
  if (figures.includes(undefined)) return undefined;
  return {
    href: voteHref(id),
    says: strings.glance.before(displaySymbol(id), formatShortDate(date), figures.join("–")),
  };
}
