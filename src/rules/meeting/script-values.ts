import { err, ok, parseLocalDate, type Result } from "#basics";
import { type MemberCode, OPTIONS } from "#record";

/** Readers of the values in a script: each gives the value, or what is wrong with it and where. */

/** What is wrong with a script, and where in it. */
export interface ScriptFault {
  /** Keys and places down to the value: `steps.3.votes.yes`. */
  readonly at: string;
  readonly says: string;
}

export type Read<T> = Result<T, ScriptFault>;

const CODE = 'must be a member code of three capital letters, for example "FRA"';
export const CODES = 'must be member codes with spaces between them, for example "FRA GBR"';

export function readCodes(value: unknown, at: string): Read<readonly MemberCode[]> {
  const found = codes(value);
  return found === undefined ? fault(at, CODES) : ok(found);
}

/** Codes with spaces between them, or a list of codes. */
export function codes(value: unknown): readonly MemberCode[] | undefined {
  const found = typeof value === "string" ? value.split(/\s+/).filter((code) => code !== "") : value;
  return Array.isArray(found) && found.every(isCode) ? found : undefined;
}

export function readCode(value: unknown, at: string): Read<MemberCode> {
  return isCode(value) ? ok(value) : fault(at, CODE);
}

function isCode(value: unknown): value is MemberCode {
  return typeof value === "string" && /^[A-Z]{3}$/.test(value);
}

export function word(value: unknown, at: string): Read<string> {
  return typeof value === "string" && value !== "" ? ok(value) : fault(at, "must be a text");
}

export function words(value: unknown, at: string): Read<readonly string[]> {
  const all = Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "");
  return all ? ok(value) : fault(at, 'must be a list of texts, for example ["A/L.1", "A/L.2"]');
}

export function whole(value: unknown, at: string): Read<number> {
  return Number.isInteger(value) && (value as number) >= 0
    ? ok(value as number)
    : fault(at, "must be a whole number from 0");
}

export function finite(value: unknown, at: string): Read<number> {
  return Number.isFinite(value) ? ok(value as number) : fault(at, "must be a number");
}

export function day(value: unknown, at: string): Read<string> {
  const date = typeof value === "string" ? parseLocalDate(value) : undefined;
  return date === undefined ? fault(at, "must be a date of the form YYYY-MM-DD") : ok(date);
}

export function oneOf(...allowed: readonly string[]): (value: unknown, at: string) => Read<string> {
  return (value, at) => {
    const found = allowed.find((one) => one === value);
    return found === undefined ? fault(at, `must be one of ${allowed.join(", ")}`) : ok(found);
  };
}

export function readParts(value: unknown, at: string): Read<unknown> {
  if (!Array.isArray(value)) return fault(at, 'must be a list like [{"id": "1", "kind": "operative"}]');
  for (const [n, part] of value.entries()) {
    if (!isObject(part)) return fault(`${at}.${n}`, "must be an object with id and kind");
    const id = word(part.id, `${at}.${n}.id`);
    if (!id.ok) return id;
    const kind = oneOf("operative", "preambular")(part.kind, `${at}.${n}.kind`);
    if (!kind.ok) return kind;
  }
  return ok(value);
}

export function readCounts(value: unknown, at: string): Read<unknown> {
  if (!isObject(value)) return fault(at, "must be figures by yes, no, abstaining or not-voting");
  for (const [option, figure] of Object.entries(value)) {
    const place = `${at}.${option}`;
    if (!OPTIONS.some((o) => o === option)) return fault(place, "is no way to vote");
    const read = whole(figure, place);
    if (!read.ok) return read;
  }
  return ok(value);
}

export function readVotes(value: unknown, at: string): Read<{ readonly [option: string]: readonly MemberCode[] }> {
  if (!isObject(value)) return fault(at, "must be an object with yes, no, abstaining or not-voting");
  const votes: { [option: string]: readonly MemberCode[] } = {};
  for (const [option, names] of Object.entries(value)) {
    if (!OPTIONS.some((o) => o === option)) return fault(`${at}.${option}`, "is no way to vote");
    const members = codes(names);
    if (members === undefined) return fault(`${at}.${option}`, CODES);
    votes[option] = members;
  }
  return ok(votes);
}

export type Json = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function fault(at: string, says: string): { readonly ok: false; readonly error: ScriptFault } {
  return err({ at, says });
}
