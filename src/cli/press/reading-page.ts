import { type Finding, isHtml, type Reading, type VerdictKind } from "#press";
import { citedSource, citedUrl, type VoteEvent, type VotingRecord } from "#record";
import {
  becauseWords,
  capital,
  claimTypeWords,
  dateWords,
  findingSentence,
  outcomeWords,
  verdictWords,
  voteLine,
} from "#words";
import { foldLines } from "../screen/fold-lines.ts";
import { plainWords } from "../screen/plain-words.ts";
import type { Style } from "../screen/style.ts";
import { markedText } from "./marked-text.ts";

const INDENT = "    ";

/** What `plenary check` prints: the article with its claims marked, each finding, and what was not read. */
export function readingPage(record: VotingRecord, reading: Reading, style: Style, width: number): string {
  const findings = reading.findings.map((finding, i) => findingBlock(record, reading, finding, i + 1, style, width));
  const parts = [
    markedText(reading, style, width),
    [summary(reading), ...lookAt(reading)].map((line) => foldLines(line, width)).join("\n"),
    ...findings,
    unreadBlock(reading, style, width),
    votesBlock(record, reading, style, width),
  ];
  return `${parts.filter((p) => p !== "").join("\n\n")}\n`;
}

/** "5 claims about votes: 3 supported, 2 contradicted. Published 24 February 2025; record 0a5eb66dcf1e2227." */
export function summary(reading: Reading): string {
  const { findings, published } = reading;
  const kinds: readonly VerdictKind[] = ["supported", "contradicted", "conflated", "not-in-record", "uncheckable"];
  const counted = kinds
    .map((kind) => ({ kind, count: findings.filter((f) => f.verdict === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${verdictWords(kind).toLowerCase()}`);
  const claims =
    findings.length === 1
      ? "1 claim about votes"
      : `${findings.length === 0 ? "No" : findings.length} claims about votes`;
  const told = counted.length === 0 ? claims : `${claims}: ${counted.join(", ")}`;
  const day =
    published === undefined
      ? "No day of publication is known (--published names it)"
      : `Published ${dateWords(published)}`;
  return `${told}. ${day}; record ${reading.record.version}.`;
}

/** "Look at: [6] conflated, [10] contradicted.": for whoever has no time to read them all. */
function lookAt({ findings }: Reading): readonly string[] {
  const wrong = findings.flatMap(({ verdict }, i) =>
    verdict === "contradicted" || verdict === "conflated" ? [`[${i + 1}] ${verdictWords(verdict).toLowerCase()}`] : [],
  );
  return wrong.length === 0 ? [] : [`Look at: ${wrong.join(", ")}.`];
}

function findingBlock(
  record: VotingRecord,
  reading: Reading,
  finding: Finding,
  mark: number,
  style: Style,
  width: number,
): string {
  const head = style.verdict(finding.verdict, `[${mark}] ${style.strong(verdictWords(finding.verdict))}`);
  const quote = plainWords(finding.claim.quote, isHtml(reading.text));
  const lines = [
    `${head} ${style.faint(`(${claimTypeWords(finding.claim.type)})`)}`,
    foldLines(`“${quote.trim()}”`, width, INDENT),
    foldLines(capital(findingSentence(record, finding)), width, INDENT),
    ...finding.votes.map((id) => voteRow(record, id, "vote", width)),
    ...(finding.borrowedFrom === undefined ? [] : [voteRow(record, finding.borrowedFrom, "taken from", width)]),
    ...finding.alternatives
      .filter((a) => a.vote !== finding.borrowedFrom)
      .map((a) => voteRow(record, a.vote, `or, read as this (${verdictWords(a.verdict).toLowerCase()})`, width)),
    style.faint(foldLines(`why: ${becauseWords(finding.because)}`, width, INDENT, `${INDENT}  `)),
  ];
  return lines.filter((line) => line.trim() !== "").join("\n");
}

function voteRow(record: VotingRecord, id: string, label: string, width: number): string {
  const row = record.find(id);
  const told = row === undefined ? id : `${id}, ${describe(record, record.vote(row))}`;
  return foldLines(`${label}: ${told}`, width, INDENT, `${INDENT}  `);
}

function describe(record: VotingRecord, vote: VoteEvent): string {
  return `${dateWords(vote.date)}, ${outcomeWords(record, vote)}`;
}

/** Each vote that a finding rests on, once, with the places it is known from. */
function votesBlock(record: VotingRecord, reading: Reading, style: Style, width: number): string {
  const ids = [
    ...new Set(
      reading.findings.flatMap((f) => [...f.votes, ...(f.borrowedFrom === undefined ? [] : [f.borrowedFrom])]),
    ),
  ];
  const blocks = ids.flatMap((id) => {
    const row = record.find(id);
    if (row === undefined) return [];
    const vote = record.vote(row);
    const cited = vote.sources.map((citation) =>
      foldLines(sourceWords(record, citation), width, INDENT, `${INDENT}  `),
    );
    return [[foldLines(voteLine(record, vote), width, "  ", INDENT), ...cited.map(style.faint)].join("\n")];
  });
  return blocks.length === 0 ? "" : [style.strong("The votes, and where they are known from:"), ...blocks].join("\n");
}

export function sourceWords(record: VotingRecord, citation: string): string {
  const source = record.source(citedSource(citation));
  if (source === undefined) return citation;
  const url = citedUrl(source, citation);
  return url === undefined ? source.title : `${source.title}, ${url}`;
}

function unreadBlock(reading: Reading, style: Style, width: number): string {
  if (reading.unread.length === 0) return "";
  const html = isHtml(reading.text);
  const rows = reading.unread.map((u) => foldLines(`“${plainWords(u.quote, html).trim()}”`, width, INDENT));
  return [style.strong("Words of voting in which no claim was found:"), ...rows].join("\n");
}
