/** What each step of a judgement means; the first code of a finding names the reading and is not among them. */
const STEPS: Readonly<Record<string, string>> = {
  fits: "it fits that vote",
  differs: "it differs from that vote",
  "fits-another-vote": "it fits another vote of the same story",
  "no-candidate": "no vote is near in time, subject or figures",
  "no-vote-near-enough": "no vote is near enough in time, subject and figures",
  "record-does-not-say": "the record is silent on it",
  "record-doubts-itself": "the record itself is not sure",
  "link-not-sure": "which vote is meant is not sure enough to contradict",
  "vote-not-named": "the vote is not named, so its day and body cannot be held against it",
  "words-tell-too-little": "the words tell too little of a vote",
  "figures-fit-nothing": "the figures differ in a way in which figures do not go wrong; something else may be meant",
  "veto-of-another-text": "nobody vetoed that text; another draft may be meant",
  "veto-of-them-in-council": "of the Council's votes on the subject, the nearest that they vetoed",
  "day-of-something-else": "the sentence does not put the vote on that day",
  "drafters-beside-sponsors": "a text of several sponsors may have had other drafters",
  "one-of-many-sponsors": "co-sponsors are seldom all on record",
  "after-another-body": "another body was spoken of last",
  "nothing-tells-when": "no day, name or figures tell which vote is meant; its subject alone fits many",
  "a-voter-has-no-seat": "somebody named had no seat in the Council on that day; another vote may be meant",
  "little-else-fits": "more that is told differs from that vote than fits it; another may be meant",
  "told-right-elsewhere": "the article tells it right in another place",
  "other-body": "it is another body's vote",
  "symbol-on-record": "the symbol is on record",
  "number-of-another-text": "all else that is told points to a text whose number differs by a slip",
  "symbol-not-on-record": "the symbol is not on record",
  "title-on-record": "the title is on record",
  "title-of-another-body": "another body's text has this title",
  "title-of-another-text": "another text has this title",
  "no-record-of-the-words": "no statement on record has these words",
  "words-on-record": "the words stand in a statement on record",
  "text-not-on-record": "the texts of resolutions are not on record",
  "words-in-the-text": "its words stand in the text",
  "may-be-of-the-opposite-sense": "the text may have asked the opposite of the matter that is named",
  "both-bodies-named": "the body that voted is named in the same paragraph",
  "roll-call-not-whole": "the roll call is not whole",
  "group-without-borders": "who belongs to the group depends on who counts",
  "no-vote-told": "the sentence does not say that they voted",
  "either-vote": "another vote may be meant",
  "rule-depends-on-the-case": "the rule depends on the case",
};

/** "read as voted against; it differs from that vote; link 21.8": the steps that led to a finding, for those who ask why. */
export function becauseWords(because: readonly string[]): string {
  const [reading = "", ...steps] = because;
  return [`read as ${reading.replace(/\+/g, ", ").replace(/-/g, " ")}`, ...steps.map(stepWords)].join("; ");
}

function stepWords(code: string): string {
  const known = STEPS[code];
  if (known !== undefined) return known;
  const [kind = "", rest = ""] = code.split(/:(.*)/s);
  switch (kind) {
    case "link":
      return `weight of the link ${rest}`;
    case "modality":
      return `put as ${rest}`;
    case "series": {
      const [fitting = "", all = ""] = rest.split("-of-");
      return `of ${all} verified earlier votes on the text, ${fitting} bear it out`;
    }
    case "apart": {
      const [apart = "", all = ""] = rest.split("-of-");
      return `of ${all} others, ${apart} voted otherwise`;
    }
    case "rule":
      return `by ${rest}`;
    default:
      return code.replace(/-/g, " ");
  }
}
