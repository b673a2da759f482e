import type { Source } from "#record";

/** The sources whose files Plenary reads, with the terms under which their facts may be passed on. */
export const UNDL: Source = {
  id: "undl",
  kind: "un-library",
  title: "United Nations Digital Library, voting data",
  publisher: "United Nations, Dag Hammarskjöld Library",
  url: "https://digitallibrary.un.org/record/{place}",
  licence: "Copyright United Nations; non-commercial use with attribution; as is, without warranty",
  attribution: "United Nations Dag Hammarskjöld Library, voting data, https://digitallibrary.un.org",
};

export const VOETEN: Source = {
  id: "voeten",
  kind: "data-set",
  title: "United Nations General Assembly Voting Data (Voeten, Strezhnev, Bailey)",
  publisher: "Harvard Dataverse",
  url: "https://doi.org/10.7910/DVN/LEJUQZ",
  licence: "CC0 1.0 as stated by the repository",
  attribution:
    "Bailey, Strezhnev and Voeten (2017), Estimating dynamic state preferences from United Nations voting data, Journal of Conflict Resolution 61(2)",
};

export const SCRAPE: Source = {
  id: "undl-scrape",
  kind: "data-set",
  title: "Votes collected from the pages of the UN Digital Library",
  url: "https://digitallibrary.un.org/record/{place}",
  licence: "Facts of the United Nations; copyright United Nations; non-commercial use with attribution",
  attribution: "United Nations Digital Library, collected by third parties",
};

export const MEMBER_LISTS: Source = {
  id: "member-lists",
  kind: "un-library",
  title: "Lists of Member States and of seats in the Security Council",
  publisher: "United Nations, Dag Hammarskjöld Library",
  url: "https://digitallibrary.un.org/record/4082085",
  licence: "Copyright United Nations; non-commercial use with attribution; as is, without warranty",
  attribution: "United Nations Dag Hammarskjöld Library, Member States, https://digitallibrary.un.org/record/4082085",
};

export const COUNCIL_TABLES: Source = {
  id: "council-tables",
  kind: "un-library",
  title: "Meetings, outcomes and vetoes of the Security Council, tables of the Dag Hammarskjöld Library",
  publisher: "United Nations, Dag Hammarskjöld Library",
  url: "https://research.un.org/en/docs/sc",
  licence: "Copyright United Nations; non-commercial use with attribution; as is, without warranty",
  attribution: "United Nations Dag Hammarskjöld Library, Security Council tables",
};

/** What the votes of an export of Plenary cite beside their own sources: only that they came by it. */
export const PLENARY_EXPORT: Source = {
  id: "plenary-export",
  kind: "reference",
  title: "Votes that were handed on by Plenary, each with its own sources",
};
