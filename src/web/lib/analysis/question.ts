import type {
  AgreementIndex,
  Bloc,
  BlocOverlap,
  ChangePoint,
  Companions,
  Interval,
  MapPoint,
  PathPoint,
  PeriodAgreement,
} from "#alignment";
import type { Body } from "#record";

/** Which votes a page's figures rest on. */
export interface Basis {
  readonly body: Body;
  /** All contested questions, or final votes on whole texts alone. */
  readonly texts: "all" | "final";
}

/** What a page asks of the analysis. Everything in it goes through a message to another thread, so it is plain data. */
export type Question =
  | {
      readonly ask: "compare";
      readonly basis: Basis;
      readonly members: readonly string[];
      readonly index: AgreementIndex;
    }
  | { readonly ask: "member"; readonly basis: Basis; readonly member: string; readonly others: readonly string[] }
  | { readonly ask: "blocs"; readonly basis: Basis; readonly period: string }
  | { readonly ask: "surprises"; readonly period: string; readonly member?: string }
  | { readonly ask: "least-expected"; readonly period: string }
  | { readonly ask: "links" }
  | { readonly ask: "group"; readonly basis: Basis; readonly group: string }
  | { readonly ask: "basis"; readonly basis: Basis };

/** How much stands behind an answer. */
export interface Rest {
  readonly votes: number;
  /** Sessions with votes, in the order of time, and how many votes each has. */
  readonly periods: readonly { readonly period: string; readonly votes: number }[];
}

export interface ComparedPair {
  readonly members: readonly [string, string];
  readonly n: number;
  readonly value: number | null;
  readonly interval: Interval | null;
  /** The first's yes, abstaining, no by the second's. */
  readonly table: readonly number[];
  readonly byPeriod: readonly PeriodAgreement[];
  /** Votes on which they parted, the most telling first. */
  readonly parted: readonly {
    readonly row: number;
    readonly positions: readonly [number, number];
    readonly expected?: number;
  }[];
  readonly opposed: number;
  readonly topics: readonly {
    readonly topic: string;
    readonly n: number;
    readonly value: number | null;
    readonly interval: Interval | null;
  }[];
}

export interface MemberPath {
  readonly member: string;
  readonly points: readonly PathPoint[];
  readonly changes: readonly ChangePoint[];
}

export interface CompareAnswer {
  readonly rest: Rest;
  readonly pairs: readonly ComparedPair[];
  readonly paths: readonly MemberPath[];
}

export interface MemberAnswer {
  readonly rest: Rest;
  readonly pairs: readonly Pick<ComparedPair, "members" | "n" | "byPeriod">[];
  readonly path: MemberPath;
  /** The periods in which it moved on repeated texts more than chance allows. */
  readonly flips: readonly {
    readonly period: string;
    readonly repeated: number;
    readonly towards: number;
    readonly away: number;
    readonly p: number;
  }[];
  /** Agreement with every other member in the latest sessions. */
  readonly company: {
    readonly from: string;
    readonly to: string;
    readonly members: readonly { readonly member: string; readonly n: number; readonly value: number }[];
  };
}

export interface BlocsAnswer {
  readonly rest: Rest;
  readonly votes: number;
  readonly resolution: number;
  readonly stability: number;
  readonly resamplings: number;
  readonly blocs: readonly (Bloc & { readonly groups: readonly BlocOverlap[] })[];
  readonly none: readonly string[];
  readonly map: readonly MapPoint[];
  readonly shareRight: { readonly two: number; readonly one: number };
}

export interface SurprisingPosition {
  readonly row: number;
  readonly member: string;
  readonly position: number;
  readonly bits: number;
  readonly chances: readonly [number, number, number];
  readonly record: readonly [number, number, number];
  readonly earlier: readonly number[];
  readonly rank: number;
  readonly of: number;
  readonly expected: number;
  readonly companions?: Companions;
}

export interface SurprisesAnswer {
  readonly rest: Rest;
  readonly items: readonly SurprisingPosition[];
}

/** Of one session of the Assembly, by row of the record: the positions that were least expected, and how many could be judged. */
export interface LeastExpectedAnswer {
  readonly votes: ReadonlyMap<number, { readonly judged: number; readonly items: readonly SurprisingPosition[] }>;
}

/** Contested votes of the Assembly whose texts repeat one another, by name or by their words: rows of the record, the oldest first. */
export interface LinksAnswer {
  readonly groups: readonly (readonly number[])[];
}

export interface GroupAnswer {
  readonly rest: Rest;
  /** By session: votes with at least three members present, share of them on which all were alike, mean agreement index and what chance gives. */
  readonly byPeriod: readonly {
    readonly period: string;
    readonly n: number;
    readonly united: number;
    readonly index: number;
    readonly byChance: number;
  }[];
}

export type AnswerTo<Q extends Question> = Q extends { ask: "compare" }
  ? CompareAnswer
  : Q extends { ask: "member" }
    ? MemberAnswer
    : Q extends { ask: "blocs" }
      ? BlocsAnswer
      : Q extends { ask: "surprises" }
        ? SurprisesAnswer
        : Q extends { ask: "least-expected" }
          ? LeastExpectedAnswer
          : Q extends { ask: "links" }
            ? LinksAnswer
            : Q extends { ask: "group" }
              ? GroupAnswer
              : Rest;
export type Answer =
  | CompareAnswer
  | MemberAnswer
  | BlocsAnswer
  | SurprisesAnswer
  | LeastExpectedAnswer
  | LinksAnswer
  | GroupAnswer
  | Rest;
