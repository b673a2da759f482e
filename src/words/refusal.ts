import type { MemberCode } from "#record";
import { formatProvision, type meeting } from "#rules";
import { listWords, type NameOf } from "./names.ts";

/** What each refusal says; `{}` stands for the member, text or figure it is about. */
const SENTENCES: { readonly [C in meeting.RefusalCode]: string } = {
  "meeting-not-open": "The meeting has not been opened.",
  "meeting-open": "The meeting is open already.",
  "meeting-suspended": "The meeting is suspended; it has to be resumed first.",
  "meeting-closed": "The meeting is closed.",
  "no-quorum": "There is no quorum with {} present.",
  "agenda-not-adopted": "The agenda has not been adopted.",
  "agenda-adopted": "The agenda has been adopted already.",
  "not-a-member": "{} is not a member of this body.",
  "no-vote-arrears": "{} is in arrears and has no vote.",
  "list-closed": "The list of speakers is closed.",
  "already-on-list": "{} is on the list of speakers already.",
  "not-first-on-list": "The floor is given in the order of the list: {} is next.",
  "floor-taken": "{} has the floor.",
  "nobody-has-floor": "Nobody has the floor.",
  "replies-used": "{} has used its rights of reply.",
  "debate-closed": "The debate is closed.",
  "debate-open": "There are still speakers on the list: hear them or close the debate.",
  "voting-has-begun": "Voting has begun and is not interrupted ({}).",
  "voting-not-begun": "Voting has not begun.",
  "question-put": "A question has been put: its result comes first.",
  "nothing-put": "No question has been put.",
  "nothing-to-put": "There is nothing to vote on.",
  "point-of-order-pending": "A point of order has been raised: the chair rules first.",
  "no-point-of-order": "There is no point of order to rule on.",
  "no-ruling": "There is no ruling to appeal from, or the moment for it has passed.",
  "appeal-pending": "A ruling has been appealed from: that is put to the vote first.",
  "only-conduct-of-voting": "During the voting a point of order may only be about its actual conduct.",
  "no-such-text": "No text called {} is before the meeting.",
  "text-exists": "A text called {} is before the meeting already.",
  "text-decided": "{} is decided or no longer before the meeting; only a reconsideration can bring it back.",
  "text-not-decided": "Nothing has been decided on {} that could be reconsidered.",
  "not-an-amendment-target": "{} is an amendment to an amendment; no further amendment can be made to it.",
  "not-a-sponsor": "{} does not sponsor the text.",
  "is-a-sponsor": "{} sponsors the text already.",
  "no-sponsor": "A text needs a sponsor ({}).",
  amended: "{} has been amended and is no longer its sponsors' to withdraw.",
  notice: "{} was circulated only today; it may be voted tomorrow, or at once if the notice is waived.",
  "notice-given": "{} needs no waiver.",
  "motion-not-known": "These rules know no such motion ({}).",
  "motion-pending": "A motion is before the meeting and comes first ({}).",
  "no-motion": "No motion is before the meeting.",
  "out-of-precedence": "The motion before the meeting goes first ({}).",
  "motion-needs-text": "The motion must name the text it is about ({}).",
  "no-such-part": "There is no such part ({}).",
  "spoke-already": "{} has spoken on this motion already.",
  "speakers-used": "No more than {} may speak on that side of the motion.",
  "not-the-mover": "{} did not make the motion.",
  "sponsor-objects": "A sponsor objects to separate votes ({}).",
  objection: "A vote was asked for, or there is an objection: it has to be voted ({}).",
  "no-objection-needed": "There is an objection already.",
  "not-all-amendments": "The order must name each pending amendment to {} once.",
  "lot-not-drawn": "A roll-call begins with a name drawn by lot, and none was drawn.",
  "no-roll-call": "No roll-call was asked for.",
  "own-text": "{} does not explain its vote on its own text.",
  "secret-ballot": "Votes in a secret ballot are not explained.",
  "explained-already": "{} has explained its vote already.",
  "too-many-votes": "{} votes are more than there are members that may vote.",
  "voted-twice": "{} is counted twice.",
  "tally-differs": "More members are named than were counted ({}).",
  "no-abstention": "In these rules nobody abstains on a procedural motion.",
  "outcome-needed": "The figures do not settle the outcome: say what was announced.",
  "announced-otherwise": "By the figures the question was {}; that has to be announced.",
  "no-such-vote": "There was no such vote ({}).",
  "same-date": "The second vote on a tie is taken on another day than {}.",
  "business-pending": "A question is still to be put.",
};

/** Why a step is refused, by which rule, and what can be done instead. */
export function refusalWords(refusal: meeting.Refusal, name: NameOf): string {
  const about = refusal.about ?? "";
  const named = /^[A-Z]{3}$/.test(about) ? name(about as MemberCode) : about.replace("not-adopted", "not adopted");
  const sentence = SENTENCES[refusal.code].replace(/ \(\{\}\)/, named === "" ? "" : ` (${named})`).replace("{}", named);
  const next = refusal.possible.length === 0 ? "" : ` Possible now: ${listWords(refusal.possible)}.`;
  return `${sentence} [${formatProvision(refusal.cites)}]${next}`;
}
