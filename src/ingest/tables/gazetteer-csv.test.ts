import { describe, expect, test } from "vitest";
import type { MemberCode } from "#record";
import { MEMBERS, readSources } from "../../../test/read-sources.ts";
import { GAZETTEER } from "../../../test/sample-record.ts";
import { settleGazetteer } from "./gazetteer-facts.ts";

const COUNCIL = { permanent: [{ member: "USA" as MemberCode }], elected: { "1979": ["BGD", "NOR"] as MemberCode[] } };
const settle = (...texts: readonly string[]) =>
  settleGazetteer({ ...GAZETTEER, members: MEMBERS, council: COUNCIL }, readSources(...texts));

describe("a list of members", () => {
  test("says nothing new where it agrees: other spellings, names of the time, numbers", () => {
    const { issues, members } = settle(
      "ms_code,ms_name\nTUR,TÜRKÝYE\nTUR,TURKEY\nZAF,UNION OF SOUTH AFRICA\nLKA,Ceylon\n",
      "iso3,iso2,m49,cow,name,admission_date\nNOR,NO,578,385,Norway,1945-11-27\n",
    );
    expect(issues).toEqual([]);
    expect(members).toEqual(MEMBERS);
  });

  test("of the Library's present edition is known by its columns, whatever they are called", () => {
    const { issues } = settle(
      "iso,member_state,french,spanish,geographic_term,other_names,earlier_names,later_names,name_status,coverage_periods\n" +
        "TUR,TÜRKİYE,TÜRKİYE,TÜRKİYE,TÜRKİYE,,TURKEY,,ms,2022-06-01-\nXYZ,XYZIA,,,,,,,fs,1999-01-01-1999-12-31\n",
    );
    expect(issues.map((i) => i.kind === "member-differs" && [i.member, i.on, i.other.says])).toEqual([
      ["XYZ", "code", "XYZIA"],
    ]);
  });

  test("is held against the record, and each difference is listed once", () => {
    const { issues } = settle(
      "iso3,iso2,m49,cow,name,admission_date\nNOR,NO,579,385,Norwegia,1945-11-28\nXYZ,XY,999,1,Xyzia,2027-01-01\n",
    );
    expect(issues.map((i) => i.kind === "member-differs" && [i.member, i.on, i.kept?.says, i.other.says])).toEqual([
      ["NOR", "admitted", "1945-11-27", "1945-11-28"],
      ["NOR", "m49", "578", "579"],
      ["NOR", "name", "Norway", "Norwegia"],
      ["XYZ", "code", undefined, "Xyzia"],
    ]);
  });

  test("of former members speaks of membership, one of names does not", () => {
    const former = settle(
      "code,name,from,to,successor_iso3\nDDR,German Democratic Republic,1973-09-18,1990-10-05,DEU\n",
    );
    expect(former.issues).toMatchObject([{ member: "DDR", on: "left", other: { says: "1990-10-05" } }]);
    expect(settle("ms_code,former_name,from,to\nBFA,Upper Volta,1960-09-20,1984-08-03\n").issues).toEqual([]);
  });

  test("with a line that is none is reported with the line", () => {
    const [set] = readSources("ms_code,ms_name\nTUR,Türkiye\n12,Nowhere\n");
    expect(set).toMatchObject({ facts: [{ code: "TUR" }], issues: [{ kind: "not-read", line: 3, column: "code" }] });
  });
});

describe("a list of Council seats", () => {
  test("fills in years the record lacks, and is listed where it differs", () => {
    const { council, issues } = settle(
      "year,ms_code,seat,note\n1979,USA,permanent,\n1979,BGD,elected,\n1979,BOL,elected,\n1980,BGD,elected,\n1980,DDR,elected,\n",
    );
    expect(council.elected).toEqual({ "1979": ["BGD", "NOR"], "1980": ["BGD", "DDR"] });
    expect(issues).toMatchObject([
      { kind: "seats-differ", year: "1979", kept: { says: "BGD NOR" }, other: { says: "BGD BOL" } },
    ]);
  });
});
