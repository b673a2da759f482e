import { type Cohesion, cohesion, type Dissent, type Dissents, dissents } from "#alignment";
import type { Group, VotingRecord } from "#record";
import { optionWords, voteLine } from "#words";
import type { Answer } from "../screen/answer.ts";
import { foldLines } from "../screen/fold-lines.ts";
import { namesOn } from "../screen/names-on.ts";
import { figure, screenTable } from "../screen/screen-table.ts";
import type { Terminal } from "../screen/terminal.ts";
import { type Basis, writeRest } from "./alignment-basis.ts";

const SHOWN = 5;
const MOST_MEMBERS = 8;

/** How united a group votes: cohesion over all votes, beside what chance would give, and where it was divided most. */
export function alignGroup(basis: Basis, group: Group): Answer | string {
  const found = cohesion(basis.record, basis.matrix, group);
  if (found.votes.length === 0)
    return `No vote of this choice has positions of three members of ${group.name}. Widen the choice.`;
  const apart = dissents(basis.record, group, basis.matrix.rows);
  return {
    json: () => ({
      ...found,
      apart: apart.members,
      votes: found.votes.map(({ row, ...vote }) => ({ vote: basis.record.vote(row).id, ...vote })),
    }),
    csv: () => [
      ["vote", "date", "yes", "abstaining", "no", "absent", "rice", "agreement_index", "by_chance", "pairs"],
      ...found.votes.map((v) => {
        const { id, date } = basis.record.vote(v.row);
        return [id, date, v.yes, v.abstaining, v.no, v.absent, v.rice, v.agreementIndex, v.byChance, v.pairs];
      }),
    ],
    words: (terminal) => {
      writeCohesion(terminal, group, found);
      writeApart(terminal, basis, apart);
      writeDivided(terminal, basis, found, apart);
      writeRest(terminal, basis, found.votes.length);
    },
  };
}

function writeCohesion(terminal: Terminal, group: Group, { votes, mean, shareUnited, absentShare }: Cohesion): void {
  const united = shareUnited === null ? "–" : `${(100 * shareUnited).toFixed(1)}%`;
  terminal.write(`${terminal.style.strong(`${group.name}: all alike in ${united} of ${votes.length} votes`)}\n`);
  terminal.write(
    screenTable(
      [
        [
          "agreement index",
          figure(mean.agreementIndex),
          "1 all alike, 0 an even three-way split (Hix, Noury and Roland)",
        ],
        ["by chance", figure(mean.byChance), "the same for as many voters drawn by lot from the whole vote"],
        ["Rice's index", figure(mean.rice), "yes against no, abstentions out"],
        ["mean of pairs", figure(mean.pairs), "Lijphart's index between its members"],
        ["absent", figure(absentShare), "median share of members without a position"],
      ],
      "  ",
    ),
  );
}

/** Members that left the line of more than half of those present, and how often. */
function writeApart(terminal: Terminal, { record }: Basis, { members, votes }: Dissents): void {
  const name = namesOn(record);
  const told = members.slice(0, MOST_MEMBERS).map(({ member, times }) => `${name(member)} ${times}`);
  if (told.length === 0) return;
  const others = members.length > told.length ? `, ${members.length - told.length} others less often` : "";
  const text = `Apart from the line of most, in how many of the ${votes.length} votes not all alike: ${told.join(", ")}${others}.`;
  terminal.write(`${foldLines(text, terminal.width, "", "  ")}\n`);
}

function writeDivided(terminal: Terminal, { record }: Basis, { votes }: Cohesion, apart: Dissents): void {
  const dissentOf = new Map(apart.votes.map((dissent) => [dissent.row, dissent]));
  const divided = [...votes].sort((a, b) => a.agreementIndex - b.agreementIndex || b.row - a.row).slice(0, SHOWN);
  terminal.write("Divided most:\n");
  for (const { row, yes, abstaining, no } of divided) {
    const text = `${yes}-${no}-${abstaining} in ${voteLine(record, record.vote(row))}${othersWords(record, dissentOf.get(row))}`;
    terminal.write(`${foldLines(text, terminal.width, "  ", "    ")}\n`);
  }
}

/** "; apart from the line (in favour): against Hungary": whoever left it, where they are few enough to be named. */
function othersWords(record: VotingRecord, dissent: Dissent | undefined): string {
  if (dissent?.line === undefined) return "";
  const name = namesOn(record, record.vote(dissent.row).date);
  const parts = dissent.otherwise.map(({ option, members }) =>
    members.length > MOST_MEMBERS
      ? `${members.length} ${optionWords(option)}`
      : `${members.map(name).join(", ")} ${optionWords(option)}`,
  );
  return `; most ${optionWords(dissent.line)}, ${parts.join("; ")}`;
}
