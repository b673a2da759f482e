import { daysInMonth, err, type LocalDate, ok, parseLocalDate, type Result } from "#basics";
import type { Counts } from "#record";

/** A day given with an option; undefined where the option was not given. */
export function dateOption(name: string, text: string | undefined): Result<LocalDate | undefined, string> {
  if (text === undefined) return ok(undefined);
  const date = parseLocalDate(text);
  return date === undefined
    ? err(`${name} ${text} is no date of the calendar. Write year, month and day, as in ${name} 2025-02-24.`)
    : ok(date);
}

export interface Days {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** The days between `--from` and `--to`, both included. A year or a month stands for its first day in one, for its last in the other. */
export function daysOption(options: { readonly from?: string; readonly to?: string }): Result<Days, string> {
  const from = dateOption("--from", wholeDate(options.from, "first"));
  if (!from.ok) return from;
  const to = dateOption("--to", wholeDate(options.to, "last"));
  if (!to.ok) return to;
  if (from.value !== undefined && to.value !== undefined && to.value < from.value)
    return err(`--from ${options.from} is later than --to ${options.to}: no day lies between. Exchange them.`);
  return ok({
    ...(from.value === undefined ? {} : { from: from.value }),
    ...(to.value === undefined ? {} : { to: to.value }),
  });
}

function wholeDate(text: string | undefined, end: "first" | "last"): string | undefined {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(text ?? "") ?? [];
  if (year === undefined) return text;
  const named = month ?? (end === "first" ? "01" : "12");
  const day = end === "first" ? "01" : String(daysInMonth(Number(year), Number(named)));
  return `${year}-${named}-${day.padStart(2, "0")}`;
}

/** Figures as they are printed, in favour, against and abstaining: "93-18-65", with any dash; undefined where the option was not given. */
export function tallyOption(name: string, text: string | undefined): Result<Counts | undefined, string> {
  if (text === undefined) return ok(undefined);
  const [, yes, no, abstaining] =
    /^(\d{1,3})-(\d{1,3})-(\d{1,3})$/.exec(text.replace(/[‐-―−]/g, "-").replace(/\s/g, "")) ?? [];
  return yes === undefined
    ? err(`${name} ${text} cannot be read. Write in favour, against and abstaining, as in ${name} 93-18-65.`)
    : ok({ yes: Number(yes), no: Number(no), abstaining: Number(abstaining) });
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
