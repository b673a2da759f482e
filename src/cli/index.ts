/** Cli: what people type. Reads files, prints words or JSON, and ends with a code that a script can act on. */

export { runPlenary } from "./program.ts";
export { EXIT, type ExitCode } from "./screen/exit-code.ts";
