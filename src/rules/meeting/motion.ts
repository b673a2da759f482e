import type { MotionName } from "#record";

/** What a representative may move, beyond putting a text forward. */
export const MOTION_KINDS = [
  "suspend-meeting",
  "adjourn-meeting",
  "adjourn-to",
  "adjourn-debate",
  "close-debate",
  "refer",
  "postpone",
  "time-limit",
  "competence",
  "two-thirds",
  "is-it-procedural",
  "priority",
  "method-of-voting",
  "division",
  "vote-on-next",
  "reconsider",
  "agenda",
  "invitation",
  "call-special-session",
  "caucus",
  "add-item",
  "early-item",
  "debate-report",
] as const;
export type MotionKind = (typeof MOTION_KINDS)[number];

/** The record's name for a motion. */
export function motionName(kind: MotionKind): MotionName {
  switch (kind) {
    case "suspend-meeting":
    case "adjourn-meeting":
    case "adjourn-to":
    case "refer":
    case "time-limit":
    case "vote-on-next":
    case "caucus":
      return "other";
    default:
      return kind;
  }
}
