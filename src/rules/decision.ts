import type { MemberCode, Outcome } from "#record";

/** A provision by instrument and number: Charter 27(3), rule 86 of the Assembly, rule 32 of the Council. */
export interface Provision {
  readonly instrument: "charter" | "rules-ga" | "rules-sc" | "resolution" | "practice";
  readonly provision: string;
}

/** One step of why a question was decided as it was. Data first; `words` makes sentences of it. */
export type Reason =
  | { readonly kind: "present-and-voting"; readonly yes: number; readonly no: number; readonly cites: Provision }
  | {
      readonly kind: "majority";
      readonly yes: number;
      readonly needed: number;
      readonly of: number;
      readonly met: boolean;
      readonly cites: Provision;
    }
  | { readonly kind: "veto"; readonly by: readonly MemberCode[]; readonly cites: Provision };

/** What a vote decided, and by which provisions. */
export interface Decision {
  readonly outcome: Outcome | "undetermined";
  readonly because: readonly Reason[];
}
