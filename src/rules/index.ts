/** Rules: what a vote decided, and by which provision. */
export type { Decision, Provision, Reason } from "./decision.ts";
