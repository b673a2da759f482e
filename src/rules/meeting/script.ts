import { ok, parseLocalDate } from "#basics";
import type { MemberCode } from "#record";
import { act } from "./possible.ts";
import type { Refusal } from "./refusal.ts";
import { readProfile } from "./script-profile.ts";
import { readStep, type ScriptStep } from "./script-step.ts";
import { CODES, codes, fault, isObject, type Json, type Read } from "./script-values.ts";
import { callMeeting, type MeetingStart, type MeetingState } from "./state.ts";

/** A meeting written down to be played: who meets under which rules, and what is done, step by step. */
export interface MeetingScript {
  readonly about: string;
  readonly start: MeetingStart;
  readonly steps: readonly ScriptStep[];
}

/** A step as it was played. A refused step leaves the meeting as it was. */
export interface PlayedStep extends ScriptStep {
  readonly before: MeetingState;
  readonly after: MeetingState;
  readonly refusal?: Refusal;
}

export interface MeetingRun {
  readonly script: MeetingScript;
  readonly final: MeetingState;
  readonly played: readonly PlayedStep[];
  /** Places of steps that were refused against expectation, or accepted against it. */
  readonly unexpected: readonly number[];
}

/** Plays a script to its end. Steps that are refused are told and passed over. */
export function runScript(script: MeetingScript): MeetingRun {
  let state = callMeeting(script.start);
  const played: PlayedStep[] = [];
  const unexpected: number[] = [];
  for (const [at, step] of script.steps.entries()) {
    const answer = act(state, step.action);
    const after = answer.ok ? answer.value : state;
    played.push({ ...step, before: state, after, ...(answer.ok ? {} : { refusal: answer.error }) });
    const code = answer.ok ? undefined : answer.error.code;
    if (code !== step.refused) unexpected.push(at);
    state = after;
  }
  return { script, final: state, played, unexpected };
}

/**
 * Reads a script from parsed JSON or YAML. Lists of members are codes with spaces between them: "USA FRA GBR".
 * The shape is checked here; whether the actions are in order the meeting tells when they are played.
 */
export function parseScript(value: unknown): Read<MeetingScript> {
  if (!isObject(value)) return fault("", "must be an object with profile, id, date, members and steps");
  const stranger = Object.keys(value).find((key) => !KEYS.includes(key));
  if (stranger !== undefined) return fault(stranger, `is not known: a script has ${KEYS.join(", ")}`);
  const start = readStart(value);
  if (!start.ok) return start;
  if (!Array.isArray(value.steps)) return fault("steps", "must be a list of steps");
  const steps: ScriptStep[] = [];
  for (const [at, item] of value.steps.entries()) {
    const step = readStep(item, `steps.${at}`);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  return ok({ about: typeof value.about === "string" ? value.about : "", start: start.value, steps });
}

function readStart(value: Json): Read<MeetingStart> {
  const { profile: name, id, date: day, title, session } = value;
  const profile = readProfile(name);
  if (!profile.ok) return profile;
  if (typeof id !== "string" || id === "") return fault("id", "must name the meeting, for example S/PV.9866");
  const date = typeof day === "string" ? parseLocalDate(day) : undefined;
  if (date === undefined) return fault("date", "must be a date of the form YYYY-MM-DD");
  const members = codes(value.members);
  if (members === undefined || members.length === 0) return fault("members", CODES);
  if (new Set(members).size < members.length) return fault("members", "names a member twice");
  const permanent = someOf(members, value, "permanent");
  if (!permanent.ok) return permanent;
  const withoutVote = someOf(members, value, "withoutVote");
  if (!withoutVote.ok) return withoutVote;
  const observers = codes(value.observers ?? "");
  if (observers === undefined) return fault("observers", CODES);
  const both = observers.find((code) => members.includes(code));
  if (both !== undefined) return fault("observers", `names ${both}, which is a member`);
  return ok({
    profile: profile.value,
    id,
    date,
    members,
    permanent: permanent.value,
    withoutVote: withoutVote.value,
    observers,
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof session === "string" ? { session } : {}),
  });
}

const KEYS = [
  "about",
  "profile",
  "id",
  "title",
  "session",
  "date",
  "members",
  "permanent",
  "withoutVote",
  "observers",
  "steps",
];

function someOf(members: readonly MemberCode[], value: Json, key: string): Read<readonly MemberCode[]> {
  const found = codes(value[key] ?? "");
  if (found === undefined) return fault(key, CODES);
  const stranger = found.find((code) => !members.includes(code));
  return stranger === undefined ? ok(found) : fault(key, `names ${stranger}, which is not among the members`);
}
