import { parentPort, workerData } from "node:worker_threads";
import type { LocalDate } from "#basics";
import { createReader } from "#press";
import { openUserRecord, readStatements } from "#store";
import type { ArchiveTask } from "./archive-tasks.ts";
import { judgeTasks } from "./judge-task.ts";

// A thread that judges what it is sent: its own record, its own reader, the answers in the order of the questions.

const reader = createReader(openUserRecord(), readStatements);
const { published } = workerData as { readonly published?: LocalDate };
parentPort?.on("message", (tasks: readonly ArchiveTask[]) => {
  parentPort?.postMessage(judgeTasks(reader, tasks, published));
});
