import { type ExitCode, runPlenary } from "../src/cli/index.ts";

/** What a command said and how it ended. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly errors: string;
}

/** Runs `plenary ARGS…` in this process, on a screen of 100 columns without colours. */
export async function run(...args: readonly string[]): Promise<Ran> {
  let out = "";
  let errors = "";
  const stdout = { columns: 100, write: (text: string) => (out += text) };
  const code = await runPlenary(args, { stdout, stderr: { write: (text) => (errors += text) }, env: {} });
  return { code, out, errors };
}
