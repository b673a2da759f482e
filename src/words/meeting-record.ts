import { type ByOption, OPTIONS } from "#record";
import type { meeting } from "#rules";
import { decisionWords } from "./decision.ts";
import { inBrackets, motionWords, stepWords } from "./meeting-step.ts";
import { capital, listWords, type NameOf, plural, theName } from "./names.ts";
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
      return `The motion for ${motionWords(motion).replace(/^that /, "the rule that ")}${inBrackets(words)}`;
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
