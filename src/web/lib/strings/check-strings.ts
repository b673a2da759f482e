/** The page that checks an article. */
export const checkStrings = {
  check: {
    title: "Check what an article says about UN votes",
    lead: "Paste an article. Every claim it makes about a vote in the General Assembly or the Security Council is compared with the roll call, with its source.",
    private: "The text never leaves this machine: it is read here, in your browser, and is neither sent nor kept.",
    privateNoScript:
      "The text goes to the program on the machine that serves this page, is read there, and is not kept.",
    label: "Article",
    placeholder: "Paste the text of an article here, or drop a file: text, a saved page or a PDF.",
    published: "Published on",
    publishedHint: "if the text does not say",
    submit: "Check",
    again: "Change it, or check another",
    file: "Open a file",
    examples: "Or try an example:",
    exampleTitles: { twoTexts: "Two texts on one day", liveBlog: "A live blog of a veto" },
    findings: "Findings",
    empty: "Findings appear here as you type. Each carries one of five verdicts:",
    reading: "Reading …",
    legend: [
      { verdict: "supported", says: "The record says the same." },
      { verdict: "contradicted", says: "The record says otherwise; you see what it says." },
      { verdict: "conflated", says: "True of another vote; you see both." },
      { verdict: "not-in-record", says: "The vote is known, but not this fact about it." },
      { verdict: "uncheckable", says: "A forecast, an opinion, or a matter of the text itself." },
    ],
    noFindings: "Nothing in this text speaks of a vote that could be checked.",
    lookFor: (words: string) => `Look for “${words}” among the votes`,
    next: "Next finding",
    previous: "Previous finding",
    keys: "Alt + ↓ and Alt + ↑ go from finding to finding.",
    summary: (n: number) => (n === 1 ? "1 claim" : `${n} claims`),
    /** The reading in one sentence: what is wrong first. */
    found: ({ all, fit, differ }: { readonly all: number; readonly fit: number; readonly differ: number }) => {
      if (differ > 0)
        return all === 1
          ? "This claim differs from the record."
          : `${differ} of ${all} claims ${differ === 1 ? "differs" : "differ"} from the record.`;
      if (fit === all) return all === 1 ? "This claim fits the record." : `All ${all} claims fit the record.`;
      if (fit > 0) return `${fit} of ${all} claims ${fit === 1 ? "fits" : "fit"} the record; none differs from it.`;
      return "Nothing differs from the record, and nothing could be confirmed by it.";
    },
    all: "All",
    report: {
      title: "What the record says of this article",
      made: (version: string) => `Checked by Plenary against the record ${version}.`,
      sources: "Sources",
      copyFinding: "Copy",
      copyFindingSays: (quote: string) => `Copy this finding with its source: ${quote}`,
      html: "Save as HTML",
      copy: "Copy the report",
      copied: "Copied.",
      notCopied: "The browser does not let this page use the clipboard; save the report instead.",
      picture: "Picture to send on (PNG)",
      markdown: "Save as Markdown",
      claimReview: "Save as ClaimReview",
      print: "Print",
    },
    rollAndRule: "Roll call and rule",
    rule: "The rule:",
    card: {
      kicker: "An article, checked against the votes of the United Nations",
      noneWrong: (n: number) =>
        n === 1 ? "One claim, held against the record" : `${n} claims, held against the record`,
      wrong: (wrong: number, n: number) =>
        `${wrong} of ${n} ${n === 1 ? "claim" : "claims"} ${wrong === 1 ? "is" : "are"} not what the record says`,
      sentence: "Each claim about a vote was held against the roll call. Nothing of the text is in this picture.",
      badCounts: "The address of the picture must count at least one claim, as in ?supported=2&contradicted=1.",
      source: (version: string) => `Record ${version}, each fact with its source`,
    },
    fetch: {
      label: "Address of an article",
      go: "Fetch",
      going: "Fetching …",
      says: "This server fetches the page itself; the page sees the server, not you.",
      errors: {
        off: "This server does not fetch pages. Paste the text, or start the server with PLENARY_FETCH=on.",
        address: "This is no address of a web page. It begins with https:// and has no password in it.",
        private: "This address leads into a private network, and is not fetched.",
        "unknown-host": "There is no such site, or its name could not be looked up. Look at the address again.",
        redirects: "The page sends one on and on. Open it in the browser and paste its text.",
        status: "The site did not give out this page. Open it in the browser and paste its text.",
        kind: "What stands there is neither a page nor a text. Save it and open the file.",
        "too-big": "The page is too large to be an article. Paste the part that speaks of the vote.",
        "too-slow": "The site did not answer within ten seconds. Try again, or paste the text.",
        broken: "The connection broke. Try again, or paste the text.",
      },
    },
    unread: "Not understood",
    unreadSays: "These sentences have words of voting in them that Plenary could not read as a claim.",
    inText: "Show in the text",
    rival: "Mixed up with",
    restsOn: (votes: readonly string[]) =>
      votes.length === 1 ? `The vote: ${votes[0]}` : `The votes: ${votes.join(", ")}`,
    alternatives: "Other votes it could speak of",
    errors: {
      empty: "There is no text to read. Paste an article, or open a file.",
      "too-big": "This text is longer than 2 million characters. Paste the part that speaks of the vote.",
      binary: "This does not look like text. Save the article as plain text, HTML or PDF and open that file.",
      date: "The date must have the form YYYY-MM-DD.",
      broken: "The text could not be read. Please tell us, with the text if you can.",
      form: "The form did not arrive whole. Send it again.",
    },
  },
} as const;
