import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePattern, lettersNeeded, lettersOf, matchesIn } from "./code-pattern.ts";

describe("the letters a pattern needs", () => {
  test.each<[RegExp, readonly string[]]>([
    [/vag/, ["v", "a", "g"]],
    [/[vV][.]?t/, ["vV", "t"]],
    [/(?<=A'?)[$](?![$TEA])/, ["A", "$"]],
    [/a{0,3}b{2}c+d*/, ["b", "c"]],
    [/(?:ab|c)d?/, ["ac"]],
    [/(?:ab|c?)d/, ["d"]],
    [/[^v]x/, ["x"]],
    [/[0-2-]y/, ["012-", "y"]],
    [/^\(.\d$/, ["("]],
    [/a|b/, ["ab"]],
    [/x(?<!y)(?=z)/, ["x", "z"]],
  ])("%s", (regex, needs) => {
    expect(lettersNeeded(regex.source)).toEqual(needs);
  });
});

const PATTERNS = [
  /z(?:[.]?D)?,?t[.]?d[^;dzvV]{0,8}?[TE]/g,
  /(?:(?<![O.])GM?|^M)[.,D]{0,4}[vV](?:[.,D]|#){0,7}(?:t[^rd]|[fF][.A])/g,
  /[TE][^;]{0,9}?(?:=?[.]?z|=r|=nd|nd)/g,
  /\([^()AN]{0,12}\)|,WA[.]?(?=,)/g,
  /(?<=[AMv,])([.]?)([DG])(?=[,.]{0,2}[vta])/g,
  /e(?:[.,]{0,2}[GD]){0,2}t(?=[.dus])/g,
];

test("what is not tried would not have matched", () => {
  const codes = fc.string({ unit: fc.constantFrom(..."zDtdTEGMvV#rn=(),AWNe.fFusa"), maxLength: 14 });
  fc.assert(
    fc.property(codes, (text) => {
      for (const regex of PATTERNS) {
        const found = matchesIn({ codes: text, letters: lettersOf(text) }, codePattern(regex));
        expect(found).toEqual([...text.matchAll(regex)]);
      }
    }),
    { numRuns: 2000 },
  );
});
