import type { Accusation } from "./accusation.ts";
import type { Alarm } from "./alarm.ts";
import { askerOf, type Doubt } from "./doubt.ts";
import { DOUBTS, SECOND_THOUGHTS } from "./table.ts";

/** Gives the first reason not to call a claim wrong; undefined where there is none. */
export interface Doubts {
  /** Of a claim by itself, as it is judged. */
  of(accusation: Accusation): Doubt<Accusation> | undefined;
  /** Of a claim that was called wrong, beside all that the article tells. */
  again(alarm: Alarm): Doubt<Alarm> | undefined;
}

/** The doubts of the table. `without`: names of those that are not asked, to see what they are worth. */
export function createDoubts(without: ReadonlySet<string> = new Set()): Doubts {
  const first = askerOf(DOUBTS.filter(({ name }) => !without.has(name)));
  const second = askerOf(SECOND_THOUGHTS.filter(({ name }) => !without.has(name)));
  return {
    of: (accusation) =>
      first(accusation, accusation.claim.type, accusation.borrowed === undefined ? "contradicted" : "conflated"),
    again: (alarm) =>
      second(alarm, alarm.claim.type, alarm.judgement.verdict === "conflated" ? "conflated" : "contradicted"),
  };
}
