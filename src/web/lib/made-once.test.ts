import { describe, expect, it } from "vitest";
import { madeOnce } from "./made-once.ts";

describe("madeOnce", () => {
  it("makes once for each thing and key", () => {
    const asked: string[] = [];
    const twice = madeOnce((thing: { readonly n: number }, key: string) => {
      asked.push(`${thing.n} ${key}`);
      return { says: key.repeat(thing.n) };
    });
    const [one, two] = [{ n: 1 }, { n: 2 }];
    expect(twice(one, "a")).toBe(twice(one, "a"));
    expect(twice(two, "a").says).toBe("aa");
    expect(twice(one, "b").says).toBe("b");
    expect(asked).toEqual(["1 a", "2 a", "1 b"]);
  });

  it("never keeps more than it may", () => {
    let made = 0;
    const count = madeOnce((_: object, key: number) => {
      made += 1;
      return key;
    }, 3);
    const thing = {};
    for (const key of [1, 2, 3, 1, 2, 3]) expect(count(thing, key)).toBe(key);
    expect(made).toBe(3);
    for (const key of [4, 1]) expect(count(thing, key)).toBe(key);
    expect(made).toBe(5);
  });
});
