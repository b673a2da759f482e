/** The bodies whose votes the record can hold. The Main Committees recommend; the Assembly and the Council decide. */
export const BODIES = [
  "general-assembly",
  "security-council",
  "first-committee",
  "second-committee",
  "third-committee",
  "fourth-committee",
  "fifth-committee",
  "sixth-committee",
  "special-political-committee",
  "ad-hoc-committee",
] as const;
export type Body = (typeof BODIES)[number];

/** A Main Committee of the Assembly, or a committee of the whole: rules 96 to 133 apply instead of 67 to 95. */
export function isCommittee(body: Body): boolean {
  return body !== "general-assembly" && body !== "security-council";
}
