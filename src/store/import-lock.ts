import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Keeps two imports from working in one folder at once. A lock whose owner is no longer running is taken over. */
export function lockHome(home: string): { readonly release: () => void } | { readonly heldBy: number } {
  mkdirSync(home, { recursive: true });
  const path = join(home, "import.lock");
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: "wx" });
      for (const folder of [home, join(home, "sources")]) sweep(folder);
      return { release: () => rmSync(path, { force: true }) };
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    }
    const owner = ownerOf(path);
    if (owner !== undefined && isRunning(owner)) return { heldBy: owner };
    rmSync(path, { force: true });
  }
}

/** Removes what imports that were killed had begun to write. */
function sweep(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const name of names) {
    const pid = Number(/\.(\d+)\.tmp$/.exec(name)?.[1] ?? 0);
    if (pid > 0 && pid !== process.pid && !isRunning(pid)) rmSync(join(folder, name), { force: true });
  }
}

function ownerOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === "EPERM";
  }
}
