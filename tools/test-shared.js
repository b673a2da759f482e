import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// npm run test:shared: the tests that hold Plenary against outside data (PLENARY_SHARED, default ../shared), none of them skipped.

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const sources = ["src", "test"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
);
const mentions = (file, name) => readFileSync(join(root, file), "utf8").includes(name);
const doors = sources.filter(
  (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && mentions(file, "/shared.ts"),
);
const names = ["shared.ts", ...doors.map((file) => file.split(/[\\/]/).at(-1))];
const tests = sources.filter((file) => file.endsWith(".test.ts") && names.some((name) => mentions(file, `/${name}"`)));

const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", ...tests], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PLENARY_SHARED_NEEDED: "1" },
});
process.exitCode = status ?? 1;
