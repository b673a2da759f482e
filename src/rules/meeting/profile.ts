import type { Body, Majority } from "#record";
import type { ProvisionId } from "../provision.ts";
import type { MotionKind } from "./motion.ts";

/** What a refusal or a step can rest on; each profile says which provision that is. */
export const TOPICS = [
  "quorum",
  "agenda",
  "speeches",
  "speakers-list",
  "point-of-order",
  "time-limit",
  "meeting",
  "adjourn-debate",
  "close-debate",
  "precedence",
  "texts",
  "competence",
  "withdrawal",
  "reconsideration",
  "voting-rights",
  "arrears",
  "method",
  "conduct",
  "division",
  "amendments",
  "several-proposals",
  "ties",
  "guests",
  "majority",
] as const;
export type Topic = (typeof TOPICS)[number];

/** A share of the members: "half" is more than half, as for decisions of the Assembly. */
export type Share = "none" | "more-than-half" | "a-third" | "a-quarter";

/** How many may speak on a motion besides its mover; a side left out is not limited. */
export interface MotionSpeakers {
  readonly for?: number;
  readonly against?: number;
}

/** The rules a meeting runs by, as data: what differs between bodies, and what conferences change. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  /** What it is and where it departs from the real rules. */
  readonly says: string;
  /** The body whose rules decide the votes. */
  readonly body: Body;
  readonly quorum: { readonly open: Share; readonly decide: Share };
  /** A majority of its own for a motion or an appeal; left out: as the body's rules have it. */
  readonly majorities: { readonly [M in MotionKind | "appeal"]?: Majority };
  /** Motions that may be made, in no order. */
  readonly motions: readonly MotionKind[];
  /** Motions that come before everything but a point of order, first things first. */
  readonly precedence: readonly MotionKind[];
  readonly speakers: { readonly [M in MotionKind]?: MotionSpeakers };
  readonly abstentionOnMotions: "allowed" | "not-allowed";
  /** Whether a text must have been circulated the day before it is voted. */
  readonly notice: "day-before" | "none";
  /** Whether a text that was amended may still be withdrawn. */
  readonly withdrawal: "not-once-amended" | "until-voted";
  /** On a request for separate votes: voted if anyone objects, refused if a sponsor objects, always voted. */
  readonly division: "vote-on-objection" | "sponsor-may-refuse" | "always-voted";
  /** A change its sponsors accept: an oral revision by them, or a "friendly amendment" that anyone may offer. */
  readonly revision: "by-sponsors" | "friendly-amendments";
  readonly sponsorsExplain: "not-own-text" | "allowed";
  readonly rules: { readonly [T in Topic]: ProvisionId };
}
