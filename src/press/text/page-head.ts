import { type LocalDate, parseLocalDate } from "#basics";
import { DATE_NAMES } from "./html-elements.ts";

/** What a page says of itself: its title, and its day by `meta`, JSON-LD and `time`, the first of each. */
export interface HeadFacts {
  title: string;
  meta?: LocalDate | undefined;
  data?: LocalDate | undefined;
  time?: LocalDate | undefined;
}

/** Takes what an element's attributes say of the page. */
export function noteFacts(facts: HeadFacts, element: string, attributes: ReadonlyMap<string, string>): void {
  if (element === "time") facts.time ??= dayIn(attributes.get("datetime"));
  if (element !== "meta") return;
  const name = attributes.get("property") ?? attributes.get("name") ?? attributes.get("itemprop") ?? "";
  const key = name.toLowerCase();
  const content = attributes.get("content");
  if (DATE_NAMES.has(key)) facts.meta ??= dayIn(content);
  if (key === "og:title" && facts.title === "") facts.title = content ?? "";
}

/** "datePublished" in the JSON-LD of a page. */
export function dateInData(data: string): LocalDate | undefined {
  const at = data.indexOf('"datePublished"');
  if (at < 0) return undefined;
  const match = /^"datePublished"\s{0,4}:\s{0,4}"(\d{4}-\d{2}-\d{2})/.exec(data.slice(at, at + 60));
  return match === null ? undefined : parseLocalDate(match[1] ?? "");
}

export function publishedIn({ meta, data, time }: HeadFacts): LocalDate | undefined {
  return meta ?? data ?? time;
}

function dayIn(text = ""): LocalDate | undefined {
  return parseLocalDate(text.trim().slice(0, 10));
}
