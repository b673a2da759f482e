#!/usr/bin/env node
"use strict";
/**
 * Starts the built program. In a checkout the program is built first where that is needed: after `npm ci`, `npx plenary` just works.
 * An installed package has no sources and goes straight to `dist/`. CommonJS, because Node starts it without its loader of modules.
 */
const { existsSync, readdirSync, statSync } = require("node:fs");
const { join } = require("node:path");
const { runCompiled } = require("./compiled.cjs");

const root = join(__dirname, "..");
const program = join(root, "dist", "cli", "main.cjs");

if (existsSync(join(root, "src", "cli", "main.ts")) && isStale()) build().then(() => runCompiled(program));
else runCompiled(program);

function isStale() {
  const built = statSync(program, { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined) return true;
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
