import type { LocalDate } from "#basics";
import { CHINA_CHANGES, type MemberColumns } from "./member-columns.ts";

/** The scholars' numbers of states that held one seat in turn: by the day, the member of the time; an empty code is no member. */
export const SHARED_NUMBERS: { readonly [cow: number]: readonly (readonly [from: string, code: string])[] } = {
  365: [
    ["", "SUN"],
    ["1991-12-24", "RUS"],
  ],
  345: [
    ["", "YUG"],
    ["2000-11-01", "YUG"],
    ["2003-02-04", "SCG"],
    ["2006-06-03", "SRB"],
  ],
  260: [["", "GER"]],
  265: [["", "DDR"]],
  255: [
    ["", "GER"],
    ["1990-10-03", "DEU"],
  ],
  315: [["", "CSK"]],
  316: [["", "CZE"]],
  678: [["", "YEM"]],
  679: [["", "YEM"]],
  680: [["", "YMD"]],
  710: [
    ["", ""],
    [CHINA_CHANGES, "CHN"],
  ],
  713: [
    ["", "CHN"],
    [CHINA_CHANGES, ""],
  ],
  510: [
    ["", "EAT"],
    ["1964-11-02", "TZA"],
  ],
  511: [["", "EAZ"]],
};

/** The column of a state as the scholars' tables name it (a number, two or three letters, a name), by the day of the vote; undefined: no member known. */
export function voetenColumn(state: string, date: LocalDate, columns: MemberColumns): number | undefined {
  if (!/^\d+$/.test(state)) {
    const at = columns.byIso2(state) ?? columns.byCode(state) ?? columns.byName(state);
    if (state === "RU" && date < "1991-12-24") return columns.byCode("SUN");
    if (state === "DE" && date < "1990-10-03") return columns.byCode("GER");
    return at;
  }
  const shared = SHARED_NUMBERS[Number(state)]?.filter(([from]) => from <= date).pop();
  return shared === undefined ? columns.byCow(Number(state)) : columns.byCode(shared[1]);
}
