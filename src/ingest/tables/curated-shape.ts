import * as v from "valibot";
import { parseLocalDate } from "#basics";
import {
  BODIES,
  DATA,
  MAJORITIES,
  METHODS,
  MOTIONS,
  OPTIONS,
  OUTCOMES,
  QUESTION_KINDS,
  REGIONS,
  SURENESS,
} from "#record";

/** The shapes of the files under `data/record`, as its README describes them. Unknown keys are errors: a misspelt key is a lost fact. */

const text = v.pipe(v.string(), v.nonEmpty("must not be empty"));
const date = v.pipe(
  v.string(),
  v.check((s) => parseLocalDate(s) !== undefined, "must be a date of the form YYYY-MM-DD"),
);
const code = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "must be a member's code of three capital letters"));
const codes = v.pipe(
  v.string(),
  v.regex(/^([A-Z]{3}( [A-Z]{3})*)?$/, "must be member codes with one space between them"),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const period = { from: v.optional(date), to: v.optional(date) };
const texts = v.array(text);

export const sourcesFile = v.strictObject({
  sources: v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "must be lower case letters, digits and hyphens")),
      kind: v.picklist(["un-document", "un-library", "un-press", "data-set", "news", "reference", "user"]),
      title: text,
      publisher: v.optional(text),
      url: v.optional(text),
      licence: v.optional(text),
      attribution: v.optional(text),
      notes: v.optional(v.union([text, texts])),
    }),
  ),
});

export const membersFile = v.strictObject({
  about: v.optional(text),
  members: v.array(
    v.strictObject({
      code,
      iso2: v.optional(text),
      m49: v.optional(text),
      cow: v.optional(v.number()),
      admitted: date,
      left: v.optional(date),
      region: v.optional(v.picklist(REGIONS)),
      names: v.pipe(v.array(v.strictObject({ short: text, official: v.optional(text), ...period })), v.minLength(1)),
      after: v.optional(v.array(code)),
      how: v.optional(v.picklist(["continues", "successor", "united-with"])),
      away: v.optional(v.array(v.strictObject({ ...period, says: text }))),
      notes: v.optional(texts),
    }),
  ),
});

export const councilFile = v.strictObject({
  about: v.optional(text),
  permanent: v.array(v.strictObject({ member: code, ...period })),
  elected: v.record(v.string(), codes),
  changes: v.optional(
    v.array(
      v.strictObject({
        year: text,
        seat: code,
        before: v.optional(code),
        ...period,
        says: text,
        sure: v.optional(v.picklist(SURENESS)),
        sources: v.optional(texts),
      }),
    ),
  ),
  notes: v.optional(texts),
  sources: v.optional(texts),
});

export const groupsFile = v.strictObject({
  about: v.optional(text),
  groups: v.array(
    v.strictObject({
      id: text,
      name: text,
      aliases: texts,
      members: v.array(v.strictObject({ member: code, ...period })),
      says: v.optional(text),
      sure: v.optional(v.picklist(SURENESS)),
      notes: v.optional(texts),
      sources: v.optional(texts),
    }),
  ),
});

export const officialsFile = v.strictObject({
  about: v.optional(text),
  officials: v.array(
    v.strictObject({ name: text, forms: v.optional(texts), of: text, office: text, ...period, sure: v.optional(text) }),
  ),
});

const forms = {
  names: texts,
  misspellings: v.optional(texts),
  says: v.optional(text),
  caps: v.optional(texts),
  demonyms: v.optional(texts),
  people: v.optional(texts),
  metonyms: v.optional(texts),
};
export const lexiconFile = v.strictObject({
  about: v.optional(text),
  members: v.array(v.strictObject({ code, ...forms })),
  ambiguous: v.array(
    v.strictObject({
      form: text,
      codes: v.array(text),
      groups: v.optional(texts),
      risk: v.optional(text),
      says: v.optional(text),
    }),
  ),
  observers: v.array(v.strictObject({ code: text, ...forms })),
  others: v.array(
    v.strictObject({
      code: v.optional(text),
      kind: v.optional(text),
      to: v.optional(date),
      from: v.optional(date),
      ...forms,
    }),
  ),
});

const counts = {
  yes: v.optional(count),
  no: v.optional(count),
  abstaining: v.optional(count),
  "not-voting": v.optional(count),
};
const vote = v.strictObject({
  id: text,
  question: v.strictObject({
    kind: v.picklist(QUESTION_KINDS),
    symbol: v.optional(text),
    adoptedAs: v.optional(text),
    title: text,
    says: v.optional(text),
    of: v.optional(text),
    part: v.optional(text),
    motion: v.optional(v.picklist(MOTIONS)),
    polarity: v.optional(v.picklist(["overrule", "uphold"])),
    amended: v.optional(v.boolean()),
    sponsors: v.optional(
      v.strictObject({
        main: v.optional(v.array(code)),
        co: v.optional(v.array(code)),
        count: v.optional(count),
        words: v.optional(text),
      }),
    ),
    agendaItem: v.optional(text),
    topics: v.optional(texts),
    keywords: v.optional(texts),
    series: v.optional(text),
  }),
  method: v.picklist(METHODS),
  order: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  tally: v.optional(v.strictObject(counts)),
  otherTallies: v.optional(
    v.array(
      v.strictObject({
        kind: v.picklist(["preliminary", "announced", "corrected", "misprinted"]),
        ...counts,
        words: v.optional(text),
        sources: v.optional(texts),
      }),
    ),
  ),
  votes: v.optional(
    v.strictObject({
      yes: v.optional(codes),
      no: v.optional(codes),
      abstaining: v.optional(codes),
      "not-voting": v.optional(codes),
    }),
  ),
  partial: v.optional(v.boolean()),
  notVoting: v.optional(
    v.strictObject({
      absent: v.optional(codes),
      "not-participating": v.optional(codes),
      "no-vote-article-19": v.optional(codes),
    }),
  ),
  intended: v.optional(
    v.array(
      v.strictObject({ member: code, option: v.picklist(OPTIONS), says: v.optional(text), sources: v.optional(texts) }),
    ),
  ),
  outcome: v.optional(v.picklist(OUTCOMES)),
  vetoes: v.optional(v.array(code)),
  requirement: v.optional(
    v.strictObject({ majority: v.picklist(MAJORITIES), basis: v.optional(text), sources: v.optional(texts) }),
  ),
  partyToDispute: v.optional(
    v.array(v.strictObject({ member: code, abstention: v.picklist(["observed", "claimed", "not-raised"]) })),
  ),
  sure: v.optional(v.record(v.picklist(DATA), v.picklist(SURENESS))),
  doubts: v.optional(v.array(v.strictObject({ on: v.picklist(DATA), says: text, among: v.optional(texts) }))),
  notes: v.optional(texts),
  sources: texts,
});
export type CuratedVote = v.InferOutput<typeof vote>;

const meeting = {
  id: text,
  body: v.picklist(BODIES),
  session: v.optional(text),
  date,
  title: v.optional(text),
  votes: v.array(vote),
};

export const votesFile = v.strictObject({
  about: text,
  meetings: v.array(v.strictObject({ ...meeting, sources: v.optional(texts), notes: v.optional(texts) })),
});

/** A meeting that was played: its own members, and the rules it was played by. */
export const playedFile = v.strictObject({ ...meeting, about: v.optional(v.string()), rules: text, members: codes });
