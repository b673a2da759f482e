import type { LocalDate } from "#basics";
import type { Citation, MemberCode } from "#record";

/** What a list of members or of Council seats says, a row at a time. What it does not say is absent. */
export type GazetteerFact =
  | {
      readonly kind: "member";
      readonly by: Citation;
      readonly code: string;
      readonly name?: string;
      readonly admitted?: LocalDate;
      /** Last day of membership. */
      readonly left?: LocalDate;
      readonly iso2?: string;
      readonly m49?: string;
      readonly cow?: number;
    }
  | {
      readonly kind: "seat";
      readonly by: Citation;
      readonly year: string;
      readonly member: MemberCode;
      readonly isPermanent: boolean;
    };
