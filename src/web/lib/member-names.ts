import type { LocalDate } from "#basics";
import { type Member, memberName, type VotingRecord } from "#record";

/** The six languages of the United Nations, by their tags; English names are the record's own. */
export const NAME_LANGUAGES = ["en", "ar", "zh", "fr", "ru", "es"] as const;
export type NameLanguage = (typeof NAME_LANGUAGES)[number];

/** A name and the language it is in, for the `lang` and `dir` of whatever shows it. */
export interface SpokenName {
  readonly name: string;
  readonly lang: NameLanguage;
  readonly dir: "ltr" | "rtl";
}

/** A cookie or an address names the language; English where neither does. */
export function readNameLanguage(asked: string | null | undefined): NameLanguage {
  return NAME_LANGUAGES.find((language) => language === asked) ?? "en";
}

const catalogues = new Map<NameLanguage, Intl.DisplayNames>();

/** The names of states by ISO code, as the Unicode consortium keeps them; a language is opened once. */
function catalogue(language: NameLanguage): Intl.DisplayNames {
  const known = catalogues.get(language) ?? new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  catalogues.set(language, known);
  return known;
}

/**
 * A member's name in a language, on a day where one is given. States that are gone and names that were given up stand in English: the catalogue
 * knows today's alone, and would call the Soviet Union Russia.
 */
export function memberNameIn(language: NameLanguage, member: Member, date?: LocalDate): SpokenName {
  const english = memberName(member, date);
  const isOfToday = member.left === undefined && english === memberName(member);
  const found =
    language === "en" || !isOfToday || member.iso2 === undefined ? undefined : catalogue(language).of(member.iso2);
  return found === undefined
    ? { name: english, lang: "en", dir: "ltr" }
    : { name: found, lang: language, dir: language === "ar" ? "rtl" : "ltr" };
}

/** The names of all members on a day by their codes; nothing for English, which stands in the record. */
export function spokenNames(
  record: VotingRecord,
  language: NameLanguage,
  date: LocalDate,
): ReadonlyMap<string, SpokenName> | undefined {
  if (language === "en") return undefined;
  return new Map(record.members.map((member) => [member.code as string, memberNameIn(language, member, date)]));
}
