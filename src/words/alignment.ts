import type {
  AgreementIndex,
  FeedItem,
  Forecast,
  Interval,
  PairAgreement,
  PeriodSurprise,
  Reading,
  Shifts,
  Surprise,
  VoteChoice,
} from "#alignment";
import type { MemberCode } from "#record";
import { capital, listWords, type NameOf, plural, theName } from "./names.ts";
import { bodyName } from "./vote.ts";

const INDEX_WORDS: { readonly [I in AgreementIndex]: string } = {
  alike: "share of identical positions",
  lijphart: "agreement with half a point for an abstention against a vote (Lijphart; Voeten's score)",
  s: "Signorino and Ritter's S",
  kappa: "Cohen's kappa, positions as names",
  "kappa-linear": "Cohen's kappa, an abstention halfway",
  "kappa-squared": "Cohen's kappa, squared distances",
  pi: "Scott's pi",
  "yes-no": "identical among votes where both said yes or no",
};

export function indexWords(index: AgreementIndex): string {
  return INDEX_WORDS[index];
}

/** Below this many independent texts a number is told with a warning. */
const FEW_TEXTS = 30;

/** What a number rests on: "General Assembly, all kinds of question, from 2024-01-01, unanimous votes left out". */
export function choiceWords(choice: VoteChoice): string {
  const parts = [
    bodyName(choice.body),
    choice.kinds.includes("part") ? "all kinds of question" : "final votes on whole texts",
    choice.topic === undefined ? undefined : `topic ${choice.topic}`,
    choice.series === undefined ? undefined : `series ${choice.series}`,
    choice.from === undefined ? undefined : `from ${choice.from}`,
    choice.to === undefined ? undefined : `to ${choice.to}`,
    choice.unanimous === "left-out" ? "unanimous votes left out" : "unanimous votes kept",
    choice.abstention === "middle"
      ? "abstention between yes and no"
      : choice.abstention === "with-no"
        ? "abstention counted with no"
        : "abstentions left out",
    choice.withoutVote === "agreement" ? "texts adopted without a vote counted as agreement" : undefined,
  ];
  return parts.filter((p) => p !== undefined).join(", ");
}

/** "The United States and Israel took the same position in 67.5% of 5,656 votes; …", with the interval and a warning where it is thin. */
export function pairWords(pair: PairAgreement, name: NameOf): string {
  const [a, b] = pair.members.map((m) => capital(theName(m as MemberCode, name)));
  const who = `${a} and ${theName(pair.members[1] as MemberCode, name)}`;
  if (pair.n === 0 || b === undefined) return `${who} took a position together on no vote of this choice.`;
  const same = `${who} took the same position in ${percent(pair.indices.alike)} of ${plural(pair.n, "vote")}`;
  const score = `agreement ${decimal(pair.indices.lijphart)} on a scale from 0 to 1`;
  const interval = pair.interval?.lijphart;
  return `${same}; ${score}${interval ? ` (${intervalWords(interval)})` : ""}.${thinWords(interval?.groups ?? pair.n)}`;
}

export function intervalWords(interval: Interval): string {
  return `${decimal(interval.low)} to ${decimal(interval.high)} in ${Math.round(interval.level * 100)} of 100 resamplings of ${plural(interval.groups, "text")}`;
}

function thinWords(texts: number): string {
  return texts < FEW_TEXTS ? ` It rests on only ${plural(texts, "text")}: read it as an anecdote, not as a rate.` : "";
}

const POSITION_WORDS = { 1: "voted yes", 2: "abstained", 3: "voted no" } as const;
const POSITION_NOUN = ["yes", "abstaining", "no"] as const;

/** "The United States voted no; it had voted yes in 6 of 6 earlier texts of this series. 1 in 24; 320 positions as surprising are expected in the session." */
export function surpriseWords(surprise: Surprise, found: PeriodSurprise, name: NameOf): string {
  return oddsWords(surprise, found.reading, found.expectedAtLeast(surprise.bits), found.positions.length, name);
}

/** The same of an item of a feed, with what the members nearest to it did. */
export function feedWords(item: FeedItem, reading: Reading, name: NameOf): string {
  const { companions } = item;
  const company =
    companions === undefined
      ? ""
      : ` Of the ${plural(companions.members.length, "member")} it had agreed with most, ${companions.alike === 0 ? "none" : companions.alike} did the same.`;
  return `${oddsWords(item, reading, item.expected, item.of, name)} Rank ${item.rank}.${company}`;
}

