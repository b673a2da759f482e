import { runPlenary } from "./program.ts";

// The reader of our output may leave early (`plenary votes | head`); that is no fault.
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code === "EPIPE") process.exit();
  throw fault;
});

void runPlenary(process.argv.slice(2), process).then((code) => {
  process.exitCode = code;
});
