/** The provisional rules of the Security Council, in sentences of our own. */
export const COUNCIL_RULES = {
  "rules-sc-9": rule(
    "9",
    "Agenda",
    "The first item of every meeting is the adoption of the agenda; if anyone objects it is voted, as a procedural matter.",
    "verified",
  ),
  "rules-sc-18": rule(
    "18",
    "Presidency",
    "The presidency passes every month in the English alphabetical order.",
    "verified",
  ),
  "rules-sc-20": rule(
    "20",
    "Ceding the chair",
    "The President may leave the chair for a question that directly concerns the member it represents.",
    "believed",
  ),
  "rules-sc-27": rule(
    "27",
    "Order of speakers",
    "The President calls on representatives in the order in which they asked to speak.",
    "verified",
  ),
  "rules-sc-28": rule(
    "28",
    "Commissions",
    "The Council may appoint a commission, a committee or a rapporteur for a question.",
    "verified",
  ),
  "rules-sc-29": rule(
    "29",
    "Precedence of rapporteurs",
    "The President may give a rapporteur the floor first.",
    "verified",
  ),
  "rules-sc-30": rule(
    "30",
    "Points of order",
    "The President rules at once on a point of order; a challenged ruling is put at once and stands unless overruled.",
    "verified",
  ),
  "rules-sc-31": rule(
    "31",
    "Texts in writing",
    "Proposals, amendments and substantive motions are normally placed before the Council in writing.",
    "verified",
  ),
  "rules-sc-32": rule(
    "32",
    "Order of proposals and parts",
    "Motions and drafts are put in the order in which they came; parts are voted separately on request, unless the mover objects.",
    "verified",
  ),
  "rules-sc-33": rule(
    "33",
    "Motions with precedence",
    "In this order: suspend the meeting, adjourn it, adjourn to a day or hour, refer a matter, postpone discussion, amend; the first two are put without debate.",
    "verified",
  ),
  "rules-sc-34": rule("34", "No seconder", "A motion or draft needs no seconder to be put to the vote.", "verified"),
  "rules-sc-35": rule(
    "35",
    "Withdrawal",
    "A text may be withdrawn as long as no vote has been taken on it; a member that seconded it may keep it before the Council.",
    "believed",
  ),
  "rules-sc-36": rule(
    "36",
    "Order of amendments",
    "The President rules on the order: as a rule the furthest removed in substance first, but what adds to the text or deletes from it before that.",
    "verified",
  ),
  "rules-sc-37": rule(
    "37",
    "Members not on the Council",
    "A Member that does not sit in the Council may be invited to discuss what specially affects it, without a vote.",
    "believed",
  ),
  "rules-sc-38": rule(
    "38",
    "Drafts of those invited",
    "Those invited may submit drafts, which are put to the vote only at the request of a member of the Council.",
    "verified",
  ),
  "rules-sc-39": rule(
    "39",
    "Other persons",
    "The Council may invite the Secretariat or others to give it information.",
    "believed",
  ),
  "rules-sc-40": rule("40", "Voting", "The Council votes by the Charter and the Statute of the Court.", "verified"),
} as const;

function rule<N extends string>(number: N, title: string, says: string, sure: "verified" | "believed") {
  return { instrument: "rules-sc", number, title, says, sure } as const;
}
