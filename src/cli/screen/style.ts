import type { VerdictKind } from "#press";

/** How words are set off. Every style but `plain` uses the sixteen colours that a terminal's owner has chosen. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** Words of a claim, or its number, in the colour of its verdict. */
  readonly verdict: (kind: VerdictKind, text: string) => string;
}

const ESC = "\u001b[";
const CODES: { readonly [V in VerdictKind]: string } = {
  supported: "32",
  contradicted: "31",
  conflated: "35",
  "not-in-record": "33",
  uncheckable: "36",
};

export const plain: Style = { strong: (t) => t, faint: (t) => t, verdict: (_, t) => t };

export const coloured: Style = {
  strong: (text) => `${ESC}1m${text}${ESC}22m`,
  faint: (text) => `${ESC}2m${text}${ESC}22m`,
  verdict: (kind, text) => `${ESC}${CODES[kind]}m${text}${ESC}39m`,
};
