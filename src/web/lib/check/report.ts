import type { VerdictKind } from "#press";
import { strings } from "../strings.ts";
import type { FindingView, ReadingView, VoteLink } from "./finding-view.ts";

/** One finding as a sentence with its source, to be pasted into a message. */
export function findingText(finding: FindingView): string {
  const votes = [...finding.votes, ...(finding.borrowed === undefined ? [] : [finding.borrowed])].map(voteText);
  const parts = [`“${oneLine(finding.quote)}”: ${finding.label}.`, finding.sentence, votes.join("; ")];
  return parts.filter((part) => part !== "").join(" ");
}

/** The whole reading as Markdown: a list of findings in the order of the text, then what could not be read. */
export function reportMarkdown(reading: ReadingView, recordVersion: string): string {
  const s = strings.check.report;
  const lines = [`# ${s.title}`, "", s.made(recordVersion), ""];
  for (const finding of reading.findings) {
    lines.push(`- **${finding.label}** (${finding.type}): “${escaped(oneLine(finding.quote))}”`);
    if (finding.sentence !== "") lines.push(`  ${escaped(finding.sentence)}`);
    for (const vote of finding.votes) lines.push(`  - ${escaped(voteText(vote))}`);
    if (finding.borrowed !== undefined)
      lines.push(`  - ${strings.check.rival}: ${escaped(voteText(finding.borrowed))}`);
    if (finding.sources.length > 0) lines.push(`  - ${s.sources}: ${escaped(finding.sources.join("; "))}`);
  }
  if (reading.unread.length > 0) {
    lines.push("", `## ${strings.check.unread}`, "");
    for (const sentence of reading.unread) lines.push(`- “${escaped(oneLine(sentence.quote))}”`);
  }
  return `${lines.join("\n")}\n`;
}

/** Worst 1 to best 5; only what was judged has a rating. */
const RATING: { readonly [V in VerdictKind]?: number } = { supported: 5, conflated: 2, contradicted: 1 };

/** The judged findings as schema.org ClaimReview, for the publisher to complete with its own name and address. */
export function claimReviews(reading: ReadingView): string {
  const reviews = reading.findings.flatMap((finding) => {
    const ratingValue = RATING[finding.verdict];
    if (ratingValue === undefined) return [];
    return [
      {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        claimReviewed: oneLine(finding.quote),
        reviewBody: finding.sentence,
        itemReviewed: {
          "@type": "Claim",
          ...(finding.speaker === undefined ? {} : { author: { "@type": "Person", name: finding.speaker } }),
          ...(reading.published === undefined ? {} : { datePublished: reading.published }),
        },
        reviewRating: {
          "@type": "Rating",
          ratingValue,
          bestRating: 5,
          worstRating: 1,
          alternateName: finding.label,
        },
      },
    ];
  });
  return `${JSON.stringify(reviews, undefined, 2)}\n`;
}

function voteText({ row }: VoteLink): string {
  const { yes, no, abstaining } = row.tally;
  const figures = [yes, no, abstaining].some((n) => n === undefined) ? "" : `, ${yes}-${no}-${abstaining}`;
  return `${row.id} (${row.body}, ${row.day}${figures})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Keeps what an article says from being taken for Markdown or HTML. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
