import type { Topic } from "../../meeting/profile.ts";

/** Cases of the rules that govern a meeting: some steps, and what the meeting answers to the last. */

export type InBody = "general-assembly" | "main-committee" | "security-council";

export const ASSEMBLY = ["general-assembly", "main-committee"] as const;
export const COUNCIL = ["security-council"] as const;
export const ALL = [...ASSEMBLY, ...COUNCIL] as const;

export interface MeetingCase {
  readonly topic: Topic;
  readonly bodies: readonly InBody[];
  readonly says: string;
  /** As in a script. */
  readonly steps: readonly unknown[];
  /** The code of the refusal, or what comes next: a text, a part, a motion; else the phase. */
  readonly gives: string;
  /** Members in arrears, as in a script. */
  readonly withoutVote?: string;
}

export const OPENED = ["open", "adopt-agenda"];
export const DRAFT = [...OPENED, { submit: "Draft", by: "FRA", parts: [{ id: "1", kind: "operative" }] }];
export const FAR = { submit: "Far", by: "KEN", to: "Draft", distance: 2 };
export const NEAR = { submit: "Near", by: "BRA", to: "Draft", distance: 1 };
export const CARRIED = ["put", { result: { yes: 11, no: 0, abstaining: 4 } }];
export const TIED = ["put", { result: { yes: 7, no: 7, abstaining: 1 } }];

export function one(
  topic: Topic,
  bodies: readonly InBody[],
  says: string,
  steps: readonly unknown[],
  gives: string,
  withoutVote = "",
): MeetingCase {
  return { topic, bodies, says, steps, gives, withoutVote };
}
