import { expect, test } from "vitest";
import { readText } from "../../../test/press-reader.ts";

const symbols = (text: string): string =>
  readText(text)
    .symbols.map((s) => s.symbol ?? `#${s.number}`)
    .join(" ");

test.each([
  [
    "A/RES/ES-11/7; ES-11/7; resolution ES‑11/7; A/ES-11/L.10",
    "A/RES/ES-11/7 A/RES/ES-11/7 A/RES/ES-11/7 A/ES-11/L.10",
  ],
  ["S/RES/2774 (2025); S/RES/2774(2025); S/RES/2774", "S/RES/2774 S/RES/2774 S/RES/2774"],
  ["S/2022/155 and draft S/2025/110.", "S/2022/155 S/2025/110"],
  [
    "resolution 2774; Resolution 2774 (2025); UNSCR 1973; Security Council resolution 1325",
    "#2774 S/RES/2774 S/RES/1973 S/RES/1325",
  ],
  [
    "resolution 2758 (XXVI); General Assembly resolution 377(V); A/RES/2758(XXVI)",
    "A/RES/2758(XXVI) A/RES/377(V) A/RES/2758(XXVI)",
  ],
  ["resolutions 242 and 338; resolution 2774, 93 countries; resolution 79/1", "#242 #338 #2774 A/RES/79/1"],
  ["Resolution No. 1701; Res. 2334; resolution 181 (II)", "#1701 #2334 A/RES/181(II)"],
  ["draft resolution L.11", "#11"],
  ["an F-16, S-400s, AND/OR, 24/7, 1/25, COVID-19, the resolution of 2022, A/B tests, a resolution", ""],
])("%s", (text, expected) => expect(symbols(text)).toBe(expected));

test("the number of a Council resolution is told beside its symbol", () => {
  expect(readText("S/RES/2774").symbols[0]).toMatchObject({ symbol: "S/RES/2774", number: 2774 });
});
