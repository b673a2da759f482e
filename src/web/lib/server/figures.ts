import { AGREEMENT_INDICES, type AgreementIndex, regularSessionOf } from "#alignment";
import { type Group, type MemberCode, symbolSlug } from "#record";
import type {
  Basis,
  BlocsAnswer,
  CompareAnswer,
  GroupAnswer,
  MemberAnswer,
  Question,
  Rest,
  SurprisesAnswer,
} from "../analysis/question.ts";
import type { Exhibit } from "../exhibit.ts";
import { meetingsWithVotes } from "../meeting-view.ts";
import { type DissentYear, groupExhibits } from "../pages/group-view.ts";
import {
  groupsExhibit,
  meetingsExhibit,
  membersExhibit,
  sourcesExhibit,
  timelineExhibit,
  votesExhibit,
} from "../pages/list-exhibits.ts";
import { votePictures } from "../pages/vote-pictures.ts";
import { nameOf, type Party, partyOf } from "../parties.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { strings } from "../strings.ts";
import { ask, prepare } from "./analysis.ts";
import { dissentOf, exhibitsOf } from "./exhibits-of.ts";
import { foundVotes } from "./found-votes.ts";
import { site } from "./site.ts";

/** Members compared at once: more would be a tangle of lines. */
export const COMPARED_AT_MOST = 6;
export const ASSEMBLY: Basis = { body: "general-assembly", texts: "all" };

/** Has what most pages rest on worked out while nobody waits: the points on the line, and the newest session's surprises. */
export function prepareFigures(): void {
  const first: readonly Question[] = [
    { ask: "links" },
    { ask: "compare", basis: ASSEMBLY, members: ["USA", "RUS"], index: "lijphart" },
    // Any member's page rests on the points that the first one has worked out.
    { ask: "member", basis: ASSEMBLY, member: "USA", others: othersOf("USA", new URLSearchParams()) },
  ];
  const later = sessionsBefore().map((period) => ({ ask: "least-expected", period }) as const);
  const prepareRest = (rest: Rest | undefined): void => {
    const session = rest === undefined ? undefined : sessionOf(rest, null, LEAST_FOR_BLOCS);
    const blocs: readonly Question[] =
      session === undefined ? [] : [{ ask: "blocs", basis: ASSEMBLY, period: session }];
    for (const question of [...first, ...blocs, ...later]) prepare(question).catch(() => undefined);
  };
  // What fails is told by whoever works it out, and again to the reader who asks for it.
  prepare({ ask: "basis", basis: ASSEMBLY }).then(prepareRest, () => undefined);
}

/** Sessions whose surprises are worked out before anybody asks: the newest, so that a start does not keep the machine busy. */
function sessionsBefore(): readonly string[] {
  const { record } = site();
  const sessions = new Set<string>();
  for (let i = record.voteCount - 1; i >= 0; i--) {
    const vote = record.vote(i);
    if (vote.body === ASSEMBLY.body && vote.rollCall !== "none") sessions.add(regularSessionOf(vote));
  }
  return [...sessions].slice(0, 3);
}

/** A page of figures: what it can show, or that it is being worked out (exhibits that need no working out may be there already). */
export interface Figures<A> {
  readonly answer: A | undefined;
  readonly exhibits: readonly Exhibit[];
}

export function basisOf(search: URLSearchParams): Basis {
  return {
    body: search.get("body") === "security-council" ? "security-council" : "general-assembly",
    texts: search.get("texts") === "final" ? "final" : "all",
  };
}

export function indexOf(search: URLSearchParams): AgreementIndex {
  return AGREEMENT_INDICES.find((i) => i === search.get("index")) ?? "lijphart";
}

export async function compareFigures(
  parties: readonly Party[],
  search: URLSearchParams,
): Promise<Figures<CompareAnswer>> {
  const index = indexOf(search);
  const answer = await ask({ ask: "compare", basis: basisOf(search), members: parties.map((p) => p.id), index });
  return { answer, exhibits: answer === undefined ? [] : exhibitsOf.compare(answer, index, site().record) };
}

/** Whom a member is drawn beside: those asked for, else the permanent members. */
export function othersOf(member: string, search: URLSearchParams): readonly string[] {
  const { record } = site();
  const asked = search.getAll("with").flatMap((w) => partyOf(record, w)?.id ?? []);
  const usual = ["USA", "CHN", "RUS", "FRA"].filter((code) => record.memberIndex(code) !== undefined);
  return (asked.length > 0 ? [...new Set(asked)] : usual).filter((id) => id !== member).slice(0, COMPARED_AT_MOST);
}

export async function memberFigures(member: string, search: URLSearchParams): Promise<Figures<MemberAnswer>> {
  const answer = await ask({ ask: "member", basis: basisOf(search), member, others: othersOf(member, search) });
  return { answer, exhibits: answer === undefined ? [] : exhibitsOf.member(answer, site().record) };
}

/** The session asked for, where it has votes, else the newest that has enough to speak of. */
export function sessionOf(rest: Rest, asked: string | null, least: number): string | undefined {
  if (rest.periods.some((p) => p.period === asked)) return asked ?? undefined;
  return [...rest.periods].reverse().find((p) => p.votes >= least)?.period ?? rest.periods.at(-1)?.period;
}

export interface SessionFigures<A> extends Figures<A> {
  readonly rest: Rest | undefined;
  readonly session: string | undefined;
}

