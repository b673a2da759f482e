import { CELL, QUESTION_KINDS, type QuestionKind, type VotingRecord } from "#record";

/**
 * The four rules by which the US State Department's "Voting Practices in the United Nations" has counted coincidence with the US,
 * read from its reports and recomputed from their own rows. A figure is a figure under one of them: 2013 is 48.4 under its own
 * report's rule and 35 in the restated series of 2023.
 */
export const STATE_DEPARTMENT_RULES = ["to-2016", "2017-2020", "2021", "since-2022"] as const;
export type StateDepartmentRule = (typeof STATE_DEPARTMENT_RULES)[number];

export function stateDepartmentRule(year: number): StateDepartmentRule {
  return year <= 2016 ? "to-2016" : year <= 2020 ? "2017-2020" : year === 2021 ? "2021" : "since-2022";
}

/** One member's votes beside the reference member's. Which votes are looked at is part of the rule: see `coincidence`. */
export interface CoincidenceCounts {
  readonly same: number;
  readonly opposite: number;
  /** Exactly one of the two abstained. */
  readonly partial: number;
  readonly absent: number;
  /** Of `absent`, those where the reference abstained or was absent too: the rule of 2021 counts them as the same. Printed nowhere. */
  readonly absentAlike?: number;
}

/** Coincidence in per cent; null where the rule leaves nothing to divide by (the reports printed 0.0 there in 2013 and 2015). */
export function coincidencePercent(rule: StateDepartmentRule, counts: CoincidenceCounts): number | null {
  const { same, opposite, partial, absent, absentAlike = 0 } = counts;
  const share = (above: number, below: number): number | null => (below === 0 ? null : (100 * above) / below);
  switch (rule) {
    case "to-2016":
      return share(same, same + opposite);
    case "2017-2020":
      return share(same + partial / 2, same + opposite + partial);
    case "2021":
      return share(same + partial / 2 + absent / 2 + absentAlike / 2, same + opposite + partial + absent);
    case "since-2022":
      return share(same + partial / 2 + absent / 2, same + opposite + partial + absent);
  }
}

export interface Coincidence extends CoincidenceCounts {
  readonly member: string;
  readonly with: string;
  readonly year: number;
  readonly rule: StateDepartmentRule;
  readonly percent: number | null;
  /** Rows of the record that were looked at. */
  readonly votes: readonly number[];
}

/**
 * Coincidence of a member with the United States (or another) in a calendar year of the Assembly, by that year's rule or a stated one.
 * To 2016 all questions on which the reference voted yes or no; from 2017 final votes on whole texts, abstentions of both as the same.
 */
export function coincidence(
  record: VotingRecord,
  member: string,
  year: number,
  rule: StateDepartmentRule = stateDepartmentRule(year),
  reference = "USA",
): Coincidence {
  const kinds: readonly QuestionKind[] = rule === "to-2016" ? QUESTION_KINDS : ["draft-resolution", "draft-decision"];
  const mine = record.memberIndex(member);
  const theirs = record.memberIndex(reference);
  const found = { same: 0, opposite: 0, partial: 0, absent: 0, absentAlike: 0 };
  const votes: number[] = [];
  for (let i = 0; i < record.voteCount; i++) {
    const vote = record.vote(i);
    if (vote.body !== "general-assembly" || Number(vote.date.slice(0, 4)) !== year || vote.rollCall === "none")
      continue;
    if (!kinds.includes(vote.question.kind) || mine === undefined || theirs === undefined) continue;
    const kind = compareCells(record.row(i)[theirs] ?? 0, record.row(i)[mine] ?? 0, rule);
    if (kind === undefined) continue;
    votes.push(i);
    if (kind === "absent-alike") found.absent++;
    found[kind === "absent-alike" ? "absentAlike" : kind]++;
  }
  return { member, with: reference, year, rule, ...found, percent: coincidencePercent(rule, found), votes };
}

type Kind = "same" | "opposite" | "partial" | "absent" | "absent-alike";

function compareCells(reference: number, member: number, rule: StateDepartmentRule): Kind | undefined {
  if (member === CELL.unknown || member === CELL.notMember) return undefined;
  const decided = reference === CELL.yes || reference === CELL.no;
  if (rule === "to-2016" && !decided) return undefined;
  if (member === CELL.notVoting) return rule === "2021" && !decided ? "absent-alike" : "absent";
  if (!decided && reference !== CELL.abstaining) return rule === "2021" ? afterAbsence(member) : undefined;
  if (reference === member) return "same";
  return reference === CELL.abstaining || member === CELL.abstaining ? "partial" : "opposite";
}

/** The rule of 2021 reads the reference's own absence as an abstention. */
function afterAbsence(member: number): Kind {
  return member === CELL.abstaining ? "same" : "partial";
}
