import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of outside data for tests and benchmarks; a user's machine has none, and the tests that need it say so and are skipped. */
export const SHARED = resolve(process.env.PLENARY_SHARED ?? join(import.meta.dirname, "..", "..", "shared"));

export function hasShared(path = ""): boolean {
  const there = existsSync(join(SHARED, path));
  if (!there && process.env.PLENARY_SHARED_NEEDED === "1") {
    throw new Error(
      `${join(SHARED, path)} is not there, and this run may not skip what needs it (PLENARY_SHARED_NEEDED)`,
    );
  }
  if (!there)
    console.log(`skipped: ${join(SHARED, path)} is not there (set PLENARY_SHARED to a folder with the outside data)`);
  return there;
}
