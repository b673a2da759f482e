import type { Span } from "#basics";
import type { Article, Reader, Reading } from "./finding.ts";

/** The readings of the stories of a text as one. Its day and title are those of the first. */
export function checkEach(check: Reader["check"], { text, ...given }: Article, stories: readonly Span[]): Reading {
  const readings = stories.map(({ start, end }, at) => ({
    start,
    of: check({ text: text.slice(start, end), ...(at === 0 ? given : {}) }),
  }));
  const first = readings[0]?.of ?? check({ text, ...given });
  return {
    ...first,
    text,
    blocks: readings.flatMap(({ start, of }) => of.blocks.map((block) => movedBy(start, block))),
    findings: readings.flatMap(({ start, of }) =>
      of.findings.map((finding) => ({ ...finding, claim: movedBy(start, finding.claim) })),
    ),
    unread: readings.flatMap(({ start, of }) => of.unread.map((sentence) => movedBy(start, sentence))),
  };
}

function movedBy<S extends Span>(by: number, span: S): S {
  return { ...span, start: span.start + by, end: span.end + by };
}
