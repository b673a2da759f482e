import type { AgreementIndex } from "#alignment";
import type { VotingRecord } from "#record";
import type { CompareAnswer } from "../analysis/question.ts";

/** What every exhibit of a comparison needs to know. */
export interface CompareContext {
  readonly record: VotingRecord;
  readonly answer: CompareAnswer;
  readonly index: AgreementIndex;
  readonly name: (id: string) => string;
  readonly source: string;
  readonly terms: string;
}

/** Least and greatest value of an index. */
export function domainOf(index: AgreementIndex): readonly [number, number] | undefined {
  if (index === "lijphart" || index === "alike" || index === "yes-no") return [0, 1];
  return index === "s" ? [-1, 1] : undefined;
}
