import type { BodyMention } from "../document.ts";
import type { CaseRule } from "./phrases.ts";

export interface BodyName {
  readonly body: BodyMention["body"];
  readonly name: string;
  /** Said of whichever council or assembly the article speaks of: "the council". */
  readonly refers?: "council" | "assembly";
  /** Only in an article that names the UN otherwise: other councils have fifteen members too. */
  readonly weak?: true;
}

export interface BodyPhrase extends BodyName {
  readonly phrase: string;
  readonly rule: CaseRule;
}

/** A name with the ways in which it is called the United Nations'. */
export const prefixed = (...phrases: string[]): string[] =>
  phrases.flatMap((p) => [
    p,
    `UN ${p}`,
    `U.N. ${p}`,
    `United Nations ${p}`,
    `United Nations' ${p}`,
    `UN's ${p}`,
    `U.N.'s ${p}`,
    `United Nations's ${p}`,
  ]);
