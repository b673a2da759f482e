import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IdealPoint, LinkedTexts, VoteMatrix } from "#alignment";
import type { VotingRecord } from "#record";
import { csvRow } from "./full-record.ts";
import { SHARED } from "./shared.ts";

/** The record's codes of members the political scientists number apart: former ones, and one seat under two names. */
const BY_NUMBER: Readonly<Record<string, string>> = {
  "255": "DEU",
  "260": "GER",
  "265": "DDR",
  "315": "CSK",
  "345": "SRB",
  "365": "RUS",
  "678": "YEM",
  "679": "YEM",
  "680": "YMD",
  "713": "CHN",
};

/** Published ideal points by "code|session". April 2020 goes to session 74; of July 2025 the "legacy" column, by session too. */
export function publishedPoints(vintage: "April 2020" | "July 2025"): ReadonlyMap<string, number> {
  const file = vintage === "April 2020" ? "IdealpointestimatesAll_Apr2020.csv" : "IdealpointsJuly2025.csv";
  const [head = "", ...lines] = readFileSync(join(SHARED, "data/voeten", file), "utf8")
    .trim()
    .split("\n");
  const names = csvRow(head);
  const column = (name: string): number => names.indexOf(name);
  const old = vintage === "April 2020";
  const points = new Map<string, number>();
  for (const line of lines) {
    const row = csvRow(line);
    const code = BY_NUMBER[row[column("ccode")] ?? ""] ?? row[column("iso3c")];
    const session = old ? row[column("session")] : String(Number(row[column("year")]) - 1945);
    const value = row[column(old ? "IdealPoint" : "idealpointlegacy")] ?? "";
    if (value !== "" && value !== "NA") points.set(`${code}|${session}`, Number(value));
  }
  return points;
}

export interface Nearness {
  readonly points: number;
  readonly overall: number;
  /** Mean of the correlations within each session. */
  readonly withinSession: number;
}

export function nearness(points: readonly IdealPoint[], published: ReadonlyMap<string, number>): Nearness {
  const bySession = new Map<string, [number[], number[]]>();
  const all: [number[], number[]] = [[], []];
  for (const { member, period, at } of points) {
    const theirs = published.get(`${member}|${period}`);
    if (theirs === undefined) continue;
    const own = bySession.get(period) ?? [[], []];
    bySession.set(period, own);
    for (const [a, b] of [own, all]) {
      a.push(at);
      b.push(theirs);
    }
  }
  const within = [...bySession.values()].map(([a, b]) => correlation(a, b));
  return {
    points: all[0].length,
    overall: correlation(...all),
    withinSession: within.reduce((sum, r) => sum + r, 0) / within.length,
  };
}

export function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (x: readonly number[]): number => x.reduce((sum, v) => sum + v, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  a.forEach((x, i) => {
    const y = b[i] ?? 0;
    ab += (x - ma) * (y - mb);
    aa += (x - ma) ** 2;
    bb += (y - mb) ** 2;
  });
  return ab / Math.sqrt(aa * bb);
}

/** The authors' own list of identical texts, chains included, as links of the votes of a matrix. */
export function publishedLinks(record: VotingRecord, matrix: VoteMatrix): LinkedTexts {
  const at = new Map([...matrix.rows].map((row, v) => [record.vote(row).id as string, v]));
  const group = Int32Array.from(matrix.rows.keys());
  const first = (v: number): number => (group[v] === v ? v : first(group[v] ?? v));
  const lines = readFileSync(join(SHARED, "data/published/bridging/Matches_Apr2020.csv"), "utf8").trim().split("\n");
  for (const [, one, other] of lines.slice(1).map(csvRow)) {
    const [a, b] = [at.get(`voeten-${one}`), at.get(`voeten-${other}`)];
    if (a === undefined || b === undefined) continue;
    const [x, y] = [first(a), first(b)];
    group[Math.max(x, y)] = Math.min(x, y);
  }
  return {
    group: group.map((_, v) => first(v)),
    earlier: new Int32Array(group.length).fill(-1),
    likeness: new Float64Array(group.length),
  };
}
