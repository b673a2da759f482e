import type { Accusation } from "./accusation.ts";

/**
 * "Voted against the reimposition of sanctions", "voted for lifting the siege": of a matter, not of a text. The text may have asked the opposite,
 * so where all of those named, or as many as are counted, did exactly the opposite, the words may be true.
 */
export function isOfOppositeSense({
  document: { text },
  claim: { type, end, position, numbers },
  words,
  holding: { correct },
}: Accusation): boolean {
  const isOfMatter = (): boolean => !HAS_OBJECT.test(words) && MATTER.test(text.slice(end, end + REACH));
  // "143 voted against Russia's claim to the regions": so many voted for the text
  if (type === "tally") {
    const { yes, no, ...others } = numbers ?? {};
    const figures = correct?.numbers ?? {};
    if (Object.keys(others).length > 0) return false;
    return (yes ?? figures.no) === figures.no && (no ?? figures.yes) === figures.yes && isOfMatter();
  }
  if (type !== "position" || position === undefined) return false;
  const opposite = position.option === "no" ? "yes" : position.option === "yes" ? "no" : undefined;
  const real = correct?.positions ?? [];
  if (opposite === undefined || real.length < position.actors.members.length) return false;
  return real.every((p) => p.position === opposite) && isOfMatter();
}

/** How far behind the verb its object is looked for. */
const REACH = 60;

/** What a text is called. */
const TEXT =
  "(?:[Rr]esolutions?|drafts?|texts?|measures?|proposals?|motions?|amendments?|documents?|declarations?|bids?|plans?|initiatives?)\\b";

/** The words tell themselves what was voted on, or end with a figure: "by 5 to 140 votes", "voted for the resolution". */
const HAS_OBJECT = new RegExp(`(?:\\d|\\bvotes?|\\b${TEXT})$`);

/** What comes where the verb has no object, or one that is the text. */
const NO_OBJECT =
  "(?:it|them|this|that|one|in|on|at|and|or|while|with|but|because|when|as|to|for|by|from|after|during|despite|along\\w*|together|\\w+ly|\\w+ing|\\w+day|yesterday|today|tonight|(?:last|this|the) (?:week|month|year|time))\\b";

/** An object that is neither a text nor a vote: "against the embargo", "Russia's claim to"; not "against a United Nations General Assembly (UNGA) resolution". */
const MATTER = new RegExp(
  `^ (?!${NO_OBJECT})(?:the |a |an |any |its |their |such )?(?!(?:[\\w'’.-]+ ){0,4}${TEXT}|(?:[A-Z(][\\w'’.()-]* ){1,8}${TEXT})[A-Za-z]`,
);
