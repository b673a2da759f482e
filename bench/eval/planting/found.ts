import type { Span } from "#basics";
import type { Finding, Reader, Reading } from "#press";
import type { VotingRecord } from "#record";
import type { Golden } from "../../../test/golden.ts";
import { isAlarm, scoreArticle } from "../../../test/press-scoring.ts";
import { read } from "../read.ts";
import { plantFigures } from "./figures.ts";
import { plantMembers } from "./members.ts";
import { plantBody, plantYear } from "./place-and-time.ts";
import { moved, type Plant, type Planter, planted, type Scene, scenesOf } from "./plant.ts";
import { plantOutcome, plantStance } from "./words.ts";

/** What became of one planted mistake. */
export interface Outcome {
  readonly article: string;
  readonly plant: Plant;
  /** The words that are wrong now. */
  readonly quote: string;
  /** The claim was read and borne out by its vote while it was true. */
  readonly wasRead: boolean;
  readonly isFound: boolean;
  /** Why nothing was called wrong there, in the codes of the findings. */
  readonly silence?: string;
  /** What is called wrong now and was not before, though it is as true as it was. */
  readonly falseAlarms: readonly Finding[];
}

export const PLANTERS: readonly Planter[] = [
  plantFigures,
  plantMembers,
  plantStance,
  plantOutcome,
  plantBody,
  plantYear,
];

/** Plants every mistake that the claims of an article allow, one in each copy, and reads the copies. */
export function plantAll(reader: Reader, record: VotingRecord, article: Golden): readonly Outcome[] {
  const mistakes = mistakesOf(record, article);
  if (mistakes.length === 0) return [];
  const before = read(reader, article);
  return mistakes.flatMap(({ scene, plant }) => outcomeOf(reader, scene, before, plant) ?? []);
}

/** Every mistake that the claims of an article allow. */
export function mistakesOf(record: VotingRecord, article: Golden): readonly { scene: Scene; plant: Plant }[] {
  return scenesOf(record, article).flatMap((scene) =>
    PLANTERS.flatMap((planter) => planter(scene)).map((plant) => ({ scene, plant })),
  );
}

/** What becomes of one mistake. `before`: the article as it stood, read. Undefined where the words were called wrong before anything was planted. */
export function outcomeOf(reader: Reader, scene: Scene, before: Reading, plant: Plant): Outcome | undefined {
  const alarms = before.findings.filter((f) => isAlarm(f.verdict));
  if (alarms.some((f) => plant.changes.some((c) => touches(f, c)))) return undefined;
  const { article, wrong } = planted(scene, plant);
  const reading = read(reader, article);
  const score = scoreArticle(article, reading);
  const own = score.claims.find((c) => c.claim === wrong);
  const there = reading.findings.filter((f) => plant.changes.some((c) => touches(f, placeAfter(plant, c))));
  const isFound = [...there, ...(own?.findings ?? [])].some((f) => isAlarm(f.verdict));
  const was = scoreArticle(scene.article, before).claims.find((c) => c.claim === scene.claim);
  return {
    article: article.name,
    plant,
    quote: wrong.quote,
    wasRead: was?.verdict === "supported" && was.voteRight === true,
    isFound,
    ...(isFound ? {} : { silence: silenceOf(scene, reading, plant, own?.findings[0] ?? there[0]) }),
    falseAlarms: score.falseAlarms.filter((f) => !there.includes(f) && !alarms.some((b) => isSame(plant, b, f))),
  };
}

function placeAfter({ changes }: Plant, { start, put }: Plant["changes"][number]): Span {
  const from = moved(changes, start);
  return { start: from, end: from + put.length };
}

function touches({ claim }: Finding, { start, end }: Span): boolean {
  return claim.start < end && start < claim.end;
}

function isSame({ changes }: Plant, before: Finding, after: Finding): boolean {
  return before.claim.type === after.claim.type && moved(changes, before.claim.start) === after.claim.start;
}

/** In which stage of reading the mistake was lost, and by which step. */
function silenceOf({ vote }: Scene, reading: Reading, plant: Plant, finding: Finding | undefined): string {
  if (finding === undefined) {
    const unread = reading.unread.find((u) => plant.changes.some((c) => u.start <= c.start && c.start < u.end));
    return unread === undefined ? "claim not read" : `claim not read: ${unread.reason}`;
  }
  const [meant] = finding.votes;
  const of = meant === undefined ? "no vote" : meant === vote.id ? "its vote" : "another vote";
  if (finding.verdict === "supported") return `borne out by ${of}`;
  const step = finding.because.findLast((code) => !code.startsWith("link:")) ?? "";
  return `${finding.verdict}, ${of}: ${step}`;
}
