import type { Brand } from "#basics";

/** A document symbol in the form we print: `A/RES/ES-11/7`, `A/RES/2758(XXVI)`, `S/RES/2774`, `A/ES-11/L.10`, `S/2022/155`. */
export type DocumentSymbol = Brand<string, "DocumentSymbol">;

const ROMAN = /^[IVXLC]+$/;

/**
 * Reads a symbol as people write it and gives the canonical one; undefined where the text is no symbol.
 *
 * Accepts other spacing and case (`a/res/es-11/7`), the year of a Council resolution (`S/RES/2774 (2025)`, dropped, since the number is
 * unique), `A/ES-11/RES/7`, `A/RES/2758 (XXVI)`, and letters of parts (`A/RES/78/183 A`, kept as `A/RES/78/183A`).
 */
export function parseSymbol(text: string): DocumentSymbol | undefined {
  const compact = text
    .trim()
    .toUpperCase()
    .replace(/[‐-―−]/g, "-")
    .replace(/\s+/g, "");
  const [base = "", ...rest] = compact.split("#");
  const canonical = canonicalBase(base);
  if (canonical === undefined) return undefined;
  const question = text.trim().split("#").slice(1).join("#").trim().toLowerCase();
  if (rest.length > 0 && question === "") return undefined;
  return (rest.length === 0 ? canonical : `${canonical}#${question}`) as DocumentSymbol;
}

function canonicalBase(symbol: string): string | undefined {
  let m = /^S\/RES\/(\d{1,4})(?:\/?\(?(\d{4})\)?)?$/.exec(symbol);
  if (m && Number(m[1]) > 0) return `S/RES/${Number(m[1])}`;
  m = /^A\/RES\/(ES-\d{1,2}|S-\d{1,2}|\d{1,3})\/(\d{1,3})([A-Z]{1,2})?$/.exec(symbol);
  if (m) return `A/RES/${m[1]}/${Number(m[2])}${m[3] ?? ""}`;
  m = /^A\/(ES-\d{1,2}|S-\d{1,2})\/RES\/(\d{1,3})$/.exec(symbol);
  if (m) return `A/RES/${m[1]}/${Number(m[2])}`;
  m = /^A\/RES\/(\d{1,4})([A-Z])?\((ES-)?([IVXLC]+)\)$/.exec(symbol);
  if (m && ROMAN.test(m[4] ?? "")) return `A/RES/${Number(m[1])}${m[2] ?? ""}(${m[3] ?? ""}${m[4]})`;
  m = /^(A|S)\/(.+)$/.exec(symbol);
  if (m && /^[A-Z0-9][A-Z0-9./()-]*$/.test(m[2] ?? "") && /\d/.test(m[2] ?? "") && !/^RES\b/.test(m[2] ?? "")) {
    // revisions are printed S/10931/Rev.1
    return symbol.replace(/\/(REV|ADD|CORR)\./g, (_, kind: string) => `/${kind[0]}${kind.slice(1).toLowerCase()}.`);
  }
  return undefined;
}

/** A symbol as a step of an address: `A/RES/ES-11/7` as `a-res-es-11-7`. Two symbols of the record never share one. */
export function symbolSlug(symbol: string): string {
  return symbol
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The vote a question belongs to: `A/RES/ES-11/8` for `A/RES/ES-11/8#am-eu-1`, itself for a text of its own. */
export function parentSymbol(id: string): string {
  const hash = id.indexOf("#");
  return hash < 0 ? id : id.slice(0, hash);
}
