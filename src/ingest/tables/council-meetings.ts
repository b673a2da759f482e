import { type LocalDate, parseLocalDate } from "#basics";
import type { Meeting, MeetingId, SourceIssue } from "#record";
import type { ReadingContext } from "../fragment.ts";
import { COUNCIL_TABLES } from "../known-sources.ts";
import { firstSymbol } from "./council-vote.ts";
import { csvRows, fieldText, type ReadingFault } from "./csv-rows.ts";
import { buildSet } from "./set-builder.ts";
import type { SetReader } from "./undl-csv.ts";

/** Whether a header is that of the table of the Council's meetings: a row for each, with its topic. */
export function isMeetingTable(names: readonly string[]): boolean {
  return ["meeting_record", "topic", "outcome_as_printed"].every((name) => names.includes(name));
}

/**
 * Reads the table of the Council's meetings. It names no vote that the tables of resolutions and drafts do not have; what it adds is what each meeting was
 * about, and its day.
 */
export function meetingTable(context: ReadingContext): SetReader {
  const meetings = new Map<string, Meeting>();
  const faults: ReadingFault[] = [];
  let names: readonly string[] | undefined;
  const rows = csvRows({
    onFault: (f) => faults.push(f),
    onRow(row) {
      const raw = (i: number): string => fieldText(row, i, context.decode);
      if (names === undefined) {
        names = Array.from({ length: row.width }, (_, i) => raw(i));
        return;
      }
      const header = names;
      const text = (name: string): string => raw(header.indexOf(name));
      const id = firstSymbol(text("meeting_record"));
      const date = parseLocalDate(text("date"));
      if (id === undefined || date === undefined) {
        const [column, says] = id === undefined ? ["meeting_record", "no symbol"] : ["date", "no day"];
        faults.push({ line: row.line, column, says: `"${text(column)}" is ${says}; the meeting was left out` });
      } else if (!meetings.has(id)) meetings.set(id, meetingOf(id, date, text("topic")));
    },
  });
  return {
    ...rows,
    sets() {
      const issues = faults.map((f): SourceIssue => ({ kind: "not-read", by: context.edition ?? "meetings", ...f }));
      const head = { id: "council-meetings", source: COUNCIL_TABLES, authority: "un-library" } as const;
      return [{ ...buildSet(head, context, [], issues), meetings: [...meetings.values()] }];
    },
  };
}

function meetingOf(id: string, date: LocalDate, topic: string): Meeting {
  const title = topic.replaceAll(" | ", "; ");
  return {
    id: id as MeetingId,
    body: "security-council",
    date,
    ...(title === "" ? {} : { title }),
    sources: [`${COUNCIL_TABLES.id}:${id}`],
  };
}
