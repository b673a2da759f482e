/** The columns of the Library's voting files, by the names that their editions gave them. */
const ALIASES = {
  id: ["undl_id", "undl id", "record_id"],
  code: ["ms_code", "ms_codes"],
  name: ["ms_name", "ms_names"],
  vote: ["ms_vote", "ms_votes"],
  permanent: ["permanent_member"],
  date: ["date", "vote_date"],
  session: ["session"],
  resolution: ["resolution", "resolution_symbol", "decision"],
  draft: ["draft", "draft_resolution"],
  report: ["committee_report"],
  meeting: ["meeting", "meeting_record"],
  title: ["title", "description"],
  agenda: ["agenda_title", "agenda"],
  subjects: ["subjects", "subject"],
  note: ["vote_note", "note"],
  yes: ["total_yes", "yes"],
  no: ["total_no", "no"],
  abstaining: ["total_abstentions", "abstentions", "abstain"],
  notVoting: ["total_non_voting", "non_voting", "not_voting"],
  members: ["total_ms", "total_members"],
  modality: ["modality"],
  link: ["undl_link", "link"],
} as const satisfies Record<string, readonly string[]>;

export type UndlField = keyof typeof ALIASES;
/** Where each column stands; -1 where the file has none of that name. */
export type UndlHeader = { readonly [F in UndlField]: number };

export function undlHeader(names: readonly string[]): UndlHeader {
  const lower = names.map((n) => n.toLowerCase().trim());
  const places = Object.entries(ALIASES).map(([field, aliases]) => {
    const alias = aliases.find((a) => lower.includes(a));
    return [field, alias === undefined ? -1 : lower.indexOf(alias)];
  });
  return Object.fromEntries(places) as UndlHeader;
}

/** Whether the header is one of a file with a row for each member and vote. */
export function isUndlVotes(header: UndlHeader): boolean {
  return header.code >= 0 && header.vote >= 0 && (header.id >= 0 || header.link >= 0) && header.resolution >= 0;
}

/** Whether it is one of a file of outcomes: a row for each resolution, and how it was adopted. */
export function isUndlOutcomes(header: UndlHeader): boolean {
  return header.vote < 0 && header.modality >= 0 && header.resolution >= 0;
}

/** The first column after those that differ from member to member, if the rest of the row is the vote's own. */
export function sharedTail(header: UndlHeader): number | undefined {
  const own = Math.max(header.code, header.name, header.vote, header.permanent) + 1;
  const ofVote = [header.date, header.resolution, header.title, header.yes].filter((at) => at >= 0);
  return ofVote.every((at) => at >= own) ? own : undefined;
}
