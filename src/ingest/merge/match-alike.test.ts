import { describe, expect, test } from "vitest";
import type { VoteEvent } from "#record";
import type { Fragment } from "../fragment.ts";
import type { Gathered } from "./gathered-index.ts";
import { matchAlike } from "./match-alike.ts";

const fragment = (name: string, title = ""): Fragment => ({
  vote: { id: name, question: { kind: "draft-resolution", title } } as unknown as VoteEvent,
  cells: new Uint8Array(),
  key: name,
});
const vote = (name: string, title = ""): Gathered => ({
  parts: [{ fragment: fragment(name, title), set: undefined as never }],
});

/** Distances as "a-1 0": fragment a and vote 1, no member apart. */
function matched(distances: string, titles: { readonly [name: string]: string } = {}): readonly string[] {
  const fragments = new Map<string, Fragment>();
  const votes = new Map<string, Gathered>();
  const pairs = distances.split(", ").map((text) => {
    const [, f = "", g = "", apart] = /^(\w)-(\d) (\d+)$/.exec(text)!;
    if (!fragments.has(f)) fragments.set(f, fragment(f, titles[f]));
    if (!votes.has(g)) votes.set(g, vote(g, titles[g]));
    return { fragment: fragments.get(f)!, g: votes.get(g)!, apart: Number(apart) };
  });
  return [...matchAlike(pairs)].map(([f, g]) => `${f.key}-${g.parts[0]!.fragment.key}`).sort();
}

describe("matching what is alike", () => {
  test.each<[string, string, readonly string[]]>([
    ["one of each", "a-1 3", ["a-1"]],
    ["the nearest by two members", "a-1 0, a-2 2", ["a-1"]],
    ["neither of two equally near", "a-1 1, a-2 1", []],
    ["neither, by one member only", "a-1 0, a-2 1, b-1 1, b-2 0", []],
    ["by elimination: 42/66 A and B", "a-1 2, a-2 2, b-1 0, b-2 4", ["a-2", "b-1"]],
    ["nearest both ways, plainly for one: 44/41 A and B", "a-1 0, a-2 2, b-1 1, b-2 1", ["a-1", "b-2"]],
    ["not what is nearer to another", "a-1 2, b-1 0, b-2 9", ["b-1"]],
  ])("%s", (_, distances, expected) => {
    expect(matched(distances)).toEqual(expected);
    expect(matched(distances.split(", ").reverse().join(", "))).toEqual(expected);
  });

  test("titles tell apart what the roll calls do not", () => {
    const titles = {
      a: "Division for Palestinian Rights",
      b: "Committee on the Inalienable Rights",
      "1": "Committee on the Exercise of the Inalienable Rights : resolution",
      "2": "Division for Palestinian Rights of the Secretariat : resolution",
    };
    expect(matched("a-1 0, a-2 1, b-1 1, b-2 0", titles)).toEqual(["a-2", "b-1"]);
  });
});
