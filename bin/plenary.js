#!/usr/bin/env node
/**
 * Starts the built program. In a checkout the program is built first where that is needed: after `npm ci`, `npx plenary` just works.
 * An installed package has no sources and goes straight to `dist/`.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const program = join(root, "dist", "cli", "main.js");

if (existsSync(join(root, "src", "cli", "main.ts")) && isStale()) await build();
await import(pathToFileURL(program).href);

function isStale() {
  if (!existsSync(program)) return true;
  const built = statSync(program).mtimeMs;
  return [join(root, "src"), join(root, "data", "record"), join(root, "tools", "bundle.js")].some((path) =>
    isNewer(path, built),
  );
}

/** Whether a file under `path`, or a folder that lost or gained one, changed after a moment. The site's pages and tests are no part of the program. */
function isNewer(path, moment) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs > moment && !path.endsWith(".test.ts");
  if (path === join(root, "src", "web")) return false;
  return readdirSync(path).some((name) => isNewer(join(path, name), moment));
}

async function build() {
  try {
    const { bundleLibrary, bundleProgram, packRecord } = await import("../tools/bundle.js");
    await Promise.all([bundleLibrary(), bundleProgram()]);
    await packRecord();
  } catch (cause) {
    const missing = cause?.code === "ERR_MODULE_NOT_FOUND";
    console.error(
      missing
        ? "Plenary is not built yet, and what builds it is not installed. Run `npm ci` in this folder first."
        : `Plenary could not be built from its sources: ${cause?.message ?? cause}`,
    );
    process.exit(70);
  }
}
