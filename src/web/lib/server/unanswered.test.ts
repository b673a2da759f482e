import { describe, expect, test } from "vitest";
import { openShippedRecord } from "#store";
import { unanswered } from "./unanswered.ts";

const record = openShippedRecord();
const faultsOf = (address: string): readonly string[] => {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  return unanswered(record, pathname, searchParams);
};

describe("what an address asks that its page cannot answer", () => {
  test.each([
    ["/blocs?session=9999", "“9999”"],
    ["/blocs?session=79&body=security-council&session=9999", "“9999”"],
    ["/surprises?session=79&member=QQQ", "“QQQ”"],
    ["/compare/USA/RUS?index=zzz", "“zzz”"],
    ["/compare/USA/RUS?body=unesco", "“unesco”"],
    ["/groups/EU?year=1800", "“1800”"],
    ["/meetings?year=1800", "“1800”"],
    ["/members/FRA?with=USA&with=XXX", "“XXX”"],
    ["/votes/a-res-es-11-8?by=colour", "“colour”"],
    ["/votes/a-res-es-11-8?lit=FRA,QQQ", "“QQQ”"],
    ["/votes/a-res-es-11-8?if=RUS:foo", "“RUS:foo”"],
    ["/sources?lang=xx", "“xx”"],
  ])("%s: %s is told", (address, named) => {
    expect(faultsOf(address)).toHaveLength(1);
    expect(faultsOf(address)[0]).toContain(named);
  });

  test.each([
    "/blocs?session=79",
    "/surprises?session=79&member=usa",
    "/compare/USA/EU?index=kappa&body=security-council&texts=final",
    "/groups/EU?year=2025",
    "/meetings?year=2025",
    "/members/FRA?with=USA&with=EU",
    "/votes/a-res-es-11-8?by=map&lit=fra,USA&if=RUS:abstaining,FRA:no&lang=ar",
    // longer than what a sentence quotes
    "/votes/a-res-es-11-8?lit=FRA,DEU,ITA,ESP,PRT,NLD,BEL,LUX,AUT,POL,CZE,SVK,HUN,SVN,HRV,ROU,BGR",
    "/votes/a-res-es-11-8?if=RUS:abstaining,FRA:abstaining,USA:abstaining,CHN:abstaining,GBR:abstaining",
    "/votes?body=nonsense",
    "/blocs?session=&utm_source=mail&constructor=1",
    "/?example=two",
  ])("%s: nothing is amiss", (address) => {
    expect(faultsOf(address)).toEqual([]);
  });
});
