import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Group, Lexicon, Member, Official } from "#record";

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, "..", "data", "record", "members", file), "utf8"));

/** The record's own names, for tests of what is read out of texts. */
export const names = {
  lexicon: read("lexicon.json") as Lexicon,
  members: (read("members.json") as { members: Member[] }).members,
  groups: (read("groups.json") as { groups: (Omit<Group, "members"> & { members: Group["members"] })[] }).groups,
  officials: (read("officials.json") as { officials: Official[] }).officials,
};
