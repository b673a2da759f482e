import { checkStrings } from "../strings/check-strings.ts";
import liveBlog from "./live-blog.txt?raw";
import twoTexts from "./two-texts-one-day.txt?raw";

/** Articles of our own, with the mistakes that are really made. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export const EXAMPLES: readonly Example[] = [
  { id: "two-texts", title: checkStrings.check.exampleTitles.twoTexts, text: twoTexts },
  { id: "live-blog", title: checkStrings.check.exampleTitles.liveBlog, text: liveBlog },
];
