import { createReader, type Reader } from "#press";
import type { VotingRecord } from "#record";
import type { ArticleInput } from "../check/article-input.ts";
import { type ReadingView, readingView } from "../check/finding-view.ts";
import { site } from "./site.ts";

const readers = new WeakMap<VotingRecord, Reader>();

/** Checks an article on the server, for readers without JavaScript. Nothing of it is kept. */
export function checkArticle(article: ArticleInput): ReadingView {
  const { record } = site();
  const reader = readers.get(record) ?? createReader(record);
  readers.set(record, reader);
  return readingView(record, reader.check(article));
}
