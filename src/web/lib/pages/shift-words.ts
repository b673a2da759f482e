import type { MemberAnswer } from "../analysis/question.ts";
import { formatShare } from "../format.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { sessionYear, twoDigits } from "./axis-of-sessions.ts";

const s = figureStrings.member;

/** A likelihood for the eye: "3%", "0.4%", "less than 0.1%". */
function chanceWords(p: number): string {
  return p < 0.001 ? s.tinyChance : formatShare(Number(p.toPrecision(1)));
}

/** When a member moved, in sentences: on repeated texts first, where the agenda cannot have changed, then along the line. */
export function shiftSentences({ flips, path }: MemberAnswer, name: (id: string) => string): readonly string[] {
  const side = s.anchor(name("USA") !== "USA");
  return [
    ...path.changes.map((c) =>
      s.shifted(String(sessionYear(c.period)), twoDigits(c.after), twoDigits(c.before), chanceWords(c.p)),
    ),
    ...flips.map(({ period, repeated, towards, away, p }) => {
      const nearer = towards >= away;
      const some = nearer ? towards : away;
      return s.turned(figureStrings.session(period), towards + away, repeated, some, nearer, side, chanceWords(p));
    }),
  ];
}
