import { type MemberCode, OPTIONS, type Option, type VotingRecord } from "#record";
import { whatIf } from "#rules";
import { decisionWords, flipWords, whatIfRefusalWords } from "#words";
import { nameOn } from "./outcome-explained.ts";
import { strings } from "./strings.ts";

/** One member imagined to have voted otherwise. */
export interface Change {
  readonly member: MemberCode;
  readonly option: Option;
}

/** The vote as imagined: its outcome, and links that take each change back. */
export interface WhatIfView {
  readonly changes: readonly { readonly says: string; readonly undo: string }[];
  readonly refusal?: string;
  readonly headline?: string;
  readonly turned?: boolean;
  readonly reasons: readonly string[];
  readonly flips: readonly string[];
}

const MOST_CHANGES = 60;

/** Reads `USA:no,FRA:yes`; what is no member or no option is left out. The last word on a member counts. */
export function readChanges(record: VotingRecord, text: string): readonly Change[] {
  const changes = new Map<string, Change>();
  for (const part of text.slice(0, 2000).split(",")) {
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
    turned: imagined.value.after.outcome !== imagined.value.before.outcome,
    reasons: words.reasons,
    flips: imagined.value.flips.slice(0, 2).map((flip) => flipWords(flip, name)),
  };
}
