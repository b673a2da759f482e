import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createReader, type Finding } from "#press";
import { isWithin, type MemberCode, type Option, openRecord, type VoteEvent } from "#record";
import { readCuratedRecord } from "#store";

// The sentence the UN's own press releases use, made from every vote with a full roll call, must read back to exactly that vote:
// its figures, every member named, and nothing called wrong.

const record = openRecord(readCuratedRecord(join(import.meta.dirname, "..", "data", "record")));
const reader = createReader(record);
const rows = Array.from({ length: record.voteCount }, (_, row) => row).filter((row) => {
  const { rollCall, tally } = record.vote(row);
  return rollCall === "full" && tally.yes !== undefined && tally.no !== undefined && tally.abstaining !== undefined;
});

/** The member's name in the UN's lists on the day of the vote. */
function formalName(code: MemberCode, { date }: VoteEvent): string {
  const names = record.member(code)?.names ?? [];
  const then = names.find((n) => isWithin(n, date)) ?? names[names.length - 1];
  return then?.official ?? then?.short ?? code;
}

function bodyName({ body }: VoteEvent): string {
  if (body === "general-assembly") return "the General Assembly";
  if (body === "security-council") return "the Security Council";
  return `the ${body.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => `${dash && " "}${letter.toUpperCase()}`)}`;
}

function pressRelease(row: number): string {
  const vote = record.vote(row);
  const { yes, no, abstaining } = vote.tally;
  const lists = record.byOption(row);
  const list = (option: Option): string =>
    lists[option].length === 0 ? "" : ` (${lists[option].map((code) => formalName(code, vote)).join(", ")})`;
  const did = vote.outcome === "adopted" ? "adopted" : "rejected";
  const symbol = vote.question.adoptedAs ?? vote.question.symbol ?? (vote.id.includes("#") ? undefined : vote.id);
  const document = symbol === undefined ? "" : ` (document ${symbol})`;
  return `By a recorded vote of ${yes} in favour to ${no} against${list("no")}, with ${abstaining} abstention${abstaining === 1 ? "" : "s"}${list("abstaining")}, ${bodyName(vote)} ${did} "${vote.question.title}"${document}.`;
}

/** What the findings say each member did, and the figures they give. */
function readBack(findings: readonly Finding[]): {
  readonly positions: ReadonlyMap<string, Option>;
  readonly numbers: object;
} {
  const positions = new Map<string, Option>();
  let numbers = {};
  for (const { claim } of findings) {
    for (const p of claim.positions ?? []) for (const state of p.states) positions.set(state, p.position);
    numbers = { ...numbers, ...claim.numbers };
  }
  return { positions, numbers };
}

function faults(row: number): readonly string[] {
  const vote = record.vote(row);
  const { findings } = reader.check({ text: pressRelease(row), published: vote.date });
  const read = readBack(findings.filter((f) => f.claim.type === "tally" || f.claim.type === "position"));
  const lists = record.byOption(row);
  const { yes, no, abstaining } = vote.tally;
  const wrong = findings.filter((f) => f.verdict === "contradicted" || f.verdict === "conflated");
  const elsewhere = findings.filter(
    (f) => f.votes[0] !== vote.id && (f.claim.type === "tally" || f.claim.type === "position"),
  );
  const unlike = (["no", "abstaining"] as const).flatMap((option) =>
    lists[option]
      .filter((code) => read.positions.get(code) !== option)
      .map((code) => `${code} is not read as ${option}`),
  );
  const figures = JSON.stringify({ yes, no, abstaining, ...read.numbers }) === JSON.stringify({ yes, no, abstaining });
  return [
    ...(findings.some((f) => f.claim.type === "tally") ? [] : ["no tally is read"]),
    ...(figures ? [] : [`the figures are read as ${JSON.stringify(read.numbers)}`]),
    ...unlike,
    ...wrong.map((f) => `${f.verdict}: "${f.claim.quote.slice(0, 60)}"`),
    ...elsewhere.map((f) => `"${f.claim.quote.slice(0, 40)}" is linked to ${f.votes[0] ?? "nothing"}`),
  ];
}

describe("the sentence of UN press releases reads back", () => {
  test("there are roll calls to try", () => expect(rows.length).toBeGreaterThan(100));
  test.each(rows.map((row) => [record.vote(row).id, row] as const))("%s", (_, row) => {
    expect(faults(row)).toEqual([]);
  });
});
