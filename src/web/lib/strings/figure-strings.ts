import type { AgreementIndex } from "#alignment";
import { formatList, formatNumber } from "../format.ts";

/** The part of the catalogue that speaks of figures: comparisons, blocs, surprises, groups, and what can be taken away. */
export const figureStrings = {
  indices: {
    lijphart: "Agreement (Lijphart): an abstention against a vote counts half",
    alike: "Share of identical positions",
    s: "Signorino and Ritter’s S, −1 to 1",
    kappa: "Cohen’s kappa: agreement beyond chance",
    "kappa-linear": "Cohen’s kappa, an abstention halfway",
    "kappa-squared": "Cohen’s kappa, squared distances",
    pi: "Scott’s pi",
    "yes-no": "Identical among yes and no alone (US State Department to 2016)",
  } satisfies Record<AgreementIndex, string>,
  positions: { 1: "in favour", 2: "abstaining", 3: "against" } as Readonly<Record<number, string>>,
  did: { 1: "voted in favour", 2: "abstained", 3: "voted against" } as Readonly<Record<number, string>>,
  take: {
    title: "Get data and picture",
    titleOfTable: "Get data",
    table: "The figures as a table",
    files: { csv: "CSV", json: "JSON", svg: "SVG picture", png: "PNG picture" },
    share: "Picture to send on (PNG)",
    shareSvg: "as SVG",
    embed: "Embed",
    cite: "Cite this",
    terms: "Terms",
    link: "Permalink",
    firstRows: (shown: string, all: string) => `The first ${shown} of ${all} rows; the files have all.`,
    allRows: (all: string) => `All ${all} rows`,
    method: "How it is made",
  },
  pending: {
    title: "Being worked out",
    says: "These figures are being worked out from the whole record, once. The page looks again by itself in a few seconds.",
    again: "Look again now",
  },
  rests: (votes: number, from: string, to: string) =>
    `It rests on ${formatNumber(votes)} contested votes ${from === to ? `of ${from}` : `from ${from} to ${to}`}.`,
  thin: "This is the record that ships with Plenary: chosen votes, not all of them. Its rates say how members voted on the disputes it holds, not how they usually vote. Import the full record for those.",
  /** The foot of a picture: whose votes they are, and under which terms they may be used. */
  foot: {
    source: (version: string, votes: string, sets: string, method: string) =>
      `Plenary, record ${version}: ${votes}; ${sets}. ${method}`,
    terms: (sets: string) =>
      `Votes: ${sets}. Votes are facts; name the source. The figures made of them: Plenary, Apache-2.0.`,
    dataSets: { undl: "UN Digital Library", voeten: "Voeten, Strezhnev and Bailey" },
    facts: "facts",
    documents: { name: "United Nations documents", terms: "see /sources" },
    idealPoints: "Bailey, Strezhnev and Voeten 2017; engine of our own.",
    blocs: "Louvain communities; ordinal map of two dimensions.",
    unity: "Hix, Noury and Roland 2005; Luif 2003.",
  },
  noVotes: "No votes on record to make this of.",
  votes: (n: number) => (n === 1 ? "1 vote" : `${formatNumber(n)} votes`),
  session: (n: string) => `${ordinal(Number(n))} session (${1945 + Number(n)}–${String(1946 + Number(n)).slice(2)})`,
  sessionShort: (n: string) => `${1945 + Number(n)}–${String(1946 + Number(n)).slice(2)}`,
  opened: "Year in which the session opened",
  compare: {
    title: "Compare",
    titleOf: (names: readonly string[]) => `${formatList(names)} compared`,
    lead: "Two or more members, or groups, side by side: how alike they vote, since when, on what, and where they parted.",
    pick: "Member or group",
    add: "One more",
    none: "none",
    index: "Index",
    body: "Body",
    texts: "Votes",
    textsAll: "All contested votes",
    textsFinal: "Final votes on whole texts",
    show: "Compare",
    members: "Members",
    groups: "Groups",
    examples: "Or one of these:",
    exampleParties: [
      { href: "/compare/USA/RUS", says: "United States and Russia" },
      { href: "/compare/EU/USA", says: "European Union and United States" },
      { href: "/compare/CHN/RUS/USA", says: "China, Russia and the United States" },
      { href: "/compare/FRA/GBR/DEU", says: "France, the United Kingdom and Germany" },
      { href: "/compare/BRICS/G7", says: "BRICS and the Group of Seven" },
    ],
    agreement: (names: readonly string[]) =>
      names.length === 2 ? `How alike ${formatList(names)} vote` : "How alike they vote, pair by pair",
    scale: "100% is always alike, 0% always opposite",
    subtitle: (measure: string, hasBand: boolean, least: number) =>
      `${measure}.${hasBand ? " Band: 95% interval." : ""} Sessions with fewer than ${least} common votes are not drawn`,
    path: {
      none: (name: string) => `${name}: not on record.`,
      from: (name: string, at: string, year: string, to: string, toYear: string, breaks: string) =>
        `${name}: from ${at} in ${year} to ${to} in ${toYear}${breaks === "" ? "" : `, breaks in ${breaks}`}.`,
    },
    change: "Compare others, or by another index",
    rows: (a: string, b: string) => `Rows: ${a}. Columns: ${b}. Votes on which both took a position`,
    allVotes: "all votes",
    line: "Where they stand on the line that the votes draw",
    lineSays:
      "Members that vote alike stand near each other, the United States’ side above (ideal points; heights have no unit). Band: 95% range",
    topics: "Agreement by topic",
    positions: "What one did when the other did what",
    matrix: "Agreement over the whole time, pair by pair",
    parted: "Where they parted most",
    partedSays:
      "Votes on which the two took different positions, those that their places on the line made least likely first.",
    partedGroup:
      "Votes on which the two were opposite, the newest first. A group’s position is that of more than half of its members who took one.",
    breaks: "Breaks",
    tooFew: "Choose at least two members or groups.",
    unknown: (code: string) => `“${code}” is no member or group on record.`,
    apart: (name: string) => `${name} has no vote in common with the other.`,
  },
  member: {
    beside: "Beside others, over time",
    withOthers: "Compare with",
    besideNone: "With none of these it shares enough contested votes of one session to be compared. Choose others.",
    companyOf: (name: string) => `Whom ${name} votes with, and whom not`,
    companySays: (index: string, over: string, ends: number) =>
      `${index}. Sessions of ${over}; the ${ends} nearest and the ${ends} farthest`,
    span: (from: string, to: string) => `${from} to ${to}`,
    line: "Its place on the line that the votes draw",
    shifted: (year: string, after: string, before: string, p: string) =>
      `From ${year} on it stands at ${after} on that line, before at ${before}; chance alone would bring as large a change in ${p} of trials.`,
    turned: (session: string, changed: number, of: number, some: number, nearer: boolean, side: string, p: string) =>
      `In the ${session} it changed its position on ${changed} of ${of} repeated texts, ${some} of them ${nearer ? "towards" : "away from"} the side of ${side}; chance alone would bring as much in ${p} of trials.`,
    tinyChance: "less than 0.1%",
    anchor: (isNamed: boolean) => (isNamed ? "the United States" : "the anchor"),
    moved: "When it moved",
    notMoved: "It did not move more than chance allows.",
    surprising: "Its most surprising votes lately",
    council: "In the Security Council",
    permanent: "Permanent member",
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    never: "Never on record as a member.",
    about: (name: string) => `About ${name}`,
    title: (name: string) => `How ${name} votes`,
  },
  blocs: {
    title: "Blocs",
    lead: "Who votes with whom, found from the votes of one session alone, and how far that is what the official groups would suggest.",
    session: "Session",
    show: "Show",
    earlier: "Earlier",
    later: "Later",
    map: "The session as a map",
    none: "In no bloc",
    members: (n: number) => (n === 1 ? "1 member" : `${formatNumber(n)} members`),
    overlap: "Most like these official groups",
    overlapSays: (both: number, all: number) => `${both} of its ${all} members`,
    bar: (session: string, votes: string) => `${session}: ${votes}`,
    tooFew: "Too few votes of this session are on record to find blocs in.",
  },
  surprises: {
    title: "Surprises",
    lead: "Positions that nobody who knew only the earlier votes would have bet on, the most surprising first.",
    session: "Session",
    member: "Member",
    any: "Any member",
    show: "Show",
    feed: "Follow as a feed",
    sessionOf: (session: string, votes: string) => `${session}: ${votes}`,
    none: "No position of this choice can be judged: nothing on record comes before it.",
  },
  unexpected: {
    title: "How surprising",
    lead: (judged: string) =>
      `Who did what nobody who knew only the earlier votes would have bet on, the least expected first; ${judged} positions could be judged.`,
    none: (judged: string) =>
      `Nobody did the unlikely: each of the ${judged} positions that can be judged was at least as likely as not.`,
    notJudged:
      "No position can be judged here: the vote was unanimous, or too few earlier votes are on record to say what was to be expected.",
    pending: "How surprising each position was is being worked out, once, from the votes before.",
    again: "Look again",
    more: (n: number) => (n === 1 ? "One more" : `${n} more`),
    ranks: "How they rank among the positions of the session",
    session: "The most surprising positions of the whole session",
    method: "How it is worked out",
  },
  groups: {
    title: "Groups",
    lead: "The groups of states on record, how united they vote, and who broke ranks.",
    gone: "no more",
    year: "Year",
    united: (name: string) => `How united ${name} votes`,
    broke: (year: string) => `Who broke ranks in ${year}`,
    brokeSays:
      "Votes on which a member present did not do what more than half of the group did. Members that took no position are not counted.",
    nobodyIn: (year: string) => `On every vote on record of ${year} the members that took a position were alike.`,
    count: (n: number) => (n === 1 ? "once" : `${formatNumber(n)} times`),
    offLine: "Off the line of the group:",
    othersOff: (n: number) => (n === 1 ? "and 1 other less often" : `and ${formatNumber(n)} others less often`),
    notUnitedIn: (year: string, n: string, of: string) => `In ${year} not united on ${n} of ${of} votes.`,
    compareUsa: "Compare with the United States",
    compareOther: "Compare with another",
    split: "no common line",
    line: "The line",
    otherwise: "Otherwise",
    vote: "Vote",
    members: "Members",
  },
} as const;

/** 1st, 2nd, 3rd, 11th. */
export function ordinal(n: number): string {
  const tens = n % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][n % 10] ?? "th");
  return `${n}${ending}`;
}
