import type { MemberAnswer } from "../analysis/question.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { sessionYear, twoDigits } from "./axis-of-sessions.ts";

/** When a member moved, in sentences: on repeated texts first, where the agenda cannot have changed, then along the line. */
export function shiftSentences({ flips, path }: MemberAnswer, name: (id: string) => string): readonly string[] {
  const side = name("USA") === "USA" ? "the anchor" : "the United States";
  return [
    ...path.changes.map(
      (c) =>
        `From ${sessionYear(c.period)} on its place on the line is ${twoDigits(c.after)}, before it was ${twoDigits(c.before)} (p = ${c.p.toPrecision(1)}).`,
    ),
    ...flips.map(({ period, repeated, towards, away, p }) => {
      const nearer = towards >= away;
      return `In the ${figureStrings.session(period)} it changed its position on ${towards + away} of ${repeated} repeated texts, ${
        nearer ? towards : away
      } of them ${nearer ? "towards" : "away from"} the side of ${side} (p = ${p.toPrecision(2)}).`;
    }),
  ];
}
