import { dayNumber, fromDayNumber, type LocalDate } from "#basics";
import type { Body } from "#record";

/** What a meeting record or press release says of itself at its top. */
export interface MeetingHead {
  readonly body: Body;
  readonly session?: string;
  readonly date: LocalDate;
  /** Symbol of the meeting record; a press release has none. */
  readonly symbol?: string;
  /** Number of the press release. */
  readonly release?: string;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const PV = /\b(A|S)\/(?:(C\.[1-6])\/)?(?:((?:ES-|S-)?\d{1,3})\/)?(?:PV|SR)\.\d+(?:\s*\(Resumption \d+\))?/;
const DATE = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join("|")}) (\\d{4})\\b`);
const RELEASE = /\b(GA|SC)\/(\d{4,6})(?:\/Rev\.\d)?\b/;
const COMMITTEES: { readonly [code: string]: Body } = {
  "C.1": "first-committee",
  "C.2": "second-committee",
  "C.3": "third-committee",
  "C.4": "fourth-committee",
  "C.5": "fifth-committee",
  "C.6": "sixth-committee",
};

/** Reads the top of a document; undefined where it has no date, or is of neither body. */
export function meetingHead(text: string): MeetingHead | undefined {
  const top = text.slice(0, 6000);
  const record = PV.exec(top);
  const release = RELEASE.exec(top);
  const day = DATE.exec(top);
  const number = day === null ? undefined : dayNumber(Number(day[3]), MONTHS.indexOf(day[2] ?? "") + 1, Number(day[1]));
  if (number === undefined || (record === null && release === null && !/General Assembly|Security Council/.test(top))) {
    return undefined;
  }
  const session = record?.[3] ?? emergencySession(top);
  const body = bodyOf(record, release, top);
  return {
    body,
    ...(session === undefined || body === "security-council" ? {} : { session }),
    date: fromDayNumber(number),
    ...(record === null ? {} : { symbol: record[0].replace(/\s+/g, " ") }),
    ...(release === null ? {} : { release: release[0] }),
  };
}

function bodyOf(record: RegExpExecArray | null, release: RegExpExecArray | null, top: string): Body {
  const committee = COMMITTEES[record?.[2] ?? ""];
  if (committee !== undefined) return committee;
  const letter = record?.[1] ?? (release?.[1] === "SC" ? "S" : release?.[1] === "GA" ? "A" : undefined);
  if (letter !== undefined) return letter === "S" ? "security-council" : "general-assembly";
  return top.indexOf("Security Council") >= 0 && !/General Assembly/.test(top)
    ? "security-council"
    : "general-assembly";
}

const ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

function emergencySession(top: string): string | undefined {
  const words = /\b(\w+) (emergency )?special session\b/i.exec(top);
  const number = ORDINALS.indexOf((words?.[1] ?? "").toLowerCase());
  return number <= 0 ? undefined : `${words?.[2] === undefined ? "S" : "ES"}-${number}`;
}

/** Whether a text is a record of a meeting or an account of one: it names itself so, or holds a vote as such texts write it. */
export function isMeetingText(text: string): boolean {
  const top = text.slice(0, 6000);
  return (
    PV.test(top) || RELEASE.test(top) || /\bIn favou?r\s*:/.test(text) || /\b(?:recorded|roll-call) vote\b/i.test(text)
  );
}
