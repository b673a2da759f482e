import { parseLocalDate } from "#basics";
import { CELL, isMemberOn, type MemberCode, parseSymbol, type SourceIssue, type VoteEvent } from "#record";
import { csvRows, fieldText, type ReadingFault } from "./csv-rows.ts";
import type { Fragment, ReadingContext } from "./fragment.ts";
import { COUNCIL_TABLES } from "./known-sources.ts";
import { memberColumns } from "./member-columns.ts";
import { buildSet } from "./set-builder.ts";
import type { SetReader } from "./undl-csv.ts";
import { meetingOfDay, nameless } from "./undl-vote.ts";

/** Whether a header is one of the tables of Council votes: totals of resolutions, drafts that failed, vetoes. */
export function isCouncilTable(names: readonly string[]): boolean {
  const has = (name: string): boolean => names.includes(name);
  const isVetoes = has("draft") && (has("vetoing_members_iso3") || has("member_veto1"));
  const isDrafts = (has("draft_as_printed") || has("draft")) && has("vetoed_by");
  const isTotals = has("resolution") && has("totals_kind");
  const isNames = has("resolution") && has("no_votes_by");
  return isVetoes || isDrafts || isTotals || isNames;
}

/**
 * Reads tables of the Council's votes: the totals of resolutions; drafts that were vetoed or failed, which the voting files leave out; and lists of
 * vetoes. A veto list names only who voted against: the rest of its roll call is not known.
 */
export function councilCsv(context: ReadingContext): SetReader {
  const columns = memberColumns(context.members);
  const fragments: Fragment[] = [];
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
      const text = (...aliases: readonly string[]): string => raw(header.findIndex((n) => aliases.includes(n)));
      const vote = voteOf(text);
      if (vote === undefined) {
        faults.push({ line: row.line, column: "date", says: "the row has no date; it was left out" });
        return;
      }
      const cells = Uint8Array.from(context.members, (m) => (isMemberOn(m, vote.date) ? CELL.unknown : CELL.notMember));
      const named = [
        [[...(vote.vetoes ?? []), ...codes(text("no_votes_by"))], CELL.no],
        [codes(text("abstained", "abstaining")), CELL.abstaining],
        [codes(text("not_voting")), CELL.notVoting],
      ] as const;
      for (const [list, cell] of named) {
        for (const code of list) {
          const at = columns.byCode(code) ?? columns.byName(code);
          if (at === undefined) faults.push({ line: row.line, says: `"${code}" is no member known to the record` });
          else cells[at] = cell;
        }
      }
      const isNamed = cells.some((cell) => cell !== CELL.unknown && cell !== CELL.notMember);
      const key = `${COUNCIL_TABLES.id}:${vote.id}@${vote.date}`;
      fragments.push({ vote: { ...vote, rollCall: isNamed ? "partial" : "none" }, cells, key });
    },
  });
  const kind = (): string =>
    names?.includes("totals_kind")
      ? "totals"
      : names?.includes("vetoed_by")
        ? "drafts"
        : names?.includes("no_votes_by")
          ? "names"
          : "vetoes";
  return {
    ...rows,
    sets() {
      const issues = faults.map(
        (f): SourceIssue => ({ kind: "not-read", by: context.edition ?? "council table", ...f }),
      );
      const head = { id: `council-${kind()}`, source: COUNCIL_TABLES, authority: "un-library" } as const;
      return [buildSet(head, context, fragments, issues)];
    },
  };
}

function codes(text: string): readonly MemberCode[] {
  return text.split(/[\s|;,]+/).filter((code) => /^[A-Z]{3}$/.test(code)) as MemberCode[];
}

function voteOf(text: (...aliases: readonly string[]) => string): VoteEvent | undefined {
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text("date"));
  const iso = american
    ? `${american[3]}-${american[1]?.padStart(2, "0")}-${american[2]?.padStart(2, "0")}`
    : text("date").slice(0, 10);
  const date = parseLocalDate(iso);
  if (date === undefined) return undefined;
  const resolution = parseSymbol(text("resolution"));
  const draft = parseSymbol(text("draft_as_printed", "draft"));
  const count = (name: string): number | undefined => (/^\d+$/.test(text(name)) ? Number(text(name)) : undefined);
  const tally = { yes: count("yes"), no: count("no"), abstaining: count("abstentions") };
  const vetoes = codes(
    [text("vetoing_members_iso3", "vetoed_by"), text("member_veto1"), text("member_veto2")].join(" "),
  );
  const meeting = parseSymbol(text("meeting", "meeting_record").split("|")[0] ?? "");
  const isPrintedAsMeeting = draft?.startsWith("S/PV.");
  const own = resolution ?? (isPrintedAsMeeting ? undefined : draft);
  return {
    id:
      own ??
      nameless(
        "security-council",
        date,
        `draft-${text("draft_as_printed", "draft")
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, "-")}`,
      ),
    question: {
      kind: "draft-resolution",
      ...(draft === undefined || isPrintedAsMeeting ? {} : { symbol: draft }),
      ...(resolution === undefined ? {} : { adoptedAs: resolution }),
      title: text("topic", "agenda_item") || own || "(no title in the source)",
    },
    body: "security-council",
    meeting: meeting ?? meetingOfDay("security-council", date),
    date,
    method: /without/i.test(text("totals_kind")) ? "without-a-vote" : "recorded",
    tally: Object.fromEntries(Object.entries(tally).filter(([, n]) => n !== undefined)),
    rollCall: "none",
    outcome: resolution === undefined ? "not-adopted" : "adopted",
    ...(vetoes.length === 0 ? {} : { vetoes }),
    sure: { tally: "one-source" },
    sources: [`${COUNCIL_TABLES.id}:${own ?? date}`],
  } as unknown as VoteEvent;
}
