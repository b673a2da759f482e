import { type ShareCard, shareCard } from "#charts";
import { OPTIONS, type VotingRecord } from "#record";
import { formatDate, formatNumber } from "./format.ts";
import { LOOKS } from "./pages/vote-pictures.ts";
import { type Stance, tilesOf } from "./roll.ts";
import { strings } from "./strings.ts";
import { displaySymbol } from "./vote-row.ts";
import { outcomeSentence } from "./vote-words.ts";

/** A vote as a picture to send on. What is not known has no tile and no figure. */
export function voteCard(record: VotingRecord, row: number, styles: NonNullable<ShareCard["styles"]>): string {
  const vote = record.vote(row);
  const tiles = tilesOf(record, row);
  const symbol = displaySymbol(vote.id);
  return shareCard({
    styles,
    kicker: [strings.bodies[vote.body], formatDate(vote.date), symbol].filter((w) => w !== "").join(" · "),
    title: vote.question.title,
    sentence: outcomeSentence(record, vote),
    figures: OPTIONS.flatMap((option) => {
      const count = vote.tally[option];
      return count === undefined
        ? []
        : [{ label: strings.options[option].toLowerCase(), value: formatNumber(count), look: LOOKS[option] }];
    }),
    tiles: OPTIONS.flatMap((option) =>
      tiles.filter((t): boolean => t.stance === (option as Stance)).map(() => LOOKS[option]),
    ),
    source: strings.vote.pictureSource(record.version.slice(0, 8), vote.sources.length),
  });
}
