/** Writes files in the Library's format, for tests: as many rows as there are members for each vote. */
export const GA_HEADER =
  "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";
export const SC_HEADER =
  "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,modality,undl_link";

export interface GaVote {
  readonly id: string;
  readonly resolution: string;
  readonly date?: string;
  readonly session?: string;
  readonly title?: string;
  readonly note?: string;
  /** Letters by code: `{ USA: "N" }`. */
  readonly votes: Readonly<Record<string, string>>;
  readonly totals?: readonly [string, string, string, string];
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function gaRows(vote: GaVote): string[] {
  const letters = Object.values(vote.votes);
  const count = (letter: string): string => `${letters.filter((l) => l === letter).length}.0`;
  const totals = vote.totals ?? [count("Y"), count("N"), count("A"), count("X")];
  return Object.entries(vote.votes).map(([code, letter]) =>
    [
      vote.id,
      code,
      code,
      letter,
      vote.date ?? "1985-12-12",
      vote.session ?? "40",
      vote.resolution,
      "",
      "",
      "",
      vote.title ?? `Title of ${vote.resolution} : resolution / adopted by the General Assembly`,
      "An agenda item, with a comma",
      "PEACE|WAR",
      vote.note ?? "",
      ...totals,
      `${letters.length}.0`,
      `https://digitallibrary.un.org/record/${vote.id}`,
    ]
      .map(cell)
      .join(","),
  );
}

export function gaFile(votes: readonly GaVote[], end = "\n"): string {
  return `${[GA_HEADER, ...votes.flatMap(gaRows)].join(end)}${end}`;
}
