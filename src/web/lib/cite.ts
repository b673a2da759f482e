import type { Counts, VotingRecord } from "#record";
import { formatDate } from "./format.ts";
import { strings } from "./strings.ts";
import { displaySymbol, voteHref } from "./vote-row.ts";
import { outcomeLabel, outcomeSentence } from "./vote-words.ts";

/** How to refer to a vote: its lasting address, a citation for a footnote, and a snippet for a page of one's own that asks nothing of other hosts. */
export interface CiteView {
  readonly permalink: string;
  readonly citation: string;
  readonly snippet: string;
}

export function citeVote(record: VotingRecord, i: number, origin: string): CiteView {
  const vote = record.vote(i);
  const permalink = origin + voteHref(vote.id);
  const symbol = displaySymbol(vote.id);
  const { cited } = strings.cite;
  const place = cited.place(strings.bodies[vote.body], vote.meeting, formatDate(vote.date));
  const named = `“${vote.question.title}”${symbol === "" ? "" : `, ${symbol}`}`;
  const figures = figuresOf(vote.tally);
  const result = `${outcomeLabel(vote).toLowerCase()}${figures === undefined ? "" : ` ${figures}`}`;
  return {
    permalink,
    citation: cited.whole(place, named, result, record.version, permalink),
    snippet: [
      `<figure cite="${markup(permalink)}">`,
      `  <blockquote>${markup(outcomeSentence(record, vote))}</blockquote>`,
      `  <figcaption><a href="${markup(permalink)}">${markup(vote.question.title)}</a>, ${markup(formatDate(vote.date))}. ${markup(strings.site.record(record.version))}.</figcaption>`,
      "</figure>",
    ].join("\n"),
  };
}

/** "93-8-73"; undefined where one of the three is not stated. */
function figuresOf({ yes, no, abstaining }: Counts): string | undefined {
  return yes === undefined || no === undefined || abstaining === undefined ? undefined : `${yes}-${no}-${abstaining}`;
}

function markup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
