import type { ByOption } from "#record";
import type { meeting } from "#rules";
import { type NameOf, plural, theName, theNames } from "./names.ts";

/** What the sentence on an action may need besides: who acted, what the meeting was before and after, the names of members. */
interface Told {
  readonly who: string;
  readonly step: meeting.PlayedStep;
  readonly name: NameOf;
}

type StepWords = { readonly [K in meeting.ActionKind]: (action: meeting.ActionOf<K>, told: Told) => string };

const STEP_WORDS: StepWords = {
  open: ({ present }) =>
    `The meeting was called to order${present === undefined ? "" : `, with ${plural(present, "member")} present`}.`,
  "count-present": ({ present }) => `The chair counted ${plural(present, "member")} present.`,
  "adopt-agenda": () => "The agenda was adopted.",
  inscribe: (action, { who }) => `${who} asked ${action.as === "reply" ? "to reply" : "for the floor"}.`,
  "leave-list": (_, { who }) => `${who} left the list of speakers.`,
  "close-list": () => "The list of speakers was closed.",
  "give-floor": (_, { who, step }) => {
    const { as, minutes } = step.after.floor ?? {};
    return `${who} ${as === "reply" ? "spoke in reply" : "spoke"}${limitWords(minutes)}.`;
  },
  "end-speech": ({ minutes }, { step, name }) => endOfSpeech(step, minutes, name),
  "point-of-order": ({ says }, { who }) => `${who} raised a point of order${inBrackets(says)}.`,
  rule: ({ majority, text, says }) =>
    majority === undefined
      ? `The chair ruled${inBrackets(says)}.`
      : `The chair ruled that ${text ?? "the text"} needs ${MAJORITY[majority]}.`,
  appeal: (_, { who }) => `${who} appealed against the ruling.`,
  submit: ({ to, text, title, by }, { name }) => {
    const kind = to === undefined ? draftWord(text) : `Amendment to ${to}: `;
    return `${kind}${text}${title === undefined ? "" : `, "${title}",`} was submitted by ${theNames(by, name)}.`;
  },
  "waive-notice": ({ text }) => `It was agreed to take up ${text} at once.`,
  "request-vote": ({ text }, { who }) => `${who} asked for a vote on ${text}.`,
  revise: ({ text, says }, { who }) => `${who} revised ${text} orally${inBrackets(says)}.`,
  "join-sponsors": ({ text }, { who }) => `${who} joined the sponsors of ${text}.`,
  "leave-sponsors": ({ text }, { who }) => `${who} left the sponsors of ${text}.`,
  withdraw: ({ text }, { who }) => `${who} withdrew ${text}.`,
  move: ({ motion, guest, says }, { who, name }) =>
    `${who} moved ${motionWords(motion)}${guest === undefined ? "" : ` of ${theName(guest, name)}`}${inBrackets(says)}.`,
  "speak-on-motion": ({ side }, { who }) => `${who} spoke ${side} the motion.`,
  object: (_, { who }) => `${who} objected.`,
  "withdraw-motion": (_, { who }) => `${who} withdrew its motion.`,
  "order-amendments": ({ order }) => `The chair decided the order of voting: ${order.join("; ")}.`,
  "begin-voting": () => "The meeting began the voting.",
  "request-method": ({ method }, { who }) =>
    `${who} asked for a ${method === "roll-call" ? "roll-call" : `${method} vote`}.`,
  "draw-lot": ({ member }, { name }) => `The name of ${theName(member, name)} was drawn by lot.`,
  put: () => "The question was put to the vote.",
  result: () => "The votes were counted.",
  "no-objection": () => "The chair asked for objections.",
  "explain-vote": ({ text }, { who }) => `${who} explained its vote on ${text}.`,
  correct: ({ option }, { who }) => `${who} said afterwards that it had meant ${MEANT[option]}; the result stands.`,
  resume: () => "The meeting was resumed.",
  close: () => "The meeting rose.",
};

/** One step in a sentence. */
export function stepWords(step: meeting.PlayedStep, name: NameOf): string {
  const { action } = step;
  const member = "member" in action ? action.member : undefined;
  const who = member === undefined ? "The chair" : `The representative of ${theName(member, name)}`;
  // The compiler does not see that the entry of an action's kind takes just that action.
  const words = STEP_WORDS[action.kind] as (action: meeting.Action, told: Told) => string;
  return words(action, { who, step, name });
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

/** Words of the script that go with a step, as an aside. */
export function inBrackets(words: string | undefined): string {
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

/** What is moved: "the closure of the debate". */
export function motionWords(motion: meeting.MotionKind): string {
  return MOTIONS[motion];
}
