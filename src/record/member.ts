import type { Brand, LocalDate } from "#basics";

/** ISO 3166-1 alpha-3, and the record's own codes for former members (SUN, GER, DDR, CSK, YUG, SCG, YMD, EAT, EAZ …). */
export type MemberCode = Brand<string, "MemberCode">;

export const REGIONS = [
  "african",
  "asia-pacific",
  "eastern-european",
  "latin-american-and-caribbean",
  "western-european-and-others",
] as const;
export type Region = (typeof REGIONS)[number];

/** A stretch of days, both ends included; an absent end is open. */
export interface Period {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

export function isWithin(period: Period, date: LocalDate): boolean {
  return (period.from === undefined || period.from <= date) && (period.to === undefined || date <= period.to);
}

export interface MemberName extends Period {
  /** What we print. */
  readonly short: string;
  /** The name in the UN's lists, where it differs. */
  readonly official?: string;
}

/** A Member State, past or present. One seat is one member: China's has stood since 1945, under two governments. */
export interface Member {
  readonly code: MemberCode;
  readonly iso2?: string;
  readonly m49?: string;
  /** Correlates of War number, as the political scientists' data sets use it. */
  readonly cow?: number;
  readonly admitted: LocalDate;
  /** Last day of membership; absent for the 193. */
  readonly left?: LocalDate;
  readonly region?: Region;
  readonly names: readonly MemberName[];
  /** Former members this one continues or came from, and how. */
  readonly after?: readonly MemberCode[];
  readonly how?: "continues" | "successor" | "united-with";
  /** Days inside the membership when the seat was not taken up (Indonesia 1965-66), with the reason. */
  readonly away?: readonly (Period & { readonly says: string })[];
  readonly notes?: readonly string[];
}

export function isMemberOn(member: Member, date: LocalDate): boolean {
  return member.admitted <= date && (member.left === undefined || date <= member.left);
}

/** The name on a day; without a day, or where no dated name fits, the newest one. */
export function memberName(member: Member, date?: LocalDate): string {
  const then = date === undefined ? undefined : member.names.find((n) => isWithin(n, date));
  return (then ?? member.names[member.names.length - 1])?.short ?? member.code;
}

/** Seats in the Security Council. Permanent members by seat and period, elected ones by calendar year. */
export interface CouncilSeats {
  readonly permanent: readonly ({ readonly member: MemberCode } & Period)[];
  readonly elected: { readonly [year: string]: readonly MemberCode[] };
}

export function permanentMembersOn(council: CouncilSeats, date: LocalDate): readonly MemberCode[] {
  return council.permanent.filter((seat) => isWithin(seat, date)).map((seat) => seat.member);
}

/** All members of the Council on a day; empty for years the record does not hold. */
export function councilOn(council: CouncilSeats, date: LocalDate): readonly MemberCode[] {
  const elected = council.elected[date.slice(0, 4)];
  return elected === undefined ? [] : [...permanentMembersOn(council, date), ...elected];
}

/** A group of states (EU, NATO, G77), with its members by date. */
export interface Group {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly members: readonly ({ readonly member: MemberCode } & Period)[];
  readonly sources?: readonly string[];
  readonly notes?: readonly string[];
}

export function groupOn(group: Group, date: LocalDate): readonly MemberCode[] {
  return group.members.filter((m) => isWithin(m, date)).map((m) => m.member);
}

/** A person who speaks for a state or an organ. */
export interface Official extends Period {
  readonly name: string;
  /** Shorter forms the press uses: "Shea", "Macron". */
  readonly forms?: readonly string[];
  /** A member's code, or an organ: "UN", "EU". */
  readonly of: string;
  readonly office: string;
  readonly sure?: string;
}
