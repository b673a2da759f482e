/** How good the numbers are, `evaluation` at the room's door. */

export { adjustedRand } from "../blocs.ts";
export { type Backtest, backtest } from "../forecast.ts";
export { withVotes } from "../matrix/vote-matrix.ts";
export { type Assessment, assess } from "./assessment.ts";
export { type FitReport, fitReport, heldOutCells, type Scores } from "./fit-report.ts";
