/** Longer than any landing page of the Library: more is not read. */
const MOST_CHARACTERS = 2_000_000;
const PATIENCE_MS = 20_000;

/**
 * The name of the newest edition of a voting file, from the links on its record's landing page: the editions bear their day in front
 * (`2026_02_06_ga_voting.csv`). Undefined where the page is not given to programs or names none.
 */
export async function newestEdition(record: string, kind: "ga" | "sc"): Promise<string | undefined> {
  let page: string;
  try {
    const response = await fetch(record, { redirect: "follow", signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.status !== 200) {
      await response.body?.cancel();
      return undefined;
    }
    page = (await response.text()).slice(0, MOST_CHARACTERS);
  } catch {
    return undefined;
  }
  return newestNamed(page, kind);
}

/** The latest of the files that a page links to; a day may be written with hyphens or underscores, with or without leading zeros. */
export function newestNamed(page: string, kind: "ga" | "sc"): string | undefined {
  const names = [...page.matchAll(new RegExp(`/files/([\\w.-]*${kind}_voting[\\w.-]*\\.csv)\\b`, "g"))].map(
    (m) => m[1] ?? "",
  );
  const dated = [...new Set(names)].flatMap((name) => {
    const day = /(\d{4})[-_](\d{1,2})[-_](\d{1,2})/.exec(name);
    return day === null ? [] : [{ name, day: day.slice(1).map(Number) }];
  });
  const later = (a: readonly number[], b: readonly number[]): number =>
    (b[0] ?? 0) - (a[0] ?? 0) || (b[1] ?? 0) - (a[1] ?? 0) || (b[2] ?? 0) - (a[2] ?? 0);
  return dated.sort((a, b) => later(a.day, b.day))[0]?.name;
}
