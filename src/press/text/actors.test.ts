import { describe, expect, test } from "vitest";
import { readText } from "../../../test/press-reader.ts";

/** Who is named: codes joined by a slash, "?" where they are rivals; another kind by its name. */
function actors(text: string, published?: string): string[] {
  const document = readText(text, published);
  return document.actors.map((a) => {
    if (a.kind === "member") return a.codes.join("/") + (a.ambiguous ? "?" : "");
    return a.kind === "official" ? `official ${a.codes.join("/")}`.trim() : a.kind;
  });
}

describe("members by every form of name", () => {
  test.each([
    ["Russia's, Russia’s, RUSSIA and the Russian Federation", ["RUS", "RUS", "RUS", "RUS"]],
    ["russia and turkey and china plates", []],
    ["The U.S., the US, the USA and the United States of America", ["USA", "USA", "USA", "USA"]],
    ["please tell us about it", []],
    ["US ABSTAINS AS RUSSIA VETOES", ["USA", "RUS"]],
    ["U.S.-drafted, Russian-led, German-backed", ["USA", "RUS", "DEU"]],
    ["pro-Russian, anti-Israel, non-Iranian", []],
    ["U.S.-based, Russian-occupied, Moscow-born", []],
    [
      "Poles and poles; Polish and polish; Swedes, Danes, Dutch, Swiss, Thai",
      ["POL", "POL", "SWE", "DNK", "NLD", "CHE", "THA"],
    ],
    ["Trinidad and Tobago, Antigua and Barbuda, Bosnia and Herzegovina", ["TTO", "ATG", "BIH"]],
    ["St. Kitts and Nevis, St. Vincent and the Grenadines, St. Lucia", ["KNA", "VCT", "LCA"]],
    [
      "Iran (Islamic Republic of), Bolivia (Plurinational State of), Côte d’Ivoire, Cote d'Ivoire",
      ["IRN", "BOL", "CIV", "CIV"],
    ],
    ["Co\u0302te d'Ivoire and Rus\u00adsia and Be\u200blarus", ["CIV", "RUS", "BLR"]],
    ["Türkiye, Turkiye, Viet Nam, Lao PDR, the Syrian Arab Republic", ["TUR", "TUR", "VNM", "LAO", "SYR"]],
    ["The Gambia, The Netherlands, The Bahamas, the United Arab Emirates", ["GMB", "NLD", "BHS", "ARE"]],
    ["The Joined States voted, Hungary too", ["USA", "HUN"]],
  ])("%s", (text, expected) => expect(actors(text)).toEqual(expected));
});

describe("names inside other names", () => {
  test.each([
    ["Northern Ireland, New Mexico and American Samoa", ["other", "other", "other"]],
    ["Papua New Guinea, Guinea-Bissau, Equatorial Guinea and Guinea", ["PNG", "GNB", "GNQ", "GIN"]],
    ["the Gulf of Guinea, South Georgia, the Indian Ocean", ["other", "other"]],
    ["South Sudan and Sudan; South Sudanese and Sudanese", ["SSD", "SDN", "SSD", "SDN"]],
    ["Niger and Nigeria; Nigeriens and Nigerians", ["NER", "NGA", "NER", "NGA"]],
    ["the Democratic Republic of the Congo and the Republic of the Congo", ["COD", "COG"]],
    ["North Korea, South Korea, North Korean, South Koreans", ["PRK", "KOR", "PRK", "KOR"]],
    ["North and South Korea; the two Koreas", ["KOR/PRK", "KOR/PRK"]],
    ["Dominica and the Dominican Republic", ["DMA", "DOM"]],
    ["Austria, Australia, Slovakia, Slovenia, Mali, Malawi", ["AUT", "AUS", "SVK", "SVN", "MLI", "MWI"]],
    ["Latin American and South American states", ["other", "other"]],
    ["EU Council, European Parliament, Council of Europe", []],
  ])("%s", (text, expected) => expect(actors(text)).toEqual(expected));
});

