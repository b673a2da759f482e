import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { MemberCode } from "#record";
import { meeting, PROVISION_IDS } from "#rules";
import { meetingRecord } from "./meeting-record.ts";
import { refusalWords } from "./refusal.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "data", "meetings");
const name = (code: MemberCode): string => code;

function lines(file: string): readonly string[] {
  const script = meeting.parseScript(JSON.parse(readFileSync(join(FOLDER, file), "utf8")));
  if (!script.ok) throw new Error(script.error.says);
  return meetingRecord(meeting.runScript(script.value), name);
}

test("the Assembly of 24 February 2025 in the manner of its record", () => {
  const record = lines("assembly-2025-02-24.json");
  expect(record).toContain("A/ES-11/L.10 was adopted (A/RES/ES-11/7) by 93 votes to 18, with 65 abstentions.");
  expect(record).toContain("A/ES-11/L.12 was rejected by 71 votes to 31, with 59 abstentions.");
  expect(record).toContain("A/ES-11/L.15 was adopted, as announced; the figures are not known.");
  expect(record).toContain("A/ES-11/L.11 was adopted (A/RES/ES-11/8) by 93 votes to 8, with 73 abstentions.");
  expect(record.join("\n")).toMatch(
    /Refused \(the representative of USA withdrew A\/ES-11\/L\.11\): A\/ES-11\/L\.11 has been amended/,
  );
});

test("the Council's vetoes and the resolution", () => {
  const record = lines("council-2025-02-24.json");
  expect(record).toContain(
    "The motion for a postponement (to put the vote off to 25 February, 3 p.m.) was not carried, with 6 votes in favour, 3 against and 6 abstentions.",
  );
  expect(record).toContain(
    "European amendment 3 was not adopted, with 11 votes in favour, 1 against and 3 abstentions.",
  );
  expect(record.join("\n")).toContain("Not adopted: vetoed by RUS.");
  expect(record).toContain("S/2025/112 was adopted (S/RES/2774) by 10 votes to none, with 5 abstentions.");
});

describe.each(readdirSync(FOLDER).filter((file) => file.endsWith(".json")))("%s", (file) => {
  test("every line is a sentence, and nothing is left unsaid", () => {
    for (const line of lines(file).slice(2)) {
      expect(line, line).toMatch(/^$|[.)\]]$|^ {2}(In favour|Against|Abstaining|Not voting): /);
      expect(line, line).not.toMatch(/undefined|\{\}|null|\[object/);
    }
  });
});

test("every refusal has a sentence with its rule", () => {
  for (const code of meeting.REFUSAL_CODES) {
    const said = refusalWords({ code, cites: PROVISION_IDS[0]!, about: "FRA", possible: ["put", "close"] }, name);
    expect(said).toMatch(/^.+\. \[Charter.+\] Possible now: put and close\.$/);
    expect(refusalWords({ code, cites: PROVISION_IDS[0]!, possible: [] }, name)).not.toContain("{}");
  }
});
