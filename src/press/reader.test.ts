import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { openShippedRecord } from "#store";
import { createReader } from "./reader.ts";

const reader = createReader(openShippedRecord());
const published = "2025-02-25" as LocalDate;

/** Words and signs that steer the reading, so that random text reaches every corner of it. */
const STEERING = [
  "93",
  "18",
  "65",
  "93-18-65",
  "to",
  "votes",
  "voted",
  "against",
  "in favour",
  "abstained",
  "abstentions",
  "vetoed",
  "resolution",
  "amendment",
  "The General Assembly",
  "Security Council",
  "Russia",
  "U.S.",
  "Ukraine's",
  "Britain",
  "and",
  ",",
  ";",
  "(",
  ")",
  ":",
  "—",
  '"',
  "“",
  "”",
  "which",
  "joined",
  "did not vote",
  "neither",
  "nor",
  "only",
  "all",
  "EU members",
  "except",
  "if",
  "will",
  "on Monday",
  "last year",
  "in 2024",
  "adopted",
  "failed",
  ".",
  "\n\n",
  "its own",
  "S/RES/2774",
  "?",
  "Had",
];

test("an organ is known by its document, though it is never named in full", () => {
  const { findings } = reader.check({
    text: "The Assembly adopted ES-11/7 by 93 votes to 18 with 65 abstentions.",
    published,
  });
  const tally = findings.find((f) => f.claim.type === "tally");
  expect(tally?.verdict).toBe("supported");
  expect(tally?.votes).toEqual(["A/RES/ES-11/7"]);
});

describe("any text at all", () => {
  test("law: random strings are read without a throw, and every place lies in the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const reading = reader.check({ text, published });
        for (const { claim } of reading.findings) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test("law: sentences of the very words that steer the reading are read, with places that hold", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEERING), { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const reading = reader.check({ text, published });
        for (const { claim } of reading.findings) expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
      }),
      { numRuns: 600, seed: 11 },
    );
  });

  test("the same article gives the same reading, however often and whatever was read before", () => {
    const article = {
      text: "The UN General Assembly adopted the resolution by 93 votes to 18, with 65 abstentions.",
      published,
    };
    const first = JSON.stringify(reader.check(article));
    reader.check({ text: "Something else about the Security Council, which vetoed nothing." });
    expect(JSON.stringify(reader.check(article))).toBe(first);
  });

  test.each([
    ["brackets", "(".repeat(20_000)],
    ["names", "Russia, ".repeat(4_000)],
    ["numbers", "93-18-65 ".repeat(3_000)],
    ["verbs", "voted against and ".repeat(2_000)],
    ["relative clauses", "Russia, which ".repeat(2_000)],
    ["resolutions", "The UN resolution. ".repeat(2_000)],
    ["quotes", "“no” ".repeat(4_000)],
  ])("hostile text is read in bounded time: %s", (_, text) => {
    const once = cpu(() => reader.check({ text, published }));
    const twice = cpu(() => reader.check({ text: text + text, published }));
    // twice the text may cost about twice the time; the slack is for a noisy machine
    expect(twice).toBeLessThan(once * 4 + 300);
  });
});

/** One piece of news on each of some votes, as an agency sends them. */
const DISPATCHES = [
  "NEW YORK, 24 February 2025 - The UN Security Council on Monday adopted resolution 2774 by ten votes to none, with five abstentions.\n\n",
  "NEW YORK, 25 February 2025 - The UN General Assembly on Monday adopted resolution ES-11/7 by 93 votes to 18, with 65 abstentions. Hungary voted against it.\n\n",
  "NEW YORK, 3 March 2022 - The UN General Assembly on Wednesday adopted a resolution on Ukraine by 141 votes to 5, with 35 abstentions. It was Cuba that abstained.\n\n",
];

describe("long texts", () => {
  test("several dispatches are read each by itself, with places in the whole", () => {
    const { findings, published: day } = reader.check({ text: DISPATCHES.join("") });
    const apart = DISPATCHES.map((text) => reader.check({ text }));
    const before = DISPATCHES.map((_, i) => DISPATCHES.slice(0, i).join("").length);
    expect(day).toBe("2025-02-24");
    expect(findings).toEqual(
      apart.flatMap((reading, i) =>
        reading.findings.map((f) => ({
          ...f,
          claim: { ...f.claim, start: f.claim.start + (before[i] ?? 0), end: f.claim.end + (before[i] ?? 0) },
        })),
      ),
    );
    expect(findings.filter((f) => f.claim.type === "tally").map((f) => f.verdict)).toEqual([
      "supported",
      "supported",
      "supported",
    ]);
  });

  test("what is told in a book is judged as it is in an article", () => {
    const filler = `${"Nothing of note was said about the weather in the hills that day. ".repeat(400)}\n\n`;
    const news = (DISPATCHES[1] ?? "").replace("NEW YORK, 25 February 2025 - The", "On 24 February 2025 the");
    const verdicts = (text: string): readonly string[] =>
      reader.check({ text }).findings.map((f) => `${f.claim.type} ${f.verdict} ${f.votes.join()}`);
    const alone = verdicts(news);
    expect(alone).toContain("tally supported A/RES/ES-11/7");
    expect(verdicts((news + filler).repeat(4))).toEqual([...alone, ...alone, ...alone, ...alone]);
  });
});

function cpu(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const spent = process.cpuUsage(start);
  return (spent.user + spent.system) / 1000;
}

describe("one sentence without an end", () => {
  // what is linear takes a part of a second; what is not takes minutes
  test.each(["Russia, China and ", "voted against and ", "Russia, which "])(
    "%j again and again is read in time",
    (unit) => {
      const start = performance.now();
      reader.check({ text: `The UN vote: ${unit.repeat(Math.ceil(500_000 / unit.length))}`, published });
      expect(performance.now() - start).toBeLessThan(8_000);
    },
  );
});
