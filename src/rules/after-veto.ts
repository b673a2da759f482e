import { fromDayNumber, type LocalDate, toDayNumber, weekday } from "#basics";
import { isInForce } from "./provision.ts";

const WORKING_DAYS = 10;
const SATURDAY = 6;
const SUNDAY = 0;

/**
 * The last day for the Assembly's debate on a veto: ten working days after it (resolution 76/262). Holidays are not known here, so the true
 * day may be later; where the Assembly meets in emergency special session on the same situation, no debate is due. Absent before 2022.
 */
export function debateDueBy(veto: LocalDate): LocalDate | undefined {
  if (!isInForce("A/RES/76/262", veto)) return undefined;
  let day = toDayNumber(veto);
  for (let left = WORKING_DAYS; left > 0; ) {
    day++;
    if (weekday(day) !== SATURDAY && weekday(day) !== SUNDAY) left--;
  }
  return fromDayNumber(day);
}
