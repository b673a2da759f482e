import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleLibrary } from "./bundle.js";

// npm run bench [NAME …]: runs bench/NAME.bench.ts, or all of them, one after the other, each in a process of its own.

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "bench");
const wanted = process.argv.slice(2);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".bench.ts"))
  .map((file) => file.slice(0, -".bench.ts".length))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
  .sort();

if (names.length === 0) {
  console.error(`There is no benchmark of that name in ${folder}.`);
  process.exit(2);
}
/** What is measured as it ships: run from its sources it would carry what the loader adds to every function. */
const BUILT = new Set(["press"]);
if (names.some((name) => BUILT.has(name))) await bundleLibrary();

for (const name of names) {
  console.log(`\n== ${name}`);
  const run = [
    ...(BUILT.has(name) ? [] : ["--conditions=source"]),
    "--expose-gc",
    "--import",
    "tsx",
    join(folder, `${name}.bench.ts`),
  ];
  const { status } = spawnSync(process.execPath, run, { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
