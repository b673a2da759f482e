import { dotPlot } from "#charts";
import type { VotingRecord } from "#record";
import type { MemberAnswer } from "../analysis/question.ts";
import type { Exhibit } from "../exhibit.ts";
import { nameOf } from "../parties.ts";
import { sourceLine, termsLine } from "../rests.ts";
import { columns } from "../strings/column-strings.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { findingStrings } from "../strings/finding-strings.ts";
import { withArticle } from "../vote-words.ts";
import { agreementExhibit } from "./agreement-exhibit.ts";
import { indexWords, LEAST_DRAWN, percentWords } from "./axis-of-sessions.ts";
import { linesExhibit } from "./compare-view.ts";
import { besideFinding, companyFinding, rankedCompany, spanWords } from "./member-finding.ts";

/** Nearest and farthest that are drawn; the table has all. */
const ENDS = 10;

/** The pictures and tables of a member's page. */
export function memberExhibits(record: VotingRecord, answer: MemberAnswer): readonly Exhibit[] {
  const name = nameOf(record);
  const about = {
    name,
    source: sourceLine(record, answer.rest, figureStrings.indices.lijphart),
    terms: termsLine(record),
  };
  // What has nothing to draw is left out: an empty frame tells nothing.
  return [
    ...(answer.pairs.some(({ byPeriod }) => byPeriod.some((p) => p.n >= LEAST_DRAWN && p.value !== null))
      ? [besideExhibit(about, answer)]
      : []),
    ...(answer.company.members.length > 0 ? [companyExhibit(about, answer)] : []),
    ...(answer.path.points.some((p) => p.votes > 0) ? [linesExhibit(about, [answer.path])] : []),
  ];
}

interface About {
  readonly name: (id: string) => string;
  readonly source: string;
  readonly terms: string;
}

function besideExhibit({ name, source, terms }: About, answer: MemberAnswer): Exhibit {
  const title = findingStrings.beside.none(name(answer.path.member));
  const who = { key: "other", label: columns.beside };
  const pairs = answer.pairs.map((pair) => {
    const other = name(pair.members[1]);
    return { pair, name: other, told: `${other}: ${indexWords("lijphart", pair.byPeriod.at(-1)?.value ?? null)}.` };
  });
  const headline = besideFinding(name, answer) ?? title;
  return agreementExhibit({ id: "beside", title, headline, terms, index: "lijphart", source, who }, pairs);
}

function companyExhibit({ name, source, terms }: About, { company, path }: MemberAnswer): Exhibit {
  const ranked = rankedCompany(company);
  const shown = ranked.length <= 2 * ENDS ? ranked : [...ranked.slice(0, ENDS), ...ranked.slice(-ENDS)];
  const over = spanWords(company);
  const who = withArticle(name(path.member));
  const title = figureStrings.member.companyOf(who);
  const [first, last] = [ranked[0], ranked.at(-1)];
  const headline =
    first === undefined || last === undefined
      ? title
      : findingStrings.company.title(
          findingStrings.capital(who),
          withArticle(name(first.member)),
          withArticle(name(last.member)),
        );
  return {
    id: "company",
    title,
    terms,
    method: "agreement",
    columns: [
      { key: "member", label: columns.member },
      { key: "agreement", label: columns.agreement, digits: 3 },
      { key: "votes", label: columns.votesInCommon },
    ],
    rows: ranked.map((m) => [{ text: name(m.member), href: `/compare/${path.member}/${m.member}` }, m.value, m.n]),
    draw: (frame) =>
      dotPlot({
        ...frame,
        title: headline,
        subtitle: figureStrings.member.companySays(figureStrings.indices.lijphart, over, ENDS),
        description: companyFinding(name, { company, path }) ?? title,
        source,
        rows: shown.map((m, i) => ({
          name: name(m.member),
          value: m.value,
          series: ranked.length > 2 * ENDS && i >= ENDS ? 1 : 0,
          tip: `${name(m.member)}: ${percentWords(m.value)}, ${figureStrings.votes(m.n)}`,
        })),
        x: { domain: [0, 1], format: percentWords },
      }),
  };
}
