import { formatList, formatNumber } from "../format.ts";

/** What a picture shows, said in its title or in the first sentence of its page. Names come with their article where they need one. */
export const findingStrings = {
  capital: (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
  pair: {
    alike: (names: string, alike: string, votes: number, opposed: string) =>
      `${names} voted alike on ${alike} of ${formatNumber(votes)} votes and stood on opposite sides on ${opposed}`,
    none: (names: string) => `${names} took a position together on no vote of this choice.`,
    scaled: (value: string) => `Counting an abstention against a vote as half, they agreed ${value}.`,
    byIndex: (value: string) => `By the index chosen: ${value}.`,
    extremes: (low: string, lowAt: string, high: string, highAt: string) =>
      `Least in ${lowAt} (${low}), most in ${highAt} (${high})`,
    between: (low: string, lowAt: string, high: string, highAt: string) =>
      `They agreed least in ${lowAt} (${low}) and most in ${highAt} (${high})`,
    latest: (value: string, at: string) => `; lately ${value}, in ${at}.`,
    latestIsExtreme: ", the latest session.",
    moved: (name: string, years: string) => `${name} changed its place on the line around ${years}.`,
  },
  beside: {
    lowest: (names: string, at: string, value: string, sessions: number) =>
      `${names} agreed less in ${at} (${value}) than in any of ${sessions} sessions before`,
    highest: (names: string, at: string, value: string, sessions: number) =>
      `${names} agreed more in ${at} (${value}) than in any of ${sessions} sessions before`,
    plain: (name: string, most: string, value: string, at: string) =>
      `Of these, ${name} agreed most with ${most} in ${at} (${value})`,
    none: (name: string) => `${name} beside others`,
  },
  company: {
    sentence: (name: string, near: readonly string[], far: readonly string[], over: string) =>
      `In ${over} ${name} voted most like ${formatList(near)}, and least like ${formatList(far)}.`,
    title: (name: string, near: string, far: string) => `${name} votes most like ${near}, least like ${far}`,
  },
  line: {
    apart: (names: string, times: string, year: string) =>
      `${names} stand ${times} times as far apart as in ${year}, when they were nearest`,
    farFrom: (names: string, year: string) => `${names} stand far apart; in ${year} they were nearest`,
    nearest: (names: string) => `${names} stand as near each other as ever`,
    moved: (name: string, year: string, towards: boolean) =>
      `${name} moved ${towards ? "towards" : "away from"} the United States’ side around ${year}`,
    changed: (name: string, year: string) => `${name} changed its place on the line around ${year}`,
    still: (name: string) => `${name} kept its place on the line that the votes draw`,
  },
  topics: (most: string, mostValue: string, least: string, leastValue: string) =>
    `They agreed most on “${most}” (${mostValue}), least on “${least}” (${leastValue})`,
  positions: (a: string, did: string, b: string, also: string, n: number, of: number) =>
    `Most often ${a} was ${did} and ${b} ${also}: ${formatNumber(n)} of ${formatNumber(of)} votes`,
  matrix: (most: string, mostValue: string, least: string, leastValue: string) =>
    `Most alike: ${most} (${mostValue}); least: ${least} (${leastValue})`,
  group: {
    united: (name: string, share: string, at: string) => `In ${at} ${name} voted as one on ${share} of its votes`,
    alike: "All members alike",
    index: "Agreement within the group",
    chance: "The same, by chance",
    subtitle:
      "Share of contested votes on which all members present were alike. Agreement within: 100% all alike, 0% split in three; beside it, what as many voters drawn from the room by lot would show",
  },
  blocs: {
    title: (blocs: number, at: string, largest: number, names: string) =>
      `${blocs} blocs in ${at}: the largest gathers ${names} and ${formatNumber(largest)} more`,
    sentence: (at: string, votes: number, blocs: number, none: number) =>
      `On ${formatNumber(votes)} votes of ${at} the members fell into ${blocs} blocs${
        none === 0 ? "" : none === 1 ? "; one belongs to none" : `; ${none} belong to none`
      }.`,
    name: (names: readonly string[], rest: number) =>
      rest === 0 ? formatList(names) : formatList([...names, rest === 1 ? "1 more" : `${formatNumber(rest)} more`]),
    like: (groups: readonly string[]) => `Nearest to an official group: ${formatList(groups)}.`,
    group: (name: string, both: number, size: number) => `${both} of the ${size} members of ${name}`,
    firmly: "With the bloc in nine of ten trials or more",
    loosely: "Less firmly, with the share of trials",
    noneSays: "They stood now with one bloc, now with another, or with none.",
    stability: (value: number, n: number) => {
      const said =
        value >= 0.8
          ? "almost the same blocs came out each time"
          : value >= 0.6
            ? "much the same blocs came out, some members changing sides"
            : value >= 0.4
              ? "the blocs came out only roughly alike: take their edges with care"
              : "quite other blocs came out: take these with great care";
      return `How sure is it? The votes were drawn again at random ${formatNumber(n)} times, and ${said}.`;
    },
    stabilityValue: (value: string) =>
      `Likeness to the division shown: ${value}, where 1 is always the same and 0 chance.`,
    axes: "Each mark is a member; those that vote alike stand near each other. What divides them most runs from left to right, what divides them next from bottom to top; distances have no unit",
  },
  surprise: {
    /** In words first; the number follows. */
    level: (odds: number) =>
      odds >= 100 ? "very unlikely" : odds >= 20 ? "unlikely" : odds >= 5 ? "not likely" : "a little unlikely",
    odds: (n: string) => `1 in ${n}`,
    before: (levelAndOdds: string) => `${levelAndOdds} before the vote`,
    headline: (parts: readonly { readonly names: readonly string[]; readonly did: string }[]) =>
      parts.map(({ names, did }) => `${namesOrMore(names)} ${did}`).join("; "),
    once: (did: string) => `It ${did} the only time before.`,
    always: (did: string, n: number) =>
      n === 2 ? `It ${did} both times before.` : `It ${did} all ${formatNumber(n)} times before.`,
    mostly: (parts: readonly { readonly did: string; readonly n: number }[], all: number) =>
      `Of ${formatNumber(all)} times before it ${formatList(parts.map(({ did, n }) => `${did} ${n === 1 ? "once" : formatNumber(n)}`))}.`,
    never: "No earlier vote on this text is on record; it is judged by where it stands among the others.",
    companions: (of: number, nearest: readonly string[], n: number, did: string) =>
      `Of the ${of} members it votes with most (${nearest.join(", ")} …), ${n === of ? "all" : formatNumber(n)} ${did}.`,
    rank: (rank: string, of: string, expected: string) =>
      `Place ${rank} of the session’s ${of} positions, the most surprising first. Chance alone would bring about ${expected} as surprising as this.`,
    earlier: (symbol: string, day: string) => `The vote before: ${symbol === "" ? day : `${symbol}, ${day}`}`,
    more: "Why, and how it ranks",
    others: (n: number) => `${formatNumber(n)} more that were less surprising`,
    lead: (who: string, did: string, title: string, why: string) =>
      `The greatest surprise: ${who} ${did} on “${title}”. ${why}`,
  },
} as const;

/** Of a long row of names the first three, of a short one all. */
function namesOrMore(names: readonly string[]): string {
  if (names.length <= 4) return formatList(names);
  return formatList([...names.slice(0, 3), `${names.length - 3} more`]);
}
