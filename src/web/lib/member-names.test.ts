import { expect, test } from "vitest";
import { openShippedRecord } from "#store";
import { memberNameIn, NAME_LANGUAGES, readNameLanguage, spokenNames } from "./member-names.ts";

const record = openShippedRecord();
const member = (code: string) => {
  const found = record.member(code);
  if (found === undefined) throw new Error(code);
  return found;
};

test.each([
  ["FRA", "ar", "فرنسا", "rtl"],
  ["CHN", "zh", "中国", "ltr"],
  ["DEU", "fr", "Allemagne", "ltr"],
  ["USA", "ru", "Соединенные Штаты", "ltr"],
  ["GBR", "es", "Reino Unido", "ltr"],
  ["CIV", "en", "Côte d'Ivoire", "ltr"],
] as const)("%s in %s", (code, language, name, dir) => {
  expect(memberNameIn(language, member(code))).toEqual({ name, lang: language, dir });
});

test("every member of today has a name in each language", () => {
  for (const language of NAME_LANGUAGES)
    for (const one of record.members.filter((m) => m.left === undefined))
      expect(memberNameIn(language, one).lang, `${one.code} ${language}`).toBe(language);
});

test("what is gone keeps its English name: the catalogue would give that of today", () => {
  expect(memberNameIn("fr", member("SUN")).lang).toBe("en");
  expect(memberNameIn("fr", member("SUN")).name).toMatch(/Soviet/);
  expect(memberNameIn("es", member("TUR"), "1990-01-01" as never).name).toBe("Turkey");
});

test("a language that is none of the six is English, which needs no second list", () => {
  expect(readNameLanguage("de")).toBe("en");
  expect(readNameLanguage("ar")).toBe("ar");
  expect(spokenNames(record, "en", "2025-01-01" as never)).toBeUndefined();
  expect(spokenNames(record, "ru", "2025-01-01" as never)?.get("FRA")?.name).toBe("Франция");
});
