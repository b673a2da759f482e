import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { type FragmentSet, mergeSets, type ReadingContext, readersFor } from "#ingest";
import { type Gazetteer, openRecord, type VotingRecord } from "#record";
import { GAZETTEER } from "../../test/sample-record.ts";
import { type GaVote, gaFile } from "../../test/undl-file.ts";
import { EXPORT_FORMATS, type ExportFile, exportRecord, openShippedRecord } from "./index.ts";

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

  test("of the record that ships keeps every position of both bodies", { timeout: 60_000 }, async () => {
    const record = openShippedRecord();
    const files = (await exportRecord(record, "undl")).slice(0, 2).map(textOf);
    const sets = read(files, record);
    const found = new Map(sets.flatMap((s) => s.fragments).map((f) => [f.key, f]));
    const differing: string[] = [];
    for (let i = 0; i < record.voteCount; i++) {
      const vote = record.vote(i);
      if (vote.rollCall === "none" || !/^(general-assembly|security-council)$/.test(vote.body)) continue;
      const number = vote.sources.find((s) => /^(undl|voeten):./.test(s)) ?? `plenary:${vote.id}`;
      const row = record.row(i);
      const again = found.get(number)?.cells;
      if (row.some((cell, at) => cell >= 1 && cell <= 4 && again?.[at] !== cell))
        differing.push(`${vote.id} ${number}`);
    }
    expect(differing).toEqual([]);
  });

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
    const popolo = JSON.parse(textOf((await exportRecord(record, "popolo"))[0]));
    expect(popolo.vote_events[0].votes).toEqual([{ voter_id: "USA", option: "no" }]);
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
      const found = await db.runAndReadAll(`select member from '${path}' where "option" = 'no'`);
      expect(found.getRows()).toEqual([["USA"]]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
