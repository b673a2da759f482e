import { BODIES, QUESTION_KINDS, selectVotes } from "#record";
import { formatNumber } from "$lib/format";
import { site } from "$lib/server/site";
import { strings } from "$lib/strings";
import { readVoteQuery, votesHref } from "$lib/vote-query";
import { voteRow } from "$lib/vote-row";
import type { PageServerLoad } from "./$types";

const PAGE_SIZE = 50;

export const load: PageServerLoad = ({ url }) => {
  const { record, members, sessions } = site();
  const { query, filter, issues } = readVoteQuery(url.searchParams, record);
  const rows = selectVotes(record, filter);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const page = Math.min(query.page, pages);
  const shown = rows.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return {
    query,
    issues,
    count: strings.votes.count(formatNumber(rows.length), formatNumber(record.voteCount)),
    rows: shown.map((i) => voteRow(record, i)),
    page,
    pages,
    newer: page > 1 ? votesHref(query, { page: page - 1 }) : undefined,
    older: page < pages ? votesHref(query, { page: page + 1 }) : undefined,
    choices: {
      bodies: countedChoices(BODIES, strings.bodies, (body) => selectVotes(record, { ...filter, body }).length),
      kinds: countedChoices(
        QUESTION_KINDS,
        strings.kinds,
        (kind) => selectVotes(record, { ...filter, kinds: [kind] }).length,
      ),
      sessions,
      members: members.map(({ code, name, former }) => ({ value: code, label: former ? `${name} †` : name })),
    },
  };
};

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Choices with how many votes each would leave beside the other filters, without those that would leave none. */
function countedChoices<T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
  count: (value: T) => number,
): readonly Choice[] {
  return values
    .map((value) => ({ value, n: count(value) }))
    .filter(({ n }) => n > 0)
    .map(({ value, n }) => ({ value, label: `${labels[value]} (${formatNumber(n)})` }));
}
