import { err, ok, parseLocalDate, type Result } from "#basics";
import type { MemberCode } from "#record";
import { ACTION_KINDS, type Action, type ActionKind } from "./action.ts";
import { act } from "./possible.ts";
import { PROFILES, type ProfileId, profile } from "./profiles.ts";
import { REFUSAL_CODES, type Refusal, type RefusalCode } from "./refusal.ts";
import { callMeeting, type MeetingStart, type MeetingState } from "./state.ts";

/** A meeting written down to be played: who meets under which rules, and what is done, step by step. */
export interface MeetingScript {
  readonly about: string;
  readonly start: MeetingStart;
  readonly steps: readonly ScriptStep[];
}

export interface ScriptStep {
  readonly action: Action;
  /** The step is expected to be refused with this code: a script can show what the rules forbid. */
  readonly refused?: RefusalCode;
  /** A sentence for the record of the meeting. */
  readonly note?: string;
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

/** What is wrong with a script, and where in it. */
export interface ScriptFault {
  /** Keys and places down to the value: `steps.3.votes.yes`. */
  readonly at: string;
  readonly says: string;
}

type Json = { readonly [key: string]: unknown };
type Read<T> = Result<T, ScriptFault>;

/**
 * Reads a script from parsed JSON. Lists of members are codes with spaces between them: "USA FRA GBR".
 * The profile and the date are checked here, the actions themselves by the meeting when they are played.
 */
export function parseScript(value: unknown): Read<MeetingScript> {
  if (!isObject(value)) return fault("", "must be an object with profile, id, date, members and steps");
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
  if (typeof name !== "string" || !Object.hasOwn(PROFILES, name)) {
    return fault("profile", `must be one of ${Object.keys(PROFILES).join(", ")}`);
  }
  if (typeof id !== "string" || id === "") return fault("id", "must name the meeting, for example S/PV.9866");
  const date = typeof day === "string" ? parseLocalDate(day) : undefined;
  if (date === undefined) return fault("date", "must be a date of the form YYYY-MM-DD");
  const members = codes(value.members);
  if (members === undefined || members.length === 0) return fault("members", CODES);
  if (new Set(members).size < members.length) return fault("members", "names a member twice");
  const permanent = codes(value.permanent ?? "");
  if (permanent === undefined) return fault("permanent", CODES);
  const withoutVote = codes(value.withoutVote ?? "");
  if (withoutVote === undefined) return fault("withoutVote", CODES);
  return ok({
    profile: profile(name as ProfileId),
    id,
    date,
    members,
    permanent,
    withoutVote,
    ...(typeof title === "string" ? { title } : {}),
    ...(typeof session === "string" ? { session } : {}),
  });
}

const CODES = 'must be member codes with spaces between them, for example "FRA GBR"';

/** What a step of each kind must name; the rest it may. */
const REQUIRED: { readonly [K in ActionKind]?: readonly string[] } = {
  inscribe: ["member"],
  "give-floor": ["member"],
  "point-of-order": ["member", "about"],
  appeal: ["member"],
  submit: ["text", "by"],
  "waive-notice": ["text"],
  revise: ["member", "text"],
  "join-sponsors": ["member", "text"],
  "leave-sponsors": ["member", "text"],
  withdraw: ["member", "text"],
  move: ["motion"],
  "speak-on-motion": ["member", "side"],
  object: ["member"],
  "withdraw-motion": ["member"],
  "order-amendments": ["text", "order"],
  "request-method": ["member", "method"],
  "draw-lot": ["member"],
  "explain-vote": ["member", "text"],
  correct: ["member", "vote", "option"],
};

function readStep(item: unknown, at: string): Read<ScriptStep> {
  if (!isObject(item)) return fault(at, "must be an object with a kind");
  const { kind, refused, note, ...rest } = item;
  const known = ACTION_KINDS.find((k) => k === kind);
  if (known === undefined) return fault(`${at}.kind`, `must be one of ${ACTION_KINDS.join(", ")}`);
  for (const key of REQUIRED[known] ?? []) {
    if (rest[key] === undefined) return fault(`${at}.${key}`, `is missing: a step of kind ${known} must name it`);
  }
  const code = REFUSAL_CODES.find((c) => c === refused);
  if (refused !== undefined && code === undefined)
    return fault(`${at}.refused`, `must be one of ${REFUSAL_CODES.join(", ")}`);
  const action: { [key: string]: unknown } = { ...rest, kind: known };
  for (const key of ["by", "vetoes"]) {
    if (rest[key] === undefined) continue;
    const members = codes(rest[key]);
    if (members === undefined) return fault(`${at}.${key}`, CODES);
    action[key] = members;
  }
  if (rest.votes !== undefined) {
    const votes = readVotes(rest.votes, `${at}.votes`);
    if (!votes.ok) return votes;
    action.votes = votes.value;
  }
  return ok({
    action: action as unknown as Action,
    ...(code === undefined ? {} : { refused: code }),
    ...(typeof note === "string" ? { note } : {}),
  });
}

function readVotes(value: unknown, at: string): Read<{ readonly [option: string]: readonly MemberCode[] }> {
  if (!isObject(value)) return fault(at, "must be an object with yes, no, abstaining or not-voting");
  const votes: { [option: string]: readonly MemberCode[] } = {};
  for (const [option, names] of Object.entries(value)) {
    if (!["yes", "no", "abstaining", "not-voting"].includes(option))
      return fault(`${at}.${option}`, "is no way to vote");
    const members = codes(names);
    if (members === undefined) return fault(`${at}.${option}`, CODES);
    votes[option] = members;
  }
  return ok(votes);
}

function codes(value: unknown): readonly MemberCode[] | undefined {
  if (typeof value !== "string") return undefined;
  const found = value.split(" ").filter((code) => code !== "");
  return found.every((code) => /^[A-Z]{3}$/.test(code)) ? (found as MemberCode[]) : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fault(at: string, says: string): { readonly ok: false; readonly error: ScriptFault } {
  return err({ at, says });
}
