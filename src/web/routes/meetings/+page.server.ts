import { symbolSlug } from "#record";
import { formatDate } from "$lib/format";
import { site } from "$lib/server/site";
import { strings } from "$lib/strings";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = () => {
  const { record } = site();
  const meetings = record.meetings
    .filter((meeting) => record.ofMeeting(meeting.id).length > 0)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1))
    .map((meeting) => ({
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
  return { years: years.map((year) => ({ year, meetings: meetings.filter((m) => m.year === year) })) };
};
