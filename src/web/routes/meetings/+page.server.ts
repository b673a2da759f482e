import { symbolSlug } from "#record";
import { EMBEDDED, takeView } from "$lib/exhibit-view";
import { formatDate } from "$lib/format";
import { meetingsWithVotes } from "$lib/meeting-view";
import { meetingsExhibit } from "$lib/pages/list-exhibits";
import { pageAddress } from "$lib/server/page-address";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { strings } from "$lib/strings";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = ({ url }) => {
  const { record } = site();
  const meetings = meetingsWithVotes(record).map((meeting) => ({
    id: meeting.id as string,
    href: `/meetings/${symbolSlug(meeting.id)}`,
    year: meeting.date.slice(0, 4),
    date: meeting.date as string,
    day: formatDate(meeting.date),
    body: strings.bodies[meeting.body],
    title: meeting.title ?? record.vote(record.ofMeeting(meeting.id)[0] ?? 0).question.title,
    votes: record.ofMeeting(meeting.id).length,
  }));
  const years = [...new Set(meetings.map((m) => m.year))];
  const asked = url.searchParams.get("year") ?? "";
  const at = Math.max(years.indexOf(asked), 0);
  const year = years[at] ?? "";
  const shown = meetings.filter((m) => m.year === year);
  return shownHere({
    years,
    year,
    meetings: shown,
    votes: shown.reduce((sum, m) => sum + m.votes, 0),
    later: years[at - 1],
    earlier: years[at + 1],
    take: takeView(meetingsExhibit(record, meetingsWithVotes(record).slice(0, EMBEDDED)), pageAddress(url)),
  });
};
