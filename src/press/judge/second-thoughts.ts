import type { VotingRecord } from "#record";
import type { Document } from "../document.ts";
import { alarmOf } from "./doubts/alarm.ts";
import type { Doubts } from "./doubts/doubts.ts";
import { tellingsOf } from "./doubts/tellings.ts";
import type { Judged } from "./judgement.ts";

/**
 * Looks at the alarms of an article again, all together. Who tells a thing right in one place seldom tells the same thing wrong in another:
 * what deviates there, in a weak reading, was meant of something else. Such alarms are taken back.
 */
export function secondThoughts(
  record: VotingRecord,
  document: Document,
  all: readonly Judged[],
  doubts: Doubts,
): readonly Judged[] {
  const tellings = tellingsOf(all);
  return all.map((judged) => {
    const { verdict } = judged.judgement;
    if (verdict !== "contradicted" && verdict !== "conflated") return judged;
    const alarm = alarmOf(record, document, tellings, judged);
    const doubt = alarm === undefined ? undefined : doubts.again(alarm);
    return doubt === undefined ? judged : takenBack(judged, doubt.name);
  });
}

function takenBack({ claim, judgement }: Judged, why: string): Judged {
  const { rows, alternatives, because } = judgement;
  return {
    claim,
    judgement: { verdict: "uncheckable", note: "ambiguous", rows, alternatives, because: [...because, why] },
  };
}
