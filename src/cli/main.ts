import { plenaryHome } from "#store";
import { runPlenary } from "./program.ts";
import { faultOf } from "./screen/fault-words.ts";

// The reader of our output may leave early (`plenary votes | head`); that is no fault.
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code === "EPIPE") process.exit();
  const { says, code } = faultOf(fault, plenaryHome());
  process.stderr.write(`${says}\n`);
  process.exit(code);
});

void runPlenary(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
