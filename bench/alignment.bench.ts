/**
 * Times of the alignment room beside named yardsticks in the same run, medians of 5, contestants by turns; wall and processor time.
 * `PLENARY_SHARED=… node --conditions=source --import tsx bench/alignment.bench.ts`. Needs the outside data; R (with pscl and MCMCpack) is
 * used where it is installed and left out, by name, where it is not.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import {
  ALL_CONTESTED,
  allPairs,
  bsv,
  evaluation,
  idealPoints,
  linkedTexts,
  surprises,
  type VoteMatrix,
  voteMatrix,
} from "#alignment";
import type { LocalDate } from "#basics";
import { readFullRecord } from "../test/full-record.ts";

const RUNS = 5;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

interface Time {
  readonly wall: number;
  /** Processor time: the fair measure on a machine that others use too. */
  readonly cpu: number;
}
type Times = Readonly<Record<string, Time>>;

/** Runs each by turns, five times after one to warm up, and gives the medians in ms. */
function race(contestants: Readonly<Record<string, () => void>>): Times {
  const times = new Map(Object.keys(contestants).map((name) => [name, [] as Time[]]));
  for (let run = -1; run < RUNS; run++) {
    for (const [name, go] of Object.entries(contestants)) {
      const before = process.cpuUsage();
      const from = performance.now();
      go();
      const wall = performance.now() - from;
      const { user, system } = process.cpuUsage(before);
      if (run >= 0) times.get(name)?.push({ wall, cpu: (user + system) / 1000 });
    }
  }
  return Object.fromEntries(
    [...times].map(([name, t]) => [name, { wall: median(t.map((x) => x.wall)), cpu: median(t.map((x) => x.cpu)) }]),
  );
}

function report(title: string, ours: string, times: Times): void {
  console.log(`\n${title.padEnd(48)}${"wall ms".padStart(10)}${"cpu ms".padStart(10)}   cpu beside ${ours}`);
  const own = times[ours]?.cpu ?? Number.NaN;
  for (const [name, { wall, cpu }] of Object.entries(times)) {
    const ratio = name === ours ? "" : `${(cpu / own).toFixed(cpu / own < 10 ? 2 : 0)} x`;
    console.log(`  ${name.padEnd(46)}${wall.toFixed(1).padStart(10)}${cpu.toFixed(1).padStart(10)}   ${ratio}`);
  }
}

/** The commonest way: a matrix of ones for each position and matrix products. */
function matrixProducts(matrix: VoteMatrix): Float64Array {
  const members = matrix.members.length;
  const sums = new Float64Array(members * members);
  const one = new Float64Array(members * matrix.rows.length);
  for (let position = 1; position <= 3; position++) {
    for (let v = 0; v < matrix.rows.length; v++) {
      for (let m = 0; m < members; m++) {
        one[m * matrix.rows.length + v] = matrix.cells[v * members + m] === position ? 1 : 0;
      }
    }
    for (let i = 0; i < members; i++) {
      for (let k = i; k < members; k++) {
        let sum = 0;
        const [a, b] = [i * matrix.rows.length, k * matrix.rows.length];
        for (let v = 0; v < matrix.rows.length; v++) sum += one[a + v]! * one[b + v]!;
        sums[i * members + k]! += sum;
      }
    }
  }
  return sums;
}

