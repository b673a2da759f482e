import { error, redirect } from "@sveltejs/kit";
import { symbolSlug } from "#record";
import { citationView } from "$lib/citations";
import { formatWeekday } from "$lib/format";
import { site } from "$lib/server/site";
import { strings } from "$lib/strings";
import { voteRow } from "$lib/vote-row";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ params }) => {
  const { record } = site();
  const meeting = record.meetings.find((m) => symbolSlug(m.id) === params.id);
  if (meeting === undefined) {
    const known = record.meetings.find((m) => symbolSlug(m.id) === symbolSlug(params.id));
    if (known !== undefined) redirect(308, `/meetings/${symbolSlug(known.id)}`);
    error(404, { message: strings.errors.meetingUnknown(params.id.slice(0, 120)) });
  }
  const rows = record.ofMeeting(meeting.id);
  const ordered = rows.filter((i) => record.vote(i).order !== undefined);
  const others = record.meetings.filter((m) => m.date === meeting.date && m.id !== meeting.id);
  return {
    id: meeting.id as string,
    body: strings.bodies[meeting.body],
    day: formatWeekday(meeting.date),
    title: meeting.title ?? strings.bodies[meeting.body],
    ordered: ordered.map((i) => voteRow(record, i)),
    unordered: rows.filter((i) => !ordered.includes(i)).map((i) => voteRow(record, i)),
    others: others
      .map((other) => ({
        id: other.id as string,
        href: `/meetings/${symbolSlug(other.id)}`,
        body: strings.bodies[other.body],
        rows: record.ofMeeting(other.id).map((i) => voteRow(record, i)),
      }))
      .filter((other) => other.rows.length > 0),
    sources: (meeting.sources ?? []).map((citation) => citationView(record, citation)),
  };
};
