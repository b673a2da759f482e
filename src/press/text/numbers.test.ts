import { expect, test } from "vitest";
import { readText } from "../../../test/press-reader.ts";

const SIGN = { "=": "", ">=": ">=", "<=": "<=", "~": "~" } as const;
/** Counts as they are; shares with %, ordinals with a dot, scores with hyphens. */
const numbers = (text: string): string =>
  readText(text)
    .numbers.map((n) => {
      const figure = n.parts?.join("-") ?? String(Math.round(n.value * 1000) / 1000);
      const mark = n.type === "share" ? "%" : n.type === "ordinal" ? "." : "";
      return SIGN[n.op] + figure + mark;
    })
    .join(" ");

test.each([
  ["93 countries, Twenty-three states, twenty three more, eighteen others", "93 23 23 18"],
  ["one hundred and forty-one; one hundred forty-one; two hundred; a hundred; 1,200", "141 141 200 100 1200"],
  ["a dozen; two dozen; half a dozen; dozens of states", "12 24 6 >=24"],
  ["three thousand four hundred and twelve; 3.5 million", "3412 3500000"],
  ["none; no country; no one; nobody; zero; nil; no abstentions; no votes against", "0 0 0 0 0 0 0 0"],
  ["eighteen no votes; no doubt; no fewer than 12", "18 >=12"],
  ["at least 93; more than 93; over 100; fewer than 10; under ten", ">=93 >=94 >=101 <=9 <=9"],
  ["nearly 100; almost fifty; about 20; some 30; around 40; close to 60", "~100 ~50 ~20 ~30 ~40 ~60"],
  ["up to 15; at most 15; as many as 40; no more than three", "<=15 <=15 <=40 <=3"],
  [
    "two-thirds; nearly three-quarters; more than two-thirds; a third of members; half; 48 percent; 5%; 12 per cent",
    "0.667% ~0.75% >=0.667% 0.333% 0.5% 0.48% 0.05% 0.12%",
  ],
  [
    "93-18-65; 93–18–65; 93‑18‑65; 10-0; 141-5; 187-2-1; 10-0-5; 0-15",
    "93-18-65 93-18-65 93-18-65 10-0 141-5 187-2-1 10-0-5 0-15",
  ],
  ["24/7; 1/25; 9/11; 555-1234; 2024-25; 24-7; 9:30; 10 a.m.; $5 million; €20", ""],
  ["13-15 members voted", ">=13"],
  ["the third vote; the 80th session; twenty-first; 21st", "3. 80. 21. 21."],
  ["a three-year war; a 45-year-old man; a 15-point plan; COVID-19; G-77; F-16", ""],
  ["one another; one of the five", "1 5"],
  ["support—93 votes for, 18 against; support–93 votes", "93 18 93"],
  ["the 27 and the five permanent members", ""],
  ["resolution 2774 of 24 February 2025 and 1,949 votes", "1949"],
  ["Of the 193 members, 141 voted for, five against and 35 abstained, with 12 not voting.", "193 141 5 35 12"],
  ["between 10 and 15; four of nine needed votes; 13 of the 15 members", "10 15 4 9 13 15"],
])("%s", (text, expected) => expect(numbers(text)).toBe(expected));

test("a hedge belongs to the place of its number", () => {
  const text = "No fewer than 93 states agreed.";
  const [number] = readText(text).numbers;
  expect(text.slice(number?.start, number?.end)).toBe("No fewer than 93");
});
