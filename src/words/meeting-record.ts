import { type ByOption, OPTIONS } from "#record";
import type { meeting } from "#rules";
import { decisionWords } from "./decision.ts";
import { capital, listWords, type NameOf, plural, theName, theNames } from "./names.ts";
import { refusalWords } from "./refusal.ts";

/** The record of a meeting as the UN would set it down: who did what, who voted how, what was adopted by how many votes. */
export function meetingRecord(run: meeting.MeetingRun, name: NameOf): readonly string[] {
  const { start, about } = run.script;
  const head = [
    start.title ?? start.profile.title,
    `${start.id}, ${start.date}`,
    "",
    ...(about === "" ? [] : [about, ""]),
  ];
  const body = run.played.flatMap((step) => stepLines(step, name));
  return [...head, ...body];
}

/** What the record of the meeting says of one step. */
export function stepLines(step: meeting.PlayedStep, name: NameOf): readonly string[] {
  const note = step.note === undefined ? [] : [`  (${step.note})`];
  if (step.refusal !== undefined) {
    const tried = stepWords(step, name).replace(/\.$/, "").replace(/^The /, "the ");
    return [`  Refused (${tried}): ${refusalWords({ ...step.refusal, possible: [] }, name)}`, ...note];
  }
  if (step.action.kind === "put") return note;
  const voted = step.after.voted.length > step.before.voted.length ? step.after.voted.at(-1) : undefined;
  return [...(voted === undefined ? [stepWords(step, name)] : votedLines(step.after, voted, name)), ...note];
}

const SIMPLE: { readonly [kind: string]: string } = {
  "adopt-agenda": "The agenda was adopted.",
  "close-list": "The list of speakers was closed.",
  "begin-voting": "The meeting began the voting.",
  put: "The question was put to the vote.",
  result: "The votes were counted.",
  "no-objection": "The chair asked for objections.",
  resume: "The meeting was resumed.",
  close: "The meeting rose.",
};

function stepWords(step: meeting.PlayedStep, name: NameOf): string {
  const { action } = step;
  const who =
    "member" in action && action.member !== undefined
      ? `The representative of ${theName(action.member, name)}`
      : "The chair";
  switch (action.kind) {
    case "open":
      return `The meeting was called to order${action.present === undefined ? "" : `, with ${plural(action.present, "member")} present`}.`;
    case "inscribe":
      return `${who} asked ${action.as === "reply" ? "to reply" : "for the floor"}.`;
    case "leave-list":
      return `${who} left the list of speakers.`;
    case "count-present":
      return `The chair counted ${plural(action.present, "member")} present.`;
    case "give-floor":
      return `${who} ${step.after.floor?.as === "reply" ? "spoke in reply" : "spoke"}${limitWords(step.after.floor?.minutes)}.`;
    case "end-speech":
      return endOfSpeech(step, action.minutes, name);
    case "point-of-order":
      return `${who} raised a point of order${says(action.says)}.`;
    case "rule":
      return action.majority === undefined
        ? `The chair ruled${says(action.says)}.`
        : `The chair ruled that ${action.text ?? "the text"} needs ${MAJORITY[action.majority]}.`;
    case "appeal":
      return `${who} appealed against the ruling.`;
    case "submit":
      return `${action.to === undefined ? draftWord(action.text) : `Amendment to ${action.to}: `}${action.text}${action.title === undefined ? "" : `, "${action.title}",`} was submitted by ${theNames(action.by, name)}.`;
    case "request-vote":
      return `${who} asked for a vote on ${action.text}.`;
    case "waive-notice":
      return `It was agreed to take up ${action.text} at once.`;
    case "revise":
      return `${who} revised ${action.text} orally${says(action.says)}.`;
    case "join-sponsors":
      return `${who} joined the sponsors of ${action.text}.`;
    case "leave-sponsors":
      return `${who} left the sponsors of ${action.text}.`;
    case "withdraw":
      return `${who} withdrew ${action.text}.`;
    case "move":
      return `${who} moved ${motionWords(action.motion)}${action.guest === undefined ? "" : ` of ${theName(action.guest, name)}`}${says(action.says)}.`;
    case "speak-on-motion":
      return `${who} spoke ${action.side} the motion.`;
    case "object":
      return `${who} objected.`;
    case "withdraw-motion":
      return `${who} withdrew its motion.`;
    case "order-amendments":
      return `The chair decided the order of voting: ${action.order.join("; ")}.`;
    case "request-method":
      return `${who} asked for a ${action.method} vote.`.replace("roll-call vote", "roll-call");
    case "draw-lot":
      return `The name of ${theName(action.member, name)} was drawn by lot.`;
    case "explain-vote":
      return `${who} explained its vote on ${action.text}.`;
    case "correct":
      return `${who} said afterwards that it had meant ${MEANT[action.option]}; the result stands.`;
    default:
      return SIMPLE[action.kind] ?? `${action.kind}.`;
  }
}

function limitWords(minutes: number | undefined): string {
  return minutes === undefined ? "" : ` (${plural(minutes, "minute")} at most)`;
}

function endOfSpeech(step: meeting.PlayedStep, minutes: number | undefined, name: NameOf): string {
  const { floor } = step.before;
  const over = minutes !== undefined && floor?.minutes !== undefined && minutes > floor.minutes;
  if (!over || floor === undefined) return "The speaker concluded.";
  return `The chair reminded ${theName(floor.member, name)} of the limit of ${plural(floor.minutes ?? 0, "minute")}; the speaker concluded after ${minutes}.`;
}

function draftWord(symbol: string): string {
  return symbol.startsWith("Draft") ? "" : "Draft ";
}

