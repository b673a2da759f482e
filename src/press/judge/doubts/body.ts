import { startingIn } from "../../in-order.ts";
import type { Accusation } from "./accusation.ts";

/** The body that voted is named in the same paragraph, and no number says whose the text is. */
export function areBothNamed(about: Accusation): boolean {
  const { document, vote, sentence } = about;
  const block = document.blocks[sentence.block];
  if (block === undefined || isOfNumber(about)) return false;
  return startingIn(document.bodies, block).some((b) => b.body === vote.body && b.end <= block.end);
}

/** How far behind the verb the number of its text stands, in characters. */
const BEHIND = 40;

/** "The General Assembly has passed Resolution 1929": by its number the text is the Council's, whatever else the paragraph names. */
function isOfNumber({ document: { symbols, bodies }, claim: { end } }: Accusation): boolean {
  const object = { start: end, end: end + BEHIND };
  const [number] = startingIn(symbols, object);
  return number !== undefined && !startingIn(bodies, object).some((b) => b.start < number.start);
}
