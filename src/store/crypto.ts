import { once } from "#basics";

/** Node's cryptography, opened when something is hashed: it takes as long to open as the shipped record, and looking at a record needs none. */
export const crypto = once(() => process.getBuiltinModule("node:crypto"));