/** Fewer votes than this say nothing of blocs. */
export const LEAST_FOR_BLOCS = 8;

export async function blocsFigures(search: URLSearchParams): Promise<SessionFigures<BlocsAnswer>> {
  const basis = basisOf(search);
  const rest = await ask({ ask: "basis", basis });
  const session = rest === undefined ? undefined : sessionOf(rest, search.get("session"), LEAST_FOR_BLOCS);
  const answer = session === undefined ? undefined : await ask({ ask: "blocs", basis, period: session });
  const exhibits =
    answer === undefined || session === undefined ? [] : exhibitsOf.blocs(answer, session, site().record);
  return { rest, session, answer, exhibits };
}

export async function surprisesFigures(search: URLSearchParams): Promise<SessionFigures<SurprisesAnswer>> {
  const { record } = site();
  const rest = await ask({ ask: "basis", basis: ASSEMBLY });
  const session = rest === undefined ? undefined : sessionOf(rest, search.get("session"), 1);
  const member = record.member((search.get("member") ?? "").toUpperCase())?.code;
  const answer =
    session === undefined
      ? undefined
      : await ask({ ask: "surprises", period: session, ...(member === undefined ? {} : { member }) });
  const title = `${figureStrings.surprises.title}, ${figureStrings.session(session ?? "1")}${member === undefined ? "" : `, ${nameOf(record)(member)}`}`;
  return { rest, session, answer, exhibits: answer === undefined ? [] : exhibitsOf.surprises(answer, title, record) };
}

export interface GroupFigures extends Figures<GroupAnswer> {
  readonly year: string;
  readonly years: readonly string[];
  readonly dissent: DissentYear;
}

export async function groupFigures(group: Group, search: URLSearchParams): Promise<GroupFigures> {
  const { record } = site();
  const years = yearsOf(group);
  const asked = search.get("year") ?? "";
  const year = years.includes(asked) ? asked : (years[0] ?? "");
  const dissent = dissentOf(record, `${group.id} ${year}`, group, year);
  const answer = await ask({ ask: "group", basis: basisOf(search), group: group.id });
  const exhibits =
    answer === undefined
      ? groupExhibits(record, group, undefined, dissent, year)
      : exhibitsOf.group(answer, year, record, group, dissent);
  return { answer, year, years, dissent, exhibits };
}

/** Years with votes since the group's first member came, newest first. */
function yearsOf(group: Group): readonly string[] {
  const { record } = site();
  const since = group.members.reduce(
    (first, m) => (m.from === undefined ? "1945" : m.from < first ? m.from : first),
    "9999",
  );
  const years = new Set<string>();
  for (let i = record.voteCount - 1; i >= 0; i--) years.add(record.vote(i).date.slice(0, 4));
  return [...years].filter((y) => y >= since.slice(0, 4));
}

/** The exhibits of the page at a path; undefined where there is no such page, "pending" where they are being worked out. */
export async function exhibitsAt(
  path: readonly string[],
  search: URLSearchParams,
): Promise<readonly Exhibit[] | "pending" | undefined> {
  const [page, ...rest] = path;
  const { record } = site();
  const settled = ({ answer, exhibits }: Figures<unknown>): readonly Exhibit[] | "pending" =>
    answer === undefined ? "pending" : exhibits;
  switch (page) {
    case "compare": {
      const parties = rest.flatMap((id) => partyOf(record, id) ?? []);
      return parties.length === rest.length && parties.length > 1 && parties.length <= COMPARED_AT_MOST
        ? settled(await compareFigures(parties, search))
        : undefined;
    }
    case "votes": {
      const row = rest.length === 1 ? site().slugs.row(rest[0] ?? "") : undefined;
      if (row !== undefined) return votePictures(record, row);
      if (rest.length > 0) return undefined;
      const found = foundVotes(record, search);
      const rows = found.find(found.asked.filter);
      const exhibits = [votesExhibit(record, rows, "list", strings.votes.title), timelineExhibit(record, rows)];
      return found.pending() > 0 ? "pending" : exhibits;
    }
    case "meetings": {
      if (rest.length === 0) return [meetingsExhibit(record, meetingsWithVotes(record))];
      const meeting = rest.length > 1 ? undefined : record.meetings.find((m) => symbolSlug(m.id) === rest[0]);
      return meeting === undefined
        ? undefined
        : [votesExhibit(record, record.ofMeeting(meeting.id), "votes", meeting.id)];
    }
    case "sources":
      return rest.length > 0 ? undefined : [sourcesExhibit(record)];
    case "members": {
      if (rest.length === 0) return [membersExhibit(record)];
      const member = record.member(rest[0] ?? "")?.code as MemberCode | undefined;
      return member === undefined || rest.length > 1 ? undefined : settled(await memberFigures(member, search));
    }
    case "groups": {
      if (rest.length === 0) return [groupsExhibit(record, figureStrings.groups.title)];
      const group = record.groups.find((g) => g.id === rest[0]);
      return group === undefined || rest.length > 1 ? undefined : settled(await groupFigures(group, search));
    }
    case "blocs":
      return rest.length > 0 ? undefined : settled(await blocsFigures(search));
    case "surprises":
      return rest.length > 0 ? undefined : settled(await surprisesFigures(search));
    default:
      return undefined;
  }
}
