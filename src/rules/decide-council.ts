import type { MemberCode } from "#record";
import type { Ballot, PermanentVote } from "./ballot.ts";
import { councilSize } from "./council-seats.ts";
import type { Decision, Lacking, Reason } from "./decision.ts";
import type { ProvisionId } from "./provision.ts";
import type { Requirement } from "./requirement.ts";

const NOBODY: readonly MemberCode[] = [];
const NONE_NAMED: readonly PermanentVote[] = [];

/**
 * A vote of the Security Council (Charter 27). First the votes in favour are counted: a permanent member's
 * negative vote is a veto only where the needed votes were there and the matter is not procedural.
 */
export function decideInCouncil(ballot: Ballot, requirement: Requirement): Decision {
  const { yes } = ballot.counts;
  const procedural = requirement.majority === "council-procedural";
  const cites: ProvisionId = procedural ? "charter-27-2" : "charter-27-3";
  if (ballot.kind === "ruling" && ballot.polarity === "uphold") return upheld(ballot, requirement);
  if (yes === undefined) return unknown(requirement, [], "votes-in-favour", cites);
  const { members, needed } = councilSize(ballot.date);
  const met = yes >= needed;
  const margin = yes - needed;
  const because: Reason[] = [
    {
      kind: "majority",
      majority: procedural ? "council-procedural" : "council-substantive",
      yes,
      needed,
      of: members,
      base: "council",
      met,
      cites,
    },
  ];
  const against = permanentBy(ballot, "no");
  if (!met || procedural) {
    if (against.length > 0) {
      because.push({ kind: "no-veto", by: against, why: procedural ? "procedural" : "votes-lacking", cites });
    }
    if (ballot.kind === "ruling") because.push({ kind: "ruling", stands: !met, cites: "rules-sc-30" });
    return { outcome: met ? "adopted" : "not-adopted", requirement, margin, vetoedBy: NOBODY, because };
  }
  for (const { member, abstention } of ballot.parties ?? []) {
    because.push({ kind: "party-to-dispute", member, abstention, cites: "charter-27-3-party" });
  }
  if (against.length > 0) {
    because.push({ kind: "veto", by: against, cites });
    return { outcome: "not-adopted", requirement, margin, vetoedBy: against, because };
  }
  if (mayHideVeto(ballot)) return unknown(requirement, because, "permanent-members", cites);
  silent(ballot, because, "abstaining");
  silent(ballot, because, "not-voting");
  return { outcome: "adopted", requirement, margin, vetoedBy: NOBODY, because };
}

function permanentBy(ballot: Ballot, option: PermanentVote["option"]): readonly MemberCode[] {
  let by: MemberCode[] | undefined;
  for (const vote of ballot.permanent ?? NONE_NAMED) {
    if (vote.option !== option) continue;
    by ??= [];
    by.push(vote.member);
  }
  return by ?? NOBODY;
}

function silent(ballot: Ballot, because: Reason[], option: "abstaining" | "not-voting"): void {
  const by = permanentBy(ballot, option);
  if (by.length > 0) because.push({ kind: "did-not-prevent", by, option, cites: "practice-abstention" });
}

/** There are negative votes, or may be, and no source says that none of them is a permanent member's. */
function mayHideVeto(ballot: Ballot): boolean {
  if (ballot.counts.no === 0) return false;
  return (
    ballot.permanent === undefined || ballot.permanent.some((p) => p.option === undefined && p.notAgainst === undefined)
  );
}

/** A challenged ruling put as "shall it be upheld": it stands unless the needed votes are against it. */
function upheld(ballot: Ballot, requirement: Requirement): Decision {
  const { no } = ballot.counts;
  if (no === undefined) return unknown(requirement, [], "votes-against", "rules-sc-30");
  const { needed } = councilSize(ballot.date);
  const stands = no < needed;
  return {
    outcome: stands ? "adopted" : "not-adopted",
    requirement,
    vetoedBy: NOBODY,
    because: [{ kind: "ruling", stands, cites: "rules-sc-30" }],
  };
}

function unknown(requirement: Requirement, steps: readonly Reason[], lacks: Lacking, cites: ProvisionId): Decision {
  return {
    outcome: "undetermined",
    requirement,
    vetoedBy: NOBODY,
    because: [...steps, { kind: "unknown", lacks, cites }],
  };
}
