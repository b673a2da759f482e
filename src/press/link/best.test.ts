import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { best, bestFirst } from "./best.ts";
import { lazyList } from "./lazy-list.ts";
import { reordered } from "./reordered.ts";

const scores = fc.array(fc.integer({ min: -4, max: 9 }), { maxLength: 40 }).map((list) => Float64Array.from(list));

function sorted(list: Float64Array): readonly number[] {
  return [...list.keys()].sort((a, b) => (list[b] ?? 0) - (list[a] ?? 0) || a - b);
}

describe("the best of many scores", () => {
  test("come as a sort would give them, equal ones in the order in which they stand", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 50 }), (list, most) => {
        expect(best(list, most)).toEqual(sorted(list).slice(0, most));
      }),
    );
  });

  test("end at a floor, and go on below it", () => {
    const next = bestFirst(Float64Array.of(1, 5, 3));
    expect([next(4), next(4), next(3), next(3), next(0), next(0)]).toEqual([1, undefined, 2, undefined, 0, undefined]);
  });

  test("one after the other, to the last", () => {
    fc.assert(
      fc.property(scores, (list) => {
        const next = bestFirst(list);
        expect(lazyList(next).all()).toEqual(sorted(list));
        expect(next(Number.NEGATIVE_INFINITY)).toBeUndefined();
      }),
    );
  });

  test("of another score, that is worked out for no more of them than may be next", () => {
    const both = scores.chain((before) =>
      fc.tuple(
        fc.constant(before),
        fc.array(fc.integer({ min: -6, max: 3 }), { minLength: before.length, maxLength: before.length }),
      ),
    );
    fc.assert(
      fc.property(both, ([before, change]) => {
        const now = before.map((score, place) => score + (change[place] ?? 0));
        const asked = new Set<number>();
        const next = reordered(
          lazyList(bestFirst(before)),
          (place) => {
            asked.add(place);
            return now[place] ?? 0;
          },
          3,
        );
        const first = next(Number.NEGATIVE_INFINITY);
        for (const place of asked)
          if (place !== first) expect(before[place]).toBeGreaterThanOrEqual((now[first ?? 0] ?? 0) - 3);
        const rest = lazyList(next).all();
        expect(first === undefined ? [] : [first, ...rest]).toEqual(sorted(now));
      }),
    );
  });
});

describe("a lazy list", () => {
  /** 0, 1, 2 … 9, with a count of how many were asked for. */
  const counted = () => {
    let made = 0;
    return { list: lazyList(() => (made < 10 ? made++ : undefined)), made: () => made };
  };

  test("works out no more than it is asked for, and each item once", () => {
    const { list, made } = counted();
    const odd = list.filter((n) => n % 2 === 1).map((n) => n * 10);
    expect(made()).toBe(0);
    expect([odd.at(1), odd.at(0), made()]).toEqual([30, 10, 4]);
    expect([list.some((n) => n === 2), made()]).toEqual([true, 4]);
    expect([list.takeWhile((n) => n < 5), made()]).toEqual([[0, 1, 2, 3, 4], 6]);
    expect(odd.all()).toEqual([10, 30, 50, 70, 90]);
    expect([odd.at(5), list.at(10), list.all().length]).toEqual([undefined, undefined, 10]);
  });
});
