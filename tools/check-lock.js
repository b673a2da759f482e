import { readFileSync } from "node:fs";

// npm run check:lock: every optional package (a binary for another system) that a dependency names must be in the lock,
// or `npm ci` fails on that system only.

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));

/** Whether `name` is found from a package's place upwards, as Node would look for it. */
function isLocked(place, name) {
  for (let folder = place; ; ) {
    if (packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`]?.version) return true;
    if (folder === "") return false;
    const at = folder.lastIndexOf("node_modules/");
    folder = at <= 0 ? "" : folder.slice(0, at - 1);
  }
}

const missing = Object.entries(packages).flatMap(([place, { version, optionalDependencies }]) =>
  Object.keys(optionalDependencies ?? {})
    .filter((name) => !isLocked(place, name))
    .map((name) => `${place}@${version}: ${name} is missing from the lock`),
);
for (const line of missing) console.error(line);
console.log(`package-lock.json: ${Object.keys(packages).length} packages, ${missing.length} missing`);
process.exitCode = missing.length === 0 ? 0 : 1;
