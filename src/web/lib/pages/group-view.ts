import { dissents, type Position } from "#alignment";
import { lineChart } from "#charts";
import type { Group, VotingRecord } from "#record";
import type { GroupAnswer } from "../analysis/question.ts";
import type { Exhibit } from "../exhibit.ts";
import { compareNames, formatShare } from "../format.ts";
import { nameOf } from "../parties.ts";
import { sourceLine, termsLine } from "../rests.ts";
import { columns } from "../strings/column-strings.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { findingStrings } from "../strings/finding-strings.ts";
import { type VoteRow, voteRow } from "../vote-row.ts";
import { withArticle } from "../vote-words.ts";
import { percentWords, sessionAxis, sessionYear } from "./axis-of-sessions.ts";

const s = figureStrings.groups;
const share = formatShare;

/** A vote on which a group was not of one mind. */
export interface Dissent {
  readonly row: VoteRow;
  /** The position of more than half of the members present; absent where there is none. */
  readonly line?: Position;
  /** Members by what they did, without those on the line. */
  readonly otherwise: readonly {
    readonly option: Position;
    readonly members: readonly { readonly code: string; readonly name: string }[];
  }[];
}

export interface DissentYear {
  readonly votes: readonly Dissent[];
  /** Votes of the year on which members of the group took a position. */
  readonly of: number;
  /** Members by how often they left the line, most often first. */
  readonly members: readonly { readonly code: string; readonly name: string; readonly times: number }[];
}

/** Who did not go with the group in a calendar year, vote by vote. */
export function dissentIn(record: VotingRecord, group: Group, year: string): DissentYear {
  const name = nameOf(record);
  const rows: number[] = [];
  for (let i = record.voteCount - 1; i >= 0; i--) if (record.vote(i).date.startsWith(year)) rows.push(i);
  const { votes, of, members } = dissents(record, group, rows);
  return {
    of,
    votes: votes.map(({ row, line, otherwise }) => ({
      row: voteRow(record, row),
      ...(line === undefined ? {} : { line }),
      otherwise: otherwise.map((d) => ({
        option: d.option,
        members: d.members.map((m) => ({ code: m as string, name: name(m) })),
      })),
    })),
    members: members
      .map(({ member, times }) => ({ code: member as string, name: name(member), times }))
      .sort((a, b) => b.times - a.times || compareNames(a.name, b.name)),
  };
}

/** How united the group was through the sessions, and the year's votes on which it was not. */
export function groupExhibits(
  record: VotingRecord,
  group: Group,
  answer: GroupAnswer | undefined,
  dissent: DissentYear,
  year: string,
): readonly Exhibit[] {
  return [
    ...(answer === undefined ? [] : [unityExhibit(record, group, answer)]),
    dissentExhibit(record, group, dissent, year),
  ];
}

function unityExhibit(record: VotingRecord, group: Group, answer: GroupAnswer): Exhibit {
  const title = s.united(withArticle(group.name));
  const say = findingStrings.group;
  const last = answer.byPeriod.at(-1);
  const headline =
    last === undefined
      ? title
      : say.united(withArticle(group.name), percentWords(last.united), figureStrings.sessionShort(last.period));
  return {
    id: "unity",
    title,
    terms: termsLine(record),
    method: "cohesion",
    columns: [
      { key: "session", label: columns.session },
      { key: "votes", label: columns.votes },
      { key: "united", label: columns.shareUnited, digits: 3 },
      { key: "agreement_index", label: columns.agreementIndex, digits: 3 },
      { key: "by_chance", label: columns.byChance, digits: 3 },
    ],
    rows: answer.byPeriod.map((p) => [Number(p.period), p.n, p.united, p.index, p.byChance]),
    draw: (frame) =>
      lineChart({
        ...frame,
        title: headline,
        subtitle: say.subtitle,
        description: headline,
        source: sourceLine(record, answer.rest, figureStrings.foot.unity),
        x: sessionAxis,
        y: { domain: [0, 1], format: share },
        joinWithin: 3,
        series: [
          { name: say.alike, key: "united" as const },
          { name: say.index, key: "index" as const },
          { name: say.chance, key: "byChance" as const },
        ].map(({ name, key }) => ({
          name,
          points: answer.byPeriod.map((p) => ({
            x: sessionYear(p.period),
            y: p[key],
            tip: `${name}, ${figureStrings.session(p.period)}: ${share(p[key])}, ${figureStrings.votes(p.n)}`,
          })),
        })),
      }),
  };
}

function dissentExhibit(record: VotingRecord, group: Group, dissent: DissentYear, year: string): Exhibit {
  return {
    id: "broke",
    title: `${group.name}: ${s.broke(year).toLowerCase()}`,
    terms: termsLine(record),
    method: "cohesion",
    columns: [
      { key: "date", label: columns.date, shows: "day" },
      { key: "vote", label: columns.vote },
      { key: "title", label: columns.text },
      { key: "line", label: s.line },
      { key: "member", label: columns.member },
      { key: "position", label: columns.position },
    ],
    rows: dissent.votes.flatMap((v) =>
      v.otherwise.flatMap((o) =>
        o.members.map((m) => [
          v.row.date,
          { text: v.row.id, href: v.row.href },
          v.row.title,
          v.line ?? null,
          m.code,
          o.option,
        ]),
      ),
    ),
  };
}
