/** Cli: what people type. Reads files, prints words or JSON, and ends with a code that a script can act on. */
export { EXIT, type ExitCode } from "./exit-code.ts";
export { runPlenary } from "./program.ts";
