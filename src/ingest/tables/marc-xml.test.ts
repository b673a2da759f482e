import { describe, expect, test } from "vitest";
import { readSources, saidOf } from "../../../test/read-sources.ts";

const field = (tag: string, ...subfields: readonly (readonly [string, string])[]): string =>
  `<datafield tag="${tag}" ind1=" " ind2=" ">${subfields.map(([c, t]) => `<subfield code="${c}">${t}</subfield>`).join("")}</datafield>`;

const RECORD = `<?xml version="1.0" encoding="UTF-8"?><collection xmlns="http://www.loc.gov/MARC21/slim"><record>
<controlfield tag="001">4076672</controlfield>
${field("245", ["a", "Advancing peace &amp; justice :"], ["b", "resolution / adopted by the General Assembly"])}
${field("269", ["a", "2025-02-24"])}${field("791", ["a", "A/RES/ES-11/7"], ["c", "ES-11"])}${field("952", ["a", "A/ES-11/PV.20"])}
${field("993", ["a", "A/ES-11/L.10"])}${field("996", ["b", "2"], ["c", "1"], ["d", "1"], ["f", "193"])}
${field("967", ["a", "1"], ["c", "USA"], ["d", "N"], ["e", "UNITED STATES"])}
${field("967", ["c", "FRA"], ["d", "Y"], ["e", "FRANCE"])}
${field("967", ["c", "TUR"], ["d", "Y"], ["e", "TÜRKİYE"])}
${field("967", ["c", "CHN"], ["d", "A"], ["e", "CHINA"])}
${field("967", ["c", "VEN"], ["e", "VENEZUELA (BOLIVARIAN REPUBLIC OF)"])}
${field("967", ["c", "QQQ"], ["d", "Y"], ["e", "NOWHERE"])}
</record></collection>`;

describe("a vote record of the Library as MARCXML", () => {
  const [set] = readSources(RECORD);

  test("is the vote with its symbol, meeting, draft, totals and roll call", () => {
    expect(set!.fragments).toHaveLength(1);
    expect(set!.fragments[0]!.vote).toMatchObject({
      id: "A/RES/ES-11/7",
      meeting: "A/ES-11/PV.20",
      session: "ES-11",
      date: "2025-02-24",
      question: { symbol: "A/ES-11/L.10", title: "Advancing peace & justice" },
      tally: { yes: 2, no: 1, abstaining: 1 },
      sources: ["undl:4076672"],
    });
    expect(["USA", "FRA", "TUR", "CHN"].map((c) => saidOf(set, 0, c))).toEqual(["no", "yes", "yes", "abstaining"]);
  });

  test("takes a member without a vote for not stated, and the roll call for known in part", () => {
    expect(saidOf(set, 0, "VEN")).toBeUndefined();
    expect(set!.fragments[0]!.vote.rollCall).toBe("partial");
  });

  test("names a member that it does not know", () => {
    expect(set!.issues).toMatchObject([
      { kind: "not-read", column: "967", says: '"QQQ" is no member known to the record' },
    ]);
  });
});
