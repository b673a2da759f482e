import type { RawClaim } from "../claims/raw-claim.ts";
import type { Document } from "../document.ts";
import type { Holding } from "./holds.ts";

/**
 * "Voted against the reimposition of sanctions", "voted for lifting the siege": of a matter, not of a text. The text may have asked the opposite,
 * so where all of those named did exactly the opposite, the words may be true.
 */
export function isOfOppositeSense(
  { text }: Document,
  { type, end, position }: RawClaim,
  { correct }: Holding,
): boolean {
  if (type !== "position" || position === undefined) return false;
  const opposite = position.option === "no" ? "yes" : position.option === "yes" ? "no" : undefined;
  const real = correct?.positions ?? [];
  if (opposite === undefined || real.length < position.actors.members.length) return false;
  return real.every((p) => p.position === opposite) && MATTER.test(text.slice(end, end + REACH));
}

/** How far behind the verb its object is looked for. */
const REACH = 60;

/** What a text is called, or what comes where the verb has no object. */
const TEXT =
  "(?:[Rr]esolutions?|drafts?|texts?|measures?|proposals?|motions?|amendments?|documents?|declarations?|bids?|plans?|initiatives?|it|them|this|that|in|on|at|and|while|with|but|because|when|as|to|for)\\b";

/** An object that is neither a text nor a vote: "against the embargo", "in favour of ending the war"; not "against a United Nations General Assembly (UNGA) resolution". */
const MATTER = new RegExp(
  `^ (?:the |a |an |any |its |their |such )?(?!(?:[\\w'’.-]+ ){0,4}${TEXT}|(?:[A-Z(][\\w'’.()-]* ){1,8}${TEXT})[A-Za-z]`,
);
