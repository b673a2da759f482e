import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { type Fragment, type FragmentSet, mergeSets, readersFor } from "#ingest";
import { differingOptions, openRecord, optionOf, type SourceIssue, type VotingRecord } from "#record";
import { readCuratedRecord } from "#store";
import { sourceIssueWords } from "#words";
import { hasShared, SHARED } from "./shared.ts";

// The files of outside data merged at once, and every word of every source held against the record that came of it: it stands there, or it is in the
// list of disagreements, once.

const FILES = [
  "ga/CONVERSION_ga_voting_1946_2025.csv.gz",
  "ga/UNVotes2021_votes_decoded_1946_2020.csv.gz",
  "ga/UNVotes2021_resolutions_1946_2020.csv.gz",
  "ga/ungaVoting_003.csv.gz",
  "ga/un_votes_2025_processed.csv.gz",
  "ga/unga_2025_resolutions.csv.gz",
  "ga/ga_rollcalls_2022_2024_transcribed.csv",
  "sc/CONVERSION_sc_voting_2025.csv",
  "sc/sc_drafts_not_adopted_1946_2022-06.csv",
  "sc/sc_drafts_not_adopted_2022-07_2025-09_believed.csv",
  "sc/sc_membership_1946_2026.csv",
  "sc/sc_resolution_totals_1946_2022-06.csv",
  "sc/sc_rollcalls_2021-12_2024_partial.csv",
  "sc/sc_vetoes_1946_2025-09.csv",
  "sc/unsc_vetoes_1946_sept2022.csv",
  "samples/2025_7_21_sc_voting_sample.csv",
  "samples/2025_7_23_ga_voting_sample.csv",
  "samples/multiple_named_countries.csv",
  "members/un_member_states.csv",
  "members/historical_members.csv",
  "members/ms_name_history.csv",
];

function readAll(shipped: VotingRecord, files: readonly string[]): readonly FragmentSet[] {
  const readers = readersFor({
    members: shipped.members,
    council: shipped.council,
    decode: (bytes) => new TextDecoder().decode(bytes),
    read: "2026-11-21" as LocalDate,
    standsAt: (bytes, at, part) => Buffer.compare(part, bytes.subarray(at, at + part.length)) === 0,
  });
  for (const file of files) {
    const packed = readFileSync(join(SHARED, "data", file));
    const bytes = file.endsWith(".gz") ? gunzipSync(packed) : packed;
    const reader = readers.open(bytes.subarray(0, 1 << 16), file);
    if (!reader.ok) throw new Error(`${file}: ${reader.error}`);
    reader.value.push(bytes);
    reader.value.end();
  }
  return readers.sets();
}

const said = (issue: SourceIssue): string => JSON.stringify(issue);

describe.skipIf(!hasShared("data/ga"))("all outside data in one record", () => {
  test("each word of each source stands in it or in the list, once", { timeout: 500_000 }, () => {
    const shipped = openRecord(readCuratedRecord(join(import.meta.dirname, "..", "data", "record")));
    const sets = readAll(shipped, FILES);
    const { data, issues } = mergeSets(shipped, sets);
    const record = openRecord({ ...data, version: "all" });
    // A citation may stand for two votes: the tables print two resolutions twice, and some drafts of one meeting without symbols.
    const rowsOf = new Map<string, number[]>();
    for (let row = 0; row < record.voteCount; row++) {
      for (const source of record.vote(row).sources) rowsOf.set(source, [...(rowsOf.get(source) ?? []), row]);
    }
    const listed = (kind: SourceIssue["kind"]): ReadonlySet<string> =>
      new Set(
        issues.flatMap((i) =>
          i.kind === kind && "other" in i ? [`${i.other.by} ${"member" in i ? i.member : ""}`] : [],
        ),
      );
    const [positions, tallies, dates] = [listed("position-differs"), listed("tally-differs"), listed("date-differs")];
    let words = 0;
    const differing = new Set<string>();

    /** What of a fragment stands neither in a row of the record nor in the list. */
    function missing({ vote, cells, key }: Fragment, members: FragmentSet["members"], row: number) {
      const kept = record.vote(row);
      const own = record.row(row);
      const said = [...cells.keys()].filter((at) => optionOf(cells[at]!) !== undefined);
      const other = said.filter((at) => own[at] !== cells[at]);
      const isGuess = vote.sure?.date === "inferred";
      const isOther = differingOptions(kept.tally, vote.tally).length > 0;
      const unlisted = [
        ...other.filter((at) => !positions.has(`${key} ${members[at]}`)).map((at) => `${key} ${members[at]}`),
        ...(isOther && !tallies.has(`${key} `) ? [`${key} tally`] : []),
        ...(kept.date !== vote.date && !isGuess && !dates.has(`${key} `) ? [`${key} date`] : []),
      ];
      return { said: said.length, other, unlisted };
    }

    const unlisted: string[] = [];
    for (const set of sets) {
      for (const fragment of set.fragments) {
        const rows = rowsOf.get(fragment.vote.sources[0] ?? "") ?? [];
        const found = rows
          .map((row) => missing(fragment, set.members, row))
          .sort((a, b) => a.unlisted.length - b.unlisted.length || a.other.length - b.other.length)[0];
        if (found === undefined) unlisted.push(`${fragment.key} is lost`);
        else unlisted.push(...found.unlisted);
        words += found?.said ?? 0;
        for (const at of found?.other ?? []) differing.add(`${fragment.key} ${set.members[at]}`);
      }
    }
    expect(unlisted).toEqual([]);
    const told = issues
      .filter((i) => "other" in i && i.kind !== "member-differs" && i.kind !== "seats-differ")
      .map(said);
    expect(new Set(told).size).toBe(told.length);
    expect([...positions].sort()).toEqual([...differing].sort());
    expect({ words, differing: differing.size, votes: record.voteCount }).toMatchInlineSnapshot(`
      {
        "differing": 299,
        "votes": 9969,
        "words": 3200863,
      }
    `);
    // What the lists of members and seats say otherwise than the record.
    expect(
      issues.flatMap((i) =>
        i.kind === "member-differs" || i.kind === "seats-differ" ? [sourceIssueWords(i, record)] : [],
      ),
    ).toMatchInlineSnapshot(`
      [
        "Soviet Union: the last day of membership is 1991-12-23 in the record, 1991-12-24 by members/historical_members.csv:2; the first is kept.",
        "Tanganyika: the last day of membership is 1964-04-25 in the record, 1964-04-26 by members/historical_members.csv:10; the first is kept.",
        "Zanzibar: the last day of membership is 1964-04-25 in the record, 1964-04-26 by members/historical_members.csv:11; the first is kept.",
        "Serbia: the name is Serbia in the record, Federal Republic of Yugoslavia by members/ms_name_history.csv:33; the first is kept.",
        "Germany: the day of admission is 1990-10-03 in the record, 1973-09-18 by members/un_member_states.csv:46; the first is kept.",
        "Russia: the day of admission is 1991-12-24 in the record, 1945-10-24 by members/un_member_states.csv:148; the first is kept.",
        "Serbia: the day of admission is 2006-06-03 in the record, 2000-11-01 by members/un_member_states.csv:159; the first is kept.",
        "Tanzania: the day of admission is 1964-04-26 in the record, 1961-12-14 by members/un_member_states.csv:180; the first is kept.",
      ]
    `);
  });
});
