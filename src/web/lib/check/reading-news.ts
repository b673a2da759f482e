import type { FindingView, ReadingView } from "./finding-view.ts";
import type { RollFacts } from "./roll-facts.ts";

/** A reading as it is told to who has the one before: what did not change is not told again. */
export interface ReadingNews extends Omit<ReadingView, "findings" | "facts"> {
  /** The finding, or its number in the reading before. */
  readonly findings: readonly (FindingView | number)[];
  /** By the id of the vote; null where they are those of the reading before. */
  readonly facts: Readonly<Record<string, RollFacts | null>>;
}

/** What is new in a reading. What is the same object as before is not new. */
export function readingNews(before: ReadingView | undefined, now: ReadingView): ReadingNews {
  const numbers = new Map(before?.findings.map((finding, n) => [finding, n]));
  return {
    ...now,
    findings: now.findings.map((finding) => numbers.get(finding) ?? finding),
    facts: mapped(now.facts, (facts, id) => (before?.facts[id] === facts ? null : facts)),
  };
}

/** The reading that the news are of. What did not change is the object it was, so that whatever shows it can leave it alone. */
export function withNews(before: ReadingView | undefined, news: ReadingNews): ReadingView {
  return {
    ...news,
    findings: news.findings.flatMap((finding) =>
      typeof finding === "number" ? (before?.findings[finding] ?? []) : finding,
    ),
    facts: mapped(news.facts, (facts, id) => facts ?? before?.facts[id]),
  };
}

function mapped<From, To>(
  from: Readonly<Record<string, From>>,
  to: (value: From, key: string) => To | undefined,
): Readonly<Record<string, To>> {
  const found: Record<string, To> = {};
  for (const [key, value] of Object.entries(from)) {
    const made = to(value, key);
    if (made !== undefined) found[key] = made;
  }
  return found;
}
