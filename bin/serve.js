#!/usr/bin/env node
/**
 * Serves the site. Builds it first where `build/` is missing or older than its sources.
 * HOST (default 127.0.0.1) and PORT are honoured; without a PORT the first free one from 4173 is taken.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const FIRST_PORT = 4173;
const PORTS_TRIED = 50;
/** What the check page may be sent: 2 million characters, form-encoded. */
const BODY_LIMIT = "8M";

/** Newest change under a file or folder, in milliseconds; 0 where there is none. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function isStale() {
  const built = newest(join(ROOT, "build", "handler.js"));
  const sources = ["src", "vite.config.ts", "package-lock.json"].map((path) => newest(join(ROOT, path)));
  return built === 0 || sources.some((changed) => changed > built);
}

function build() {
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
  if (!existsSync(vite)) {
    if (existsSync(join(ROOT, "build", "handler.js"))) return;
    fail("The site is not built, and what builds it is not installed. Run `npm ci` first.");
  }
  console.log("Building the site (about ten seconds, once) …");
  // Whoever starts this, as a test does, wants the site as it is shipped: without what is for its makers only.
  const env = { ...process.env, NODE_ENV: "production" };
  const done = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], { cwd: ROOT, env, encoding: "utf8" });
  if (done.status !== 0) fail(`The site could not be built:\n${done.stdout}\n${done.stderr}`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Listens on the port asked for, or on the first free one; resolves to the port. */
async function listen(server, host, wanted) {
  const ports = wanted === undefined ? Array.from({ length: PORTS_TRIED }, (_, i) => FIRST_PORT + i) : [wanted];
  for (const port of ports) {
    try {
      return await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, host, () => {
          server.off("error", reject);
          resolve(server.address().port);
        });
      });
    } catch (error) {
      if (error.code !== "EADDRINUSE") fail(`Cannot listen on ${host}:${port}: ${error.message}`);
    }
  }
  return fail(`Port ${ports.join(", ")} on ${host} is in use. Set PORT to another one, or stop what holds it.`);
}

function readPort(text) {
  if (text === undefined || text === "") return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    fail(`PORT must be a number from 0 to 65535, not “${text}”.`);
  return port;
}

const host = process.env.HOST || "127.0.0.1";
const wanted = readPort(process.env.PORT);
if (isStale()) build();

process.env.PLENARY_ROOT ??= ROOT;
process.env.BODY_SIZE_LIMIT ??= BODY_LIMIT;
// Without these the handler takes every request for https and refuses the form of the check page.
process.env.PROTOCOL_HEADER ??= "x-forwarded-proto";
process.env.HOST_HEADER ??= "host";
const { handler } = await import(pathToFileURL(join(ROOT, "build", "handler.js")).href);
// Set by src/web/hooks.server.ts when the handler starts: answers at once what was made before, and bounds what is made at once.
const front = globalThis[Symbol.for("plenary.front")];

const server = createServer((request, response) => {
  const proto = request.headers["x-forwarded-proto"];
  if (proto !== "https") request.headers["x-forwarded-proto"] = "http";
  if (!/^[\w.:[\]-]+$/.test(request.headers.host ?? "")) {
    response.writeHead(400, { "content-type": "text/plain" }).end("The request names no proper host.\n");
    return;
  }
  const render = () => handler(request, response, () => response.writeHead(404).end());
  front(request, response, render);
});
server.headersTimeout = 10_000;
server.requestTimeout = 30_000;
// A reader who stays on a page keeps the connection: one that is closed just as the next request comes looks like an error.
server.keepAliveTimeout = 65_000;

const port = await listen(server, host, wanted);
const name = host.includes(":") ? `[${host}]` : host;
console.log(`Plenary is open at http://${name}:${port}/  (Ctrl+C stops it)`);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 2000).unref();
  });
}
