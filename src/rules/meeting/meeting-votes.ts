import type { Counts, MemberCode, Method, MotionName, Option, Outcome, QuestionKind } from "#record";
import { formatProvision } from "../provision.ts";
import type { Requirement } from "../requirement.ts";
import { motionName } from "./motion.ts";
import type { MeetingState, PutQuestion, Text, Voted } from "./state.ts";
import { textOf } from "./state.ts";

/** A vote of a played meeting in the shape of the curated record (`data/record/README.md`). */
export interface MeetingVote {
  readonly id: string;
  readonly question: {
    readonly kind: QuestionKind;
    readonly title: string;
    readonly symbol?: string;
    readonly adoptedAs?: string;
    readonly of?: string;
    readonly part?: string;
    readonly motion?: MotionName;
    readonly polarity?: "overrule" | "uphold";
    readonly amended?: boolean;
    readonly sponsors?: { readonly main: readonly MemberCode[] };
  };
  readonly method: Method;
  readonly order?: number;
  readonly tally?: Counts;
  readonly votes?: { readonly [O in Option]?: string };
  readonly partial?: boolean;
  /** What delegations said afterwards that they had meant. */
  readonly intended?: readonly { readonly member: MemberCode; readonly option: Option }[];
  readonly outcome: Outcome;
  readonly vetoes?: readonly string[];
  readonly requirement?: { readonly majority: NonNullable<Requirement["majority"]>; readonly basis: string };
  readonly sources: readonly string[];
}

/** A meeting that was played, as a meeting of the record with the rules it went by: reads back in as vote events. */
export interface PlayedMeeting {
  readonly id: string;
  /** Title of the profile. */
  readonly rules: string;
  /** Codes with spaces between them. */
  readonly members: string;
  readonly body: string;
  readonly session?: string;
  readonly date: string;
  readonly title?: string;
  readonly votes: readonly MeetingVote[];
}

export function meetingVotes(state: MeetingState): PlayedMeeting {
  const taken = new Set<string>();
  const votes = state.voted.map((voted, at) => meetingVote(state, voted, at + 1, taken));
  const never = state.texts.flatMap((text): readonly MeetingVote[] => {
    const outcome = NEVER_PUT[text.status];
    if (outcome === undefined || taken.has(text.id)) return [];
    const kind = text.to === undefined ? "draft-resolution" : "amendment";
    const of = text.to === undefined ? {} : { of: idOfText(state, text.to) };
    const question = { kind, symbol: text.id, title: text.title ?? text.id, ...of, ...sponsorsOf(text) } as const;
    return [{ id: text.id, question, method: "show-of-hands", outcome, sources: [] }];
  });
  return {
    id: state.id,
    rules: state.profile.title,
    members: state.members.join(" "),
    body: state.profile.body,
    ...(state.session === undefined ? {} : { session: state.session }),
    date: state.date,
    ...(state.title === undefined ? {} : { title: state.title }),
    votes: [...votes, ...never],
  };
}

const NEVER_PUT: { readonly [status: string]: Outcome | undefined } = {
  withdrawn: "withdrawn",
  "no-action": "no-action",
  "not-put": "not-put",
  lapsed: "not-put",
};

function meetingVote(state: MeetingState, voted: Voted, order: number, taken: Set<string>): MeetingVote {
  const question = questionOf(state, voted);
  const id = unique(idOf(state, voted.question), taken);
  const names = voted.votes === undefined ? undefined : joined(voted.votes);
  const named = Object.values(voted.votes ?? {}).reduce((n, list) => n + list.length, 0);
  const { majority, rule } = voted.decision.requirement;
  return {
    id,
    question,
    method: voted.method,
    order,
    ...(Object.keys(voted.counts).length === 0 ? {} : { tally: voted.counts }),
    ...(names === undefined ? {} : { votes: names }),
    ...(names !== undefined && named < state.members.length ? { partial: true } : {}),
    outcome: voted.outcome,
    ...(voted.decision.vetoedBy.length === 0 ? {} : { vetoes: voted.decision.vetoedBy }),
    ...(majority === undefined ? {} : { requirement: { majority, basis: formatProvision(rule) } }),
    ...(voted.corrections.length === 0 ? {} : { intended: voted.corrections }),
    sources: [],
  };
}

function questionOf(state: MeetingState, voted: Voted): MeetingVote["question"] {
  const { question, adoptedAs } = voted;
  switch (question.kind) {
    case "text": {
      const text = textOf(state, question.text);
      if (text?.makesImportant !== undefined) {
        const title = text.title ?? question.text;
        return {
          kind: "procedural",
          title,
          symbol: question.text,
          motion: "two-thirds",
          of: idOfText(state, text.makesImportant),
        };
      }
      return {
        kind: text?.to === undefined ? "draft-resolution" : "amendment",
        symbol: question.text,
        title: text?.title ?? question.text,
        ...sponsorsOf(text),
        ...(adoptedAs === undefined ? {} : { adoptedAs }),
        ...(text?.to === undefined ? {} : { of: idOfText(state, text.to) }),
        ...(text?.amended === true ? { amended: true } : {}),
      };
    }
    case "part":
      return { kind: "part", title: question.part, of: idOfText(state, question.text), part: question.part };
    case "motion": {
      const { motion, text, says } = question.motion;
      const of = text === undefined ? {} : { of: idOfText(state, text) };
      return {
        kind: "procedural",
        title: says ?? `Motion: ${motion.replaceAll("-", " ")}`,
        motion: motionName(motion),
        ...of,
      };
    }
    case "ruling": {
      const { ruling, polarity } = question;
      const of = ruling.text === undefined ? {} : { of: idOfText(state, ruling.text) };
      return { kind: "ruling", title: ruling.says ?? "Appeal against the ruling", polarity, ...of };
    }
  }
}

function sponsorsOf(text: Text | undefined): { readonly sponsors?: { readonly main: readonly MemberCode[] } } {
  return text === undefined ? {} : { sponsors: { main: text.sponsors } };
}

/** A text is known by the resolution it became, else by its own symbol. */
function idOfText(state: MeetingState, text: string): string {
  const adopted = state.voted.find(
    (v) => v.question.kind === "text" && v.question.text === text && v.adoptedAs !== undefined,
  );
  return adopted?.adoptedAs ?? text;
}

function idOf(state: MeetingState, question: PutQuestion): string {
  switch (question.kind) {
    case "text":
      return idOfText(state, question.text);
    case "part":
      return `${idOfText(state, question.text)}#${question.part.replaceAll(" ", "-")}`;
    case "motion":
      return `${question.motion.text === undefined ? state.id : idOfText(state, question.motion.text)}#${question.motion.motion}`;
    case "ruling":
      return `${question.ruling.text === undefined ? state.id : idOfText(state, question.ruling.text)}#ruling`;
  }
}

function unique(id: string, taken: Set<string>): string {
  let n = 1;
  let name = id;
  while (taken.has(name)) name = `${id}-${++n}`;
  taken.add(name);
  return name;
}

function joined(votes: NonNullable<Voted["votes"]>): { readonly [O in Option]?: string } {
  return Object.fromEntries(Object.entries(votes).map(([option, members]) => [option, [...members].sort().join(" ")]));
}
