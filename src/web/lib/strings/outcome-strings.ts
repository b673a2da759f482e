/** What became of a question, in a sentence: its pieces and how they go together. */
export const outcomeStrings = {
  outcomeSays: {
    body: (name: string) => `The ${name}`,
    vetoed: (who: string, thing: string, body: string, list: string | undefined) =>
      `${who} vetoed ${thing} in the ${body}${list === undefined ? "" : `: ${list}`}.`,
    withoutVote: (subject: string, verb: string) => `${subject} ${verb} without a vote.`,
    countUnknown: (subject: string, verb: string) => `${subject} ${verb}. The count is not on record.`,
    by: (subject: string, verb: string, by: string) => `${subject} ${verb} ${by}.`,
    listed: (subject: string, verb: string, list: string) => `${subject} ${verb}: ${list}.`,
    /** Where no outcome is on record, or none was reached. */
    open: {
      unknown: (thing: string) => `voted on ${thing}`,
      "no-action": (thing: string) => `took no action on ${thing}`,
      withdrawn: (thing: string) => `did not vote on ${thing}, which was withdrawn`,
      "not-put": (thing: string) => `did not put ${thing} to the vote`,
    },
    adopted: {
      procedural: "carried the motion",
      amendment: "adopted the amendment",
      part: "kept the part in the text",
      admission: "recommended admission",
    },
    rejected: {
      procedural: "did not carry the motion",
      amendment: "rejected the amendment",
      part: "did not accept the part",
      admission: "did not recommend admission",
    },
    text: { adopted: (thing: string) => `adopted ${thing}`, rejected: (thing: string) => `did not adopt ${thing}` },
    ruling: { overruled: "overruled the ruling", upheld: "let the ruling stand" },
    things: {
      amendment: "the amendment",
      part: "the part",
      procedural: "the motion",
      ruling: "the appeal",
      admission: "the admission",
      election: "the question",
      "draft-resolution": { adopted: "this resolution", draft: "this draft resolution" },
      "draft-decision": { adopted: "this decision", draft: "this draft decision" },
    },
    counts: {
      yes: (n: number) => `${n} in favour`,
      no: (n: number) => `${n} against`,
      abstaining: (n: number) => `${n} abstaining`,
    },
    figures: (yes: number, no: number) => `by ${yes} ${yes === 1 ? "vote" : "votes"} to ${no === 0 ? "none" : no}`,
    abstentions: (n: number) =>
      n === 0 ? ", with no abstentions" : `, with ${n} ${n === 1 ? "abstention" : "abstentions"}`,
  },
} as const;
