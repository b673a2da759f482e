import { foldTitle, type Statement } from "#record";

/** Finds the statement in which some words were said; undefined where nobody at hand said them so. */
export type WhoSaid = (words: string) => Statement | undefined;

/** Fewer words than these are anybody's. */
const LEAST_WORDS = 5;
/** What a quotation leaves out, adds, or is marked with. */
const GAP = /\.{3}|…|\[[^\]]{0,80}\]|<[^>]{0,200}>/;

/**
 * Searches statements for quoted words, whatever their case, accents and punctuation; the pieces around "…" must stand in one statement,
 * in their order. The statements are asked for at the first quotation. Words that are not found prove nothing: meeting records are edited, and
 * what was said in another language stands there in another translation.
 */
export function createWhoSaid(statements: () => readonly Statement[]): WhoSaid {
  let folded: readonly { readonly statement: Statement; readonly text: string }[] | undefined;
  return (words) => {
    const pieces = words
      .split(GAP)
      .map((piece) => foldTitle(piece).trim())
      .filter((piece) => piece !== "");
    if (pieces.join(" ").split(" ").length < LEAST_WORDS) return undefined;
    folded ??= statements().map((statement) => ({ statement, text: ` ${foldTitle(statement.text)} ` }));
    return folded.find(({ text }) => standsIn(text, pieces))?.statement;
  };
}

function standsIn(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(` ${piece} `, from);
    if (at < 0) return false;
    // the space behind it is the one in front of the next
    from = at + piece.length + 1;
  }
  return true;
}
