import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { download } from "./index.ts";

const FILE = Buffer.from("undl_id,ms_code,ms_vote\n".repeat(4000));
let home = "";
let server: Server | undefined;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "plenary-"));
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(home, { recursive: true, force: true });
});

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((ready) => server!.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/record/1`;
}

/** Sends the file, or the rest of it that was asked for; the first `cut` answers break off half way. */
function sending(cut: number): { answer: RequestListener; ranges: (string | undefined)[] } {
  const ranges: (string | undefined)[] = [];
  let left = cut;
  const answer: RequestListener = (request, response) => {
    ranges.push(request.headers.range);
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0);
    const rest = FILE.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, { "content-type": "text/csv", "content-length": rest.length });
    if (left-- > 0) response.write(rest.subarray(0, rest.length >> 1), () => setTimeout(() => response.destroy(), 50));
    else response.end(rest);
  };
  return { answer, ranges };
}

describe("a download", () => {
  test("brings the file whole, with its checksum", async () => {
    const record = await serve(sending(0).answer);
    const done = await download("ga", { home, record });
    expect(done).toMatchObject({
      ok: true,
      value: { bytes: FILE.length, sha256: createHash("sha256").update(FILE).digest("hex"), isKnownEdition: false },
    });
  });

  test("that was cut off says so, and goes on from there", async () => {
    const { answer, ranges } = sending(1);
    const record = await serve(answer);
    const first = await download("sc", { home, record });
    expect(first).toMatchObject({ ok: false, error: { code: "cut-off" } });
    const second = await download("sc", { home, record });
    expect(second.ok && readFileSync(second.value.path).equals(FILE)).toBe(true);
    expect(ranges[0]).toBeUndefined();
    expect(ranges[1]).toMatch(/^bytes=[1-9]\d*-$/);
  });

  test.each([
    [202, "text/html", /put the request off/],
    [403, "text/html", /refuses programs/],
    [404, "text/plain", /answered 404/],
    [200, "text/html; charset=utf-8", /page for people/],
  ])("that is answered with %i %s says what a person can do", async (status, type, says) => {
    const record = await serve((_, response) => {
      response.writeHead(status, { "content-type": type });
      response.end("<html>Checking your browser</html>");
    });
    const done = await download("ga", { home, record });
    expect(done).toMatchObject({ ok: false, error: { code: "refused", says: expect.stringMatching(says) } });
    expect(!done.ok && done.error.says).toContain(`Open ${record} in a browser`);
    expect(existsSync(join(home, "downloads", "2026_02_06_ga_voting.csv"))).toBe(false);
  });

  test("from a place that cannot be reached says so", async () => {
    const record = await serve(() => {});
    server!.close();
    server!.closeAllConnections();
    expect(await download("ga", { home, record })).toMatchObject({ ok: false, error: { code: "unreachable" } });
  });
});
