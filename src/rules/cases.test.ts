import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LocalDate } from "#basics";
import type { Body, Majority, MemberCode, MotionName, QuestionKind } from "#record";
import { hasShared, SHARED } from "../../test/shared.ts";
import type { Ballot, PermanentVote } from "./ballot.ts";
import { decide } from "./decide.ts";
import { requirementFor } from "./required-majority.ts";
import { requirementOf } from "./requirement.ts";

interface Case {
  readonly id: string;
  readonly body: string;
  readonly session: string | null;
  readonly date: string;
  readonly question_kind: string;
  readonly required_majority: string;
  readonly yes: number | null;
  readonly no: number | null;
  readonly abstain: number | null;
  readonly outcome: string;
  readonly vetoes: readonly string[];
  readonly polarity: string | null;
  readonly roll_call: { readonly [key: string]: readonly string[] | string | null } | null;
}

const FILE = "design/cases.json";
const CODES: { readonly [name: string]: string } = {
  China: "CHN",
  France: "FRA",
  "United Kingdom": "GBR",
  "United States": "USA",
  "Russian Federation": "RUS",
  USSR: "SUN",
};
const MAJORITIES: { readonly [name: string]: Majority } = {
  simple: "simple",
  two_thirds: "two-thirds",
  sc_procedural: "council-procedural",
  sc_substantive: "council-substantive",
};
const BODIES: { readonly [name: string]: Body } = {
  GA: "general-assembly",
  SC: "security-council",
  "GA-C1": "first-committee",
  "GA-C3": "third-committee",
};

function kindOf(words: string): { readonly kind: QuestionKind; readonly motion?: MotionName } {
  const motions: readonly (readonly [RegExp, MotionName])[] = [
    [/^adoption of agenda/, "agenda"],
    [/no-action/, "adjourn-debate"],
    [/division/, "division"],
    [/preliminary question/, "is-it-procedural"],
    [/Uniting for Peace/, "call-special-session"],
    [/determination/, "two-thirds"],
    [/method of voting/, "method-of-voting"],
    [/procedural/, "other"],
  ];
  const motion = motions.find(([pattern]) => pattern.test(words))?.[1];
  if (motion !== undefined) return { kind: "procedural", motion };
  if (/appeal/.test(words)) return { kind: "ruling" };
  if (/amendment/.test(words)) return { kind: "amendment" };
  if (/^part|paragraph/.test(words)) return { kind: "part" };
  if (/admission/.test(words)) return { kind: "admission" };
  return { kind: "draft-resolution" };
}

/** The permanent members as far as the case names them; those not named against have not voted against where all are named. */
function permanent(c: Case): readonly PermanentVote[] {
  const no = [...(Array.isArray(c.roll_call?.no) ? (c.roll_call.no as string[]) : []), ...c.vetoes];
  const complete = new Set(no).size >= (c.no ?? Number.POSITIVE_INFINITY);
  return Object.entries(CODES)
    .filter(([name]) => name !== (c.date < "1991-12-24" ? "Russian Federation" : "USSR"))
    .map(([name, code]) => ({
      member: code as MemberCode,
      ...(no.includes(name) ? { option: "no" as const } : complete ? { notAgainst: true as const } : {}),
    }));
}

function ballot(c: Case): Ballot {
  return {
    body: BODIES[c.body]!,
    date: c.date as LocalDate,
    ...kindOf(c.question_kind),
    ...(c.session === null ? {} : { session: c.session }),
    ...(c.polarity === null ? {} : { polarity: c.polarity.includes("uphold") ? "uphold" : "overrule" }),
    ...(c.body === "SC" ? { permanent: permanent(c) } : {}),
    counts: {
      ...(c.yes === null ? {} : { yes: c.yes }),
      ...(c.no === null ? {} : { no: c.no }),
      ...(c.abstain === null ? {} : { abstaining: c.abstain }),
    },
  };
}

/** Cases whose majority rests on a decision of the body and cannot be derived from the question alone. */
const MAJORITY_BY_DECISION = new Set([
  "ga-china-1965-tie",
  "ga-china-1966-alb",
  "ga-es11-3",
  "ga-1949-tripolitania",
  "ga-1949-colonies",
  "ga-181",
]);

describe.skipIf(!hasShared(FILE))("the collected cases", () => {
  const cases: readonly Case[] = hasShared(FILE) ? JSON.parse(readFileSync(join(SHARED, FILE), "utf8")) : [];
  test("there are cases", () => expect(cases.length).toBeGreaterThan(60));

  for (const c of cases) {
    const majority = MAJORITIES[c.required_majority]!;
    test(`${c.id}: ${c.yes}-${c.no}-${c.abstain} ${c.outcome}`, () => {
      const decision = decide({ ...ballot(c), requirement: requirementOf(majority, "stated") });
      if (c.yes === null) expect(decision.outcome).toBe("undetermined");
      else {
        expect(decision.outcome).toBe(c.outcome === "adopted" ? "adopted" : "not-adopted");
        expect(decision.vetoedBy).toEqual(c.vetoes.map((name) => CODES[name]));
        expect(decision.because.some((r) => r.kind === "veto")).toBe(c.outcome === "vetoed");
      }
    });
    test.skipIf(MAJORITY_BY_DECISION.has(c.id) || c.id === "sc-132")(
      `${c.id}: the majority follows from the question`,
      () => {
        expect(requirementFor(ballot(c)).majority).toBe(majority);
      },
    );
  }
});
