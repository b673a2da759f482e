import { err, ok, type Result } from "#basics";
import { OPTIONS, type VotingRecord, voteNamed } from "#record";
import { type Correction, correct, openUserRecord, readCorrections, withdrawCorrection } from "#store";
import { optionWords, tallyWords } from "#words";
import { findMember, unknownMember } from "../input/find-member.ts";
import { unknownSymbol } from "../input/find-vote.ts";
import { oneOf, tallyOption } from "../input/options.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";
import { today } from "../screen/today.ts";

export interface RecordCorrectOptions {
  readonly member?: readonly string[];
  readonly tally?: string;
  readonly outcome?: string;
  readonly title?: string;
  readonly says?: string;
  readonly withdraw?: true;
  readonly json?: true;
}

/** `plenary record correct VOTE`: enters a correction by hand, takes one back, or lists those that stand. */
export function recordCorrect(terminal: Terminal, typed: string | undefined, options: RecordCorrectOptions): ExitCode {
  if (typed === undefined) return list(terminal, options);
  const record = openUserRecord();
  const row = voteNamed(record, typed);
  if (row === undefined && options.withdraw !== true) {
    terminal.complain(unknownSymbol(record, typed));
    return EXIT.badInput;
  }
  // What was entered of a vote that is no longer on record can still be taken back.
  const vote = row === undefined ? typed : record.vote(row).id;
  const correction = options.withdraw === true ? undefined : correctionOf(record, vote, options);
  if (correction !== undefined && !correction.ok) {
    terminal.complain(correction.error);
    return EXIT.badInput;
  }
  const read = today();
  const done = correction === undefined ? withdrawCorrection(vote, { read }) : correct([correction.value], { read });
  if (!done.ok) {
    terminal.complain(`${done.error.says}.`);
    return EXIT.badInput;
  }
  if (options.json) writeJson(terminal, done.value);
  else {
    const { before, version, path } = done.value;
    const words = options.withdraw === true ? "The correction is taken back" : "Corrected";
    const next = `“plenary record issues --vote "${vote}"” shows what the sources say.`;
    terminal.write(
      `${foldLines(`${words}; record ${before} is now ${version} in ${path}. ${next}`, terminal.width)}\n`,
    );
  }
  return EXIT.done;
}

function correctionOf(
  record: VotingRecord,
  vote: string,
  { member, tally, outcome, title, says }: RecordCorrectOptions,
): Result<Correction, string> {
  if (member === undefined && tally === undefined && outcome === undefined && title === undefined) {
    return err("Say what is to be corrected: --member NOR=no, --tally 93-18-65, --outcome adopted or --title “…”.");
  }
  if (says === undefined)
    return err("Say where you have it from, as in --says “A/71/PV.32, page 14”: it stands beside the vote.");
  const decided = oneOf("--outcome", outcome, ["adopted", "not-adopted"] as const);
  const counts = tallyOption("--tally", tally);
  const positions = positionsOf(record, member ?? []);
  for (const read of [decided, counts, positions]) if (!read.ok) return read;
  return ok({
    vote,
    says,
    ...(positions.ok && positions.value.length > 0 ? { positions: positions.value } : {}),
    ...(counts.ok && counts.value !== undefined ? { tally: counts.value } : {}),
    ...(decided.ok && decided.value !== undefined ? { outcome: decided.value } : {}),
    ...(title === undefined ? {} : { title }),
  });
}

function positionsOf(
  record: VotingRecord,
  given: readonly string[],
): Result<NonNullable<Correction["positions"]>, string> {
  const positions: { member: string; option: (typeof OPTIONS)[number] }[] = [];
  for (const text of given) {
    const [name = "", word] = text.split("=");
    const member = findMember(record, name);
    if (member === undefined) return err(`--member ${text}: ${unknownMember(record, name)}`);
    const option = oneOf(`--member ${name}=…:`, word, OPTIONS);
    if (!option.ok) return option;
    if (option.value === undefined) return err(`--member ${text}: say what it did, as in --member ${name}=abstaining.`);
    positions.push({ member: member.code, option: option.value });
  }
  return ok(positions);
}

function list(terminal: Terminal, { json }: RecordCorrectOptions): ExitCode {
  const corrections = readCorrections();
  if (json) {
    writeJson(terminal, { version: 1, corrections });
    return EXIT.done;
  }
  for (const correction of corrections) terminal.write(`${foldLines(words(correction), terminal.width, "", "  ")}\n`);
  if (corrections.length === 0) terminal.write("No vote is corrected by hand.\n");
  return EXIT.done;
}

function words({ vote, positions, tally, outcome, title, says }: Correction): string {
  const parts = [
    ...(positions ?? []).map((p) => `${p.member} ${optionWords(p.option)}`),
    ...(tally === undefined ? [] : [tallyWords(tally)]),
    ...(outcome === undefined ? [] : [outcome.replace("-", " ")]),
    ...(title === undefined ? [] : [`“${title}”`]),
  ];
  return `${vote}: ${parts.join("; ")} (${says})`;
}
