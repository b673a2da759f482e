import type { LocalDate } from "#basics";
import type { Document } from "../src/press/document.ts";
import { createTextReader } from "../src/press/text/document.ts";
import { names } from "./press-names.ts";

const reader = createTextReader(names);

/** Reads a text with the record's own names, as of a Wednesday in February 2025 unless said otherwise. */
export function readText(text: string, published = "2025-02-26"): Document {
  return reader.read({ text, published: published as LocalDate });
}

/** As `readText`, without a day of publication. */
export function readUndated(text: string): Document {
  return reader.read({ text });
}
