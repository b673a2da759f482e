import { seededRandom } from "#basics";
import type { VotingRecord } from "#record";
import { type SmallVote, smallRecord } from "./small-record.ts";

/** Votes drawn from known points on a line, for tests: the fit must find the points again. */
export interface MadeVotes {
  readonly record: VotingRecord;
  readonly votes: readonly SmallVote[];
  readonly codes: readonly string[];
  /** Points of the members, in the order of the codes; USA is the highest. */
  readonly points: readonly number[];
}

export interface MadeOptions {
  readonly members?: number;
  readonly years?: number;
  readonly texts?: number;
  readonly seed?: number;
  /** A member that changes sides in the middle of the years. */
  readonly turncoat?: true;
}

export function madeVotes({ members = 30, years = 4, texts = 25, seed = 1, turncoat }: MadeOptions = {}): MadeVotes {
  const random = seededRandom(seed);
  const codes = ["USA", ...Array.from({ length: members - 1 }, (_, i) => `M${String(i).padStart(2, "0")}`)];
  const points = codes.map((_, i) => (i === 0 ? 2.5 : -1.5 + (3 * i) / members));
  const items = Array.from({ length: texts }, () => ({
    slope: 4 + 3 * random(),
    cut: 3 * random() - 1,
    gap: 0.6 + random(),
  }));
  const votes = Array.from({ length: years }, (_, y) =>
    items.map((item, j): SmallVote => {
      const side = j % 3 === 0 ? -1 : 1;
      const cells = points.map((x, i) => {
        if (i > 0 && random() < 0.08) return "X";
        const at = turncoat && i === members - 1 && y >= years / 2 ? -1.5 : x;
        const noise = Math.log(1 / random() - 1);
        const z = side * item.slope * (at - item.cut) + noise;
        return z < 0 ? "Y" : z < item.gap ? "A" : "N";
      });
      return {
        cells: cells.join(""),
        date: `${2000 + y}-11-${String(1 + (j % 28)).padStart(2, "0")}`,
        title: `Matter ${NAMES[j % NAMES.length]}${Math.floor(j / NAMES.length)}x`,
      };
    }),
  ).flat();
  const sorted = [...votes].sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1));
  return { record: smallRecord(codes, sorted), votes: sorted, codes, points };
}

const NAMES = [
  "alder",
  "birch",
  "cedar",
  "dogwood",
  "elm",
  "fir",
  "ginkgo",
  "hazel",
  "ivy",
  "juniper",
  "kapok",
  "larch",
  "maple",
];
