/** Values of the words for numbers. */
export const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  nil: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};
export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
export const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  dozen: 12,
};
export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  seventieth: 70,
  eightieth: 80,
  ninetieth: 90,
  hundredth: 100,
};
/** The lower part of a fraction: "two-thirds", "three quarters". */
export const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixths: 6,
  sevenths: 7,
  eighths: 8,
  tenth: 10,
  tenths: 10,
};
/** What is counted in a vote: before these "no" is a nought. */
export const COUNTED =
  "country countries state states nation nation-states nations member members delegation delegations government governments abstention abstentions objection objections".split(
    " ",
  );
/** Joined to a number by a hyphen it makes an adjective, not a count: "three-year", "15-member". */
export interface Hedge {
  readonly words: readonly string[];
  readonly op: ">=" | "<=" | "~";
  /** "more than 93" is at least 94. */
  readonly strict: boolean;
}
const hedge = (op: Hedge["op"], strict: "strict" | "loose", ...phrases: string[]): Hedge[] =>
  phrases.map((p) => ({ words: p.split(" "), op, strict: strict === "strict" }));
/** What stands before a number and loosens it. Longer ones first. */
export const HEDGES: readonly Hedge[] = [
  ...hedge(
    ">=",
    "loose",
    "no fewer than",
    "no less than",
    "not fewer than",
    "not less than",
    "a minimum of",
    "at least",
  ),
  ...hedge("<=", "loose", "no more than", "not more than", "a maximum of", "at most", "up to", "as many as"),
  ...hedge(">=", "strict", "well over", "in excess of", "upwards of", "upward of", "more than", "over", "above"),
  ...hedge("<=", "strict", "fewer than", "less than", "under", "below", "just under"),
  ...hedge(
    "~",
    "loose",
    "close to",
    "an estimated",
    "just over",
    "nearly",
    "almost",
    "about",
    "around",
    "some",
    "roughly",
    "approximately",
    "circa",
  ),
];
