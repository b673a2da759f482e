import { countBefore, startingIn } from "../../in-order.ts";
import { membersMeant, optionMeant } from "../members-meant.ts";
import type { Accusation } from "./accusation.ts";

// Doubts whether those named are those who did it.

/** How far before a name the word stands that governs it, in characters. */
const LEAD = 24;

/** "As had been expected of the Kremlin, China and India abstained": the first name belongs to the words before it. */
export function isGoverned(about: Accusation): boolean {
  const { document, claim } = about;
  const first = document.actors[countBefore(document.actors, claim.start)];
  if (first === undefined) return false;
  const head = document.text.slice(claim.start, first.start);
  // "drafted by France and the Emirates, and China abstained"
  if (/\w(?:ed|en|wn) by (?:the )?$/.test(head) && claim.position?.actors.members.length !== 1) return isListed(about);
  if (head.trim().length > 4) return false;
  return /\b(?:of|from|to|than|like|against|between|at|toward|towards|over|despite|without)(?: the)? $/i.test(
    document.text.slice(Math.max(0, claim.start - LEAD), first.start),
  );
}

/** The verb stands behind the names: those before a comma belong to the words that govern them. */
function isListed({ document: { text, actors }, claim: { start, end } }: Accusation): boolean {
  const last = startingIn(actors, { start, end }).at(-1);
  return last !== undefined && /\w/.test(text.slice(last.end, end)) && /, and /.test(text.slice(start, last.start));
}

/** "EU countries were split, with only the Czech Republic against": that others did as well is all that is wrong, and it was the only one of those. */
export function isOnlyOfSome(about: Accusation): boolean {
  return about.claim.position?.exhaustive === true && isOfSome(about) && isOwn(about);
}

/** All of those named took the position: only that others did as well can be wrong. */
function isOwn({ record, vote, row, claim: { position } }: Accusation): boolean {
  return (
    position !== undefined &&
    membersMeant(record, vote, position.actors).every(
      (m) => record.position(row, m) === optionMeant(record, row, position),
    )
  );
}

function isOfSome({ document: { actors }, sentence, said }: Accusation): boolean {
  return startingIn(actors, sentence).some((a) => a.group !== undefined) || SOME.test(said);
}

const SOME =
  /\b(?:african|asian|arab|european|latin|caribbean|pacific|muslim|western|permanent|nordic|baltic|nuclear|bloc|region|continent|allies|neighbou?rs|among them|of the (?:two|three|four|five|six|seven|eight|nine|ten))\b/i;
