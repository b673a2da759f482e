import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import type { MemberCode, RecordChange, SourceIssue, VoteId } from "#record";
import { GAZETTEER } from "../../test/sample-record.ts";
import { recordChangeWords, sourceIssueWords } from "./index.ts";

const vote = "A/RES/40/1" as VoteId;
const member = "NOR" as MemberCode;

test.each<[SourceIssue, string]>([
  [
    {
      kind: "position-differs",
      vote,
      member,
      kept: { by: "undl:1", says: "yes" },
      other: { by: "voeten:2", says: "not-voting" },
    },
    "A/RES/40/1: Norway is in favour by undl:1, not voting by voeten:2; the first is kept.",
  ],
  [
    {
      kind: "tally-differs",
      vote,
      kept: { by: "undl:1", says: { yes: 3, no: 1, abstaining: 0 } },
      other: { by: "voeten:2", says: { yes: 3, no: 1, "not-voting": 2 } },
    },
    "A/RES/40/1: undl:1 states 3-1-0, voeten:2 3-1-? (2 not voting); the first is kept.",
  ],
  [
    { kind: "total-differs-from-names", vote, by: "undl:1", option: "no", stated: 4, named: 3 },
    "A/RES/40/1: undl:1 states 4 against and names 3; both are kept.",
  ],
  [
    { kind: "row-repeated", vote, by: "undl:1", member, line: 9, first: "yes", again: "no" },
    "A/RES/40/1: undl:1 lists Norway again in line 9, as against; the first row says in favour and is kept.",
  ],
  [
    { kind: "row-repeated", vote, by: "undl:1", member, line: 9, alike: 193 },
    "A/RES/40/1: undl:1 lists 193 members again from line 9, alike.",
  ],
  [
    { kind: "defect", defect: "coded-as-no-member", by: "voeten:7", members: [member] },
    "voeten:7 codes as no member what was a member then; its vote is taken as not known (Norway).",
  ],
  [
    {
      kind: "member-differs",
      member,
      on: "admitted",
      kept: { by: "plenary", says: "1945-11-27" },
      other: { by: "members.csv:9", says: "1945-11-28" },
    },
    "Norway: the day of admission is 1945-11-27 in the record, 1945-11-28 by members.csv:9; the first is kept.",
  ],
  [
    { kind: "member-differs", member: "XYZ" as MemberCode, on: "code", other: { by: "m.csv:3", says: "Xyzia" } },
    "XYZ: m.csv:3 lists Xyzia, which the record does not know; its votes cannot be entered.",
  ],
  [
    { kind: "seats-differ", year: "1979", kept: { by: "plenary", says: "BGD" }, other: { by: "s.csv:2", says: "IND" } },
    "Council seats of 1979: the record has BGD, s.csv:2 IND; the record's are kept.",
  ],
  [
    {
      kind: "date-differs",
      vote: "A/RES/1/1" as VoteId,
      kept: { by: "undl:5", says: "2025-01-01" as LocalDate, in: "ga.csv" },
      other: { by: "undl:5", says: "2025-01-02" as LocalDate, in: "wide.csv" },
    },
    "A/RES/1/1: undl:5 (in ga.csv) says 2025-01-01, undl:5 (in wide.csv) 2025-01-02; the first is kept.",
  ],
  [
    { kind: "not-read", by: "votes.csv", line: 12, column: "ms_vote", says: '"Q" is no vote known to the program' },
    'votes.csv, line 12, column ms_vote: "Q" is no vote known to the program.',
  ],
])("an issue is one sentence that names the vote, the sources and what was done: %#", (issue, words) => {
  expect(sourceIssueWords(issue, GAZETTEER)).toBe(words);
});

test.each<[RecordChange, string]>([
  [{ kind: "position-changed", vote, member, after: "no" }, "A/RES/40/1: Norway was not known, it is against."],
  [
    { kind: "tally-changed", vote, before: { yes: 1 }, after: { yes: 2, no: 0, abstaining: 0 } },
    "A/RES/40/1: the tally was 1-?-?, it is 2-0-0.",
  ],
  [
    { kind: "datum-changed", vote, datum: "outcome", before: "adopted", after: "not-adopted" },
    "A/RES/40/1: the outcome was adopted, it is not-adopted.",
  ],
])("a change is one sentence with what was and what is: %#", (change, words) => {
  expect(recordChangeWords(change, GAZETTEER)).toBe(words);
});
