import type { LocalDate } from "#basics";
import { importSources } from "#store";

/** A process that imports files into a home and says the version: something for the fault tests to kill. */
const [home = "", ...paths] = process.argv.slice(2);
const done = await importSources({ home, paths, read: "2026-11-21" as LocalDate });
if (!done.ok) {
  console.error(done.error.says);
  process.exit(1);
}
console.log(done.value.version);
if (process.env.PLENARY_SAY_MEMORY)
  console.error(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB at its highest`);