const MAJORITY = {
  simple: "a majority of the members present and voting",
  "two-thirds": "two thirds of the members present and voting",
  "council-procedural": "the majority of a procedural matter",
  "council-substantive": "the majority of a matter of substance",
} as const;

const MEANT: ByOption<string> = {
  yes: "to vote in favour",
  no: "to vote against",
  abstaining: "to abstain",
  "not-voting": "not to vote",
};

function says(words: string | undefined): string {
  return words === undefined ? "" : ` (${words})`;
}

const MOTIONS: { readonly [M in meeting.MotionKind]: string } = {
  "suspend-meeting": "the suspension of the meeting",
  "adjourn-meeting": "the adjournment of the meeting",
  "adjourn-to": "the adjournment of the meeting to another time",
  "adjourn-debate": "the adjournment of the debate",
  "close-debate": "the closure of the debate",
  refer: "the referral of the matter",
  postpone: "a postponement",
  "time-limit": "a limit on the time of speeches",
  competence: "a decision on competence",
  "two-thirds": "that two thirds be required",
  "is-it-procedural": "the preliminary question",
  priority: "priority in the voting",
  "method-of-voting": "a method of voting",
  division: "separate votes",
  "vote-on-next": "the question whether to vote on the next proposal",
  reconsider: "reconsideration",
  agenda: "the adoption of the agenda",
  invitation: "an invitation to take part",
  "call-special-session": "the calling of a special session",
  caucus: "a caucus",
  "add-item": "the inclusion of an additional item",
  "early-item": "taking up the item at once",
  "debate-report": "a debate on the committee's report",
};

function motionWords(motion: meeting.MotionKind): string {
  return MOTIONS[motion];
}

const METHODS = {
  recorded: "A recorded vote was taken.",
  "roll-call": "A vote was taken by roll-call.",
  "show-of-hands": "A vote was taken by show of hands.",
  "secret-ballot": "A vote was taken by secret ballot.",
} as const;

const SIDES: ByOption<string> = {
  yes: "In favour",
  no: "Against",
  abstaining: "Abstaining",
  "not-voting": "Not voting",
};

function votedLines(state: meeting.MeetingState, voted: meeting.Voted, name: NameOf): readonly string[] {
  const question = questionWords(voted.question);
  if (voted.method === "without-a-vote") return [`${question} was ${verbs(voted).won} without a vote.`];
  const first = voted.method === "roll-call" ? drawn(state, name) : "";
  const sides = OPTIONS.flatMap((option) => {
    const members = voted.votes?.[option] ?? [];
    return members.length === 0
      ? []
      : [
          `  ${SIDES[option]}: ${members
            .map((m) => name(m))
            .sort()
            .join(", ")}`,
        ];
  });
  const words = decisionWords(voted.decision, name);
  const undetermined = voted.decision.outcome === "undetermined";
  return [
    `${METHODS[voted.method]}${first}`,
    ...sides,
    `${question} was ${fate(state, voted)}${undetermined ? ", as announced; the figures are not known" : ""}.`,
    ...(undetermined ? [] : [`  ${words.headline} ${words.reasons.at(-1) ?? ""}`]),
  ];
}

function drawn(state: meeting.MeetingState, name: NameOf): string {
  const lot = state.log.findLast((action) => action.kind === "draw-lot");
  return lot?.kind === "draw-lot" ? ` ${capital(theName(lot.member, name))} was called upon to vote first.` : "";
}

export function questionWords(question: meeting.PutQuestion): string {
  switch (question.kind) {
    case "text":
      return question.text;
    case "part":
      return `${capital(question.part)} of ${question.text}`;
    case "motion": {
      const { motion, says: words } = question.motion;
      return `The motion for ${motionWords(motion).replace(/^that /, "the rule that ")}${says(words)}`;
    }
    case "ruling":
      return question.polarity === "uphold" ? "The ruling" : "The appeal against the ruling";
  }
}

/** "adopted by 93 votes to 18, with 65 abstentions"; "rejected by 71 votes to 31"; "not adopted, with 62 votes in favour and 58 against". */
function fate(state: meeting.MeetingState, voted: meeting.Voted): string {
  const { yes, no } = voted.counts;
  const verb = verbs(voted);
  const became = voted.adoptedAs === undefined ? "" : ` (${voted.adoptedAs})`;
  if (yes === undefined || no === undefined) return `${verb.won}${became}`;
  const abstained = voted.counts.abstaining ?? 0;
  const rest = abstained === 0 ? "" : `, with ${plural(abstained, "abstention")}`;
  if (voted.outcome === "adopted")
    return `${verb.won}${became} by ${plural(yes, "vote")} to ${no === 0 ? "none" : no}${rest}`;
  if (no > yes && state.profile.body !== "security-council")
    return `${verb.lost} by ${plural(no, "vote")} to ${yes === 0 ? "none" : yes}${rest}`;
  const all = [
    `${plural(yes, "vote")} in favour`,
    `${no} against`,
    ...(abstained === 0 ? [] : [plural(abstained, "abstention")]),
  ];
  return `${verb.short}, with ${listWords(all)}`;
}

interface Verbs {
  readonly won: string;
  readonly lost: string;
  /** Lost though not outvoted: too few in favour, a veto, a tie. */
  readonly short: string;
}

function verbs(voted: meeting.Voted): Verbs {
  const announced = voted.outcome === "adopted" ? "adopted" : "not adopted";
  switch (voted.question.kind) {
    case "motion":
      return { won: voted.outcome === "adopted" ? "carried" : "not carried", lost: "rejected", short: "not carried" };
    case "ruling":
      return voted.question.polarity === "uphold"
        ? { won: "upheld", lost: "overruled", short: "overruled" }
        : { won: "sustained", lost: "rejected", short: "not sustained" };
    default:
      return { won: announced, lost: "rejected", short: "not adopted" };
  }
}
