import * as v from "valibot";
import {
  CLAIM_TYPES,
  type ClaimedCounts,
  type Finding,
  type Measure,
  MODALITIES,
  NOTES,
  type Reading,
  VERDICTS,
} from "#press";
import type { Counts, Option, Statement } from "#record";

/** The JSON of `plenary check`, version 1; `docs/findings.md` describes it for readers. */
const count = v.union([
  v.pipe(v.number(), v.integer()),
  v.strictObject({ op: v.picklist([">=", "<=", "~"]), value: v.number() }),
]);
const numbers = v.strictObject({
  y: v.optional(count),
  n: v.optional(count),
  a: v.optional(count),
  nv: v.optional(count),
});
const position = v.picklist(["Y", "N", "A", "NV"]);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

export const findingsShape = v.strictObject({
  version: v.literal(1),
  record: v.strictObject({ version: v.string() }),
  article: v.strictObject({ published: v.optional(v.string()), title: v.optional(v.string()) }),
  claims: v.array(
    v.strictObject({
      type: v.picklist(CLAIM_TYPES),
      start: offset,
      end: offset,
      quote: v.string(),
      modality: v.picklist(MODALITIES),
      speaker: v.optional(v.string()),
      resolutions: v.array(v.string()),
      numbers: v.optional(numbers),
      positions: v.optional(
        v.array(v.strictObject({ states: v.array(v.string()), position, negated: v.optional(v.literal(true)) })),
      ),
      verdict: v.picklist(VERDICTS),
      correct: v.optional(
        v.strictObject({
          numbers: v.optional(numbers),
          positions: v.optional(v.array(v.strictObject({ states: v.array(v.string()), position }))),
          outcome: v.optional(v.string()),
          sponsors: v.optional(v.array(v.string())),
          date: v.optional(v.string()),
          symbol: v.optional(v.string()),
          body: v.optional(v.string()),
        }),
      ),
      note: v.optional(v.picklist(NOTES)),
      measure: v.optional(
        v.variant("kind", [
          v.strictObject({
            kind: v.literal("earlier-texts"),
            count: offset,
            of: offset,
            since: v.number(),
            named: v.boolean(),
          }),
          v.strictObject({
            kind: v.literal("company"),
            members: v.array(v.string()),
            count: offset,
            of: offset,
            with: v.string(),
            before: v.optional(v.strictObject({ agreement: v.number(), years: v.number() })),
          }),
        ]),
      ),
      borrowedFrom: v.optional(v.string()),
      said: v.optional(
        v.strictObject({ meeting: v.string(), date: v.string(), speaker: v.string(), member: v.optional(v.string()) }),
      ),
      alternatives: v.optional(
        v.array(v.strictObject({ resolution: v.string(), verdict: v.picklist(VERDICTS), why: v.string() })),
      ),
      evidence: v.array(v.strictObject({ vote: v.string(), source: v.string() })),
      because: v.array(v.string()),
    }),
  ),
  unread: v.array(v.strictObject({ start: offset, end: offset, quote: v.string(), reason: v.string() })),
});
export type FindingsJson = v.InferOutput<typeof findingsShape>;

const LETTER: { readonly [O in Option]: "Y" | "N" | "A" | "NV" } = {
  yes: "Y",
  no: "N",
  abstaining: "A",
  "not-voting": "NV",
};

/** A reading as it is printed by `--json` and sent by the web. */
export function findingsJson(reading: Reading): FindingsJson {
  return {
    version: 1,
    record: { version: reading.record.version },
    article: {
      ...(reading.published === undefined ? {} : { published: reading.published }),
      ...(reading.title === undefined ? {} : { title: reading.title }),
    },
    claims: reading.findings.map(claimJson),
    unread: reading.unread.map((u) => ({ start: u.start, end: u.end, quote: u.quote, reason: u.reason })),
  };
}

function claimJson(finding: Finding): FindingsJson["claims"][number] {
  const { claim, correct } = finding;
  return {
    type: claim.type,
    start: claim.start,
    end: claim.end,
    quote: claim.quote,
    modality: claim.modality,
    ...(claim.speaker === undefined ? {} : { speaker: claim.speaker }),
    resolutions: [...finding.votes],
    ...(claim.numbers === undefined ? {} : { numbers: numbersJson(claim.numbers) }),
    ...(claim.positions === undefined
      ? {}
      : {
          positions: claim.positions.map((p) => ({
            states: [...p.states],
            position: LETTER[p.position],
            ...(p.negated === true ? { negated: true as const } : {}),
          })),
        }),
    verdict: finding.verdict,
    ...(correct === undefined ? {} : { correct: correctJson(correct) }),
    ...(finding.note === undefined ? {} : { note: finding.note }),
    ...(finding.measure === undefined ? {} : { measure: measureJson(finding.measure) }),
    ...(finding.borrowedFrom === undefined ? {} : { borrowedFrom: finding.borrowedFrom }),
    ...(finding.said === undefined ? {} : { said: saidJson(finding.said) }),
    ...(finding.alternatives.length === 0
      ? {}
      : { alternatives: finding.alternatives.map((a) => ({ resolution: a.vote, verdict: a.verdict, why: a.why })) }),
    evidence: finding.evidence.map((e) => ({ vote: e.vote, source: e.source })),
    because: [...finding.because],
  };
}

function saidJson({ meeting, date, speaker, member }: Statement): FindingsJson["claims"][number]["said"] {
  return { meeting, date, speaker, ...(member === undefined ? {} : { member }) };
}

function measureJson(measure: Measure): FindingsJson["claims"][number]["measure"] {
  return measure.kind === "company" ? { ...measure, members: [...measure.members] } : measure;
}

type NumbersJson = NonNullable<FindingsJson["claims"][number]["numbers"]>;

function numbersJson(counts: ClaimedCounts | Counts): NumbersJson {
  const { yes, no, abstaining, "not-voting": notVoting } = counts;
  return {
    ...(yes === undefined ? {} : { y: yes }),
    ...(no === undefined ? {} : { n: no }),
    ...(abstaining === undefined ? {} : { a: abstaining }),
    ...(notVoting === undefined ? {} : { nv: notVoting }),
  };
}

/** Members are grouped by what they did. */
function correctJson(correct: NonNullable<Finding["correct"]>): NonNullable<FindingsJson["claims"][number]["correct"]> {
  const options: readonly Option[] = ["yes", "no", "abstaining", "not-voting"];
  const positions = options.flatMap((option) => {
    const states = (correct.positions ?? []).filter((p) => p.position === option).map((p) => p.state as string);
    return states.length === 0 ? [] : [{ states, position: LETTER[option] }];
  });
  return {
    ...(correct.numbers === undefined ? {} : { numbers: numbersJson(correct.numbers) }),
    ...(positions.length === 0 ? {} : { positions }),
    ...(correct.outcome === undefined ? {} : { outcome: correct.outcome }),
    ...(correct.sponsors === undefined ? {} : { sponsors: [...correct.sponsors] }),
    ...(correct.date === undefined ? {} : { date: correct.date }),
    ...(correct.symbol === undefined ? {} : { symbol: correct.symbol }),
    ...(correct.body === undefined ? {} : { body: correct.body }),
  };
}
