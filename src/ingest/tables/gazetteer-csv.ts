import { parseLocalDate } from "#basics";
import type { MemberCode, SourceIssue } from "#record";
import type { ReadingContext } from "../fragment.ts";
import { MEMBER_LISTS } from "../known-sources.ts";
import { csvRows, fieldText, type ReadingFault } from "./csv-rows.ts";
import type { GazetteerFact } from "./gazetteer-fact.ts";
import { buildSet } from "./set-builder.ts";
import type { SetReader } from "./undl-csv.ts";

/** The columns of lists of members and of Council seats, by the names such lists give them. */
const ALIASES = {
  code: ["ms_code", "iso3", "iso_alpha_3", "code", "country_code", "iso"],
  name: ["ms_name", "name", "name_en", "former_name", "english_name", "short_name", "member_state"],
  admitted: ["admission_date", "date_of_admission", "admitted", "member_since"],
  from: ["from"],
  to: ["to"],
  successor: ["successor_iso3", "successor"],
  iso2: ["iso2", "iso_alpha_2"],
  m49: ["m49"],
  cow: ["cow"],
  year: ["year"],
  seat: ["seat", "membership"],
} as const satisfies Record<string, readonly string[]>;
type Column = keyof typeof ALIASES;
type Places = { readonly [C in Column]: number };

function placesOf(names: readonly string[]): Places {
  const lower = names.map((n) => n.toLowerCase());
  const at = (aliases: readonly string[]): number => lower.findIndex((n) => aliases.includes(n));
  return Object.fromEntries(Object.entries(ALIASES).map(([c, aliases]) => [c, at(aliases)])) as Places;
}

/** Whether a header is one of a list of members (a code and a name, no votes) or of seats in the Council (a year, a code, a seat). */
export function isGazetteer(names: readonly string[]): boolean {
  const at = placesOf(names);
  if (at.code < 0 || names.some((n) => /vote|resolution|rcid|draft/i.test(n))) return false;
  return (at.year >= 0 && at.seat >= 0) || (at.name >= 0 && at.year < 0);
}

/**
 * Reads lists that say nothing of votes: the Library's member states, former members and names, and who sat in the Council in a year. In a list of
 * former members "from" and "to" are the days of membership; in a list of names they are the name's and are not compared.
 */
export function gazetteerCsv(context: ReadingContext): SetReader {
  const facts: GazetteerFact[] = [];
  const faults: ReadingFault[] = [];
  let at: Places | undefined;
  const rows = csvRows({
    onFault: (f) => faults.push(f),
    onRow(row) {
      const raw = (i: number): string => fieldText(row, i, context.decode);
      if (at === undefined) {
        at = placesOf(Array.from({ length: row.width }, (_, i) => raw(i)));
        return;
      }
      const places = at;
      const text = (column: Column): string => raw(places[column]);
      const by = `${context.edition ?? MEMBER_LISTS.id}:${row.line}`;
      const code = text("code");
      if (!/^[A-Z]{3}$/.test(code)) {
        faults.push({ line: row.line, column: "code", says: `"${code}" is no member's code of three capital letters` });
      } else if (places.seat >= 0) {
        const year = text("year");
        if (/^\d{4}$/.test(year)) {
          facts.push({ kind: "seat", by, year, member: code as MemberCode, isPermanent: /^p/i.test(text("seat")) });
        } else faults.push({ line: row.line, column: "year", says: `"${year}" is no year` });
      } else facts.push(memberFact(code, by, text, places));
    },
  });
  return {
    ...rows,
    sets() {
      const issues = faults.map((f): SourceIssue => ({ kind: "not-read", by: context.edition ?? "list", ...f }));
      const id = facts[0]?.kind === "seat" ? "council-seats" : `members-${listName(at)}`;
      return [{ ...buildSet({ id, source: MEMBER_LISTS, authority: "un-library" }, context, [], issues), facts }];
    },
  };
}

function memberFact(code: string, by: string, text: (column: Column) => string, at: Places): GazetteerFact {
  const isOfMembership = at.successor >= 0;
  const admitted = parseLocalDate(text("admitted") || (isOfMembership ? text("from") : ""));
  const left = parseLocalDate(isOfMembership ? text("to") : "");
  const [name, iso2, m49, cow] = [text("name"), text("iso2"), text("m49"), text("cow")];
  return {
    kind: "member",
    by,
    code,
    ...(name === "" ? {} : { name }),
    ...(admitted === undefined ? {} : { admitted }),
    ...(left === undefined ? {} : { left }),
    ...(iso2 === "" ? {} : { iso2 }),
    ...(m49 === "" ? {} : { m49 }),
    ...(/^\d+$/.test(cow) ? { cow: Number(cow) } : {}),
  };
}

/** Lists of different making stand beside each other; a newer one of the same making takes the older one's place. */
function listName(at: Places | undefined): string {
  if (at === undefined) return "list";
  if (at.admitted >= 0) return "present";
  return at.successor >= 0 ? "former" : "names";
}