/** Times of R's own calls, in ms, read from what the script prints; undefined where R or a package is missing. */
function inR(matrix: VoteMatrix, script: string): Time | undefined {
  const folder = mkdtempSync(join(tmpdir(), "plenary-bench-"));
  const rows = [...matrix.rows.keys()].map((v) =>
    [...matrix.cells.subarray(v * matrix.members.length, (v + 1) * matrix.members.length)].join(","),
  );
  writeFileSync(join(folder, "votes.csv"), rows.join("\n"));
  writeFileSync(
    join(folder, "run.R"),
    `m <- t(as.matrix(read.csv("${join(folder, "votes.csv")}", header=FALSE)))\n${script}`,
  );
  try {
    const said = execFileSync("Rscript", ["--vanilla", join(folder, "run.R")], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [, wall, cpu] = /ms=([\d.]+) cpu=([\d.]+)/.exec(said) ?? [];
    return { wall: Number(wall), cpu: Number(cpu) };
  } catch {
    return undefined;
  }
}

/** Median of some calls; R's "user.self" and "sys.self" are the processor time. */
const R_TIME = (call: string, runs: number): string =>
  `t <- sapply(1:${runs}, function(i) { s <- system.time(${call}); c(s[["elapsed"]], s[["user.self"]] + s[["sys.self"]]) })
cat(sprintf("ms=%.3f cpu=%.3f\\n", 1000*median(t[1,]), 1000*median(t[2,])))`;
const R_PAIRS = `f <- function() { y <- (m==1)*1; a <- (m==2)*1; n <- (m==3)*1; p <- (m>0)*1
 list(tcrossprod(p), tcrossprod(y)+tcrossprod(a)+tcrossprod(n), tcrossprod(y,n)) }
${R_TIME("f()", RUNS)}`;
const R_BINARY = `v <- (m==1)*1; v[m==0] <- NA; keep <- apply(v,2,function(x) length(unique(x[!is.na(x)]))==2); v <- v[rowSums(!is.na(v))>5, keep]`;
const R_PSCL = `suppressMessages(library(pscl)); ${R_BINARY}; rc <- rollcall(v)
${R_TIME("ideal(rc, maxiter=2500, burnin=500, thin=10)", 1)}`;
const R_MCMC = `suppressMessages(library(MCMCpack)); ${R_BINARY}
${R_TIME("MCMCirt1d(v, burnin=500, mcmc=2000, thin=10)", 1)}`;

const record = readFullRecord();
console.log(
  `load before: ${loadavg()
    .map((l) => l.toFixed(1))
    .join(" ")}`,
);
const choice = { ...ALL_CONTESTED, unanimous: "kept" as const, to: "2020-08-31" as LocalDate };
const matrix = voteMatrix(record, choice);
const links = linkedTexts(record, matrix.rows);
const bits = allPairs.bitsOf(matrix);
const positions = matrix.cells.reduce((n, c) => n + (c === 0 ? 0 : 1), 0);
console.log(
  `${matrix.members.length} members, ${matrix.rows.length} votes, ${positions} positions, ${matrix.periods.length} sessions`,
);

report(
  "From the record",
  "voteMatrix",
  race({ voteMatrix: () => voteMatrix(record, choice), linkedTexts: () => linkedTexts(record, matrix.rows) }),
);

const pairTimes = {
  ...race({
    "all pairs, SIMD": () => allPairs.counts(bits),
    "all pairs, plain": () => allPairs.plainCounts(bits),
    "all pairs, full 3x3 tables": () => allPairs.tables(bits),
    packing: () => allPairs.bitsOf(matrix),
  }),
  ...race({ "matrix products in JavaScript": () => matrixProducts(matrix) }),
};
const rPairs = inR(matrix, R_PAIRS);
report(
  "All pairs of members, sessions 1 to 74",
  "all pairs, SIMD",
  rPairs === undefined ? pairTimes : { ...pairTimes, "R, matrix products (tcrossprod)": rPairs },
);

const session = evaluation.withVotes(
  matrix,
  [...matrix.rows.keys()].filter((v) => matrix.periods[matrix.period[v]!] === "74"),
);
const [pscl, mcmc] = [inR(session, R_PSCL), inR(session, R_MCMC)];
report("Ideal points of one session (74)", "ordinal MAP, static", {
  ...race({ "ordinal MAP, static": () => idealPoints(session) }),
  ...(pscl === undefined ? {} : { "R pscl::ideal, 2,500 iterations, one run": pscl }),
  ...(mcmc === undefined ? {} : { "R MCMCpack::MCMCirt1d, 2,500 iterations, one run": mcmc }),
});

const chain = bsv.goOn(matrix, bsv.start(matrix, 1, 0, { links }), { links });
report("Ideal points of the full history", "ordinal dynamic MAP", {
  ...race({
    "ordinal dynamic MAP": () => idealPoints(matrix, { links }),
    "a hundred sweeps of the BSV sampler": () => {
      for (let sweep = 0; sweep < 100; sweep++) chain.sweep();
    },
  }),
});

report(
  "Surprise of every position of session 74",
  "given the others",
  race({
    "given the others": () => surprises(record, matrix, links, "74", "given-the-others"),
    "before the vote": () => surprises(record, matrix, links, "74", "before-the-vote"),
  }),
);
console.log(
  `\nload after: ${loadavg()
    .map((l) => l.toFixed(1))
    .join(" ")}`,
);
