import type { Random } from "#basics";
import type { IdealPointFit } from "../ideal/ideal-points.ts";
import type { LinkedTexts } from "../matrix/linked-texts.ts";
import type { VoteMatrix } from "../matrix/vote-matrix.ts";
import { countVote, LAPSE, likeliest, modelChances, roomShares, withLapse } from "../surprise/prediction.ts";
import { ownRecord, seriesOf, withOwnRecord } from "../surprise/series-record.ts";

/** How well chances told the positions they were held against. */
export interface Scores {
  readonly cells: number;
  readonly logLikelihood: number;
  /** exp of the mean log chance given to what happened. */
  readonly gmp: number;
  readonly shareRight: number;
  /** 1 - errors / errors of "all vote the commonest position of the roll call" (Poole and Rosenthal). */
  readonly apre: number | null;
  /** Mean distance between chance and frequency, by ten classes of the chance given to the likeliest position. */
  readonly calibrationError: number;
  /** Mean squared error over the positions (Brier 1950). */
  readonly brier: number;
  /** The classes behind the calibration error: how often the likeliest position was given what chance, and came. Empty ones are left out. */
  readonly calibration: readonly { readonly cells: number; readonly chance: number; readonly share: number }[];
}

export interface FitReport {
  readonly threeWay: Scores;
  /** The same with abstaining and no taken together, to be comparable with binary models. */
  readonly yesOrNot: Scores;
}

/** Gathers scores one vote at a time. */
export interface ScoreSheet {
  readonly add: (chances: readonly number[], happened: number, commonest: number) => void;
  readonly scores: () => Scores;
}

export function scoreSheet(): ScoreSheet {
  let [cells, logLikelihood, right, baseline, brier] = [0, 0, 0, 0, 0];
  const classes = Array.from({ length: 10 }, () => ({ n: 0, chance: 0, hits: 0 }));
  return {
    add(chances, happened, commonest) {
      cells++;
      logLikelihood += Math.log(Math.max(chances[happened] ?? 0, 1e-12));
      let best = 0;
      chances.forEach((p, c) => {
        if (p > (chances[best] ?? 0)) best = c;
        brier += (p - (c === happened ? 1 : 0)) ** 2;
      });
      if (best === happened) right++;
      if (commonest === happened) baseline++;
      const top = chances[best] ?? 0;
      const cell = classes[Math.min(9, Math.floor(top * 10))];
      if (cell === undefined) return;
      cell.n++;
      cell.chance += top;
      cell.hits += best === happened ? 1 : 0;
    },
    scores: () => ({
      cells,
      logLikelihood,
      gmp: Math.exp(logLikelihood / cells),
      shareRight: right / cells,
      apre: baseline === cells ? null : 1 - (cells - right) / (cells - baseline),
      calibrationError: classes.reduce((sum, c) => sum + Math.abs(c.chance - c.hits), 0) / cells,
      brier: brier / cells,
      calibration: classes
        .filter((c) => c.n > 0)
        .map((c) => ({ cells: c.n, chance: c.chance / c.n, share: c.hits / c.n })),
    }),
  };
}

export interface ReportOptions {
  /** The cells the fit was made without; only these are scored, and nothing else is taken from them. */
  readonly heldOut?: Uint8Array;
  /** Bends the chances to what each member did on the other texts of the series, as surprise and forecasts do. */
  readonly links?: LinkedTexts;
  readonly lapse?: number;
}

/**
 * Scores of a fit on the cells it saw, or, with the mask it was fitted without, on the held-out cells.
 * The roll call's commonest position, and the room's shares, are taken from the cells the fit saw.
 */
export function fitReport(matrix: VoteMatrix, fit: IdealPointFit, options: ReportOptions = {}): FitReport {
  const { heldOut, links, lapse = LAPSE } = options;
  const three = scoreSheet();
  const two = scoreSheet();
  const width = matrix.members.length;
  const series = links === undefined ? undefined : seriesOf(links);
  for (let v = 0; v < matrix.rows.length; v++) {
    const shares = roomShares(countVote(matrix, v, heldOut));
    const commonest = likeliest(shares) - 1;
    const texts = series?.get(links?.group[v] as number);
    for (let m = 0; m < width; m++) {
      const cell = matrix.cells[v * width + m] as number;
      if (cell === 0 || (heldOut !== undefined && heldOut[v * width + m] !== 1)) continue;
      const model = modelChances(matrix, fit, v, m, shares, 0);
      const bent =
        texts === undefined ? model : withOwnRecord(model, ownRecord(matrix, texts, v, m, "others", heldOut));
      const chances = withLapse(bent, shares, lapse);
      three.add(chances, cell - 1, commonest);
      two.add([chances[0], chances[1] + chances[2]], cell === 1 ? 0 : 1, shares[0] >= 0.5 ? 0 : 1);
    }
  }
  return { threeWay: three.scores(), yesOrNot: two.scores() };
}

/** Marks a share of the positions, by lot, to be kept from a fit. */
export function heldOutCells(matrix: VoteMatrix, share: number, random: Random): Uint8Array {
  const mask = new Uint8Array(matrix.cells.length);
  for (let i = 0; i < mask.length; i++) if (matrix.cells[i] !== 0 && random() < share) mask[i] = 1;
  return mask;
}
