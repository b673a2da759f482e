import type { Span } from "#basics";
import type { Citation, IntendedVote, Member, Option } from "#record";
import type { MemberColumns } from "../tables/member-columns.ts";
import { nameAt } from "./voting-lists.ts";

/** A note at the foot of a page or in brackets: how a delegation says that it had meant to vote. */
export interface IntendedNote extends Span {
  readonly votes: readonly IntendedVote[];
}

/** "[Subsequently, the delegations of Iraq and Malta informed the Secretariat that they had intended to vote in favour.]" */
const NOTE =
  /\bSubsequently,? (?:the )?(?:delegations?|representatives?) of [^[\]]{1,1500}?\bintended[^[\]]{1,600}?(?=\]|\.\s|\.?$|\n\s*\n)/gi;
const CLAUSE =
  /(?:(?:delegations?|representatives?) of|(?:and|;) (?:that of|those of))\s+([\s\S]+?)\s+(?:(?:had )?(?:advised|informed)[^.;[\]]*?\b(?:it|they) )?had (?:also )?intended to (vote in favour|vote against|abstain)/gi;

export function intendedNotes(
  text: string,
  members: readonly Member[],
  columns: MemberColumns,
  source: Citation,
): readonly IntendedNote[] {
  return [...text.matchAll(NOTE)].map((note) => {
    const says = note[0].replace(/\s+/g, " ").trim();
    const votes = [...says.matchAll(CLAUSE)].flatMap(([, names = "", meant = ""]) =>
      membersIn(names, members, columns).map((member) => ({
        member,
        option: optionOf(meant),
        says,
        sources: [source],
      })),
    );
    return { start: note.index, end: note.index + note[0].length, votes };
  });
}

function optionOf(words: string): Option {
  if (/favour/i.test(words)) return "yes";
  return /against/i.test(words) ? "no" : "abstaining";
}

function membersIn(names: string, members: readonly Member[], columns: MemberColumns): Member["code"][] {
  const found: Member["code"][] = [];
  for (let at = 0; at < names.length; ) {
    at += /^(?:[\s,;]|and\b|the\b)*/.exec(names.slice(at))?.[0].length ?? 0;
    const name = nameAt(names, at, columns);
    const member = name === undefined ? undefined : members[name.column];
    if (member !== undefined) found.push(member.code);
    at = name?.end ?? names.length;
  }
  return found;
}
