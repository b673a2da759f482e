/** What each room under src/ may open the door of; the order is the order of the flow. A new arrow needs an ADR. */
export const rooms = {
  basics: [],
  record: ["basics"],
  ingest: ["basics", "record"],
  rules: ["basics", "record"],
  alignment: ["basics", "record"],
  press: ["basics", "record", "rules", "alignment"],
  words: ["basics", "record", "rules", "alignment", "press"],
  wire: ["basics", "record", "rules", "alignment", "press"],
  charts: [],
  store: ["basics", "record", "ingest", "wire"],
  cli: ["basics", "record", "ingest", "rules", "alignment", "press", "words", "wire", "charts", "store"],
  web: ["basics", "record", "rules", "alignment", "press", "words", "wire", "charts", "store"],
} as const satisfies Record<string, readonly string[]>;

/** Rooms without I/O, clock or dice, and the packages each of them may use all the same (ADR 0005). */
export const pure: Readonly<Record<string, readonly string[]>> = {
  basics: [],
  record: [],
  ingest: ["valibot"],
  rules: [],
  alignment: ["graphology", "graphology-communities-louvain"],
  press: ["htmlparser2"],
  words: [],
  wire: ["valibot"],
  charts: [],
};
