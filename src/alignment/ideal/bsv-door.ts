/** The reference engine, `bsv` at the room's door: start a chain, run it in pieces, read the fit of one chain or more. */
export {
  type BsvChain as Chain,
  type BsvFit as Fit,
  type BsvOptions as Options,
  type ChainRun as Run,
  chainsFit as fit,
  continueChain as goOn,
  runChain as run,
  startChain as start,
} from "./bsv.ts";
