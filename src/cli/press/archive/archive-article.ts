import { err, ok, parseLocalDate, type Result } from "#basics";
import type { Article } from "#press";
import type { ArchivePlace } from "#wire";
import { articleText, MOST_BYTES, readFileBytes } from "../../input/input-file.ts";
import type { ArchiveTask } from "./archive-tasks.ts";

export interface FoundArticle {
  readonly at: ArchivePlace;
  readonly article: Result<Article, string>;
}

/** Opens one article of an archive. What is wrong with it is a sentence; it does not keep the others from being read. */
export async function openArticle({ from, line, raw }: ArchiveTask): Promise<FoundArticle> {
  if (raw === undefined) {
    const bytes = readFileBytes(from);
    const text = bytes.ok ? await articleText(bytes.value, from) : bytes;
    return { at: { from }, article: text.ok ? ok({ text: text.value }) : text };
  }
  const place = line === undefined ? { from } : { from, line };
  const object = objectOf(raw);
  if (!object.ok) return { at: place, article: object };
  const { id } = object.value;
  const isId = typeof id === "string" || typeof id === "number";
  return { at: isId ? { ...place, id: String(id) } : place, article: articleOf(object.value) };
}

interface Fields {
  readonly id?: unknown;
  readonly text?: unknown;
  readonly html?: unknown;
  readonly published?: unknown;
}

const EXAMPLE = `{"id": "7", "published": "2025-02-25", "text": "…"}`;

function objectOf(raw: Uint8Array): Result<Fields, string> {
  if (raw.length > 2 * MOST_BYTES)
    return err(`The line has ${(raw.length / 1e6).toFixed(1)} MB; an article may have ${MOST_BYTES / 1e6} MB.`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(raw));
  } catch (cause) {
    return err(`The line is no JSON in UTF-8 (${(cause as Error).message}). Write one object a line: ${EXAMPLE}.`);
  }
  return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)
    ? ok(parsed)
    : err(`The line is JSON, but no object. Write one object a line: ${EXAMPLE}.`);
}

function articleOf({ text, html, published }: Fields): Result<Article, string> {
  const words = text ?? html;
  if (typeof words !== "string" || words.trim() === "")
    return err(`The line has no article: "text" or "html" must hold one, as in ${EXAMPLE}.`);
  if (words.length > MOST_BYTES)
    return err(
      `The article has ${(words.length / 1e6).toFixed(1)} million characters; it may have ${MOST_BYTES / 1e6}.`,
    );
  if (published === undefined || published === null) return ok({ text: words });
  // of a moment the day is taken: "2025-02-25T09:30:00Z"
  const day = typeof published === "string" ? parseLocalDate(published.slice(0, 10)) : undefined;
  return day === undefined
    ? err(
        `"published" is ${JSON.stringify(published)}, no day of the calendar. Write year, month and day: "2025-02-25".`,
      )
    : ok({ text: words, published: day });
}