function oddsWords(surprise: Surprise, reading: Reading, expected: number, of: number, name: NameOf): string {
  const who = capital(theName(surprise.member as MemberCode, name));
  const did = `${who} ${POSITION_WORDS[surprise.position]}`;
  const record = recordWords(surprise.record);
  const odds = `The chance of that was put at 1 in ${Math.max(1, Math.round(2 ** surprise.bits))} ${
    reading === "before-the-vote" ? "before the vote" : "given how the others voted"
  }`;
  const many = expected < 10 ? expected.toFixed(1) : String(Math.round(expected));
  return `${did}${record === undefined ? "" : `; ${record}`}. ${odds}; ${many} of the period's ${of} positions are expected to be as surprising.`;
}

/** "it had voted yes in 8 of 8 earlier texts of this series"; undefined where there is none. */
export function recordWords(record: readonly [number, number, number]): string | undefined {
  const all = record[0] + record[1] + record[2];
  if (all === 0) return undefined;
  const said = record.flatMap((n, i) => (n === 0 ? [] : [`${POSITION_NOUN[i]} in ${n}`]));
  return said.length === 1
    ? `in ${all} of ${all} earlier texts of this series it was ${POSITION_NOUN[record.findIndex((n) => n > 0)]}`
    : `in ${plural(all, "earlier text")} of this series it was ${listWords(said)}`;
}

/** "A/RES/52/39C: the United States voted yes, and no in all 13 earlier and 25 later texts of the series. Perhaps a slip …" */
export function lonePositionWords(
  lone: {
    readonly vote: string;
    readonly member: string;
    readonly position: 1 | 2 | 3;
    readonly usual: 1 | 2 | 3;
    readonly before: readonly string[];
    readonly after: readonly string[];
  },
  name: NameOf,
): string {
  const who = theName(lone.member as MemberCode, name);
  const others = `${lone.before.length} earlier and ${lone.after.length} later`;
  return `${lone.vote}: ${who} ${POSITION_WORDS[lone.position]}; ${POSITION_NOUN[lone.usual - 1]} in all ${others} texts of the series. Perhaps a slip of the delegation, the count or the data, perhaps a turn for one year: to be looked up.`;
}

/** The periods in which a member moved on repeated texts, and when its path changed level. */
export function shiftWords(shifts: Shifts, name: NameOf): readonly string[] {
  const who = capital(theName(shifts.member as MemberCode, name));
  const anchor = theName(shifts.anchor as MemberCode, name);
  const flips = shifts.byPeriod
    .filter((p) => p.p !== null && p.p < 0.05)
    .map((p) => {
      const towards = p.towards > p.away;
      return `In ${p.period}, ${who} changed its position on ${p.towards + p.away} of ${p.repeated} repeated texts, ${
        towards ? p.towards : p.away
      } of them ${towards ? "towards" : "away from"} the side of ${anchor} (p = ${p.p?.toPrecision(2)}).`;
    });
  const changes = shifts.changes.map(
    (c) =>
      `From ${c.period} on its place on the line changes from ${decimal(c.before)} to ${decimal(c.after)} (p = ${c.p}).`,
  );
  return flips.length + changes.length === 0
    ? [`${who} did not move more than chance allows.`]
    : [...flips, ...changes];
}

/** "Expected: 162 in favour (156 to 169), 5 against (3 to 8), 8 abstaining (4 to 13); adopted in 100% of simulated votes." */
export function forecastWords(forecast: Forecast): string {
  const range = ({ expected, interval }: Forecast["yes"]): string =>
    `${Math.round(expected)} (${Math.round(interval.low)} to ${Math.round(interval.high)})`;
  const passes = forecast.passes === undefined ? "" : `; adopted in ${percent(forecast.passes)} of simulated votes`;
  const rest = plural(forecast.series.length, "earlier vote");
  return `Expected: ${range(forecast.yes)} in favour, ${range(forecast.no)} against, ${range(forecast.abstaining)} abstaining${passes}. It rests on ${rest} on this text and on how members voted in the last ten periods; a text changed under its old title is not foreseen.`;
}

/** "Needs 9 in favour with that tally: expected 11; chance of a negative vote that stops it: Russia 0.97." Undefined where the rules name no number. */
export function ruledWords(
  ruled: {
    readonly needed?: number;
    readonly vetoRisk: readonly { readonly member: string; readonly chance: number }[];
  },
  forecast: Forecast,
  name: NameOf,
): string | undefined {
  if (ruled.needed === undefined) return undefined;
  const risks = ruled.vetoRisk.map((r) => `${name(r.member as MemberCode)} ${r.chance.toFixed(2)}`);
  const veto = risks.length === 0 ? "" : `; chance of a negative vote that stops it: ${listWords(risks)}`;
  return `Needs ${ruled.needed} in favour with that tally: expected ${Math.round(forecast.yes.expected)}${veto}.`;
}

function decimal(value: number | null): string {
  return value === null ? "undefined" : value.toFixed(2);
}

function percent(share: number | null): string {
  return share === null ? "an undefined share" : `${(100 * share).toFixed(share > 0.995 || share < 0.005 ? 0 : 1)}%`;
}
