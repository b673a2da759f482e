import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { type FragmentSet, mergeSets, type ReadingContext, readersFor } from "#ingest";
import { diffRecords, type Gazetteer, openRecord, recordData, type VotingRecord } from "#record";
import { anyRecord, GAZETTEER } from "../../test/sample-record.ts";
import { type GaVote, gaFile } from "../../test/undl-file.ts";
import { EXPORT_FORMATS, type ExportFile, exportRecord, openShippedRecord } from "./index.ts";

// The shape of Popolo's JSON Schemas (popolo-spec, schemas of Organization, Event, Motion, VoteEvent, Vote, Count and Link), as far as an export fills it.
const link = v.strictObject({ url: v.pipe(v.string(), v.url()), note: v.string() });
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const common = {
  id: v.string(),
  organization_id: v.string(),
  legislative_session_id: v.optional(v.string()),
  classification: v.string(),
  result: v.optional(v.picklist(["pass", "fail"])),
  sources: v.array(link),
};
const popoloShape = v.object({
  organizations: v.array(v.object({ id: v.string(), name: v.string(), classification: v.string() })),
  events: v.array(v.object({ id: v.string(), name: v.string(), organization_id: v.string() })),
  motions: v.array(
    v.object({ ...common, text: v.string(), identifier: v.string(), date, requirement: v.optional(v.string()) }),
  ),
  vote_events: v.array(
    v.object({
      ...common,
      identifier: v.string(),
      motion_id: v.string(),
      start_date: date,
      counts: v.array(v.strictObject({ option: v.string(), value: v.pipe(v.number(), v.integer()) })),
      votes: v.array(
        v.strictObject({ voter_id: v.string(), option: v.picklist(["yes", "no", "abstain", "not voting"]) }),
      ),
    }),
  ),
});

const contextOf = (gazetteer: Gazetteer): ReadingContext => ({
  members: gazetteer.members,
  council: gazetteer.council,
  decode: (bytes) => new TextDecoder().decode(bytes),
  read: "2026-11-21" as LocalDate,
});

function read(texts: readonly string[], gazetteer: Gazetteer): readonly FragmentSet[] {
  const readers = readersFor(contextOf(gazetteer));
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text);
    const reader = readers.open(bytes);
    if (!reader.ok) throw new Error(reader.error);
    reader.value.push(bytes);
    reader.value.end();
  }
  return readers.sets();
}
const recordOf = (sets: readonly FragmentSet[], gazetteer: Gazetteer): VotingRecord =>
  openRecord({ ...mergeSets(gazetteer, sets).data, version: "0000000000000000" });
const textOf = (file: ExportFile | undefined): string => [...(file?.chunks ?? [])].join("");
const content = (record: VotingRecord) =>
  Array.from({ length: record.voteCount }, (_, i) => ({ vote: record.vote(i), cells: [...record.row(i)] }));

const word = fc.string({ unit: fc.constantFrom("a", "B", "é", ",", '"', " ", "7"), minLength: 1, maxLength: 10 });
const gaVote = fc
  .record({
    date: fc.constantFrom("1985-12-12", "1990-01-05", "2020-06-30"),
    title: word.map((w) => `T${w.trim()}.`),
    votes: fc.record(
      Object.fromEntries(["BRA", "CHN", "FRA", "NOR", "USA"].map((c) => [c, fc.constantFrom("Y", "N", "A", "X")])),
    ) as fc.Arbitrary<{ [code: string]: string }>,
    note: fc.constantFrom("", "ADOPTED BY ROLL-CALL", "vote on an amendment"),
    scholars: fc.boolean(),
  })
  .map(({ scholars, ...v }) => ({ ...v, scholars }));
const gaVotes = fc.array(gaVote, { minLength: 1, maxLength: 6 }).map((votes) =>
  votes.map(
    ({ scholars, ...v }, i): GaVote => ({
      ...v,
      id: scholars ? `voeten-${i + 1}` : String(900_000 + i),
      resolution: scholars && i % 2 === 0 ? `R/${i + 1}/66` : `A/RES/40/${i + 1}`,
    }),
  ),
);

