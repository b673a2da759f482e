import { expect, test } from "vitest";
import { openShippedRecord } from "#store";
import { dayRoll } from "./day-roll.ts";
import { meetingSequence, meetingsWithVotes } from "./meeting-view.ts";

const record = openShippedRecord();
const meetingOf = (id: string) => {
  const meeting = record.meetings.find((m) => m.id === id);
  if (meeting === undefined) throw new Error(id);
  return meeting;
};

test.each([
  ["A/ES-11/PV.20", "The General Assembly adopted 2 texts and 3 amendments, and turned down 1 amendment."],
  ["S/PV.9866", "The Security Council adopted 1 text, and turned down 5 amendments (2 of them vetoed) and 1 motion."],
])("%s in a sentence", (id, says) => {
  expect(meetingSequence(record, meetingOf(id)).found).toBe(says);
});

test("amendments stand before the text they are on, and the text says that some went into it", () => {
  const [first, second] = meetingSequence(record, meetingOf("A/ES-11/PV.20")).texts;
  expect(first?.text.row.id).toBe("A/RES/ES-11/7");
  expect(first?.first.length).toBe(0);
  expect(second?.text.row.id).toBe("A/RES/ES-11/8");
  expect(second?.unplaced.length).toBe(4);
  expect(second?.amended).toBe(true);
  const [council] = meetingSequence(record, meetingOf("S/PV.9866")).texts;
  expect(council?.first.map((step) => step.row.order)).toEqual([1, 2, 3]);
  expect(council?.amended).toBe(false);
  expect(council?.unplaced.map((step) => step.margin)).toEqual(["by Russia", "by Russia", "5 votes short"]);
});

test("every meeting shows each of its votes once", () => {
  for (const meeting of meetingsWithVotes(record)) {
    const shown = meetingSequence(record, meeting).texts.flatMap((t) => [t.text, ...t.first, ...t.unplaced]);
    expect(shown.map((s) => s.row.id).sort()).toEqual(
      record
        .ofMeeting(meeting.id)
        .map((i) => record.vote(i).id)
        .sort(),
    );
  }
});

test("the roll of a day has the permanent members first, and says nothing where no names are on record", () => {
  const days = ["A/ES-11/PV.20", "S/PV.9866"].map((id) => record.ofMeeting(meetingOf(id).id));
  const roll = dayRoll(record, days);
  expect(roll?.members.length).toBe(15);
  expect(
    roll?.members
      .slice(0, 5)
      .map((m) => m.code)
      .sort(),
  ).toEqual(["CHN", "FRA", "GBR", "RUS", "USA"]);
  const [assembly, council] = roll?.rooms ?? [];
  expect(assembly?.votes.map((v) => v.row.order)).toEqual([1, undefined, undefined, undefined, undefined, 6]);
  expect(assembly?.votes[1]?.stances).toBeUndefined();
  const usa = roll?.members.findIndex((m) => m.code === "USA") ?? -1;
  expect(assembly?.votes.at(-1)?.stances?.[usa]).toBe("abstaining");
  expect(council?.votes.at(-1)?.stances?.[usa]).toBe("yes");
  expect(dayRoll(record, [[0]])).toBeUndefined();
});
