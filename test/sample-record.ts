import fc from "fast-check";
import { fromDayNumber, type LocalDate } from "#basics";
import {
  BODIES,
  CELL,
  compareVotes,
  type Gazetteer,
  METHODS,
  OPTIONS,
  OUTCOMES,
  QUESTION_KINDS,
  type RecordData,
  type VoteEvent,
} from "#record";

const member = (code: string, short: string, admitted: string, left?: string) => ({
  code,
  admitted,
  ...(left === undefined ? {} : { left }),
  names: [{ short }],
});

/** Six members, one of them of the past: enough to tell columns apart. */
export const GAZETTEER = {
  sources: [{ id: "undl", kind: "un-library", title: "Voting data", url: "https://example.org/record/{place}" }],
  members: [
    member("BRA", "Brazil", "1945-10-24"),
    member("CHN", "China", "1945-10-24"),
    member("FRA", "France", "1945-10-24"),
    member("NOR", "Norway", "1945-11-27"),
    member("SUN", "Soviet Union", "1945-10-24", "1991-12-23"),
    member("USA", "United States", "1945-10-24"),
  ],
  council: { permanent: [{ member: "CHN" }, { member: "FRA" }, { member: "USA" }], elected: { "1982": ["BRA"] } },
  groups: [],
  officials: [],
  lexicon: { members: [], ambiguous: [], observers: [], others: [] },
} as unknown as Gazetteer;

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const counts = fc.record(
  Object.fromEntries(OPTIONS.map((o) => [o, fc.nat({ max: 300 })])) as { [key: string]: fc.Arbitrary<number> },
  { requiredKeys: [] },
);

const question = fc.record(
  {
    kind: fc.constantFrom(...QUESTION_KINDS),
    title: text,
    symbol: text,
    adoptedAs: text,
    of: text,
    part: text,
    agendaItem: text,
    topics: fc.array(text, { maxLength: 3 }),
    sponsors: fc.record({ words: text, count: fc.nat({ max: 193 }) }),
  },
  { requiredKeys: ["kind", "title"] },
);

const vote = fc
  .record(
    {
      id: text,
      question,
      body: fc.constantFrom(...BODIES),
      session: text,
      meeting: text,
      date: fc.integer({ min: -8700, max: 25_000 }).map(fromDayNumber),
      method: fc.constantFrom(...METHODS),
      order: fc.integer({ min: 1, max: 40 }),
      tally: counts,
      rollCall: fc.constantFrom("full", "partial", "none"),
      outcome: fc.constantFrom(...OUTCOMES),
      notes: fc.array(text, { maxLength: 2 }),
      sources: fc.array(text, { maxLength: 2 }),
    },
    { requiredKeys: ["id", "question", "body", "meeting", "date", "method", "tally", "rollCall", "sources"] },
  )
  .map((v) => v as unknown as VoteEvent);

/** Any record over the six members: votes of every kind, with any datum stated or absent. */
export const anyRecord: fc.Arbitrary<RecordData> = fc
  .tuple(
    fc.array(
      fc.tuple(
        vote,
        fc.array(fc.constantFrom(...Object.values(CELL)), {
          minLength: GAZETTEER.members.length,
          maxLength: GAZETTEER.members.length,
        }),
      ),
      { maxLength: 12 },
    ),
    some(text),
  )
  .map(([rows, title]) => {
    rows.sort(([a], [b]) => compareVotes(a, b));
    const meetings = [...new Map(rows.map(([v]) => [v.meeting, v])).values()].map((v) => ({
      id: v.meeting,
      body: v.body,
      date: v.date as LocalDate,
      ...(title === undefined ? {} : { title }),
    }));
    return {
      ...GAZETTEER,
      version: "0000000000000000",
      meetings,
      votes: rows.map(([v]) => v),
      cells: Uint8Array.from(rows.flatMap(([, cells]) => cells)),
    };
  });
