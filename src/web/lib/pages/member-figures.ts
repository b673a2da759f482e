import { dotPlot } from "#charts";
import type { VotingRecord } from "#record";
import type { MemberAnswer } from "../analysis/question.ts";
import type { Exhibit } from "../exhibit.ts";
import { nameOf } from "../parties.ts";
import { sourceLine, termsLine } from "../rests.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { agreementExhibit } from "./agreement-exhibit.ts";
import { twoDigits, valueWords } from "./axis-of-sessions.ts";
import { linesExhibit } from "./compare-view.ts";

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
  return [besideExhibit(about, answer), companyExhibit(about, answer), linesExhibit(about, [answer.path])];
}

interface About {
  readonly name: (id: string) => string;
  readonly source: string;
  readonly terms: string;
}

function besideExhibit({ name, source, terms }: About, answer: MemberAnswer): Exhibit {
  const title = `${name(answer.path.member)} beside others`;
  const who = { key: "other", label: "Beside" };
  const pairs = answer.pairs.map((pair) => {
    const other = name(pair.members[1]);
    return { pair, name: other, told: `Lately with ${other}: ${valueWords(pair.byPeriod.at(-1)?.value ?? null)}.` };
  });
  return agreementExhibit({ id: "beside", title, terms, index: "lijphart", source, who }, pairs);
}

function companyExhibit({ name, source, terms }: About, { company, path }: MemberAnswer): Exhibit {
  const ranked = [...company.members].sort((a, b) => b.value - a.value || (a.member < b.member ? -1 : 1));
  const shown = ranked.length <= 2 * ENDS ? ranked : [...ranked.slice(0, ENDS), ...ranked.slice(-ENDS)];
  const over =
    company.from === company.to
      ? figureStrings.sessionShort(company.from)
      : `${figureStrings.sessionShort(company.from)} to ${figureStrings.sessionShort(company.to)}`;
  const title = `Whom ${name(path.member)} votes with, and whom not`;
  return {
    id: "company",
    title,
    terms,
    method: "agreement",
    columns: [
      { key: "member", label: "Member" },
      { key: "agreement", label: "Agreement", digits: 3 },
      { key: "votes", label: "Votes in common" },
    ],
    rows: ranked.map((m) => [{ text: name(m.member), href: `/compare/${path.member}/${m.member}` }, m.value, m.n]),
    draw: (frame) =>
      dotPlot({
        ...frame,
        title,
        subtitle: `${figureStrings.indices.lijphart}. Sessions of ${over}; the ${ENDS} nearest and the ${ENDS} farthest`,
        description: `Nearest: ${ranked
          .slice(0, 3)
          .map((m) => name(m.member))
          .join(", ")}. Farthest: ${ranked
          .slice(-3)
          .map((m) => name(m.member))
          .join(", ")}.`,
        source,
        rows: shown.map((m, i) => ({
          name: name(m.member),
          value: m.value,
          series: ranked.length > 2 * ENDS && i >= ENDS ? 1 : 0,
          tip: `${name(m.member)}: ${twoDigits(m.value)}, ${m.n} votes`,
        })),
        x: { domain: [0, 1], format: twoDigits },
      }),
  };
}
