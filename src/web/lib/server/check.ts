import { createReader, type Reader } from "#press";
import type { ArticleInput } from "../check/article-input.ts";
import { type ReadingView, readingView } from "../check/finding-view.ts";
import { site } from "./site.ts";

let reader: Reader | undefined;

/** Checks an article on the server, for readers without JavaScript. Nothing of it is kept. */
export function checkArticle(article: ArticleInput): ReadingView {
  const { record } = site();
  reader ??= createReader(record);
  return readingView(record, reader.check(article));
}
