import { EXIT, type ExitCode } from "./exit-code.ts";

/** What ended a command before its time: a sentence for whoever typed it, and the code to end with. */
export interface Fault {
  readonly says: string;
  readonly code: ExitCode;
}

/** What a disk may answer, and what a person can do about it. */
const DISK: { readonly [code: string]: readonly [why: string, next: string] } = {
  EACCES: ["you may not write or read there", "Change its permissions, or name another place"],
  EPERM: ["you may not write or read there", "Change its permissions, or name another place"],
  EROFS: ["that disk may only be read", "Name another place"],
  ENOENT: ["there is no such folder", "Make it first, or name another place"],
  ENOTDIR: ["a file stands where a folder is needed", "Name another place"],
  EEXIST: ["a file stands where a folder is needed", "Name another place"],
  EISDIR: ["it is a folder", "Name a file in it"],
  ENOSPC: ["the disk is full", "Make room and try again"],
  EDQUOT: ["your share of the disk is full", "Make room and try again"],
  EMFILE: ["too many files are open", "Close other programs and try again"],
};

/** Why a place on disk cannot be used, without its name: "you may not write or read there (EACCES)"; other faults in their own words. */
export function diskWords(cause: unknown): string {
  const { code = "", message } = cause as NodeJS.ErrnoException;
  const [why] = DISK[code] ?? [];
  return why === undefined ? message : `${why} (${code})`;
}

/**
 * What to tell of something thrown. The disk's refusals and the sentences that the store throws are for whoever runs the program; anything else is a
 * fault of ours, and says so.
 */
export function faultOf(thrown: unknown, home: string): Fault {
  const { code = "", path, message } = thrown as NodeJS.ErrnoException;
  const [, next] = DISK[code] ?? [];
  if (next !== undefined && !(thrown instanceof RangeError)) {
    const place = path ?? "The output";
    const own = path?.startsWith(home) ? ". Your own record lies there: PLENARY_HOME names another folder for it" : "";
    return { says: `${place} cannot be used: ${diskWords(thrown)}. ${next}${own}.`, code: EXIT.badInput };
  }
  if ((thrown as Error).constructor === Error) return { says: message, code: EXIT.badInput };
  const trace = (thrown as Error).stack ?? String(thrown);
  return {
    says: `This is a fault of Plenary, not of what you typed. Nothing was written half. Please report the command with these lines:\n${trace}`,
    code: EXIT.fault,
  };
}
