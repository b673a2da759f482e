import fc from "fast-check";
import { expect, test } from "vitest";
import { groupBy } from "./group-by.ts";

test("every one stands once under its own key, in its order", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30)), (all) => {
      const groups = groupBy(all, (n) => n % 7);
      expect([...groups.keys()]).toEqual([...new Set(all.map((n) => n % 7))]);
      for (const [key, group] of groups) expect(group).toEqual(all.filter((n) => n % 7 === key));
    }),
  );
});
