import { parentPort, workerData } from "node:worker_threads";
import type { LocalDate } from "#basics";
import { createReader } from "#press";
import { openUserRecord, readStatements } from "#store";
import type { ArchiveTask } from "./archive-tasks.ts";
import { judgeTasks } from "./judge-task.ts";

// A thread that judges what it is sent: its own record, its own reader, the answers in the order of the questions.

const reader = createReader(openUserRecord(), readStatements);
const { published } = workerData as { readonly published?: LocalDate };
let before: Promise<void> = Promise.resolve();
parentPort?.on("message", (tasks: readonly ArchiveTask[]) => {
  // A PDF is waited for: without a queue a batch behind it would answer first.
  before = before.then(async () => parentPort?.postMessage(await judgeTasks(reader, tasks, published)));
});
