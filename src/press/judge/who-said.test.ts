import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { LocalDate } from "#basics";
import type { MemberCode, Statement } from "#record";
import { createWhoSaid } from "./who-said.ts";

const said = (order: number, text: string): Statement => ({
  meeting: "A/90/PV.14",
  body: "general-assembly",
  date: "2035-11-06" as LocalDate,
  order,
  speaker: "Mr. Lunde",
  member: "NOR" as MemberCode,
  text,
  sources: [],
});
const SEA = "The sea gives, and the sea takes. No town on our coast has forgotten the winter of the great storm.";
const HARBOURS = "Harbours feed coastal towns, and towns remember who built them.";
const whoSaid = createWhoSaid(() => [said(1, SEA), said(2, HARBOURS)]);

test.each([
  ["“Harbours feed coastal towns, and towns remember who built them,”", 2],
  ["harbours FEED coastal towns and towns remember", 2],
  ["“The sea gives … No town on our coast has forgotten”", 1],
  ["“Harbours feed [our] coastal towns, and towns remember”", 2],
  ["“No town on our coast has forgotten … The sea gives”", undefined],
  ["“Harbours feed … No town on our coast”", undefined],
  ["“Harbours feed coastal town, and towns remember”", undefined],
  ["“towns remember”", undefined],
  ["", undefined],
])("%s was said in statement %s", (words, order) => expect(whoSaid(words)?.order).toBe(order));

test("any five words of a statement in their order are found in it", () => {
  const words = SEA.split(" ");
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: words.length - 6 }),
      fc.integer({ min: 6, max: words.length }),
      (from, many) => {
        expect(whoSaid(words.slice(from, from + many).join(" "))?.order).toBe(1);
      },
    ),
  );
});

test("statements are asked for once, and only for a quotation that is long enough", () => {
  const statements = vi.fn(() => [said(1, SEA)]);
  const asked = createWhoSaid(statements);
  asked("No.");
  expect(statements).not.toHaveBeenCalled();
  asked("the sea gives and the sea takes");
  asked("no town on our coast has forgotten");
  expect(statements).toHaveBeenCalledTimes(1);
});
