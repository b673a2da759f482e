import { ALL_CONTESTED, FINAL_TEXTS, type VoteChoice } from "#alignment";
import { ok, type Result } from "#basics";
import { bodyOption } from "./filter-options.ts";
import { daysOption } from "./options.ts";

/** Which votes a number of the alignment commands rests on, as it is typed. */
export interface ChoiceOptions {
  readonly from?: string;
  readonly to?: string;
  readonly body?: string;
  readonly topic?: string;
  /** Only final votes on whole texts. */
  readonly final?: true;
  readonly abstention?: VoteChoice["abstention"];
  readonly years?: true;
}

/** The choice of votes that the options name, or a sentence on the first that cannot be read. */
export function choiceOf(options: ChoiceOptions): Result<VoteChoice, string> {
  const days = daysOption(options);
  if (!days.ok) return days;
  const body = bodyOption(options.body);
  if (!body.ok) return body;
  return ok({
    ...(options.final ? FINAL_TEXTS : ALL_CONTESTED),
    ...days.value,
    ...(body.value === undefined ? {} : { body: body.value }),
    ...(options.topic === undefined ? {} : { topic: options.topic }),
    ...(options.abstention === undefined ? {} : { abstention: options.abstention }),
    ...(options.years ? { period: "year" as const } : {}),
  });
}
