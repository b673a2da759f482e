import { formatList } from "../format.ts";

/** The frame of every page: its name, its ways, its errors. */
export const siteStrings = {
  site: {
    name: "Plenary",
    tagline: "Votes at the United Nations, checked",
    description:
      "Who voted how at the United Nations, what the vote decided and by which rule, and whether the news got it right.",
    skip: "Skip to the content",
    navigation: "Main",
    footer:
      "Everything on this page comes from this machine: no trackers, no third parties. Not a service of the United Nations.",
    record: (version: string) => `Record ${version}`,
  },
  /** What an address asks that cannot be answered; `leftOut` says so on a page, `refused` where a file was asked for. */
  unanswered: {
    choice: (value: string, choices: readonly string[]) => `“${value}” is not one of ${formatList([...choices])}`,
    date: (value: string) => `“${value}” is not a date of the form YYYY-MM-DD`,
    member: (value: string) => `“${value}” is not the code of a member`,
    party: (value: string) => `“${value}” is not the code of a member or a group`,
    session: (value: string) => `There is no vote of session “${value}” on this record`,
    year: (value: string) => `There is no vote of the year “${value}” on this record`,
    change: (value: string) => `“${value}” is not a member with a position, such as FRA:abstaining`,
    leftOut: (fault: string) => `${fault}, so it was left out.`,
    refused: (faults: readonly string[]) => `${faults.join(". ")}. Take it out of the address, or put it right.`,
  },
  theme: { title: "Colours", auto: "Auto", light: "Light", dark: "Dark" },
  names: {
    title: "Members’ names",
    all: "In the six languages",
    en: "English",
    ar: "العربية",
    zh: "中文",
    fr: "Français",
    ru: "Русский",
    es: "Español",
  },
  nav: {
    check: "Check an article",
    votes: "Votes",
    meetings: "Meetings",
    members: "Members",
    sources: "Sources",
    methods: "Methods",
  },
  cite: {
    fold: "The lasting address, how to cite it, a line to embed",
    title: "Cite and embed",
    cited: {
      place: (body: string, meeting: string, day: string) => `United Nations, ${body}, ${meeting}, ${day}`,
      whole: (place: string, named: string, result: string, version: string, address: string) =>
        `${place}: ${named}, ${result}. Plenary, record ${version}, ${address}`,
    },
    figures: (title: string, version: string, address: string) => `Plenary, “${title}”, record ${version}, ${address}`,
    permalink: "Lasting address",
    citation: "Cite this as",
    snippet: "For your page",
    snippetSays: "Plain HTML: it asks nothing of other hosts and takes the looks of your page.",
  },
  errors: {
    notFound: "Not on record",
    notFoundLead: "There is no page at this address.",
    voteUnknown: (symbol: string) => `No vote on “${symbol}” is on record.`,
    meetingUnknown: (id: string) => `No meeting “${id}” is on record.`,
    memberUnknown: (name: string) => `No member is called “${name}”.`,
    status: (code: number) => `Error ${code}`,
    nearest: "Did you mean one of these?",
    nearestOne: "Did you mean this?",
    search: "Look for it among the votes",
    busy: "Too many at once",
    full: "Too many are asking at once. Try again in a moment.",
    fullLead: "This page asks again by itself in a moment.",
    busyLead: "The page is being worked out, or many readers came together. Look again in a few seconds.",
    refused: "This cannot be answered",
    broken: "Something broke on our side",
    brokenLead: "The page could not be made. Going back and trying again may help; if it does not, please tell us.",
    toVotes: "Look through all votes",
  },
} as const;
