import type { CouncilSeats } from "#record";
import { formatDate } from "../format.ts";
import { figureStrings } from "../strings/figure-strings.ts";

/** When a member sat in the Council: "Permanent member since 24 October 1945", "1949", "2025–2026". */
export function councilTerms(council: CouncilSeats, code: string): readonly string[] {
  const permanent = council.permanent
    .filter((seat) => seat.member === code)
    .map(({ from, to }) =>
      [
        figureStrings.member.permanent,
        from === undefined ? "" : figureStrings.member.since(formatDate(from)),
        to === undefined ? "" : figureStrings.member.until(formatDate(to)),
      ]
        .filter((w) => w !== "")
        .join(" "),
    );
  const years = Object.keys(council.elected)
    .filter((year) => council.elected[year]?.includes(code as never))
    .map(Number)
    .sort((a, b) => a - b);
  const terms: (readonly [number, number])[] = [];
  for (const year of years) {
    const last = terms.at(-1);
    // A term has two years at most; a member that is elected again later begins another.
    if (last !== undefined && last[1] === year - 1 && last[0] === year - 1) terms[terms.length - 1] = [last[0], year];
    else terms.push([year, year]);
  }
  return [...permanent, ...terms.map(([a, b]) => (a === b ? String(a) : `${a}–${b}`))];
}
