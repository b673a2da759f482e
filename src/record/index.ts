/** The record: who voted how, on what, in which meeting, and where each fact is from. */
export { BODIES, type Body, isCommittee } from "./body.ts";
export { type ChangedDatum, diffRecords, type RecordChange } from "./diff.ts";
export { figuresInWords } from "./figures-in-words.ts";
export { fold } from "./fold.ts";
export { groupCode } from "./group-code.ts";
export { checkRecord, ISSUE_KINDS, type Issue, type IssueKind } from "./integrity.ts";
export type { AmbiguousForm, Lexicon, MemberForms } from "./lexicon.ts";
export {
  type CouncilSeats,
  councilOn,
  type Group,
  groupOn,
  isMemberOn,
  isWithin,
  type Member,
  type MemberCode,
  type MemberName,
  memberName,
  type Official,
  type Period,
  permanentMembersOn,
  REGIONS,
  type Region,
} from "./member.ts";
export { nearMeetings } from "./near-meetings.ts";
export { nearMembers } from "./near-members.ts";
export { nearVotes } from "./near-votes.ts";
export { type SearchFacets, type SearchTable, searchTable } from "./search-table.ts";
export {
  type Citation,
  citedPlace,
  citedSource,
  citedUrl,
  type Source,
  SURENESS,
  type Sureness,
  sourceTitle,
} from "./source.ts";
export { DEFECTS, type Defect, type Said, type SourceIssue, type SourceIssueKind, speakersOf } from "./source-issue.ts";
export { findStatements, type Statement, type StatementFilter } from "./statement.ts";
export {
  foldTitle,
  openSubjects,
  type SubjectIndex,
  type SubjectTable,
  subjectTable,
  subjectWord,
} from "./subject-index.ts";
export { type DocumentSymbol, parentSymbol, parseSymbol, symbolSlug } from "./symbol.ts";
export {
  type ByOption,
  CELL,
  type Cell,
  type Counts,
  cellOf,
  countCells,
  differingOptions,
  OPTIONS,
  type Option,
  optionOf,
} from "./vote.ts";
export {
  DATA,
  type Datum,
  type Doubt,
  type IntendedVote,
  isSettled,
  MAJORITIES,
  type Majority,
  METHODS,
  type Meeting,
  type MeetingId,
  type Method,
  MOTIONS,
  type MotionName,
  NO_TITLE,
  type NotVotingReasons,
  type OtherTally,
  OUTCOMES,
  type Outcome,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
  type RollCall,
  type Sponsors,
  surenessOf,
  type VoteEvent,
  type VoteId,
} from "./vote-event.ts";
export type { VoteFilter } from "./vote-filter.ts";
export { voteNamed } from "./vote-named.ts";
export { SORTS, type Sort, type VotePage, type VoteQuery, type VoteSearch, voteSearch } from "./vote-search.ts";
export { tableOf, UNSTATED, type VoteColumns, type VoteKeys, type VoteTable } from "./vote-table.ts";
export {
  compareVotes,
  type Gazetteer,
  openRecord,
  openTable,
  type RecordData,
  type RecordTable,
  recordData,
  type VotingRecord,
} from "./voting-record.ts";
