import { parseLocalDate, toDayNumber } from "#basics";
import type { Article, Claim, ClaimedCounts, Finding, Reader, VerdictKind } from "#press";
import type { MemberCode, Option, VotingRecord } from "#record";

// The reader anybody would write in an afternoon: a handful of regular expressions, names looked up in a list, the vote whose
// symbol is printed or whose figures match or whose date is nearest. It stands beside ours in the table so that a figure there means something.

const NUMBER = String.raw`(\d{1,3})`;
const SCORE = new RegExp(
  String.raw`\b${NUMBER}[-–]${NUMBER}(?:[-–]${NUMBER})?\b(?:,? with ${NUMBER} (?:abst|countries abst))?`,
  "g",
);
const TO = new RegExp(
  String.raw`\b${NUMBER} (?:votes )?(?:in favou?r )?to ${NUMBER}(?: against)?(?:[^.]{0,40}? ${NUMBER} abst)?`,
  "g",
);
const FOR = new RegExp(
  String.raw`\b${NUMBER} (?:votes |countries |states |nations )?(?:voted |voting )?(?:in favou?r|for)\b`,
  "g",
);
const AGAINST = new RegExp(
  String.raw`\b${NUMBER} (?:votes |countries |states |nations )?(?:voted |voting )?(?:against|oppos)`,
  "g",
);
const ABSTAIN = new RegExp(String.raw`\b${NUMBER} (?:\w+ )?abst`, "g");
const OUTCOME = /\b(adopted|approved|passed|rejected|defeated|vetoed)\b/gi;
const STANCE: readonly (readonly [RegExp, Option])[] = [
  [/\b(?:voted|voting|vote) (?:in favou?r|for|yes)\b|\bbacked\b|\bsupported\b/gi, "yes"],
  [/\b(?:voted|voting|vote) (?:against|no)\b|\bopposed\b/gi, "no"],
  [/\babstain(?:ed|ing|s)?\b/gi, "abstaining"],
];
const SYMBOL = /\b[AS]\/(?:RES\/)?[\w./()-]*\d\w*/g;

type Draft = Omit<Claim, "quote" | "modality" | "because">;

/** A reader of plain regular expressions, for comparison only. */
export function createBaseline(record: VotingRecord): Reader {
  const names = memberNames(record);
  return {
    check(article) {
      const text = article.text;
      const row = guessVote(record, article);
      const drafts = [...tallies(text), ...outcomes(text), ...positions(text, names)].sort((a, b) => a.start - b.start);
      const findings = drafts.map((draft) =>
        judge(record, row, { ...draft, quote: text.slice(draft.start, draft.end) }),
      );
      return {
        text,
        blocks: [{ start: 0, end: text.length }],
        record: { version: record.version },
        findings,
        unread: [],
      };
    },
  };
}

function memberNames(record: VotingRecord): ReadonlyMap<string, MemberCode> {
  const forms = record.lexicon.members.flatMap((m) =>
    [...m.names, ...(m.caps ?? [])].map((name) => [name, m.code] as const),
  );
  return new Map(forms);
}

function tallies(text: string): readonly Draft[] {
  const draft = (m: RegExpMatchArray, numbers: ClaimedCounts): Draft => ({
    type: "tally",
    start: m.index ?? 0,
    end: (m.index ?? 0) + m[0].length,
    numbers,
  });
  const three = (m: RegExpMatchArray): Draft => {
    const a = m[3] ?? m[4];
    return draft(m, { yes: Number(m[1]), no: Number(m[2]), ...(a ? { abstaining: Number(a) } : {}) });
  };
  const one = (pattern: RegExp, option: Option): readonly Draft[] =>
    [...text.matchAll(pattern)].map((m) => draft(m, { [option]: Number(m[1]) }));
  return [
    ...[...text.matchAll(SCORE), ...text.matchAll(TO)].map(three),
    ...one(FOR, "yes"),
    ...one(AGAINST, "no"),
    ...one(ABSTAIN, "abstaining"),
  ];
}

function outcomes(text: string): readonly Draft[] {
  return [...text.matchAll(OUTCOME)].map((m) => ({
    type: "outcome",
    start: m.index,
    end: m.index + m[0].length,
    outcome: /adopted|approved|passed/i.test(m[0]) ? "adopted" : /vetoed/i.test(m[0]) ? "vetoed" : "not-adopted",
  }));
}

/** The members named between the last full stop and the verb. */
function positions(text: string, names: ReadonlyMap<string, MemberCode>): readonly Draft[] {
  return STANCE.flatMap(([pattern, position]) =>
    [...text.matchAll(pattern)].flatMap((m) => {
      const from = text.lastIndexOf(".", m.index) + 1;
      const before = text.slice(from, m.index);
      const states = [...names].filter(([name]) => before.includes(name)).map(([, code]) => code);
      if (states.length === 0) return [];
      return [
        {
          type: "position" as const,
          start: from,
          end: m.index + m[0].length,
          positions: [{ states: [...new Set(states)], position }],
        },
      ];
    }),
  );
}

/** The vote of a printed symbol; else of the first matching figures; else the one nearest before publication, within 30 days. */
function guessVote(record: VotingRecord, { text, published }: Article): number | undefined {
  for (const m of text.matchAll(SYMBOL)) {
    const row = record.find(m[0].replace(/[.)]+$/, ""));
    if (row !== undefined) return row;
  }
  for (const { numbers } of tallies(text)) {
    const { yes, no, abstaining } = numbers ?? {};
    if (typeof yes !== "number" || typeof no !== "number" || typeof abstaining !== "number") continue;
    const row = record.withTally({ yes, no, abstaining })[0];
    if (row !== undefined) return row;
  }
  const date = published ?? parseLocalDate(/\b\d{4}-\d{2}-\d{2}\b/.exec(text)?.[0] ?? "");
  return date === undefined ? undefined : record.between(toDayNumber(date) - 30, toDayNumber(date)).at(-1);
}

function judge(record: VotingRecord, row: number | undefined, draft: Draft & { readonly quote: string }): Finding {
  const claim: Claim = { ...draft, modality: "asserted", because: "baseline" };
  const verdict: VerdictKind =
    row === undefined ? "uncheckable" : isTrue(record, row, claim) ? "supported" : "contradicted";
  const votes = row === undefined ? [] : [record.vote(row).id];
  return { claim, votes, verdict, alternatives: [], evidence: [], because: ["baseline"] };
}

function isTrue(record: VotingRecord, row: number, claim: Claim): boolean {
  const vote = record.vote(row);
  if (claim.outcome) return (claim.outcome === "adopted") === (vote.outcome === "adopted");
  const figures = Object.entries(claim.numbers ?? {}) as [Option, number][];
  const stances = (claim.positions ?? []).flatMap((p) => p.states.map((s) => [s, p.position] as const));
  return figures.every(([o, n]) => vote.tally[o] === n) && stances.every(([s, o]) => record.position(row, s) === o);
}
