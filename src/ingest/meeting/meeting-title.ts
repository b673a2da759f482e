/**
 * What a vote was on, in the record's words: its subject, without what was done to the text; where that is no more than "draft resolution A/90/L.33", the
 * title by which the meeting spoke of that draft.
 */
export function titleOf(said: string, draft: string | undefined, text: string): string {
  const subject = said
    .replace(/,?\s*\bas (?:a whole|(?:orally )?(?:amended|revised|corrected))\b/gi, "")
    .replace(/[\s,]+$/, "");
  const isBare = /^(?:the )?draft (?:resolution|decision)(?: [AS]\/\S+)?$/i.test(subject);
  const named = isBare || subject === "" ? entitled(draft, text) : undefined;
  if (named !== undefined) return named;
  const words =
    subject === "" || (isBare && draft !== undefined) ? `Draft resolution ${draft ?? "(not named)"}` : subject;
  return words.length > 200 ? `${words.slice(0, 199)}…` : words.charAt(0).toUpperCase() + words.slice(1);
}

/** "draft resolution A/90/L.33, entitled “Safety of small harbours”" */
function entitled(draft: string | undefined, text: string): string | undefined {
  if (draft === undefined) return undefined;
  for (let at = text.indexOf(draft); at >= 0; at = text.indexOf(draft, at + draft.length)) {
    const after = text.slice(at + draft.length, at + draft.length + 300);
    const title = /^[^.;\w/][^.;“"]{0,60}\b(?:entitled|titled)\s+[“"]([^”"]{3,200})[”"]/.exec(after)?.[1];
    if (title !== undefined) return title.replace(/\s+/g, " ").replace(/[,.]$/, "").trim();
  }
  return undefined;
}
