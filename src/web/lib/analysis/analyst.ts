import type { VotingRecord } from "#record";
import { blocsAnswer } from "./blocs.ts";
import { compare } from "./compare.ts";
import { type Ground, groundOf } from "./ground.ts";
import { groupAnswer } from "./group.ts";
import { memberAnswer } from "./member.ts";
import type { Answer, Question } from "./question.ts";
import { repeatedTexts } from "./repeated-texts.ts";
import { leastExpected, surprisesOf } from "./surprising.ts";

/** Answers questions about one record, one after another. What questions share is worked out once. */
export function createAnalyst(record: VotingRecord): (question: Question) => Answer {
  const ground = groundOf(record);
  return (question) => answer(ground, question);
}

function answer(ground: Ground, question: Question): Answer {
  switch (question.ask) {
    case "compare":
      return compare(ground, question.basis, question.members, question.index);
    case "member":
      return memberAnswer(ground, question.basis, question.member, question.others);
    case "blocs":
      return blocsAnswer(ground, question.basis, question.period);
    case "surprises":
      return surprisesOf(ground, question.period, question.member);
    case "least-expected":
      return leastExpected(ground, question.period);
    case "links":
      return repeatedTexts(ground);
    case "group":
      return groupAnswer(ground, question.basis, question.group);
    case "basis":
      return ground.rest(question.basis);
  }
}
