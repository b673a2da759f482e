import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const { dependencies, imports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/**
 * The command line, bundled: fewer files to open, and only those of the command that is asked for. As CommonJS, which Node opens faster and whose
 * compiled form `bin/compiled.cjs` keeps.
 */
export function bundleProgram() {
  const input = {
    main: "src/cli/main.ts",
    "archive-worker": "src/cli/press/archive/archive-worker.ts",
    "sampler-worker": "src/cli/alignment/sampler/sampler-worker.ts",
  };
  return bundle(input, "dist/cli", { within: ["commander", "htmlparser2", "valibot"], format: "cjs" });
}

/** The doors of the rooms, for programs that import `plenary/record` and the others. */
export function bundleLibrary() {
  const doors = Object.keys(imports).map((door) => door.slice(1));
  return bundle(Object.fromEntries(doors.map((door) => [door, `src/${door}/index.ts`])), "dist/lib");
}

/** The curated record as one file that opens in milliseconds. Gives its path, version and size. */
export async function packRecord() {
  const { packShippedRecord } = await import(pathToFileURL(join(root, "dist", "lib", "store.js")).href);
  return packShippedRecord(root);
}

/** `within` are packages that are bundled too: of those every start would else open whole, only what is used is read. */
async function bundle(input, folder, { within = [], format = "esm" } = {}) {
  const extension = format === "cjs" ? "cjs" : "js";
  const build = await rolldown({
    cwd: root,
    input,
    platform: "node",
    resolve: { conditionNames: ["source", "import", "node", "default"] },
    external: Object.keys(dependencies)
      .filter((name) => !within.includes(name))
      .map((name) => new RegExp(`^${name}(/|$)`)),
    // Rooms do nothing by being opened, so a command takes from a door only what it uses.
    treeshake: { moduleSideEffects: (id) => /(main|archive-worker|sampler-worker)\.ts$/.test(id) },
    // An entry that other parts opened for what they share would run again in a worker.
    preserveEntrySignatures: "strict",
    logLevel: "warn",
  });
  const { output } = await build.generate({
    format,
    strict: true,
    chunkFileNames: `[name]-[hash].${extension}`,
    entryFileNames: `[name].${extension}`,
  });
  await build.close();
  // Entries last, each put in its place in one step: whoever starts meanwhile has the old program or the new one, whole.
  for (const file of [...output].sort((a, b) => Number(a.isEntry ?? false) - Number(b.isEntry ?? false))) {
    if (file.type !== "chunk") continue;
    replaceFile(join(root, folder, file.fileName), format === "cjs" ? withOpener(file.code) : file.code);
  }
}

/**
 * Code that V8 kept between runs cannot say `import()`: Node loses on the way whom to ask. Packages that are only ES modules are opened by whoever runs
 * the parts (`bin/compiled.cjs`); in a worker, which is run by Node itself, by the part.
 */
function withOpener(code) {
  return code.replace(/\bimport\(("(?!\.)[^"\n]+")\)/g, "(require.open ?? ((id) => import(id)))($1)");
}

function replaceFile(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, text);
  renameSync(beside, path);
}
