import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { download } from "./index.ts";

const FILE = Buffer.from("undl_id,ms_code,ms_vote\n".repeat(4000));
const OTHER = Buffer.from("undl_id,ms_code,ms_name\n".repeat(4000));
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

/** A server for a record: its landing page with these links, and an answer to whoever asks for a file. */
async function serve(answer: RequestListener, page?: string): Promise<string> {
  server = createServer((request, response) => {
    if (request.url !== "/record/1") return answer(request, response);
    response.writeHead(page === undefined ? 202 : 200, { "content-type": "text/html" });
    response.end(page ?? "<html>Checking your browser</html>");
  });
  await new Promise<void>((ready) => server!.listen(0, "127.0.0.1", ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/record/1`;
}

/** Sends the file, or the rest of it that was asked for; the first `cut` answers break off half way. With each answer the file may have another mark. */
function sending(cut: number, marks: readonly string[] = []) {
  const ranges: (string | undefined)[] = [];
  const urls: (string | undefined)[] = [];
  let left = cut;
  const answer: RequestListener = (request, response) => {
    const etag = marks[ranges.length];
    ranges.push(request.headers.range);
    urls.push(request.url);
    const isSame = request.headers["if-range"] === undefined || request.headers["if-range"] === etag;
    const from = isSame ? Number(/bytes=(\d+)-/.exec(request.headers.range ?? "")?.[1] ?? 0) : 0;
    const rest = (etag === '"b"' ? OTHER : FILE).subarray(from);
    const mark = etag === undefined ? {} : { etag };
    response.writeHead(from > 0 ? 206 : 200, { "content-type": "text/csv", "content-length": rest.length, ...mark });
    if (left-- > 0) response.write(rest.subarray(0, rest.length >> 1), () => setTimeout(() => response.destroy(), 50));
    else response.end(rest);
  };
  return { answer, ranges, urls };
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

  const links = (...names: readonly string[]): string =>
    names.map((n) => `<a href="/record/1/files/${n}?ln=en">${n}</a>`).join("\n");
  test.each<[string, string | undefined, string]>([
    [
      "the newest that the page names",
      links("2026_02_06_ga_voting.csv", "2026_10_1_ga_voting.csv"),
      "2026_10_1_ga_voting.csv",
    ],
    ["days with hyphens", links("ga_voting_2027-01-05.csv", "2026_10_1_ga_voting.csv"), "ga_voting_2027-01-05.csv"],
    ["no other file of the page", links("2099_01_01_sc_voting.csv", "readme_ga_voting.md"), "2026_02_06_ga_voting.csv"],
    ["the known one where the page is refused", undefined, "2026_02_06_ga_voting.csv"],
    ["the known one where a challenge is sent", "<html>Are you human?</html>", "2026_02_06_ga_voting.csv"],
  ])("takes %s", async (_, page, file) => {
    const { answer, urls } = sending(0);
    const record = await serve(answer, page);
    const done = await download("ga", { home, record });
    expect(done).toMatchObject({ ok: true, value: { path: join(home, "downloads", file) } });
    expect(urls).toEqual([`/record/1/files/${file}`]);
  });

  test.each<[string, readonly string[], boolean]>([
    ["the same goes on where it stopped", ['"a"', '"a"'], true],
    ["another comes whole from its beginning", ['"a"', '"b"'], false],
  ])("that was cut off, of a file that is meanwhile %s", async (_, marks, goesOn) => {
    const { answer, ranges } = sending(1, marks);
    const record = await serve(answer);
    expect(await download("sc", { home, record })).toMatchObject({ error: { code: "cut-off" } });
    const done = await download("sc", { home, record });
    expect(done.ok && readFileSync(done.value.path).equals(goesOn ? FILE : OTHER)).toBe(true);
    expect(ranges[1]).toMatch(/^bytes=[1-9]/);
    expect(readdirSync(join(home, "downloads"))).toEqual(["2026_02_06_sc_voting.csv"]);
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
    expect(await download("ga", { home, record })).toMatchObject({
      ok: false,
      error: {
        code: "unreachable",
        says: expect.stringMatching(/127\.0\.0\.1:\d+ cannot be reached \(ECONNREFUSED\)/),
      },
    });
  });
});
