import type { Option } from "#record";
import type { Document } from "../document.ts";
import type { ClaimedCount } from "../finding.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { claimedActors } from "./claimed-actors.ts";
import { type Draft, place } from "./draft.ts";
import type { Referent } from "./texts/referent.ts";
import type { TextMap } from "./texts/texts.ts";
import type { Slot } from "./voting/slots.ts";

/** Slots that follow one another and do not repeat an option are one tally. */
export function tallies(
  document: Document,
  sentence: ChunkedSentence,
  texts: TextMap,
  slots: readonly Slot[],
): readonly Draft[] {
  const drafts: Draft[] = [];
  let open: { slots: Slot[]; referent: Referent | undefined } | undefined;
  const close = (): void => {
    if (open !== undefined) drafts.push(tally(document, sentence, open.slots, open.referent));
    open = undefined;
  };
  for (const slot of slots) {
    const referent = texts.referentAt(sentence.index, slot.at);
    if (slot.group !== undefined) {
      drafts.push(groupCount(document, sentence, slot, referent));
      continue;
    }
    const last = open?.slots[open.slots.length - 1];
    const apart = last !== undefined && /[;Q]/.test(sentence.codes.slice(last.to, slot.from));
    if (
      open === undefined ||
      apart ||
      open.slots.some((s) => s.option === slot.option) ||
      open.slots[0]?.modality !== slot.modality ||
      (open.slots[0]?.weak === true) !== (slot.weak === true)
    ) {
      close();
      open = { slots: [slot], referent };
    } else open.slots.push(slot);
  }
  close();
  return drafts.filter(isOfUNSize);
}

/** More votes than the United Nations has members are a parliament's. */
function isOfUNSize(draft: Draft): boolean {
  const counts = Object.values(draft.numbers ?? {}).map((c) => (typeof c === "number" ? c : c.value));
  return counts.every((n) => Number.isInteger(n) && n <= 193);
}

function tally(
  document: Document,
  sentence: ChunkedSentence,
  slots: readonly Slot[],
  referent: Referent | undefined,
): Draft {
  const from = Math.min(...slots.map((s) => s.from));
  const to = Math.max(...slots.map((s) => s.to));
  const { start, end } = place(document, sentence, from, to);
  return {
    start,
    end,
    aside: ASIDE.test(document.text.slice(sentence.sentence.start, sentence.sentence.end)),
    weak: slots.some((s) => s.weak === true) ? true : undefined,
    type: "tally",
    modality: slots[0]?.modality ?? "asserted",
    numbers: numbersOf(slots),
    sentence: sentence.index,
    referent,
    because: slots.map((s) => s.because).join("+"),
  };
}

function numbersOf(slots: readonly Slot[]): NonNullable<Draft["numbers"]> {
  const numbers: { [O in Option]?: ClaimedCount } = {};
  for (const { option, count } of slots) numbers[option] = count;
  return numbers;
}

/** Words of the votes that stand beside the one on a text. */
const ASIDE =
  /motion|ruling|ruled|appeal|procedur|two[- ]thirds|important question|whether|amendment|paragraph|provision|separate vote|postpone|adjourn|priority|agenda|secret ballot|open (?:vote|meeting)|committee|earlier|decided/i;

function groupCount(document: Document, sentence: ChunkedSentence, slot: Slot, referent: Referent | undefined): Draft {
  const { start, end } = place(document, sentence, slot.from, slot.to);
  return {
    start,
    end,
    type: "count",
    modality: slot.modality,
    numbers: { [slot.option]: slot.count },
    group: claimedActors(document, sentence, slot.group ?? []),
    sentence: sentence.index,
    referent,
    because: `group-${slot.because}`,
  };
}
