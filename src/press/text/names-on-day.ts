import { type DayNumber, once, toDayNumber } from "#basics";
import type { MemberCode, Period, VotingRecord } from "#record";

/** Whom a name means on a day: members come and go, and officials leave office. */
export interface NamesOnDay {
  /** The members among `codes` that were members on a day; all of them where none was. */
  onDay(codes: readonly MemberCode[], day: DayNumber | undefined): readonly MemberCode[];
  /** Whom of several bearers of a name an article of that day means. */
  bearerOn(bearers: readonly number[], day: DayNumber | undefined): number | undefined;
  /** The member an official speaks for; none for an organ. */
  memberOf(official: number): readonly MemberCode[];
}

/** Whom of several bearers of a name an article of that day means: one in office then, else the first. */
export function bearerByDay(record: Pick<VotingRecord, "officials">): NamesOnDay["bearerOn"] {
  const terms = once(() => record.officials.map(term));
  return (bearers, day) =>
    bearers.length < 2 ? bearers[0] : (bearers.find((b) => holds(terms()[b], day)) ?? bearers[0]);
}

/** First and last day of a stretch of time; an open end is infinite. */
interface Term {
  readonly first: number;
  readonly last: number;
}

function term({ from, to }: Period): Term {
  return {
    first: from === undefined ? Number.NEGATIVE_INFINITY : toDayNumber(from),
    last: to === undefined ? Number.POSITIVE_INFINITY : toDayNumber(to),
  };
}

/** Without a day: does it still hold? */
function holds(at: Term | undefined, day: DayNumber | undefined): boolean {
  if (at === undefined) return false;
  return day === undefined ? at.last === Number.POSITIVE_INFINITY : at.first <= day && day <= at.last;
}

/** The member an official speaks for; none for an organ. */
export function speakersMember(record: Pick<VotingRecord, "officials" | "members">): NamesOnDay["memberOf"] {
  const codes = once(() => new Map(record.members.map((m) => [m.code as string, [m.code]])));
  return (official) => codes().get(record.officials[official]?.of ?? "") ?? [];
}

export function membersByDay(record: Pick<VotingRecord, "members">): NamesOnDay["onDay"] {
  const terms = once(
    () =>
      new Map(
        record.members.map((m) => [
          m.code as string,
          term({ from: m.admitted, ...(m.left === undefined ? {} : { to: m.left }) }),
        ]),
      ),
  );
  return (codes, day) => {
    if (codes.length < 2) return codes;
    const then = codes.filter((code) => holds(terms().get(code), day));
    return then.length > 0 ? then : codes;
  };
}
