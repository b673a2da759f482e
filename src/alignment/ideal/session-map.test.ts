import { expect, test } from "vitest";
import { seededRandom } from "#basics";
import { smallRecord } from "../../../test/small-record.ts";
import { ALL_CONTESTED } from "../matrix/vote-choice.ts";
import { voteMatrix } from "../matrix/vote-matrix.ts";
import { sessionMap } from "./session-map.ts";

/** Members on a square; texts that divide them along either side of it. */
const random = seededRandom(11);
const places = Array.from({ length: 36 }, (_, i) => [1.5 * ((i % 6) - 2.5), 0.8 * (Math.floor(i / 6) - 2.5)] as const);
const codes = places.map((_, i) => (i === 35 ? "USA" : `M${String(i).padStart(2, "0")}`));
const votes = Array.from({ length: 120 }, (_, j) => {
  const cut = 3 * random() - 1.5;
  const cells = places.map(([a, b]) => {
    const z = (j % 2 === 0 ? a : b) - cut + 0.3 * Math.log(1 / random() - 1);
    return z < -0.2 ? "Y" : z < 0.2 ? "A" : "N";
  });
  return { cells: cells.join(""), title: `Matter ${j}` };
});
const map = sessionMap(voteMatrix(smallRecord(codes, votes), ALL_CONTESTED));

test("two dimensions are found where there are two, the wider one first and the anchor on its positive side", () => {
  const at = new Map(map.points.map((p) => [p.member, p]));
  const agree = (axis: 0 | 1, of: "first" | "second"): number => {
    const pairs = codes.map((code, i) => [places[i]![axis], at.get(code)![of]] as const);
    const mean = (k: 0 | 1) => pairs.reduce((sum, p) => sum + p[k], 0) / pairs.length;
    const sum = (f: (p: readonly [number, number]) => number) => pairs.reduce((total, p) => total + f(p), 0);
    const [ma, mb] = [mean(0), mean(1)];
    return (
      sum((p) => (p[0] - ma) * (p[1] - mb)) / Math.sqrt(sum((p) => (p[0] - ma) ** 2) * sum((p) => (p[1] - mb) ** 2))
    );
  };
  const best = Math.max(Math.abs(agree(0, "first")), Math.abs(agree(1, "first")));
  expect(best).toBeGreaterThan(0.8);
  expect(at.get("USA")!.first).toBeGreaterThan(0);
  expect(map.shareRight.two).toBeGreaterThan(map.shareRight.one + 0.1);
  expect(map.firstShare).toBeGreaterThan(0.5);
  expect(map.firstShare).toBeLessThan(0.95);
});

test("the map is the same every time, and a session without votes has none", () => {
  expect(sessionMap(voteMatrix(smallRecord(codes, votes), ALL_CONTESTED))).toEqual(map);
  expect(sessionMap(voteMatrix(smallRecord(codes, []), ALL_CONTESTED)).points).toEqual([]);
});