describe("an export", () => {
  test("in the Library's shape reads back as the same record", async () => {
    await fc.assert(
      fc.asyncProperty(gaVotes, async (votes) => {
        const record = recordOf(read([gaFile(votes)], GAZETTEER), GAZETTEER);
        const [file] = await exportRecord(record, "undl");
        expect(content(recordOf(read([textOf(file)], GAZETTEER), GAZETTEER))).toEqual(content(record));
      }),
      { numRuns: 150 },
    );
  });

  test("does not depend on the order in which sources were read", () => {
    fc.assert(
      fc.property(gaVotes, gaVotes, (a, b) => {
        const sets = [
          ...read([gaFile(a)], GAZETTEER),
          ...read([gaFile(b)], GAZETTEER).map((s) => ({ ...s, id: `${s.id}-2` })),
        ];
        const one = mergeSets(GAZETTEER, sets);
        const other = mergeSets(GAZETTEER, [...sets].reverse());
        expect(other).toEqual(one);
      }),
      { numRuns: 80 },
    );
  });

  test("in the shape of unvotes reads back with every vote, date, title and symbol", async () => {
    await fc.assert(
      fc.asyncProperty(gaVotes, async (votes) => {
        const record = recordOf(read([gaFile(votes)], GAZETTEER), GAZETTEER);
        const files = (await exportRecord(record, "unvotes")).slice(0, 3).map(textOf);
        const again = recordOf(read(files, GAZETTEER), GAZETTEER);
        const facts = (r: VotingRecord) =>
          content(r)
            .map(({ vote, cells }) =>
              [vote.date, vote.question.title, vote.question.adoptedAs ?? "", cells.join("")].join("|"),
            )
            .sort();
        expect(facts(again)).toEqual(facts(record));
      }),
      { numRuns: 80 },
    );
  });

  test("as JSON Lines reads back as the same record, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(anyRecord, async (data) => {
        const ids = new Set(data.votes.map((v) => v.id));
        fc.pre(ids.size === data.votes.length);
        const record = openRecord(data);
        const [file] = await exportRecord(record, "jsonl");
        const again = recordOf(read([textOf(file)], GAZETTEER), GAZETTEER);
        expect(content(again)).toEqual(content(record));
        expect(again.meetings).toEqual(record.meetings);
      }),
      { numRuns: 150 },
    );
  });

  // Read without the record that ships beside it: all that is found comes out of the files.
  const bodies = { undl: /^(general-assembly|security-council)$/, unvotes: /^general-assembly$/, jsonl: /./ } as const;
  test.each(["undl", "unvotes", "jsonl"] as const)(
    "of the record that ships reads back as it is from %s, failed drafts and amendments too",
    { timeout: 120_000 },
    async (format) => {
      const record = openShippedRecord();
      const rows = content(record).flatMap(({ vote }, i) => (bodies[format].test(vote.body) ? [i] : []));
      const files = (await exportRecord(record, format, rows)).map(textOf).slice(0, -1);
      const again = recordOf(read(files, record), record);
      const whole = recordData(record);
      const part = openRecord({
        ...whole,
        votes: rows.map((i) => record.vote(i)),
        cells: Uint8Array.from(rows.flatMap((i) => [...record.row(i)])),
      });
      expect(rows.length).toBeGreaterThan(200);
      expect(diffRecords(part, again)).toEqual([]);
    },
  );

  test("carries the terms of its sources in every format", async () => {
    const record = recordOf(read([gaFile([{ id: "1", resolution: "A/RES/40/1", votes: { USA: "N" } }])], GAZETTEER), {
      ...GAZETTEER,
      sources: [],
    } as Gazetteer);
    for (const format of EXPORT_FORMATS) {
      const files = await exportRecord(record, format);
      expect(textOf(files.find((f) => f.name === "LICENCE.txt")), format).toContain(
        "non-commercial use with attribution",
      );
    }
    const csv = await exportRecord(record, "csv");
    expect(JSON.parse(textOf(csv[1]))).toMatchObject({ "@context": "http://www.w3.org/ns/csvw", url: "votes.csv" });
  });

  test("keeps the figures of a vote of which no name is known", async () => {
    const record = openShippedRecord();
    const row = content(record).findIndex(({ vote }) => vote.rollCall === "none" && vote.tally.yes !== undefined);
    const vote = record.vote(row);
    const [csv] = await exportRecord(record, "csv", [row]);
    const [found, ...others] = parse(textOf(csv), { columns: true }) as { [column: string]: string }[];
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      vote: vote.id,
      date: vote.date,
      yes: String(vote.tally.yes),
      member: "",
      option: "",
    });
  });

  test("as Popolo has the shape of its schemas", async () => {
    const record = openShippedRecord();
    const popolo = JSON.parse(textOf((await exportRecord(record, "popolo"))[0]));
    expect(
      v
        .safeParse(popoloShape, popolo)
        .issues?.slice(0, 3)
        .map((i) => [v.getDotPath(i), i.message]),
    ).toBe(undefined);
    const events = popolo.vote_events as v.InferOutput<typeof popoloShape>["vote_events"];
    expect(events).toHaveLength(record.voteCount);
    const known = new Set(popolo.organizations.map((o: { id: string }) => o.id));
    expect(events.filter((e) => !known.has(e.organization_id) || e.votes.some((x) => !known.has(x.voter_id)))).toEqual(
      [],
    );
    const event = events.find((e) => e.id === "A/RES/ES-11/7");
    expect(event?.result).toBe("pass");
    expect(event?.counts).toContainEqual({ option: "yes", value: 93 });
    expect(event?.votes).toContainEqual({ voter_id: "USA", option: "no" });
  });

  test("as Parquet is read by its own library and by DuckDB", async () => {
    const votes = { BRA: "Y", CHN: "A", USA: "N" };
    const record = recordOf(read([gaFile([{ id: "1", resolution: "A/RES/40/1", votes }])], GAZETTEER), GAZETTEER);
    const bytes = [...(await exportRecord(record, "parquet"))[0]!.chunks][0] as Uint8Array;
    const rows = await parquetReadObjects({ file: bytes.slice().buffer as ArrayBuffer });
    expect(rows.map((r) => [r.vote, r.member, r.option])).toEqual([
      ["A/RES/40/1", "BRA", "yes"],
      ["A/RES/40/1", "CHN", "abstaining"],
      ["A/RES/40/1", "USA", "no"],
    ]);
    const folder = mkdtempSync(join(tmpdir(), "plenary-"));
    try {
      const path = join(folder, "v.parquet");
      writeFileSync(path, bytes);
      const db = await (await DuckDBInstance.create(":memory:")).connect();
      const found = await db.runAndReadAll(
        `select member, year(date), yes + "no", typeof(date) from '${path}' where "option" = 'no'`,
      );
      expect(found.getRows()).toEqual([["USA", 1985n, 2, "DATE"]]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
