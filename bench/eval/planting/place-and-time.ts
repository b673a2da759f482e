import { isSettled, OPTIONS } from "#record";
import { oneOf } from "../../../test/golden.ts";
import { onlyMatch, type Plant, type Scene } from "./plant.ts";

const BODIES = { "general-assembly": /\bGeneral Assembly\b/g, "security-council": /\bSecurity Council\b/g } as const;
/** Days in which the other body may have decided on the same subject. */
const OF_ONE_STORY = 40;

/** The Council in the place of the Assembly, where the Council decided nothing of the kind in those weeks. */
export function plantBody(scene: Scene): readonly Plant[] {
  const { claim, vote } = scene;
  if (vote.body !== "general-assembly" && vote.body !== "security-council") return [];
  const other = vote.body === "general-assembly" ? "security-council" : "general-assembly";
  const at = oneOf(claim.type).includes("outcome") ? onlyMatch(scene, BODIES[vote.body]) : undefined;
  const isOther = onDays(scene, OF_ONE_STORY).some(
    (row) => scene.record.vote(row).body === other && isOfSubject(scene, row),
  );
  if (at === undefined || isOther || (vote.question.topics ?? []).length === 0) return [];
  const put = other === "security-council" ? "Security Council" : "General Assembly";
  return [{ mistake: "other body", changes: [{ ...at, put }], claim: { type: ["body", "outcome"] } }];
}

const DAY_MS = 86_400_000;
/** What happened so many days ago, or fewer, is the news of the article. */
const NEWS = 8;

/** The year before in the place of the vote's, where the vote is beyond doubt without it and nothing of the kind was voted on then. */
export function plantYear(scene: Scene): readonly Plant[] {
  const { claim, vote, article } = scene;
  if (!isSettled(vote, "date") || !isPinned(scene)) return [];
  const year = vote.date.slice(0, 4);
  const at = onlyMatch(scene, new RegExp(`\\b${year}\\b(?![-–/])`, "g"));
  const isDated = /\b(?:in|[A-Z][a-z]{2,8}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?),? $/.test(
    article.text.slice(0, at?.start ?? 0),
  );
  if (at === undefined || !isDated || !oneOf(claim.type).includes("date")) return [];
  const isAgain = onDays(scene, 400).some(
    (row) => scene.record.vote(row).date.startsWith(String(Number(year) - 1)) && isOfSubject(scene, row),
  );
  return isAgain ? [] : [{ mistake: "other year", changes: [{ ...at, put: String(Number(year) - 1) }], claim: {} }];
}

/** The vote is named by its symbol, by its whole tally, or is the news of the day. */
function isPinned({ article, vote, record }: Scene): boolean {
  const { yes, no, abstaining } = vote.tally;
  const number = /\d+$/.exec(vote.id)?.[0] ?? "";
  if (new RegExp(`\\bresolution [\\w/-]*${number}\\b`, "i").test(article.text)) return true;
  if (article.published && (Date.parse(article.published) - Date.parse(vote.date)) / DAY_MS <= NEWS) return true;
  if (yes === undefined || no === undefined || abstaining === undefined) return false;
  const isTold = OPTIONS.slice(0, 3).every((o) => new RegExp(`\\b${vote.tally[o]}\\b`).test(article.text));
  return isTold && record.withTally({ yes, no, abstaining }).length === 1;
}

function onDays({ record, row }: Scene, days: number): readonly number[] {
  const day = record.columns.day[row] ?? 0;
  return record.between(day - days, day + days);
}

function isOfSubject({ record, vote }: Scene, row: number): boolean {
  const topics = vote.question.topics ?? [];
  const { question } = record.vote(row);
  const isOfSeries = question.series !== undefined && question.series === vote.question.series;
  return isOfSeries || (question.topics ?? []).some((t) => topics.includes(t));
}
