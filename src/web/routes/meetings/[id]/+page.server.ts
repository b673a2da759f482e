import { error, redirect } from "@sveltejs/kit";
import { nearMeetings, symbolSlug } from "#record";
import { citationView } from "$lib/citations";
import { dayRoll } from "$lib/day-roll";
import { takeView } from "$lib/exhibit-view";
import { formatWeekday } from "$lib/format";
import { meetingSequence } from "$lib/meeting-view";
import { votesExhibit } from "$lib/pages/list-exhibits";
import { pageAddress } from "$lib/server/page-address";
import { site } from "$lib/server/site";
import { shownHere } from "$lib/shown-here";
import { strings } from "$lib/strings";
import type { PageServerLoad } from "./$types";

/** So many near meetings help; more would be a list to search again. */
const NEAREST = 5;

export const load: PageServerLoad = ({ params, url }) => {
  const { record } = site();
  const meeting = record.meetings.find((m) => symbolSlug(m.id) === params.id);
  if (meeting === undefined) {
    const known = record.meetings.find((m) => symbolSlug(m.id) === symbolSlug(params.id));
    if (known !== undefined) redirect(308, `/meetings/${symbolSlug(known.id)}`);
    error(404, {
      message: strings.errors.meetingUnknown(params.id.slice(0, 120)),
      nearest: nearMeetings(record, params.id, NEAREST).map((near) => ({
        href: `/meetings/${symbolSlug(near.id)}`,
        symbol: near.id,
        title: `${strings.bodies[near.body]}, ${formatWeekday(near.date)}`,
      })),
    });
  }
  const others = record.meetings
    .filter((m) => m.date === meeting.date && m.id !== meeting.id)
    .filter((m) => record.ofMeeting(m.id).length > 0);
  const roll = dayRoll(
    record,
    [meeting, ...others].map((m) => record.ofMeeting(m.id)),
  );
  return shownHere({
    day: formatWeekday(meeting.date),
    meeting: meetingSequence(record, meeting),
    others: others.map((other) => meetingSequence(record, other)),
    ...(roll === undefined ? {} : { roll }),
    take: takeView(votesExhibit(record, record.ofMeeting(meeting.id), "votes", meeting.id), pageAddress(url)),
    sources: (meeting.sources ?? []).map((citation) => citationView(record, citation)),
  });
};
