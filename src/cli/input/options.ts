import { err, type LocalDate, ok, parseLocalDate, type Result } from "#basics";

/** A day given with an option; undefined where the option was not given. */
export function dateOption(name: string, text: string | undefined): Result<LocalDate | undefined, string> {
  if (text === undefined) return ok(undefined);
  const date = parseLocalDate(text);
  return date === undefined
    ? err(`${name} ${text} is no date of the calendar. Write year, month and day, as in ${name} 2025-02-24.`)
    : ok(date);
}

/** One of the words an option allows; undefined where the option was not given. */
export function oneOf<T extends string>(
  name: string,
  text: string | undefined,
  allowed: readonly T[],
): Result<T | undefined, string> {
  const found = allowed.find((one) => one === text?.toLowerCase());
  return text !== undefined && found === undefined
    ? err(`${name} ${text} is not known. Choose one of ${allowed.join(", ")}.`)
    : ok(found);
}
