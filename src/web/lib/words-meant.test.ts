import { expect, test } from "vitest";
import { openShippedRecord } from "#store";
import { readVoteQuery } from "./vote-query.ts";
import { wordsMeant } from "./words-meant.ts";

const record = openShippedRecord();
const leads = (q: string) =>
  wordsMeant(record, readVoteQuery(new URLSearchParams({ q }), record).query).map(({ href }) => href);

test.each<[string, readonly string[]]>([
  ["How did France vote on ES-11/8?", ["/votes/a-res-es-11-8?lit=FRA"]],
  ["why did S/2022/155 fail?", ["/votes/s-2022-155"]],
  ["how did South Africa and the United States vote", ["/votes?who=ZAF", "/votes?who=USA"]],
  ["France’s votes", ["/votes?who=FRA"]],
  ["Is 93-8-73 right?", ["/votes/a-res-es-11-8"]],
  ["who broke ranks", []],
  ["", []],
])("%s", (words, hrefs) => {
  expect(leads(words)).toEqual(hrefs);
});

test("other filters are kept", () => {
  const { query } = readVoteQuery(new URLSearchParams("q=what France does&session=79"), record);
  expect(wordsMeant(record, query)[0]?.href).toBe("/votes?session=79&who=FRA");
});
