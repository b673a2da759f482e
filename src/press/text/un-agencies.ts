const OF_THE_UN = ["UN", "U.N.", "UN's", "U.N.'s", "United Nations", "United Nations'"];

const AGENCIES = [
  "nuclear watchdog",
  "nuclear agency",
  "atomic watchdog",
  "atomic agency",
  "atomic energy agency",
  "health agency",
  "health body",
  "culture agency",
  "cultural agency",
  "cultural body",
  "refugee agency",
  "food agency",
  "children's agency",
  "aviation agency",
  "shipping agency",
  "maritime agency",
  "labour agency",
  "labor agency",
  "tourism agency",
  "weather agency",
  "drug agency",
  "rights body",
  "human rights body",
  "top rights body",
  "top human rights body",
  "rights council",
  "climate conference",
  "climate summit",
  "trade body",
];

/** What the press calls agencies and conferences of the United Nations that vote by themselves: "the UN's nuclear watchdog". */
export const UN_AGENCIES: readonly string[] = [
  ...OF_THE_UN.flatMap((un) => AGENCIES.map((agency) => `${un} ${agency}`)),
  "board of governors",
  "governing board",
  "executive board",
  "35-member board",
  "35-nation board",
  "HR Council",
];
