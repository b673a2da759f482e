import type { CouncilSeats, Gazetteer, Member, MemberCode, SourceIssue } from "#record";
import type { FragmentSet } from "../fragment.ts";
import type { GazetteerFact } from "./gazetteer-fact.ts";
import { type MemberColumns, memberColumns, SEAT_OF } from "./member-columns.ts";

type MemberFact = Extract<GazetteerFact, { kind: "member" }>;
type SeatFact = Extract<GazetteerFact, { kind: "seat" }>;

/** The names and numbers in which a list may speak of a member. */
const COMPARED = ["admitted", "left", "iso2", "m49", "cow"] as const;
const OURS = "plenary";

/**
 * Holds the lists of members and seats against what the record knows of them. What the record lacks is taken over: numbers of a member, the seats of a
 * year. What it says otherwise stays as it is and is listed. A list makes no new member: who votes under a new code is for a person to decide.
 */
export function settleGazetteer(
  gazetteer: Gazetteer,
  sets: readonly FragmentSet[],
): { readonly members: readonly Member[]; readonly council: CouncilSeats; readonly issues: readonly SourceIssue[] } {
  const facts = sets.flatMap((set) => set.facts ?? []);
  const issues: SourceIssue[] = [];
  const columns = memberColumns(gazetteer.members);
  const members = new Map<string, Member>(gazetteer.members.map((m) => [m.code, m]));
  for (const fact of facts) {
    if (fact.kind !== "member" || SEAT_OF[fact.code] !== undefined) continue;
    const known = members.get(fact.code);
    if (known === undefined) issues.push(unknownMember(fact));
    else {
      issues.push(...memberIssues(known, fact, columns));
      members.set(fact.code, completed(known, fact));
    }
  }
  const seats = facts.filter((fact) => fact.kind === "seat");
  const council = { ...gazetteer.council, elected: { ...gazetteer.council.elected, ...newYears(gazetteer, seats) } };
  issues.push(...seatIssues(gazetteer, seats));
  return { members: gazetteer.members.map((m) => members.get(m.code) ?? m), council, issues };
}

function unknownMember({ by, code, name }: MemberFact): SourceIssue {
  return { kind: "member-differs", member: code as MemberCode, on: "code", other: { by, says: name ?? code } };
}

function memberIssues(member: Member, fact: MemberFact, columns: MemberColumns): SourceIssue[] {
  const differing = COMPARED.filter((on) => {
    const [own, other] = [member[on], fact[on]];
    return own !== undefined && other !== undefined && own !== other;
  });
  const found = differing.map(
    (on): SourceIssue => ({
      kind: "member-differs",
      member: member.code,
      on,
      kept: { by: OURS, says: String(member[on]) },
      other: { by: fact.by, says: String(fact[on]) },
    }),
  );
  if (fact.name === undefined || isNameOf(member, fact.name, columns)) return found;
  const kept = { by: OURS, says: member.names.map((n) => n.short).join(", ") };
  return [
    ...found,
    { kind: "member-differs", member: member.code, on: "name", kept, other: { by: fact.by, says: fact.name } },
  ];
}

/** A member may be listed under a name that a former holder of its seat had. */
function isNameOf(member: Member, name: string, columns: MemberColumns): boolean {
  const at = columns.byName(name);
  if (at === undefined) return false;
  return (
    [member.code, ...(member.after ?? [])].some((code) => columns.byCode(code) === at) || isAfter(at, member, columns)
  );
}

/** Whether the column is of a member that continues this one: the name went on to it. */
function isAfter(at: number, member: Member, columns: MemberColumns): boolean {
  return columns.memberAt(at)?.after?.includes(member.code) === true;
}

function completed(member: Member, { iso2, m49, cow }: MemberFact): Member {
  return {
    ...member,
    ...(member.iso2 === undefined && iso2 !== undefined ? { iso2 } : {}),
    ...(member.m49 === undefined && m49 !== undefined ? { m49 } : {}),
    ...(member.cow === undefined && cow !== undefined ? { cow } : {}),
  };
}

/** Elected members by year, of years that the record has no seats for. */
function newYears({ council }: Gazetteer, seats: readonly SeatFact[]): CouncilSeats["elected"] {
  const years: { [year: string]: MemberCode[] } = {};
  for (const { year, member, isPermanent } of seats) {
    if (isPermanent || council.elected[year] !== undefined) continue;
    const own = years[year] ?? [];
    years[year] = own.includes(member) ? own : [...own, member];
  }
  return years;
}

function seatIssues({ council }: Gazetteer, seats: readonly SeatFact[]): readonly SourceIssue[] {
  const years = new Map<string, SeatFact[]>();
  for (const seat of seats) years.set(seat.year, [...(years.get(seat.year) ?? []), seat]);
  return [...years].flatMap(([year, own]): readonly SourceIssue[] => {
    const elected = council.elected[year];
    const by = own[0]?.by ?? OURS;
    const listed = (isPermanent: boolean): string =>
      [...new Set(own.filter((s) => s.isPermanent === isPermanent).map((s) => s.member))].sort().join(" ");
    const pairs = [
      [elected === undefined ? undefined : [...elected].sort().join(" "), listed(false)],
      [permanentIn(council, year, listed(true)), listed(true)],
    ] as const;
    return pairs.flatMap(([kept, other]): readonly SourceIssue[] =>
      kept === undefined || other === "" || kept === other
        ? []
        : [{ kind: "seats-differ", year, kept: { by: OURS, says: kept }, other: { by, says: other } }],
    );
  });
}

/** The permanent members of a year; those listed, where in a year of change (1991) the list has one of two that held a seat in turn. */
function permanentIn(council: CouncilSeats, year: string, listed: string): string {
  const held = council.permanent
    .filter(({ from, to }) => (from ?? year) <= `${year}-12-31` && (to ?? "9") >= year)
    .map((p) => p.member);
  const isPartOf =
    listed.split(" ").length === 5 && listed.split(" ").every((code) => held.includes(code as MemberCode));
  return isPartOf ? listed : held.sort().join(" ");
}