describe("words that are people, places and things", () => {
  test.each([
    ["Michael Jordan and Jordan Peterson praised Jordan's vote.", ["JOR"]],
    ["Chad Smith plays while Chad voted against.", ["TCD"]],
    ["Georgia state lawmakers met Georgia Gov. Brian Kemp.", []],
    ["Georgia, Jordan and Chad abstained.", ["GEO", "JOR", "TCD"]],
    ["Ireland Baldwin, Tom Holland, Paris Hilton, Denzel Washington, Cuba Gooding, Mark Cuban", []],
    ["Jordan King Abdullah; China Foreign Ministry; Turkey President", ["JOR", "CHN", "TUR"]],
    [
      "The Paris Agreement, the Geneva Conventions, the Vienna Convention, the Rome Statute",
      ["other", "other", "other", "other"],
    ],
    ["The Washington Post in Washington, D.C., and Washington state", ["other", "other"]],
    ["Paris climate talks and Doha talks", []],
    ["Talks in Moscow and in Washington ended.", []],
    [
      "Washington voted against; Moscow and Beijing opposed it; Downing Street backed it; the Kremlin said no",
      ["USA", "RUS", "CHN", "GBR", "RUS"],
    ],
    ["Dublin abstained after talks in Athens.", ["IRL"]],
    ["Geneva hosted; New York slept; Strasbourg ruled.", []],
    ["Brussels said it would vote.", ["group"]],
  ])("%s", (text, expected) => expect(actors(text)).toEqual(expected));
});

describe("rivals", () => {
  test.each([
    ["Congolese troops, a Dominican envoy, the Korean War", ["COD/COG?", "DMA/DOM?", "KOR/PRK?"]],
    ["The Congolese envoy of the Democratic Republic of the Congo", ["COD", "COD"]],
    ["South Korea spoke. The Korean envoy left.", ["KOR", "KOR"]],
  ])("%s", (text, expected) => expect(actors(text)).toEqual(expected));

  test("a name of several times is that of the article's day", () => {
    expect(actors("Russia, the Czech envoy and Serbia")).toEqual(["RUS", "CZE", "SRB"]);
    expect(actors("Russia, the Czech envoy", "1985-05-05")).toEqual(["SUN", "CSK"]);
    expect(actors("Germany", "1985-05-05")).toEqual(["GER/DDR?"]);
  });

  test("the North is Korea's only once it has been named", () => {
    expect(actors("the North fired. North Korea fired. the North said no.")).toEqual(["PRK", "PRK"]);
  });
});

describe("groups, observers and persons", () => {
  test.each([
    [
      "EU members, NATO allies, the 27, Nordic countries, the permanent five, Arab states, Western allies",
      Array<string>(7).fill("group"),
    ],
    ["the European-backed text", ["group"]],
    ["Palestine, the Palestinian envoy, the Holy See", ["observer", "observer", "observer"]],
    ["Taiwan, Kosovo, Hong Kong and Gaza", ["other", "other", "other", "other"]],
    ["Ambassador Dorothy Shea spoke. Shea said no.", ["official USA", "official USA"]],
    ["Shea said no.", []],
    ["Ambassador Shea and President Trump and Mr. Macron", ["official USA", "official USA", "official FRA"]],
    ["António Guterres and Antonio Guterres; Guterres left", ["official", "official", "official"]],
    ["Ban Ki-moon spoke. Ban on arms. Lie is a word.", ["official"]],
    ["Israel Katz said Israel voted.", ["official ISR", "ISR"]],
  ])("%s", (text, expected) => expect(actors(text)).toEqual(expected));
});

test("an agency's place is no actor", () => {
  const document = readText("MOSCOW, Feb. 25 (Reuters) - Russia voted.\n\nKYIV (AP) — Ukraine voted.");
  expect(document.actors.map((a) => a.codes[0])).toEqual(["RUS", "UKR"]);
  expect(document.blocks.map((b) => b.kind)).toEqual(["dateline", "paragraph", "dateline", "paragraph"]);
});
