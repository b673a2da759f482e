/**
 * The words that carry votes, each under one letter. A sentence becomes a short string of these letters (see `chunks.ts`), and the readings
 * are patterns over that string: "N M v f" is "93 countries voted in favour".
 *
 * A phrase is written with spaces; the longest phrase wins. Words are lower case and folded, as the tokens are.
 */
export const LEXEMES: Readonly<Record<string, readonly string[]>> = {
  // --- what is voted on
  T: [
    "resolution", "resolutions", "draft", "drafts", "draft resolution", "draft resolutions", "text", "texts", "measure", "measures", "motion",
    "motions", "proposal", "proposals", "document", "draft text", "draft decision", "declaration", "initiative", "counterproposal",
    "counter-proposal", "draft proposal", "un resolution", "u.n. resolution", "condemnation resolution", "resolution text",
  ],
  E: ["amendment", "amendments", "sub-amendment", "oral amendment", "oral amendments"],
  P: ["paragraph", "paragraphs", "clause", "operative paragraph", "preambular paragraph", "provision", "separate vote on the paragraph"],
  V: ["vote", "votes", "ballot", "ballots", "vote tally", "recorded vote", "roll-call vote", "roll call vote", "roll call", "tally", "voting", "the count", "show of hands"],
  M: [
    "countries", "country", "nations", "nation", "states", "state", "member states", "member state", "member countries", "member nations", "members",
    "member", "delegations", "delegation", "governments", "un members", "u.n. members", "council members", "members of the council", "members of the assembly",
    "un member states", "u.n. member states", "of them", "of the countries", "capitals",
  ],

  // --- voting
  v: [
    "voted", "cast its vote", "cast their vote", "cast their votes", "casting its vote", "casting their votes", "cast a vote",
    "cast votes", "cast its ballot", "cast their ballots", "cast ballots", "cast a ballot", "came out", "raised its hand", "raised their hands",
  ],
  f: [
    "in favor", "in favour", "in favor of", "in favour of", "yes", "aye", "ayes", "affirmative", "affirmatively", "in the affirmative", "positively", "in support",
    "in support of", "favour", "favor", "for it", "for them", "for the resolution", "for the text", "for the draft",
  ],
  F: ["for"],
  a: [
    "against", "no", "nay", "nays", "negative", "in the negative", "negatively", "in opposition", "in opposition to", "dissenting", "contrary", "dissent",
  ],
  b: ["abstained", "abstain", "abstains", "abstaining", "sat out", "sitting out", "sat on the fence", "sat on their hands", "sat on its hands", "stayed neutral", "remained neutral", "withheld its vote", "withheld their votes"],
  h: ["abstention", "abstentions", "abstainers", "abstainer"],
  o: ["opposed it", "opposed them", "opposing it", "opposed", "rejected it", "oppose", "opposes", "opposing", "objected", "objecting", "objected to", "objecting to", "voted down", "voting down", "vote down"],
  k: ["opposition", "objection", "opponents", "objections"],
  u: [
    "supported it", "backed it", "backed them", "supported them", "supported", "support", "supports", "supporting", "backed", "back", "backs", "backing", "endorsed", "endorse", "endorses", "endorsing", "approved of",
    "favoured", "favored", "threw its weight behind", "threw their weight behind", "lent its support to", "lined up behind",
  ],
  r: ["rejected", "reject", "rejects", "rejecting", "rejection"],
  d: [
    "adopted", "adopts", "adopt", "adopting", "passed", "passes", "pass", "passing", "approved", "approves", "approve", "approving", "carried", "adoption", "passage",
    "approval", "won approval", "gained approval", "green-lit", "greenlit", "went through", "sailed through", "cleared", "was agreed", "rubber-stamped", "endorsement", "ratified", "enacted",
  ],
  z: [
    "failed", "fails", "fail", "failing", "failure", "defeated", "was defeated", "defeat", "fell short", "falls short", "not adopted", "was not adopted", "were not adopted",
    "did not pass", "was not passed", "did not get the required", "failed to pass", "failed to win", "failed to get", "failed to gain", "failed to muster", "failed to secure",
    "failed to obtain", "failed to be adopted", "was lost", "did not carry", "fell", "shot down", "struck down", "was turned down", "turned down", "did not receive", "fell through", "was rejected", "were rejected", "voted down by",
  ],
  x: [
    "vetoed", "veto", "vetoes", "vetoing", "vetos", "used its veto", "use its veto", "uses its veto", "using its veto", "cast a veto", "cast its veto", "cast the veto", "wielded its veto",
    "wielding its veto", "exercised its veto", "used its veto power", "wielded its veto power", "used a veto", "veto power", "right of veto", "veto right",
    "used their veto", "used their vetoes", "used their veto power", "cast their vetoes", "cast vetoes", "double veto", "exercised its veto power", "exercised its right of veto", "used its power of veto",
  ],
  K: ["blocked", "block", "blocks", "blocking", "thwarted", "torpedoed", "scuppered", "killed", "sank", "stymied", "prevented", "scuttled"],
  e: [
    "did not vote", "didn't vote", "did not take part", "didn't take part", "did not participate", "didn't participate", "not participating", "not participate", "not taking part", "not take part", "was absent", "were absent", "absent",
    "skipped", "skipped the vote", "boycotted", "stayed away", "stayed away from", "did not cast a ballot", "did not cast a vote", "not voting", "not vote", "non-voting", "sat out the vote", "did not record a vote",
    "were not present", "was not present", "absences", "no-shows", "absentees", "took no part", "did not cast votes",
  ],

  // --- who puts it forward
  s: [
    "drafted", "sponsored", "co-sponsored", "cosponsored", "tabled", "proposed", "submitted", "put forward", "introduced", "presented", "authored", "penned", "wrote", "written",
    "put forth", "initiated", "sponsors", "sponsor", "sponsoring", "proposing", "drafting", "drafts it", "circulated", "led", "initiative of", "brought", "spearheaded", "tabling", "submitting", "crafted", "formulated", "penholder", "brought forward", "brought by",
  ],
  "~": ["own"],

  // --- relations between voters
  j: [
    "joined", "joining", "joins", "join", "alongside", "together with", "along with", "and with", "in company with", "in lockstep with", "in step with", "accompanied by", "followed by", "as did", "so did", "and so did", "as have", "as well as", "joined by",
    "in concert with", "beside", "in line with", "the same way as", "in tandem with",
  ],
  J: ["sided with", "siding with", "side with", "sides with", "aligned itself with", "aligning itself with", "aligned with", "voted with", "voting with", "vote with", "lined up with", "threw in its lot with", "aligning with", "aligned themselves with", "stood with"],
  B: ["broke with", "broke from", "breaks with", "breaks from", "breaking with", "breaking from", "broke ranks with", "broke away from", "split with", "split from", "parted ways with", "departed from", "straying from", "diverged from", "at odds with", "parted company with"],
  X: ["except", "except for", "with the exception of", "apart from", "other than", "all but", "bar", "save for", "excepting", "excluding", "aside from", "but not", "barring"],
  I: ["including", "among them", "such as", "among which", "notably", "like", "among those", "among", "include", "included", "includes", "in particular", "particularly", "namely", "specifically"],
  L: ["only", "lone", "sole", "just", "solely", "alone", "merely", "a mere", "solitary", "single", "a single", "the only", "the lone", "the sole", "a lone"],
  H: ["all", "every", "each", "entire", "both", "the entire", "all of", "the whole", "each of"],
  U: ["others", "other", "other countries", "islands", "islanders", "other states", "other nations", "more countries", "further countries", "other members", "other member states", "more", "additional countries"],

  // --- how it is put
  n: [
    "not", "n't", "never", "didn't", "did not", "does not", "doesn't", "was not", "wasn't", "were not", "weren't", "refused to", "refusing to", "declined to", "declining to", "failed to vote",
    "neither", "nor", "has not", "have not", "had not", "hasn't", "haven't", "hadn't", "without", "cannot", "could not", "couldn't", "instead of", "rather than", "refusal to", "refuses to", "stopped short of", "without", "do not", "don't",
  ],
  m: [
    "will", "would", "could", "may", "might", "should", "shall", "expected to", "is expected to", "are expected to", "was expected to", "were expected to", "set to", "likely to", "plans to", "planned to", "planning to", "intends to", "intended to", "is to", "are to",
    "due to", "scheduled to", "poised to", "vowed to", "pledged to", "threatened to", "threatens to", "threatening to", "ready to", "prepared to", "is likely to", "hopes to", "hoped to", "hoping to", "aims to", "wants to", "wanted to", "sought to", "seeks to", "tried to", "seeking to", "trying to", "must", "'ll", "'d", "about to", "considering", "is going to", "are going to", "going to", "won't", "wouldn't", "expected", "potential", "possible", "prospective", "upcoming", "planned", "threat of", "threat to", "looming",
  ],
  i: ["if", "unless", "whether", "in case", "should it", "in the event", "had it", "were it", "as if", "as though", "even if", "provided", "assuming", "suppose", "imagine"],
  y: [
    "urged", "urges", "urging", "called on", "calls on", "calling on", "asked", "asks", "asking", "told", "pressed", "pressing", "lobbied", "lobbying", "appealed to", "instructed", "encouraged", "encouraging", "demanded that", "ordered", "persuade", "convince", "push for", "pleaded", "implored", "begged",
  ],
  // back at the news after an aside
  Y: ["this time", "this time around", "this year", "now"],
  // somebody said so, and the article does not stand by it
  Z: [
    "claimed", "claims", "claiming", "alleged", "allegedly", "alleging", "wrongly", "falsely", "erroneously", "incorrectly", "mistakenly", "correction", "an earlier version", "an earlier post",
    "earlier version", "earlier post", "rumours", "rumors", "untrue", "false claim", "contrary to reports", "contrary to claims",
  ],
  c: ["unanimously", "unanimous", "by consensus", "without a vote", "consensus", "without dissent", "without opposition", "unopposed", "by acclamation", "unanimity", "with no opposition", "without objection"],

  // --- small words
  t: ["to"],
  w: ["with"],
  g: ["by", "from"],
  "&": ["and", "or", "&"],
  R: ["who", "which", "that", "whose", "whom"],
  W: ["while", "whereas", "as", "but", "though", "although", "when", "after", "before", "because", "since", "yet", "however"],
  l: ["the", "a", "an", "this", "its", "their", "these", "those", "his", "her", "our"],
  // auxiliaries and adverbs that stand between a subject and its verb
  q: [
    "has", "have", "had", "be", "been", "did", "do", "does", "also", "again", "then", "later", "once", "subsequently", "eventually", "ultimately", "both", "instead", "likewise", "similarly", "too", "having",
    "reportedly", "notably", "controversially", "surprisingly", "unexpectedly", "overwhelmingly", "formally", "finally", "already", "even", "simply", "actually", "initially", "narrowly", "easily", "quickly", "swiftly", "recently", "chose to", "chose", "opted to", "decided to", "opting to", "choosing to", "deciding to", "elected to", "preferred to", "moved to", "went on to", "all", "each", "jointly", "publicly", "explicitly", "broke ranks and", "broke ranks", "proceeded to", "managed to", "promptly", "together", "still", "continued to", "firmly", "resoundingly", "decisively", "comfortably", "largely", "mostly", "symbolically", "officially",
    "by a wide margin", "by a large margin", "consistently", "repeatedly", "just", "earlier", "previously",
  ],
  // what a rule asks for: "needs nine votes", "the required two-thirds"
  "!": ["need", "needs", "needed", "required", "requires", "require", "requirement", "minimum of", "minimum", "threshold", "necessary", "short of", "at least nine", "needing"],
  // the copula, kept apart: "those voting against were A and B"
  "=": ["was", "were", "is", "are", "remain", "remained", "came from", "came only from"],
  O: ["of", "out of", "of the"],
  "'": ["'s", "’s", "'"],
  "0": ["voted on", "vote on", "voting on", "to a vote", "put to the vote", "took a vote", "hold a vote", "held a vote", "the vote on", "before the vote", "after the vote", "ahead of the vote", "explanation of vote", "a vote on"],
};
