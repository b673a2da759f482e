import type { VotingRecord } from "#record";
import { ballotOf, debateDueBy, decideVote, flips } from "#rules";
import { decisionWords, flipWords, outcomeWords, vetoDebateWords } from "#words";
import { findVote } from "../input/find-vote.ts";
import { doubtLines } from "../record/vote-page.ts";
import { EXIT, type ExitCode } from "../screen/exit-code.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { namesOn } from "../screen/names-on.ts";
import type { Style } from "../screen/style.ts";
import { type Terminal, writeJson } from "../screen/terminal.ts";

export interface ExplainOptions {
  readonly json?: true;
}

/** `plenary explain SYMBOL`: what a vote decided, by which rules, and the least that would have turned it. */
export function explain(terminal: Terminal, symbol: string, options: ExplainOptions): ExitCode {
  const found = findVote(symbol);
  if (!found.ok) {
    terminal.complain(found.error);
    return EXIT.badInput;
  }
  const { record, row } = found.value;
  if (options.json) writeJson(terminal, explanationJson(record, row));
  else terminal.write(explanationPage(record, row, terminal.style, terminal.width));
  return EXIT.done;
}

function explanationOf(record: VotingRecord, row: number) {
  const vote = record.vote(row);
  const name = namesOn(record, vote.date);
  const decision = decideVote(record, row);
  const turns = flips(ballotOf(record, row));
  const debateBy = decision.vetoedBy.length === 0 ? undefined : debateDueBy(vote.date);
  const follows = debateBy === undefined ? [] : [vetoDebateWords(debateBy)];
  return {
    vote,
    decision,
    turns,
    debateBy,
    words: { ...decisionWords(decision, name), flips: turns.map((flip) => flipWords(flip, name)), follows },
  };
}

/** The explanation as data, and the sentences beside it. */
export function explanationJson(record: VotingRecord, row: number): unknown {
  const { vote, decision, turns, debateBy, words } = explanationOf(record, row);
  return {
    version: 1,
    record: { version: record.version },
    vote: vote.id,
    stated: vote.outcome,
    decision,
    flips: turns,
    ...(debateBy === undefined ? {} : { debateBy }),
    words,
    doubts: doubtLines(vote),
  };
}

function explanationPage(record: VotingRecord, row: number, style: Style, width: number): string {
  const { vote, decision, words } = explanationOf(record, row);
  const parts = vote.outcome !== undefined && decision.outcome !== vote.outcome;
  const section = (head: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ["", style.strong(head), ...lines.map((line) => foldLines(line, width, "  ", "    "))];
  return `${[
    style.strong(foldLines(`${vote.id}, ${vote.question.title}`, width)),
    foldLines(`On record: ${outcomeWords(record, vote)}`, width),
    foldLines(`By the rules: ${words.headline}`, width),
    ...(parts ? [foldLines("The rules and the record part here: see “plenary replay”.", width)] : []),
    ...section("Majority", [words.requirement]),
    ...section("Why", words.reasons),
    ...section("What would have turned it", words.flips),
    ...section("What followed", words.follows),
    ...section("Provisions", words.provisions),
    ...section("Doubts", doubtLines(vote)),
  ].join("\n")}\n`;
}
