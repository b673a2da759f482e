"use strict";
/**
 * Runs a program of CommonJS files with the machine's own form of them kept between runs: compiling is a third of what a short run costs.
 * Each command has one file in the user's folder for such things, made when it first ends well. Node's own cache (`module.enableCompileCache`) does
 * the same from Node 22 on; this one works on 20 too. What is kept is used only for the very bytes it was made of, by the very Node that made it;
 * whatever is wrong with it, the program runs as without. NODE_DISABLE_COMPILE_CACHE=1 turns it off, as it does Node's.
 */
const {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require("node:fs");
const { basename, dirname, join } = require("node:path");
const { Script } = require("node:vm");
const { crc32 } = require("node:zlib");

/** The form of the file; V8 reads what it kept only where it starts at such a place. */
const ALIGNED = 8;
const BEFORE = "(function (exports, require, module, __filename, __dirname) { ";
const AFTER = "\n})";
/** Exit codes of runs that did their work: nothing found, something found. */
const WORKED = new Set([undefined, 0, 1]);

/** Runs `main`, a file whose other parts lie beside it. */
function runCompiled(main) {
  const path = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : cachePath(process.argv[2]);
  const kept = path === undefined ? new Map() : readKept(path);
  const loaded = new Map();
  const load = (name) => {
    const known = loaded.get(name);
    if (known !== undefined) return known.module.exports;
    const file = join(dirname(main), name);
    const source = readFileSync(file);
    const { sum, code } = kept.get(name) ?? {};
    const ownSum = crc32(source);
    const script = new Script(BEFORE + source.toString("utf8") + AFTER, {
      filename: file,
      cachedData: sum === ownSum ? code : undefined,
    });
    const module = { exports: {} };
    const isNew = sum !== ownSum || script.cachedDataRejected === true;
    loaded.set(name, { module, script, sum: ownSum, isNew });
    script.runInThisContext()(module.exports, requireFrom, module, file, dirname(main));
    return module.exports;
  };
  const requireFrom = (id) => (id.startsWith("./") ? load(id.slice(2)) : require(id));
  // `import()` in the parts would fail as soon as their code is a kept one: they ask here instead (`tools/bundle.js`).
  requireFrom.open = (id) => import(id);
  if (path !== undefined) process.once("exit", () => keep(path, dirname(main), kept, loaded));
  load(basename(main));
}

/** Where the code of a command is kept; undefined where there is no place, or no command. */
function cachePath(command = "help") {
  const name = command.replace(/^-+/, "");
  const folder = cacheFolder();
  if (!/^[a-z-]{1,20}$/i.test(name) || folder === undefined) return undefined;
  return join(folder, "plenary", `code-${process.version}-${process.arch}`, name);
}

function cacheFolder({ XDG_CACHE_HOME, LOCALAPPDATA, HOME } = process.env) {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  if (process.platform === "win32") return LOCALAPPDATA;
  return HOME ? join(HOME, ...(process.platform === "darwin" ? ["Library", "Caches"] : [".cache"])) : undefined;
}

/** What was kept, by the name of its file: the sum of the source and the code; nothing where the file is not whole or somebody else's. */
function readKept(path) {
  try {
    const bytes = readOwn(path);
    if (bytes === undefined || bytes.readUInt32LE(0) !== crc32(bytes.subarray(4))) return new Map();
    const start = ALIGNED + bytes.readUInt32LE(4);
    const list = JSON.parse(bytes.toString("utf8", ALIGNED, start));
    return new Map(list.map(([name, sum, at, length]) => [name, { sum, code: bytes.subarray(at, at + length) }]));
  } catch {
    return new Map();
  }
}

/** Code is run as it is: only from a file of whoever runs it. */
function readOwn(path) {
  const file = openSync(path, "r");
  try {
    return process.getuid === undefined || fstatSync(file).uid === process.getuid() ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

/** Keeps the code of what this run had to compile, beside what other runs of the command had. */
function keep(path, folder, kept, loaded) {
  const news = [...loaded].filter(([, { isNew }]) => isNew);
  if (news.length === 0 || !WORKED.has(process.exitCode)) return;
  const fresh = news.map(([name, { script, sum }]) => [name, { sum, code: script.createCachedData() }]);
  // What other runs of the command had, but for the parts of an earlier build: the name of a part changes with its content.
  const others = [...kept].filter(([name]) => existsSync(join(folder, name)));
  try {
    replaceFile(path, fileOf(new Map([...others, ...fresh])));
  } catch {
    // A run that cannot keep anything is as good as one that can.
  }
}

/** In one step: whoever starts meanwhile has the old file or the new one, whole. */
function replaceFile(path, bytes) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(beside, bytes, { mode: 0o600 });
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}

function fileOf(entries) {
  const aligned = (length) => Math.ceil(length / ALIGNED) * ALIGNED;
  const codes = [...entries.values()].map(({ code }) => code);
  const listed = (start) => {
    let at = start;
    const rows = [...entries].map(([name, { sum, code }]) => {
      const row = [name, sum, at, code.length];
      at += aligned(code.length);
      return row;
    });
    return JSON.stringify(rows);
  };
  // The list gives places that lie behind it: room for it is measured with places of the greatest length.
  const room = aligned(listed(1e9).length);
  const list = Buffer.alloc(room, " ");
  list.write(listed(ALIGNED + room));
  const head = Buffer.alloc(ALIGNED);
  head.writeUInt32LE(room, 4);
  const body = Buffer.concat([
    head,
    list,
    ...codes.flatMap((code) => [code, Buffer.alloc(aligned(code.length) - code.length)]),
  ]);
  body.writeUInt32LE(crc32(body.subarray(4)), 0);
  return body;
}

module.exports = { runCompiled };
