import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ALL_CONTESTED, linkedTexts, voteMatrix } from "#alignment";
import { madeVotes } from "../../../../test/made-votes.ts";
import { type ChainTask, sampleChain } from "./sample-chain.ts";

const { record } = madeVotes({ years: 2 });
const matrix = voteMatrix(record, ALL_CONTESTED);
const folder = mkdtempSync(join(tmpdir(), "plenary-chains-"));
const task = (name: string): ChainTask => ({
  matrix,
  links: linkedTexts(record, matrix.rows),
  seed: 3,
  burnIn: 5,
  sweeps: 40,
  path: join(folder, `${name}.json`),
});

test("a chain that was stopped and kept goes on to what it would have been", async () => {
  const whole = await sampleChain(task("whole"), { stopAsked: () => false, tell: () => {} });
  let asked = 0;
  const stopped = await sampleChain(task("stopped"), { stopAsked: () => asked++ >= 9, tell: () => {} });
  expect(stopped.sweeps).toBe(9);
  const told: number[] = [];
  const gone = await sampleChain(task("stopped"), { stopAsked: () => false, tell: (done) => told.push(done) });
  expect(gone).toEqual(whole);
  expect([told[0], told.at(-1)]).toEqual([9, 40]);
});

test("a chain that is done is read and not run", async () => {
  const told: number[] = [];
  const chain = await sampleChain(task("whole"), { stopAsked: () => false, tell: (done) => told.push(done) });
  expect([chain.sweeps, told]).toEqual([40, []]);
});
