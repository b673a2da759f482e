import type { LocalDate } from "#basics";
import type { MemberCode } from "#record";
import { step } from "./meeting/meeting.ts";
import { PROFILES } from "./meeting/profiles.ts";
import { isRefused } from "./meeting/refusal.ts";
import { readStep } from "./meeting/script-step.ts";
import { callMeeting, type MeetingState } from "./meeting/state.ts";
import { nextQuestion } from "./meeting/voting-order.ts";
import type { ProvisionId } from "./provision.ts";
import { DEBATE_CASES } from "./provisions/cases/in-debate.ts";
import { VOTING_CASES } from "./provisions/cases/in-voting.ts";
import type { InBody, MeetingCase } from "./provisions/cases/meeting-case.ts";

export const MEETING_CASES: readonly MeetingCase[] = [...DEBATE_CASES, ...VOTING_CASES];

/** Fifteen meet, so that the Council's nine votes can be there or lacking. */
const MEMBERS = "ARG BRA CHN DNK EGY FRA GBR IND JPN KEN MEX NGA RUS SWE USA".split(" ") as MemberCode[];
const PERMANENT = ["CHN", "FRA", "GBR", "RUS", "USA"] as MemberCode[];

/** The provision of a case in one of its bodies. */
export function provisionOf({ topic }: MeetingCase, body: InBody): ProvisionId {
  return PROFILES[body].rules[topic];
}

/** Plays the steps in a meeting of fifteen and gives what is answered to the last. */
export function answerIn(body: InBody, steps: readonly unknown[], withoutVote = ""): string {
  const permanent = body === "security-council" ? PERMANENT : [];
  let state = callMeeting({
    profile: PROFILES[body],
    id: "case",
    date: "2025-02-24" as LocalDate,
    members: MEMBERS,
    permanent,
    withoutVote: withoutVote.split(" ").filter((code) => code !== "") as MemberCode[],
  });
  for (const [at, item] of steps.entries()) {
    const read = readStep(item, String(at));
    if (!read.ok) return `${read.error.at} ${read.error.says}`;
    const after = step(state, read.value.action);
    if (isRefused(after)) return at === steps.length - 1 ? after.refused : `step ${at} refused: ${after.refused}`;
    state = after;
  }
  return next(state);
}

function next(state: MeetingState): string {
  const question = state.put?.question ?? nextQuestion(state);
  switch (question?.kind) {
    case "text":
      return question.text;
    case "part":
      return question.part;
    case "motion":
      return question.motion.motion;
    default:
      return state.phase;
  }
}
