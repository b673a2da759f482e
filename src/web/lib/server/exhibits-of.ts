import type { AgreementIndex } from "#alignment";
import type { Group, VotingRecord } from "#record";
import type { BlocsAnswer, CompareAnswer, GroupAnswer, MemberAnswer, SurprisesAnswer } from "../analysis/question.ts";
import { madeOnce } from "../made-once.ts";
import { blocExhibits } from "../pages/blocs-view.ts";
import { compareExhibits } from "../pages/compare-view.ts";
import { type DissentYear, dissentIn, groupExhibits } from "../pages/group-view.ts";
import { memberExhibits } from "../pages/member-figures.ts";
import { surprisesExhibit } from "../pages/surprises-view.ts";

/** The exhibits of an answer, kept as long as the answer is: what is drawn of them is then drawn once, for all pages and files that show it. */
export const exhibitsOf = {
  compare: madeOnce((answer: CompareAnswer, index: AgreementIndex, record: VotingRecord) =>
    compareExhibits(record, answer, index),
  ),
  member: madeOnce((answer: MemberAnswer, record: VotingRecord) => memberExhibits(record, answer)),
  blocs: madeOnce((answer: BlocsAnswer, session: string, record: VotingRecord) =>
    blocExhibits(record, answer, session),
  ),
  surprises: madeOnce((answer: SurprisesAnswer, title: string, record: VotingRecord) => [
    surprisesExhibit(record, answer, title),
  ]),
  group: madeOnce((answer: GroupAnswer, year: string, record: VotingRecord, group: Group, dissent: DissentYear) =>
    groupExhibits(record, group, answer, dissent, year),
  ),
};

/** Years of groups kept at once. */
const MOST_YEARS = 300;

/** Who left a group's line in a year; `of` names both. */
export const dissentOf = madeOnce(
  (record: VotingRecord, _of: string, group: Group, year: string) => dissentIn(record, group, year),
  MOST_YEARS,
);
