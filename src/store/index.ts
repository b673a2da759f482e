/** Store: files on disk and the record. */

export {
  type Correction,
  type CorrectOptions,
  correct,
  readCorrections,
  withdrawCorrection,
} from "./corrections.ts";
export { readCuratedRecord } from "./curated-record.ts";
export {
  DOWNLOADS,
  type Downloaded,
  type DownloadName,
  type DownloadOptions,
  download,
} from "./download.ts";
export { EXPORT_FORMATS, type ExportFile, type ExportFormat, exportRecord } from "./export-record.ts";
export { fetchCause } from "./fetch-cause.ts";
export type { DownloadError } from "./fetch-file.ts";
export {
  type ImportError,
  type ImportOptions,
  type ImportProgress,
  type ImportReport,
  importSources,
  remerge,
} from "./import-sources.ts";
export { packageRoot } from "./package-root.ts";
export { pdfText } from "./pdf-text.ts";
export { forgetPlayed, openPlayedRecord, playedHome, type SavedMeeting, savePlayed } from "./played-record.ts";
export { type RecordFile, type RecordFileError, readRecordFile, writeRecordFile } from "./record-file.ts";
export { readIssues, readStatements } from "./record-issues.ts";
export { replaceFile } from "./replace-file.ts";
export {
  openShippedRecord,
  openUserRecord,
  packShippedRecord,
  plenaryHome,
  shippedPaths,
  userRecordPath,
} from "./shipped-record.ts";
export { type WatchedRecord, type WatchOptions, watchUserRecord } from "./user-record.ts";
