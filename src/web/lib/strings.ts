import { checkStrings } from "./strings/check-strings.ts";
import { listStrings } from "./strings/list-strings.ts";
import { outcomeStrings } from "./strings/outcome-strings.ts";
import { recordStrings } from "./strings/record-strings.ts";
import { siteStrings } from "./strings/site-strings.ts";
import { voteStrings } from "./strings/vote-strings.ts";

/** Every word the site prints that is not from the record itself, in parts by page. One catalogue, so that a second language is a second folder. */
export const strings = {
  ...siteStrings,
  ...recordStrings,
  ...outcomeStrings,
  ...voteStrings,
  ...listStrings,
  ...checkStrings,
} as const;
