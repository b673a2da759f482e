import { expect, test } from "vitest";
import { readText } from "../../../../test/press-reader.ts";
import { chunkDocument } from "../chunks/chunks.ts";
import { mapScopes } from "./scope-map.ts";

/** The body in whose scope each sentence of a text begins. */
function bodies(text: string): string {
  const document = readText(text);
  const sentences = chunkDocument(document);
  const scopes = mapScopes(document, sentences, []);
  return sentences.map(({ index }) => scopes.at(index, 0)?.body ?? "-").join(" ");
}

test.each([
  ["a body holds on", "The Security Council met. Russia abstained.", "security-council security-council"],
  ["until another", "The Security Council met. The General Assembly voted.", "security-council general-assembly"],
  ["a parliament too", "The Bundestag met on Monday. Five abstained.", "other other"],
  ["but not into the next paragraph", "The Bundestag met on Monday.\n\nFive abstained.", "other -"],
  ["where ours goes on", "The General Assembly met.\n\nFive abstained.", "general-assembly general-assembly"],
  ["no body, no scope", "Five abstained.", "-"],
])("%s", (_, text, expected) => expect(bodies(text)).toBe(expected));

test("of two bodies in a sentence the nearest before a word has it", () => {
  const document = readText("The Security Council failed to act, and the General Assembly voted on Monday.");
  const sentences = chunkDocument(document);
  const scopes = mapScopes(document, sentences, []);
  const last = (sentences[0]?.chunks.length ?? 1) - 1;
  expect([scopes.at(0, 0)?.body, scopes.at(0, last)?.body]).toEqual(["security-council", "general-assembly"]);
  expect(scopes.in(0)).toHaveLength(2);
  expect(scopes.after(0)?.body).toBe("general-assembly");
});
