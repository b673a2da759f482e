import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningSite, startSite } from "./server.ts";

let site: RunningSite;
beforeAll(async () => {
  site = await startSite();
}, 120_000);
afterAll(() => site.stop());

const get = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${site.origin}${path}`, { redirect: "manual", ...init });

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  get("/", {
    method: "POST",
    body,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      origin: site.origin,
      accept: "text/html",
      ...headers,
    },
  });

describe("addresses of votes", () => {
  test.each([
    ["/votes/A/RES/ES-11/7", "/votes/a-res-es-11-7"],
    ["/votes/a/es-11/res/7", "/votes/a-res-es-11-7"],
    ["/votes/A-RES-ES-11-7", "/votes/a-res-es-11-7"],
    ["/votes/A/RES/ES-11/8%23am-eu-1", "/votes/a-res-es-11-8-am-eu-1"],
    ["/votes/S/RES/2774%20(2025)?lit=FRA", "/votes/s-res-2774?lit=FRA"],
    ["/votes/A/ES-11/L.11", "/votes/a-res-es-11-8"],
    ["/votes/A/RES/2758(XXVI)", "/votes/a-res-2758-xxvi"],
    ["/votes/ES-11/7", "/votes/a-res-es-11-7"],
    ["/votes/2774?lit=FRA", "/votes/s-res-2774?lit=FRA"],
    ["/members/fra", "/members/FRA"],
  ])("%s leads to %s", async (asked, canonical) => {
    const response = await get(asked);
    expect([response.status, response.headers.get("location")]).toEqual([308, canonical]);
    expect((await get(canonical)).status).toBe(200);
  });

  test("a symbol nobody knows is answered with the nearest ones", async () => {
    const response = await get("/votes/A/RES/ES-11/77");
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain("No vote on “A/RES/ES-11/77” is on record.");
    expect(page).toContain('href="/votes/a-res-es-11-7"');
  });

  test.each(["/votes?who=FRA:maybe", "/blocs?session=9999", "/votes/a-res-es-11-8?lit=QQQ"])(
    "%s: the page says what it left out",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain("so it was left out.");
    },
  );

  test.each([
    "/take/votes/list.csv?from=2025-13-01",
    "/take/blocs/map.csv?session=9999",
    "/feeds/surprises.atom?member=QQQ",
  ])("%s: no file answers another question than was asked", async (path) => {
    const response = await get(path);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Take it out of the address");
  });

  test.each([
    "/votes/%00",
    "/votes/%E0%A4%A",
    "/votes/..%2f..%2fetc",
    "/meetings/x",
    "/members/ZZZ",
    "/nowhere",
    "/votes/zz/names.csv",
  ])("%s is refused and the server lives on", async (path) => {
    expect([400, 404]).toContain((await get(path)).status);
    expect((await get("/sources")).status).toBe(200);
  });
});

describe("a page made without SvelteKit", () => {
  let fresh: RunningSite;
  beforeAll(async () => {
    fresh = await startSite();
  }, 60_000);
  afterAll(() => fresh.stop());

  /** A page that nobody asked for yet, as it is kept: its head in any order, its body, and by whom it was made. */
  async function made(path: string, n: number): Promise<Made> {
    const response = await fetch(`${fresh.origin}${path}&n=${n}`);
    const page = (await response.text()).replaceAll(`n=${n}`, "n=").replace(/<!--.*?-->/gs, "");
    if (response.headers.get("cache-control") === "no-store") {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return made(path, n + 1);
    }
    const [head = "", body = ""] = page.split("</head>");
    const kit = response.headers.get("x-sveltekit-page") === "true";
    const tags = head.split(/(?=<)/).map((tag) => tag.trim());
    const names = ["content-type", "content-security-policy", "x-frame-options", "link", "cache-control", "vary"];
    const headers = names.map((name) => response.headers.get(name));
    return { kit, n, shows: { head: tags.sort(), body: body.replace(/>\s+</g, "><").trim(), headers } };
  }
  interface Made {
    readonly kit: boolean;
    readonly n: number;
    readonly shows: { readonly head: readonly string[]; readonly body: string; readonly headers: readonly unknown[] };
  }

  test.each(["/votes/s-2022-155?by=position&lit=FRA", "/votes?body=security-council&page=2", "/members/FRA?with=USA"])(
    "%s is the one that SvelteKit makes",
    async (path) => {
      const first = await made(path, 1);
      const second = await made(path, first.n + 1);
      expect([first.kit, second.kit]).toEqual([true, false]);
      expect(second.shows).toEqual(first.shows);
    },
    60_000,
  );
});

describe("headers", () => {
  test("every page carries a strict policy", async () => {
    const { headers } = await get("/votes");
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe-inline");
    expect(policy).not.toContain("unsafe-eval");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
  });

  test("a page that is only read sends no script", async () => {
    for (const path of ["/sources", "/methods", "/meetings/a-es-11-pv.20"])
      expect(await (await get(path)).text(), path).not.toContain("<script");
  });

  test("lists and votes send one small script of their own, and none of a framework", async () => {
    for (const path of ["/votes", "/votes/a-res-es-11-8"]) {
      const scripts = [...(await (await get(path)).text()).matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      expect(scripts, path).toEqual([
        expect.stringMatching(/^<script type="module" src="\/_app\/immutable\/islands\/votes?\.js\?v=\d+">$/),
      ]);
    }
  });

  test("the record can be kept for ever under its version, and under no other", async () => {
    const home = await (await get("/")).text();
    const version = /recordVersion:"([0-9a-f]+)"/.exec(home)?.[1];
    const response = await get(`/record/${version}`, { headers: { "accept-encoding": "gzip" } });
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10_000);
    expect((await get("/record/0000")).status).toBe(404);
  });
});

describe("the form", () => {
  test("reads an article without JavaScript", async () => {
    const text =
      "UNITED NATIONS, Feb 24, 2025 - The General Assembly adopted resolution ES-11/7 by 93 votes to 18, with 65 abstentions.";
    const page = await (await post(new URLSearchParams({ text }).toString())).text();
    expect(page).toContain('id="finding-0"');
    expect(page).toContain('href="/votes/a-res-es-11-7');
  });

  test.each([
    ["nothing", "text=", 400, "There is no text to read"],
    ["a wrong date", "text=A+vote.&published=2025-02-30", 400, "YYYY-MM-DD"],
    ["a PDF", "text=%25PDF-1.7%0Aabc", 415, "does not look like text"],
    ["bytes", `text=${encodeURIComponent("\u0001\u0002\ufffd".repeat(500))}`, 415, "does not look like text"],
    ["two million letters and one", `text=${"a".repeat(2_000_001)}`, 413, "longer than 2 million"],
  ])("%s gets a clear sentence", async (_name, body, status, says) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(says);
  });

  test("a body beyond the limit is refused and the server lives on", async () => {
    const status = await post(`text=${"b".repeat(9_000_000)}`).then(
      (response) => response.status,
      () => "cut off",
    );
    expect([413, "cut off"]).toContain(status);
    expect((await get("/")).status).toBe(200);
  });

  test("markup, scripts and direction marks come back as text", async () => {
    const text = `<img src=x onerror=alert(1)><script>alert(2)</script> </textarea>\u202e The Assembly voted 93-18-65. ${"[(".repeat(2000)}`;
    const page = await (await post(new URLSearchParams({ text }).toString())).text();
    expect(page).not.toContain("<img src=x");
    expect(page).not.toContain("<script>alert(2)");
    expect(page).not.toContain("</textarea>\u202e");
  });

  test("a post from another site is refused", async () => {
    expect((await post("text=x", { origin: "https://elsewhere.example" })).status).toBe(403);
  });
});

describe("fetching a page", () => {
  const ask = (origin: string, address: string): Promise<Response> =>
    fetch(`${origin}/fetch`, { method: "POST", body: new URLSearchParams({ address }), headers: { origin } });

  test("is off unless the server was told otherwise", async () => {
    const response = await ask(site.origin, "https://example.org/");
    expect([response.status, await response.json()]).toEqual([403, { refusal: "off" }]);
    expect(await (await fetch(site.origin)).text()).not.toContain('name="address"');
  });

  test("where it is on, never leads to the machine itself", async () => {
    const open = await startSite({ PLENARY_FETCH: "on" });
    try {
      expect(await (await fetch(open.origin)).text()).toContain('name="address"');
      for (const address of [`${open.origin}/votes`, "http://169.254.169.254/latest/meta-data", "file:///etc/passwd"]) {
        const response = await ask(open.origin, address);
        const refusal = address.startsWith("file") ? "address" : "private";
        expect([response.status, await response.json()], address).toEqual([422, { refusal }]);
      }
      const body = new URLSearchParams({ text: "", address: `${open.origin}/votes` });
      const headers = { origin: open.origin, accept: "text/html" };
      const form = await fetch(open.origin, { method: "POST", body, headers });
      expect(form.status).toBe(400);
      expect(await form.text()).toContain("leads into a private network");
    } finally {
      open.stop();
    }
  });
});

test("a request with a broken host gets 400", async () => {
  const { hostname, port } = new URL(site.origin);
  const status = await new Promise((resolve, reject) => {
    request({ hostname, port, path: "/", headers: { host: "a b<c>" } }, (response) => resolve(response.statusCode))
      .on("error", reject)
      .end();
  });
  expect(status).toBe(400);
});

test("names as CSV: a line a member, and as many in favour as the count says", async () => {
  const response = await get("/votes/a-res-es-11-7/names.csv");
  expect(response.headers.get("content-type")).toContain("text/csv");
  const lines = (await response.text()).trimEnd().split("\r\n");
  expect(lines[0]).toBe("vote,date,member,name,position,sureness,sources");
  expect(lines).toHaveLength(194);
  expect(lines.filter((line) => line.includes(",yes,"))).toHaveLength(93);
});
