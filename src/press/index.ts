/** Press: what an article claims about votes, and whether the record bears it out. */
export {
  type Alternative,
  type Article,
  CLAIM_TYPES,
  type Claim,
  type ClaimedCount,
  type ClaimedCounts,
  type ClaimedPosition,
  type ClaimType,
  type DoubtingReader,
  type Finding,
  type Measure,
  MODALITIES,
  type Modality,
  NOTES,
  type Note,
  type Reader,
  type Reading,
  type Unread,
  VERDICTS,
  type VerdictKind,
} from "./finding.ts";
export { DOUBT_NAMES } from "./judge/doubts/table.ts";
export { createReader } from "./reader.ts";
export { createSecondReader, type SecondQuestion, type SecondReader } from "./second/second-reader.ts";
export { isHtml } from "./text/html.ts";
