/** Month names and abbreviations, January first. */
export const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan"],
  ["february", "feb"],
  ["march", "mar"],
  ["april", "apr"],
  ["may"],
  ["june", "jun"],
  ["july", "jul"],
  ["august", "aug"],
  ["september", "sep", "sept"],
  ["october", "oct"],
  ["november", "nov"],
  ["december", "dec"],
];

/** Weekdays, Sunday first. */
export const WEEKDAYS: readonly (readonly string[])[] = [
  ["sunday", "sun"],
  ["monday", "mon"],
  ["tuesday", "tue", "tues"],
  ["wednesday", "wed"],
  ["thursday", "thu", "thur", "thurs"],
  ["friday", "fri"],
  ["saturday", "sat"],
];

/** Events whose anniversaries date a vote, with words that name them close after "anniversary". */
export const EVENTS: readonly { readonly words: readonly string[]; readonly day: readonly [number, number, number] }[] =
  [
    { words: ["annexation"], day: [2014, 3, 18] },
    { words: ["hamas"], day: [2023, 10, 7] },
    { words: ["invasion", "war", "aggression", "full-scale", "conflict"], day: [2022, 2, 24] },
  ];
