import { type Counts, type MemberCode, OPTIONS, type Option, type VotingRecord } from "#record";
import { whatIf } from "#rules";
import { decisionWords, flipWords, whatIfRefusalWords } from "#words";
import { nameOn } from "./outcome-explained.ts";
import { strings } from "./strings.ts";

/** One member imagined to have voted otherwise. */
export interface Change {
  readonly member: MemberCode;
  readonly option: Option;
}

/** The vote as imagined: its outcome, and what the address is with each change taken back. */
export interface WhatIfView {
  readonly changes: readonly { readonly says: string; readonly undo: string }[];
  readonly refusal?: string;
  readonly headline?: string;
  readonly turned?: boolean;
  /** The count with these changes; an option no source states stays out. */
  readonly tally?: Counts;
  readonly reasons: readonly string[];
  readonly flips: readonly string[];
}

/** Every member of the Assembly may be moved, and an address holds them all. */
const MOST_CHANGES = 193;
const LONGEST = 4000;

/** Reads `USA:no,FRA:yes`; what is no member or no option is left out. The last word on a member counts. */
export function readChanges(record: VotingRecord, text: string): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const part of text.slice(0, LONGEST).split(",")) {
    const [code = "", asked = ""] = part.split(":");
    const member = record.member(code.trim().toUpperCase());
    const option = OPTIONS.find((o) => o === asked.trim());
    if (member !== undefined && option !== undefined) changes.set(member.code, { member: member.code, option });
  }
  return [...changes.values()].slice(0, MOST_CHANGES);
}

export function writeChanges(changes: readonly Change[]): string {
  return changes.map(({ member, option }) => `${member}:${option}`).join(",");
}

/** The changes after a member's tile was pressed: the next option in turn, until it is back at what it did. */
export function changeNext(changes: readonly Change[], member: MemberCode, did: Option): readonly Change[] {
  const now = changes.find((change) => change.member === member)?.option ?? did;
  const next = OPTIONS[(OPTIONS.indexOf(now) + 1) % OPTIONS.length] ?? did;
  const others = changes.filter((change) => change.member !== member);
  return next === did ? others : [...others, { member, option: next }];
}

export function whatIfView(record: VotingRecord, i: number, changes: readonly Change[]): WhatIfView | undefined {
  if (changes.length === 0) return undefined;
  const name = nameOn(record, i);
  const told = changes.map((change) => ({
    says: strings.whatIf.change(name(change.member), strings.did[change.option]),
    undo: writeChanges(changes.filter((other) => other !== change)),
  }));
  const imagined = whatIf(record, i, { votes: changes });
  if (!imagined.ok) {
    return { changes: told, refusal: whatIfRefusalWords(imagined.error, name), reasons: [], flips: [] };
  }
  const words = decisionWords(imagined.value.after, name);
  return {
    changes: told,
    headline: words.headline,
    tally: imagined.value.ballot.counts,
    turned: imagined.value.after.outcome !== imagined.value.before.outcome,
    reasons: words.reasons,
    flips: imagined.value.flips.slice(0, 2).map((flip) => flipWords(flip, name)),
  };
}
