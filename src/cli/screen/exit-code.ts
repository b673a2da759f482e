/** What the program tells its caller. `docs/guide/press.md` and `plenary --help` quote this table. */
export const EXIT = {
  /** Read; nothing on record speaks against it. */
  done: 0,
  /** `check`: a claim is contradicted by the record, or taken from another vote. `meeting run`: a step went otherwise than the script expects. */
  found: 1,
  /** The command, its options or its input cannot be used as they are; the message says why and what to do. */
  badInput: 2,
  /** The program itself is at fault. */
  fault: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
