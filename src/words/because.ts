/** What each step of a judgement means; the first code of a finding names the reading and is not among them. */
const STEPS: Readonly<Record<string, string>> = {
  fits: "it fits that vote",
  differs: "it differs from that vote",
  "fits-another-vote": "it fits another vote of the same story",
  "no-candidate": "no vote is near in time, subject or figures",
  "no-vote-near-enough": "no vote is near enough in time, subject and figures",
  "vote-of-another-year":
    "the vote nearest to it is of an earlier year, and the article tells of a day that has just been",
  "record-does-not-say": "the record is silent on it",
  "record-doubts-itself": "the record itself is not sure",
  "link-not-sure": "which vote is meant is not sure enough to contradict",
  "vote-not-named": "the vote is not named, so its day and body cannot be held against it",
  "words-tell-too-little": "the words tell too little of a vote",
  "figures-of-many-votes": "the article gives many results for what was taken for one vote",
  "on-none-of-them": "the words say that they voted so on none of several texts",
  "short-of-something-else": "the words say that the text fell short of something other than votes",
  "figures-fit-nothing": "the figures differ in a way in which figures do not go wrong; something else may be meant",
  "veto-of-another-text": "nobody vetoed that text; another draft may be meant",
  "veto-of-them-in-council": "of the Council's votes on the subject, the nearest that they vetoed",
  "day-of-something-else": "the sentence does not put the vote on that day",
  "drafters-beside-sponsors": "a text of several sponsors may have had other drafters",
  "one-of-many-sponsors": "co-sponsors are seldom all on record",
  "after-another-body": "another body was spoken of last",
  "nothing-tells-when": "no day, name or figures tell which vote is meant; its subject alone fits many",
  "vote-after-the-article": "the nearest vote was held after the article; the one it tells of may not be on record",
  "more-than-this-differs":
    "something else that is told differs from that vote, too, which is not of these days; another one may be meant that is not on record",
  "subject-of-another-vote":
    "what is told fits the subject of other votes far better; another one may be meant that is not on record",
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
  "another-day-and-other-figures": "day and figures are both not those of that vote; another may be meant",
  "backers-may-be-sponsors": "who backed it may be those who proposed it",
  "beside-those-joined": "the figures may leave out who is named as joined",
  "draft-not-on-record": "the text is called by a draft's symbol that is not on record",
  "figures-of-another-vote": "the figures told beside it are those of another vote",
  "names-of-another-vote-are-not-known": "it may be told of a part of the text, of which nobody has the names",
  "only-of-some": "it may be the only one of some members, not of all",
  "region-without-borders": "which states belong to the region depends on who counts",
  "sentence-tells-of-another-vote": "two things told in the sentence differ from that vote; another may be meant",
  "sponsor-of-another-text": "another text may be meant, with its own sponsors",
  "sponsors-voted-against-it": "those said to have proposed it voted against it; another text may be meant",
  "subject-of-another-verb": "the name begins a sentence that says something else of it",
  "subject-hangs-on-another-word": "the member named first may belong to the words before it",
  "told-of-a-committee": "it may be told of the vote in committee",
  "told-of-an-amendment": "it may be told of an amendment",
  "article-tells-of-its-fate": "the article tells elsewhere what became of this text; something else may be meant",
  "told-of-another-time": "the sentence tells of another day",
  "all-of-a-list-elsewhere": "none of a long list took this position; the list may be that of another one",
  "told-of-what-might-be": "the sentence may tell of a hope or a condition, not of what was done",
  "told-beside-another-text": "the sentence speaks of another text as well, which may be meant",
  "told-of-any-text": "it is told of texts at large",
  "told-of-many-votes": "it is told of many votes",
  "true-of-another-vote-told-of": "it is true of another vote that the article tells of",
  "two-texts-in-the-sentence": "the sentence sets two texts against each other",
  "veto-only-feared": "the veto is feared or avoided, not told",
  "voted-on-something-else": "the words behind the verb name another question",
  "votes-that-are-needed": "the figure may be that of the votes needed",
  "another-number-is-nearer": "another resolution's number stands nearer",
  "beside-another-score": "the paragraph gives the score of another vote",
  "fate-of-a-vetoed-text": "what was vetoed is a text of the Council's",
  "its-day-stands-beside": "the sentence gives that vote's day as well; another day is of something else",
  "named-beside-a-noun": "a noun stands between the name and the verb, which may be its subject",
  "several-subjects": "more than one name may be the subject of the verb",
  "would-have-been": "it is told of what would have been",
  "none-of-them": "it is told of none of them",
  "was-to-vote-so": "it is told of how they were to vote",
  "figure-of-a-vote-after": "the figure may be that of a later vote",
  "fate-of-several-texts": "it is told of several texts",
  "told-of-many-vetoes": "it is told of many vetoes",
  "one-of-several-adopted": "several texts were adopted at once; another of them may be meant",
  "beside-an-unknown-vote": "the sentence tells of a vote that is not on record",
  "nothing-else-is-right-of-it": "nothing else that is told is right of that vote; another may be meant",
  "its-figure-stands-beside": "the sentence gives that vote's figure as well; another figure is of something else",
  "told-of-earlier-texts": "it is told of earlier texts",
  "told-of-another-year": "the sentence goes on to another year",
  "article-tells-of-the-other": "the article tells as much of the other vote, which may be meant",
  "who-can-veto": "it names those who can veto, not those who did",
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
