import { formatList } from "../format.ts";

/** Meetings, members, sources, methods. */
export const listStrings = {
  meetings: {
    title: "Meetings",
    lead: "Each meeting in its order: what was voted on first, what came next, and what that changed.",
    titleOf: (year: string) => `Meetings of ${year}`,
    ofYear: (year: string, meetings: string, votes: string) => `${year}: ${meetings} with ${votes}`,
    meetings: (n: number) => (n === 1 ? "1 meeting" : `${n} meetings`),
    count: (n: number) => (n === 1 ? "1 vote" : `${n} votes`),
    orderUnknown: (n: number) =>
      n === 1
        ? "At a place in the meeting no source tells:"
        : `${n} votes whose order among themselves no source tells:`,
    on: "on",
    sameDay: "The same day",
    by: (sponsors: string) => `Put forward by ${sponsors}`,
    first: (n: number) => (n === 1 ? "First came one vote on it" : `First came ${n} votes on it`),
    whole: "Then the text itself",
    wholeAmended: "Then the text itself, as amended",
    margin: (n: number) =>
      n < 0
        ? n === -1
          ? "1 vote short"
          : `${-n} votes short`
        : n === 0
          ? "no vote to spare"
          : n === 1
            ? "1 vote to spare"
            : `${n} votes to spare`,
    vetoedBy: (names: string) => `by ${names}`,
    noNames: "Names not on record",
    roll: {
      title: (rooms: number) => (rooms > 1 ? "The Council’s members in both rooms" : "How the Council’s members voted"),
      titlePermanent: "How the permanent members voted",
      lead: "Read down: how each of them voted through the day.",
      vote: "Vote",
    },
    years: "Years",
    told: {
      texts: (n: number) => (n === 1 ? "1 text" : `${n} texts`),
      amendments: (n: number) => (n === 1 ? "1 amendment" : `${n} amendments`),
      parts: (n: number) => (n === 1 ? "1 part of a text" : `${n} parts of texts`),
      motions: (n: number) => (n === 1 ? "1 motion" : `${n} motions`),
      rulings: (n: number) => (n === 1 ? "1 appeal" : `${n} appeals`),
      elections: (n: number) => (n === 1 ? "1 election" : `${n} elections`),
      admissions: (n: number) => (n === 1 ? "1 admission" : `${n} admissions`),
      counted: (words: string, n: number, vetoed: number) =>
        vetoed === 0
          ? words
          : `${words} (${vetoed === n ? (n === 1 ? "vetoed" : "all vetoed") : `${vetoed} of them vetoed`})`,
      sentence: (body: string, adopted: string | undefined, failed: string | undefined) =>
        adopted === undefined && failed === undefined
          ? `The ${body} voted.`
          : adopted === undefined
            ? `The ${body} did not adopt ${failed}.`
            : failed === undefined
              ? `The ${body} adopted ${adopted}.`
              : `The ${body} adopted ${adopted}, and turned down ${failed}.`,
      open: (n: number) =>
        n === 1
          ? "Of 1 more question no outcome is on record, or it was not put to the vote."
          : `Of ${n} more questions no outcome is on record, or they were not put to the vote.`,
    },
  },
  members: {
    title: "Members",
    lead: "The 193 Member States and those that were members before.",
    former: "Former members",
    admitted: "Admitted",
    until: "Member until",
    group: "Regional group",
    groups: "Groups",
    votes: "Votes on record",
    noVotes: "No vote of this member is on record.",
    all: "All its votes",
    counted: (votes: string, span: string, parts: readonly string[]) =>
      `${votes} votes on record, ${span}: ${formatList(parts)}.`,
    allVotes: (n: string) => `All ${n} votes on record`,
    continues: "Continues the membership of",
    successor: "Successor of",
    "united-with": "United with",
    names: "Names",
    code: "Code",
  },
  sources: {
    title: "Sources and terms",
    lead: "Each fact in the record names its source. These are all of them, with the terms under which they are used.",
    cited: (n: number) => (n === 1 ? "cited by 1 vote" : `cited by ${n} votes`),
    terms: "Terms",
    byDatum: "Terms by kind of datum",
    allAlike: (terms: string) => `For all of them: ${terms}`,
    finding: (votes: string, own: string) =>
      `Of ${votes} votes on record, ${own} cite a document, the library or the press service of the United Nations itself.`,
    noTerms: "Facts only; no text is taken over.",
  },
  methodsPage: {
    title: "Methods",
    contents: "On this page",
    lead: "How the figures on these pages are made, and what they do not say.",
    sections: [
      {
        title: "What counts as a vote",
        text: [
          "A vote is one question put to one body once. An amendment, a paragraph, a procedural motion, an appeal against a ruling and a draft that failed are each a vote of their own, in their own place in the meeting. None is folded into the text it belongs to.",
        ],
      },
      {
        title: "Who voted how",
        shows: "options",
        text: [
          "The four options are marked by colour and by shape. Not voting covers absence and non-participation alike; where a source tells which, it is said beside the name. A member whose vote no source states is shown as not on record, never as absent.",
        ],
      },
      {
        title: "How sure",
        shows: "sureness",
        text: [
          "Each datum is verified unless it carries one of these marks. What is less than verified is marked wherever it is shown, and is never used to call a claim false.",
        ],
      },
      {
        title: "How an article is read",
        text: [
          "The text is cut into sentences, quotations are set apart as somebody's words, and each statement about a vote becomes a claim: a count, a position, an outcome, a sponsor, a date. For each claim the votes it may speak of are sought without using the disputed figure itself, since a wrong figure would otherwise choose the wrong vote.",
          "A claim that contradicts the vote it speaks of, and fits another vote of the same day or series, is called mixed up, and both votes are shown. Forecasts, suppositions, questions and figures of speech are recognised and not judged. A sentence with words of voting that could not be read is listed, never dropped.",
        ],
      },
      {
        title: "Why an outcome is what it is",
        text: [
          "The outcome is worked out again from the body, the question, the date and the figures, step by step, each step with the article of the Charter or the rule of procedure it rests on. Abstentions do not count among members present and voting. In the Council a negative vote of a permanent member is a veto only where the votes needed were there.",
        ],
      },
    ],
  },
} as const;
