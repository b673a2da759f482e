import { parseLocalDate } from "#basics";
import type { Reader, Reading } from "#press";
import type { Golden } from "../../test/golden.ts";

/** A labelled article, read as of its day. */
export function read(reader: Reader, { text, published }: Golden): Reading {
  const day = parseLocalDate(published ?? "");
  return reader.check({ text, ...(day ? { published: day } : {}) });
}
