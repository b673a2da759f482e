/**
 * How fast the rules decide. Run: node --conditions=source --import { parse } from "yaml";
import tsx bench/rules.bench.ts [folder of an imported record]
 * Prints decisions a second on votes already tallied, the time to replay a record, and meeting actions a second.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { openRecord, type VotingRecord } from "#record";
import { type Ballot, ballotOf, decide, flips, history, meeting } from "#rules";
import { openUserRecord, readCuratedRecord } from "#store";

const ROOT = join(import.meta.dirname, "..");
const ROUNDS = 7;

/** Middle one of several runs, in milliseconds of processor time, so that a busy machine does not count; the first runs are warm-up. */
function median(run: () => void): number {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 2; round++) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    if (round >= 2) times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}

function rate(count: number, ms: number): string {
  return `${Math.round((count / ms) * 1000).toLocaleString("en")} a second`;
}

function decisions(record: VotingRecord): void {
  const ballots: readonly Ballot[] = Array.from({ length: record.voteCount }, (_, i) => ballotOf(record, i));
  const repeat = Math.ceil(200_000 / ballots.length);
  let adopted = 0;
  const ms = median(() => {
    for (let n = 0; n < repeat; n++) for (const ballot of ballots) if (decide(ballot).outcome === "adopted") adopted++;
  });
  console.log(
    `decisions           ${rate(repeat * ballots.length, ms)} (${ballots.length} ballots; ${adopted > 0 ? "ok" : "none adopted"})`,
  );
  const flipMs = median(() => {
    for (const ballot of ballots) flips(ballot);
  });
  console.log(`smallest changes    ${rate(ballots.length, flipMs)}`);
}

function replays(name: string, record: VotingRecord): void {
  const found = history.replay(record);
  const ms = median(() => {
    history.replay(record);
  });
  console.log(
    `replay, ${name.padEnd(10)}  ${ms.toFixed(1)} ms: ${found.votes} votes, ${found.agreeing} agree, ${found.disagreements.length} do not, ${found.unstated} without a stated outcome`,
  );
}

function meetings(): void {
  const folder = join(ROOT, "data", "meetings");
  const logs = readdirSync(folder).flatMap((name) => {
    const script = meeting.parseScript(parse(readFileSync(join(folder, name), "utf8")));
    return script.ok ? [{ start: script.value.start, log: meeting.runScript(script.value).final.log }] : [];
  });
  const actions = logs.reduce((n, { log }) => n + log.length, 0);
  const repeat = 50;
  const ms = median(() => {
    for (let n = 0; n < repeat; n++) for (const { start, log } of logs) meeting.replayLog(start, log);
  });
  console.log(`meeting actions     ${rate(repeat * actions, ms)} (${logs.length} meetings, ${actions} actions)`);
}

const shipped = openRecord(readCuratedRecord(join(ROOT, "data", "record")));
decisions(shipped);
replays("shipped", shipped);
const imported = process.argv[2];
if (imported !== undefined) replays("imported", openUserRecord(imported, ROOT));
meetings();
