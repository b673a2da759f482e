/** The same matters in the Main Committees. Their headings were checked one by one; only 108, 125 and 133 differ in substance. */
export const COMMITTEE_RULES = {
  "rules-ga-108": rule(
    "108",
    "Quorum",
    "A quarter of the members may open a meeting and debate; any decision needs a majority of the members present.",
  ),
  "rules-ga-109": rule(
    "109",
    "Speeches",
    "Nobody speaks without being called; speakers are called in the order in which they asked.",
  ),
  "rules-ga-110": rule(
    "110",
    "Congratulations",
    "Only the chair of the session before and the new officers themselves exchange congratulations on an election.",
  ),
  "rules-ga-111": rule(
    "111",
    "Precedence",
    "The chair and the rapporteur of a committee may be given the floor first.",
  ),
  "rules-ga-112": rule("112", "The Secretariat", "The Secretary-General may make a statement at any time."),
  "rules-ga-113": rule(
    "113",
    "Points of order",
    "The chair rules at once on a point of order; an appeal is voted at once, and the ruling stands unless a majority of those present and voting overrules it.",
  ),
  "rules-ga-114": rule(
    "114",
    "Time limits",
    "The committee may limit the time of speeches; two speak for the limit and two against.",
  ),
  "rules-ga-115": rule(
    "115",
    "Closing the list, right of reply",
    "The list of speakers is announced and closed with the committee's consent; a reply may be allowed after that.",
  ),
  "rules-ga-116": rule(
    "116",
    "Adjournment of debate",
    'A motion to adjourn the debate ("no action") is voted at once after its mover, two for and two against.',
  ),
  "rules-ga-117": rule(
    "117",
    "Closure of debate",
    "The debate may be closed at any time; only two speak, against the closure, before the vote.",
  ),
  "rules-ga-118": rule(
    "118",
    "Suspension or adjournment of the meeting",
    "A motion to suspend or adjourn the meeting is put at once, without debate.",
  ),
  "rules-ga-119": rule(
    "119",
    "Order of procedural motions",
    "Before anything but a point of order come, in this order: suspending the meeting, adjourning it, adjourning the debate, closing it.",
  ),
  "rules-ga-120": rule(
    "120",
    "Proposals and amendments",
    "Texts are put in writing and as a rule not discussed or voted unless circulated the day before; the chair may allow amendments and motions sooner.",
  ),
  "rules-ga-121": rule("121", "Competence", "A motion on the competence to adopt a text is voted before the text."),
  "rules-ga-122": rule(
    "122",
    "Withdrawal",
    "The mover may withdraw a text before voting on it has begun, unless it has been amended.",
  ),
  "rules-ga-123": rule(
    "123",
    "Reconsideration",
    "What was adopted or rejected is reconsidered in the same session only by two thirds of those present and voting.",
  ),
  "rules-ga-124": rule("124", "Voting rights", "Each member of the committee has one vote."),
  "rules-ga-125": rule(
    "125",
    "Majority",
    "Committees decide by a majority of the members present and voting, important questions included.",
  ),
  "rules-ga-126": rule(
    "126",
    "Present and voting",
    "Only those that vote in favour or against are present and voting; those that abstain are not voting.",
  ),
  "rules-ga-127": rule(
    "127",
    "Method of voting",
    "Votes are taken by show of hands or machine; any member may ask for a recorded vote or a roll-call.",
  ),
  "rules-ga-128": rule(
    "128",
    "Conduct of voting",
    "Once voting has begun nobody interrupts except on its actual conduct; a proposer does not explain its vote on its own text.",
  ),
  "rules-ga-129": rule(
    "129",
    "Division",
    "Any member may ask for separate votes on parts; on objection the division is voted first; if all operative parts fall the whole is rejected.",
  ),
  "rules-ga-130": rule(
    "130",
    "Amendments",
    "Amendments are voted before the text, the furthest removed in substance first.",
  ),
  "rules-ga-131": rule(
    "131",
    "Several proposals",
    "Proposals are voted in the order of submission unless decided otherwise; after each vote the committee may decide whether to vote on the next.",
  ),
  "rules-ga-132": rule("132", "Elections", "Elections in committees follow the rules for plenary elections."),
  "rules-ga-133": rule("133", "Equally divided votes", "On a tie, other than in elections, the proposal is rejected."),
} as const;

function rule<N extends string>(number: N, title: string, says: string) {
  return { instrument: "rules-ga", number, title, says, sure: "believed" } as const;
}
