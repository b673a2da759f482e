import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";

// Many readers at once who each ask again as soon as they have their page, over plain sockets in a process of their own: what is measured is
// the server, and not the client's way of reading an answer. Beside it a server of Node's own that has the same bytes at hand.

/** Milliseconds until the last byte of each page after the readers' first, which waits for a thousand connections to be made. */
export interface Crowd {
  readonly pagesASecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Sends the crowd to an address, from another process. */
export async function sendCrowd(address: string, readers: number, total: number): Promise<Crowd> {
  const args = ["--import", "tsx", import.meta.filename, address, String(readers), String(total)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let told = "";
  for await (const chunk of child.stdout) told += String(chunk);
  return JSON.parse(told) as Crowd;
}

/** A server of Node's own, in a process of its own, that answers all with as many bytes as a page has packed. */
export async function plainServer(bytes: number): Promise<{ readonly address: string; stop(): void }> {
  const args = ["--import", "tsx", import.meta.filename, "serve", String(bytes)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const port = await new Promise<string>((resolve) => child.stdout.once("data", (chunk) => resolve(String(chunk))));
  return { address: `http://127.0.0.1:${port.trim()}/`, stop: () => child.kill() };
}

function crowd(address: URL, readers: number, total: number): Promise<Crowd> {
  const asks = `GET ${address.pathname}${address.search} HTTP/1.1\r\nHost: ${address.host}\r\nAccept-Encoding: gzip\r\n\r\n`;
  const times: number[] = [];
  let left = total;
  let start = 0;
  const read = (done: () => void, fail: (error: Error) => void): void => {
    const socket = connect({ host: address.hostname, port: Number(address.port), noDelay: true });
    let since = 0;
    let wants = -1;
    let asked = 0;
    const ask = (): void => {
      if (left-- <= 0) return void socket.end(done);
      since = performance.now();
      asked += 1;
      socket.write(asks);
    };
    socket.on("connect", ask).on("error", fail);
    socket.on("data", (chunk) => {
      wants = wants < 0 ? lengthOf(chunk) - chunk.length : wants - chunk.length;
      if (wants > 0) return;
      wants = -1;
      if (asked > 1) times.push(performance.now() - since);
      else if (start === 0) start = performance.now();
      ask();
    });
  };
  return Promise.all(Array.from({ length: readers }, () => new Promise<void>(read))).then(() => {
    const seconds = (performance.now() - start) / 1000;
    times.sort((a, b) => a - b);
    const at = (share: number): number => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
    return { pagesASecond: Math.round(times.length / seconds), p50: at(0.5), p99: at(0.99) };
  });
}

/** Bytes of a whole answer, by its head. */
function lengthOf(first: Buffer): number {
  const end = first.indexOf("\r\n\r\n");
  const head = first.toString("latin1", 0, end);
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  if (!head.startsWith("HTTP/1.1 200") || length === undefined) throw new Error(`not a page: ${head}`);
  return end + 4 + Number(length);
}

if (process.argv[1] === import.meta.filename) {
  const [what = "", many = "0", total = "0"] = process.argv.slice(2);
  if (what === "serve") {
    const body = gzipSync(Buffer.alloc(Number(many)), { level: 0 }).subarray(0, Number(many));
    const headers = { "content-type": "text/html", "content-encoding": "gzip", "content-length": body.length };
    const server = createServer((_, response) => response.writeHead(200, headers).end(body));
    server.listen(0, "127.0.0.1", () => console.log((server.address() as { port: number }).port));
  } else console.log(JSON.stringify(await crowd(new URL(what), Number(many), Number(total))));
}
