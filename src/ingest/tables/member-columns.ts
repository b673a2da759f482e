import { fold, type Member } from "#record";

/** Finds the column of a member by what a source calls it. */
export interface MemberColumns {
  /** By its code, given as three capital letters in bytes from a place on: the fast way, for rows by the million. */
  atBytes(bytes: Uint8Array, start: number, end: number): number | undefined;
  byCode(code: string): number | undefined;
  memberAt(column: number): Member | undefined;
  byIso2(code: string): number | undefined;
  byCow(code: number): number | undefined;
  /** By any name it has or had, in any case, with or without accents and articles. */
  byName(name: string): number | undefined;
}

/** Codes that some lists have for a government or a state whose seat is another member's in the record. */
export const SEAT_OF: Readonly<Record<string, string>> = { TWN: "CHN", YAR: "YEM", UAR: "EGY" };
/** Up to this day (it voted last on 25 October 1971) China's seat was the Republic of China's, which some data sets list by itself. */
export const CHINA_CHANGES = "1971-11-01";

/** Names in official lists that are neither a present nor a dated name of the member, or are misprinted there. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "union of south africa": "ZAF",
  "southern yemen": "YMD",
  "peoples democratic republic of yemen": "YMD",
  "ukrainian ssr": "UKR",
  "byelorussian ssr": "BLR",
  turkye: "TUR",
  turkyye: "TUR",
  "congo democratic republic of": "COD",
  surinam: "SUR",
  siam: "THA",
  taiwan: "CHN",
  "yemen arab republic": "YEM",
  ussr: "SUN",
  "union of soviet socialist republics": "SUN",
  "the former yugoslav republic of macedonia": "MKD",
  "cote divoire": "CIV",
  "ivory coast": "CIV",
  "czech republic": "CZE",
  "cape verde": "CPV",
  swaziland: "SWZ",
  burma: "MMR",
  zaire: "COD",
  "upper volta": "BFA",
  dahomey: "BEN",
  ceylon: "LKA",
  "united kingdom": "GBR",
  "united states": "USA",
  "republic of korea": "KOR",
  "democratic peoples republic of korea": "PRK",
  "lao peoples democratic republic": "LAO",
  "viet nam": "VNM",
  vietnam: "VNM",
  "federal republic of germany": "GER",
  "germany federal republic of": "GER",
  "german democratic republic": "DDR",
  "united republic of tanzania": "TZA",
  "republic of moldova": "MDA",
  "netherlands kingdom of the": "NLD",
  "kingdom of the netherlands": "NLD",
};

export function memberColumns(members: readonly Member[]): MemberColumns {
  const codes = new Map<string, number>(members.map((m, i) => [m.code, i]));
  const packed = new Map<number, number>(
    members.map((m, i) => [packedCode(m.code.charCodeAt(0), m.code.charCodeAt(1), m.code.charCodeAt(2)), i]),
  );
  const iso2 = new Map<string, number>();
  const cow = new Map<number, number>();
  const names = new Map<string, number>();
  members.forEach((m, i) => {
    if (m.iso2 !== undefined && !iso2.has(m.iso2)) iso2.set(m.iso2, i);
    if (m.cow !== undefined && !cow.has(m.cow)) cow.set(m.cow, i);
    for (const name of m.names.flatMap((n) => [n.short, n.official ?? n.short])) {
      const key = nameKey(name);
      // A name a state shared with its predecessor is the present member's.
      if (!names.has(key) || m.left === undefined) names.set(key, i);
    }
  });
  for (const [name, code] of Object.entries(OTHER_NAMES)) {
    const at = codes.get(code);
    const key = nameKey(name);
    if (at !== undefined && !names.has(key)) names.set(key, at);
  }
  return {
    atBytes: (bytes, start, end) =>
      end - start === 3
        ? packed.get(packedCode(bytes[start] ?? 0, bytes[start + 1] ?? 0, bytes[start + 2] ?? 0))
        : undefined,
    byCode: (code) => codes.get(code),
    memberAt: (column) => members[column],
    byIso2: (code) => iso2.get(code),
    byCow: (code) => cow.get(code),
    byName: (name) => names.get(nameKey(name)),
  };
}

function packedCode(a: number, b: number, c: number): number {
  return (a << 16) | (b << 8) | c;
}

/** Letters only, folded, without articles and what stands in brackets after the name's own words. */
function nameKey(name: string): string {
  return fold(name)
    .replace(/[’'`"]/g, "")
    .replace(/&/g, " and ")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\bthe\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
