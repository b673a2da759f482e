import { columnChart } from "#charts";
import { type Meeting, memberName, OPTIONS, sourceTitle, symbolSlug, type VotingRecord } from "#record";
import type { Exhibit } from "../exhibit.ts";
import { formatNumber } from "../format.ts";
import { sourceLine, termsLine } from "../rests.ts";
import { columns } from "../strings/column-strings.ts";
import { strings } from "../strings.ts";
import { timelineCounts } from "../timeline.ts";
import { voteRow } from "../vote-row.ts";

const NONE = { slot: "", adopted: 0, others: 0 };

/** Lists as tables to take away: whole, in the order in which their pages show them. */

/** Votes with their figures; what no source states is left empty. */
export function votesExhibit(record: VotingRecord, rows: readonly number[], id: string, title: string): Exhibit {
  return {
    id,
    title,
    terms: termsLine(record),
    method: "outcome",
    columns: [
      { key: "date", label: columns.date, shows: "day" },
      { key: "vote", label: columns.vote },
      { key: "body", label: columns.body },
      { key: "meeting", label: columns.meeting },
      { key: "order", label: columns.placeInTheMeeting },
      { key: "kind", label: columns.kind },
      { key: "title", label: columns.text },
      { key: "outcome", label: columns.outcome },
      ...OPTIONS.map((option) => ({ key: option.replace("-", "_"), label: strings.options[option] })),
    ],
    rows: rows.map((i) => {
      const vote = record.vote(i);
      const { href, kind, title: text, outcome, body } = voteRow(record, i);
      const figures = OPTIONS.map((option) => vote.tally[option] ?? null);
      const place = [body, vote.meeting, vote.order ?? null] as const;
      return [vote.date, { text: vote.id, href }, ...place, kind, text, outcome, ...figures];
    }),
  };
}

/** How many votes each year or month has, as the bars above the list show. */
export function timelineExhibit(record: VotingRecord, rows: readonly number[]): Exhibit {
  const s = strings.votes.timeline;
  const { by, slots } = timelineCounts(record, rows);
  return {
    id: "timeline",
    title: strings.votes.timeline.title,
    terms: termsLine(record),
    method: "outcome",
    columns: [
      { key: "period", label: columns.period },
      { key: "adopted", label: strings.votes.timeline.adopted },
      { key: "others", label: strings.votes.timeline.others },
    ],
    rows: slots.map(({ slot, adopted, others }) => [slot, adopted, others]),
    draw: (frame) => {
      const most = slots.reduce((a, b) => (b.adopted + b.others > a.adopted + a.others ? b : a), slots[0] ?? NONE);
      const finding = by === "month" ? s.findingMonths : s.finding;
      return columnChart({
        ...frame,
        title: finding(formatNumber(most.adopted + most.others), most.slot),
        description: s.describe(slots.length, slots[0]?.slot ?? "", slots.at(-1)?.slot ?? ""),
        source: sourceLine(record, { votes: rows.length, periods: [] }, ""),
        parts: [s.adopted, s.others],
        y: { label: s.unit },
        columns: slots.map(({ slot, adopted, others }) => ({
          name: slot,
          values: [adopted, others],
          tip: `${slot}: ${formatNumber(adopted + others)}`,
        })),
      });
    },
  };
}

export function meetingsExhibit(record: VotingRecord, meetings: readonly Meeting[]): Exhibit {
  return {
    id: "meetings",
    title: strings.meetings.title,
    terms: termsLine(record),
    method: "outcome",
    columns: [
      { key: "date", label: columns.date, shows: "day" },
      { key: "meeting", label: columns.meeting },
      { key: "body", label: columns.body },
      { key: "title", label: columns.subject },
      { key: "votes", label: columns.votes },
    ],
    rows: meetings.map(({ id, body, date, title }) => {
      const votes = record.ofMeeting(id);
      const [first] = votes;
      const subject = title ?? (first === undefined ? null : record.vote(first).question.title);
      return [date, { text: id, href: `/meetings/${symbolSlug(id)}` }, strings.bodies[body], subject, votes.length];
    }),
  };
}

export function membersExhibit(record: VotingRecord): Exhibit {
  return {
    id: "members",
    title: strings.members.title,
    terms: termsLine(record),
    method: "sources",
    columns: [
      { key: "code", label: columns.code },
      { key: "name", label: columns.name },
      { key: "region", label: columns.regionalGroup },
      { key: "admitted", label: columns.memberSince, shows: "day" },
      { key: "left", label: columns.until, shows: "day" },
    ],
    rows: record.members.map((member) => [
      { text: member.code, href: `/members/${member.code}` },
      memberName(member),
      member.region === undefined ? null : strings.regions[member.region],
      member.admitted,
      member.left ?? null,
    ]),
  };
}

/** Each member of each group, with its days where they are on record. */
export function groupsExhibit(record: VotingRecord, title: string): Exhibit {
  return {
    id: "groups",
    title,
    terms: termsLine(record),
    method: "cohesion",
    columns: [
      { key: "group", label: columns.group },
      { key: "name", label: columns.name },
      { key: "member", label: columns.member },
      { key: "from", label: columns.from, shows: "day" },
      { key: "to", label: columns.to, shows: "day" },
    ],
    rows: record.groups.flatMap((group) =>
      group.members.map(({ member, from, to }) => [
        { text: group.id, href: `/groups/${group.id}` },
        group.name,
        member,
        from ?? null,
        to ?? null,
      ]),
    ),
  };
}

export function sourcesExhibit(record: VotingRecord): Exhibit {
  return {
    id: "sources",
    title: strings.sources.title,
    terms: termsLine(record),
    method: "sources",
    columns: ["id", "kind", "title", "publisher", "licence", "attribution", "url"].map((key) => ({ key, label: key })),
    rows: record.sources.map((source) => [
      source.id,
      source.kind,
      sourceTitle(source),
      source.publisher ?? null,
      source.licence ?? null,
      source.attribution ?? null,
      source.url ?? null,
    ]),
  };
}
