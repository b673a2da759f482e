import type { VerdictKind } from "#press";
import { strings } from "../strings.ts";
import type { FindingView, ReadingView, VoteLink } from "./finding-view.ts";

/** The reading in one sentence: what is wrong first. */
export function foundSentence({ findings }: ReadingView): string {
  const count = (...verdicts: readonly VerdictKind[]): number =>
    findings.filter((f) => verdicts.includes(f.verdict)).length;
  return strings.check.found({
    all: findings.length,
    fit: count("supported"),
    differ: count("contradicted", "conflated"),
  });
}

/** One finding as a sentence with its source, to be pasted into a message. */
export function findingText(finding: FindingView): string {
  const votes = [...finding.votes, ...(finding.borrowed === undefined ? [] : [finding.borrowed])].map(voteText);
  const { sources } = strings.check.report;
  const parts = [
    `“${oneLine(finding.quote)}”: ${finding.label}.`,
    finding.sentence,
    votes.length === 0 ? "" : `${votes.join("; ")}.`,
    finding.sources.length === 0 ? "" : `${sources}: ${finding.sources.join("; ")}.`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

/** The whole reading as Markdown: a list of findings in the order of the text, then what could not be read. */
export function reportMarkdown(reading: ReadingView, recordVersion: string): string {
  const s = strings.check.report;
  const found = reading.findings.length === 0 ? [] : [foundSentence(reading), ""];
  const lines = [`# ${s.title}`, "", ...found, s.made(recordVersion), ""];
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

/** The same as a page that stands alone: no script, no address of another host. */
export function reportHtml(reading: ReadingView, recordVersion: string): string {
  const s = strings.check.report;
  const findings = reading.findings.map((finding) => {
    const votes = [...finding.votes, ...(finding.borrowed === undefined ? [] : [finding.borrowed])].map(voteText);
    return [
      `<li><p><b>${markup(finding.label)}</b> (${markup(finding.type)})</p><blockquote>${markup(oneLine(finding.quote))}</blockquote>`,
      finding.sentence === "" ? "" : `<p>${markup(finding.sentence)}</p>`,
      votes.length === 0 ? "" : `<ul>${votes.map((vote) => `<li>${markup(vote)}</li>`).join("")}</ul>`,
      finding.sources.length === 0 ? "" : `<p>${s.sources}: ${markup(finding.sources.join("; "))}</p>`,
      "</li>",
    ].join("");
  });
  const unread = reading.unread.map((sentence) => `<li>${markup(oneLine(sentence.quote))}</li>`);
  return [
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${s.title}</title>`,
    "<style>body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif}blockquote{margin:.5rem 0;font-style:italic;unicode-bidi:isolate}li{margin-bottom:1rem}</style></head>",
    `<body><h1>${s.title}</h1><p><b>${reading.findings.length === 0 ? "" : markup(foundSentence(reading))}</b></p><p>${markup(s.made(recordVersion))}</p><ol>${findings.join("")}</ol>`,
    unread.length === 0 ? "" : `<h2>${strings.check.unread}</h2><ul>${unread.join("")}</ul>`,
    "</body></html>\n",
  ].join("");
}

function markup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
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
