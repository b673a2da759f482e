import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LocalDate } from "#basics";
import { type FragmentSet, readersFor } from "#ingest";
import { type CouncilSeats, type Member, type MemberCode, optionOf, type SourceIssue } from "#record";

const folder = join(import.meta.dirname, "..", "data", "record", "members");
export const MEMBERS: readonly Member[] = JSON.parse(readFileSync(join(folder, "members.json"), "utf8")).members;

/** A Council for tests: its permanent members, and who was elected for 2023. */
interface Council {
  readonly permanent: readonly string[];
  readonly elected: string;
}

function seatsOf({ permanent, elected }: Council): CouncilSeats {
  return {
    permanent: permanent.map((member) => ({ member: member as MemberCode })),
    elected: { "2023": elected.split(" ") as MemberCode[] },
  };
}

/** Reads texts as the files of one import; among a Council, if one is given. */
export function readSources(...given: readonly (string | Council)[]): readonly FragmentSet[] {
  const council = given.find((g) => typeof g === "object");
  const texts = given.filter((g) => typeof g === "string");
  const readers = readersFor({
    members: MEMBERS,
    council: council === undefined ? { permanent: [], elected: {} } : seatsOf(council),
    decode: (bytes) => new TextDecoder().decode(bytes),
    read: "2026-11-21" as LocalDate,
  });
  for (const text of texts) {
    const bytes = new TextEncoder().encode(text);
    const reader = readers.open(bytes);
    if (!reader.ok) throw new Error(reader.error);
    reader.value.push(bytes);
    reader.value.end();
  }
  return readers.sets();
}

/** What a fragment says of a member. */
export function saidOf(set: FragmentSet | undefined, fragment: number, code: string): string | undefined {
  const cell = set?.fragments[fragment]?.cells[MEMBERS.findIndex((m) => m.code === code)];
  return cell === undefined ? undefined : optionOf(cell);
}

export function kindsOf(issues: readonly SourceIssue[] | undefined): readonly string[] {
  return (issues ?? []).map((i) => (i.kind === "defect" ? i.defect : i.kind));
}
