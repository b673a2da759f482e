import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FetchWorld, fetchArticle, mayFetch } from "./fetch-article.ts";

// A server on this machine stands for the open network: its names are resolved by the tests, its address is let through by them.

let server: Server;
let port = 0;
const asked: { readonly host: string | undefined; readonly headers: Readonly<Record<string, unknown>> }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ host: request.headers.host, headers: request.headers });
    const path = request.url ?? "/";
    const html = { "content-type": "text/html; charset=utf-8" };
    if (path === "/article") response.writeHead(200, html).end("<nav>Menu</nav><article><p>93 to 18.</p></article>");
    else if (path === "/latin")
      response.writeHead(200, { "content-type": "text/plain; charset=iso-8859-1" }).end(Buffer.from("Côte", "latin1"));
    else if (path === "/to-article") response.writeHead(302, { location: "/article" }).end();
    else if (path === "/inside") response.writeHead(302, { location: `http://inside.test:${port}/article` }).end();
    else if (path === "/inside-by-number") response.writeHead(301, { location: `http://169.254.169.254/latest` }).end();
    else if (path === "/file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
    else if (path === "/round") response.writeHead(302, { location: "/round" }).end();
    else if (path === "/large") response.writeHead(200, html).end("<p>".padEnd(5_000, "x"));
    else if (path === "/picture") response.writeHead(200, { "content-type": "image/png" }).end("x");
    else if (path === "/packed") response.writeHead(200, { ...html, "content-encoding": "gzip" }).end("x");
    else if (path === "/drip") response.writeHead(200, html).write("<p>");
    else if (path === "/gone") response.writeHead(404, html).end("<p>no</p>");
    else if (path === "/broken") response.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Names of the tests: `news.test` is out there, `inside.test` is not, `both.test` is either. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  "news.test": ["127.0.0.1"],
  "inside.test": ["10.0.0.7"],
  "both.test": ["127.0.0.1", "10.0.0.7"],
};
const world = (changes: Partial<FetchWorld> = {}): FetchWorld => ({
  resolve: async (host) => NAMES[host] ?? [],
  isAllowed: (address) => address === "127.0.0.1",
  timeoutMs: 1_000,
  mostBytes: 2_000,
  ...changes,
});
const at = (path: string, host = "news.test") => `http://${host}:${port}${path}`;

describe("what is fetched", () => {
  test("the text of the article, telling the page nothing of the reader", async () => {
    expect(await fetchArticle(at("/article"), world())).toEqual({ ok: true, value: "93 to 18." });
    const { host, headers } = asked.at(-1) ?? {};
    expect(host).toBe(`news.test:${port}`);
    expect(Object.keys(headers ?? {}).sort()).toEqual([
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
  });
  test("in the encoding it names", async () => {
    expect(await fetchArticle(at("/latin"), world())).toEqual({ ok: true, value: "Côte" });
  });
  test("behind a redirect", async () => {
    expect(await fetchArticle(at("/to-article"), world())).toEqual({ ok: true, value: "93 to 18." });
  });
});

describe("what is refused", () => {
  test.each([
    ["a name that leads inside", () => at("/article", "inside.test"), "private"],
    ["a name of which one address leads inside", () => at("/article", "both.test"), "private"],
    ["a redirect inside", () => at("/inside"), "private"],
    ["a redirect to the number of a cloud's own service", () => at("/inside-by-number"), "private"],
    ["a redirect to a file", () => at("/file"), "address"],
    ["a redirect that goes round", () => at("/round"), "redirects"],
    ["an unknown name", () => at("/article", "nowhere.test"), "unknown-host"],
    ["a file", () => "file:///etc/passwd", "address"],
    ["a password", () => `http://me:secret@news.test:${port}/article`, "address"],
    ["no address", () => "http://", "address"],
    ["too much", () => at("/large"), "too-big"],
    ["a picture", () => at("/picture"), "kind"],
    ["a packed answer that was not asked for", () => at("/packed"), "kind"],
    ["a page that never ends", () => at("/drip"), "too-slow"],
    ["a page that is gone", () => at("/gone"), "status"],
    ["an answer that breaks off", () => at("/broken"), "broken"],
  ])("%s", async (_, address, refusal) => {
    expect(await fetchArticle(address(), world({ timeoutMs: 400 }))).toEqual({ ok: false, error: refusal });
  });

  test.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://localhost/",
  ])("%s, by the rules of the open network", async (address) => {
    expect(await fetchArticle(address)).toEqual({ ok: false, error: "private" });
  });

  test("a name server that says one thing to the judge and another to the connection: it is asked once", async () => {
    let asks = 0;
    const turning = world({
      resolve: async () => {
        asks += 1;
        return asks === 1 ? ["127.0.0.1"] : ["10.0.0.7"];
      },
    });
    expect(await fetchArticle(at("/article"), turning)).toEqual({ ok: true, value: "93 to 18." });
    expect(asks).toBe(1);
  });

  test("a name server that does not answer", async () => {
    const silent = world({ timeoutMs: 200, resolve: () => new Promise(() => undefined) });
    expect(await fetchArticle(at("/article"), silent)).toEqual({ ok: false, error: "too-slow" });
  });
});

test.each([
  [{}, false],
  [{ PLENARY_FETCH: "" }, false],
  [{ PLENARY_FETCH: "off" }, false],
  [{ PLENARY_FETCH: "on" }, true],
])("a server fetches only where it was told to: %o", (env, expected) => {
  expect(mayFetch(env)).toBe(expected);
});
