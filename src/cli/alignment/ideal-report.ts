import type { evaluation } from "#alignment";
import { foldLines } from "../screen/fold-lines.ts";
import { figure, screenTable } from "../screen/screen-table.ts";
import type { Terminal } from "../screen/terminal.ts";

/** How good a fit is, one line for each set of positions it was held against. */
export function writeReport(
  terminal: Terminal,
  { seen, lineHeldOut, heldOut, nextPeriod }: evaluation.Assessment,
): void {
  const line = (name: string, s: evaluation.Scores): readonly string[] => [
    name,
    String(s.cells),
    figure(s.logLikelihood, 0),
    figure(s.gmp, 3),
    figure(s.shareRight, 3),
    figure(s.apre, 3),
    figure(s.calibrationError, 3),
  ];
  const rows = [
    ["", "positions", "log-likelihood", "GMP", "right", "APRE", "calibration error"],
    line("seen by the fit", seen.threeWay),
    line("  yes against not-yes", seen.yesOrNot),
    line("a tenth kept from it", lineHeldOut.threeWay),
    line("  yes against not-yes", lineHeldOut.yesOrNot),
    line("the same, foretold", heldOut.threeWay),
    line("  yes against not-yes", heldOut.yesOrNot),
    ...(nextPeriod === undefined ? [] : [line(`${nextPeriod.period}, foretold`, nextPeriod.scores)]),
  ];
  terminal.write(`\n${screenTable(rows)}`);
  const words =
    'GMP: geometric mean of the chances given to what happened. APRE: share of the errors of "all do what most did" that is avoided. What is foretold uses a second line, an item for each vote and each member\'s record on repeated texts too, as surprise and forecast do.';
  terminal.write(`${terminal.style.faint(foldLines(words, terminal.width))}\n`);
}
