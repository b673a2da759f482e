import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");
const LOCK = join(tmpdir(), `plenary-build-${createHash("sha256").update(ROOT).digest("hex").slice(0, 12)}`);
const LOCK_IS_STALE_MS = 180_000;

/** The site as `npm start` serves it, on a free port. */
export interface RunningSite {
  readonly origin: string;
  readonly pid: number;
  stop(): void;
}

/** Starts bin/serve.js, which builds the site if it is stale; one test file at a time does that. `env` goes beside the tests' own. */
export async function startSite(env: Readonly<Record<string, string>> = {}): Promise<RunningSite> {
  await lockBuild();
  try {
    const server = spawn(process.execPath, [join(ROOT, "bin", "serve.js")], {
      cwd: tmpdir(),
      env: { ...process.env, HOST: "127.0.0.1", PORT: "0", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const origin = await printedAddress(server);
    return { origin, pid: server.pid ?? 0, stop: () => server.kill() };
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    const read = (chunk: Buffer): void => {
      told += chunk.toString();
      const address = /http:\/\/[\w.:]+/.exec(told)?.[0];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}:\n${told}`)));
  });
}

async function lockBuild(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch {
      const held = statSync(LOCK, { throwIfNoEntry: false });
      if (held !== undefined && Date.now() - held.mtimeMs > LOCK_IS_STALE_MS)
        rmSync(LOCK, { recursive: true, force: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

/** An answer once its figures are worked out: while they are, a page says so (`Refresh`), and a file is not there yet (503). */
export async function fetchSettled(
  address: string,
  mostMs = 30_000,
): Promise<{ readonly status: number; readonly text: string; readonly headers: Headers }> {
  const start = performance.now();
  for (;;) {
    const response = await fetch(address);
    const text = await response.text();
    const isPending = response.status === 503 || response.headers.has("refresh");
    if (!isPending || performance.now() - start > mostMs)
      return { status: response.status, text, headers: response.headers };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
