import { execFileSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleLibrary, bundleProgram, packRecord } from "./bundle.js";

// npm run build: everything a package ships, from nothing. `npx plenary` builds only what it needs of this by itself.

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const run = (tool, ...args) =>
  execFileSync(process.execPath, [join(root, "node_modules", ...tool), ...args], { cwd: root, stdio: "inherit" });

for (const folder of ["dist", "build"]) rmSync(join(root, folder), { recursive: true, force: true });
await Promise.all([bundleLibrary(), bundleProgram()]);
const record = await packRecord();
console.log(`dist/record.plenary: version ${record.version}, ${record.bytes} bytes`);
run(["typescript", "bin", "tsc"], "-p", "tsconfig.types.json");
if (existsSync(join(root, "vite.config.ts"))) run(["vite", "bin", "vite.js"], "build", "--logLevel", "warn");
