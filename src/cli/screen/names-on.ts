import type { LocalDate } from "#basics";
import { memberName, type VotingRecord } from "#record";
import type { NameOf } from "#words";

/** What members were called on a day; a code that the record does not know stands for itself. */
export function namesOn(record: VotingRecord, date?: LocalDate): NameOf {
  return (code) => {
    const member = record.member(code);
    return member === undefined ? code : memberName(member, date);
  };
}
