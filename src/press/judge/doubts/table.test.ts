import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { openShippedRecord } from "#store";
import { isAlarm } from "../../../../test/press-scoring.ts";
import { CLAIM_TYPES } from "../../finding.ts";
import { createReader } from "../../reader.ts";
import { askerOf, type Doubt } from "./doubt.ts";

const reader = createReader(openShippedRecord());

/** What one doubt keeps from being called wrong, and is called so without it. */
const silenced: readonly (readonly [doubt: string, published: string, text: string])[] = [
  [
    "figures-fit-nothing",
    "2024-03-16",
    "The UN General Assembly adopted a resolution on Islamophobia on Friday. Some 12 countries voted against it.",
  ],
  [
    "subject-hangs-on-another-word",
    "2023-08-31",
    "The UN Security Council's sanctions experts in Mali go home: thirteen members backed the text drafted by France and the Emirates, and China abstained.",
  ],
  [
    "short-of-something-else",
    "2008-03-04",
    "Fourteen members of the UN Security Council voted in favour of resolution 1803 on Iran on Monday, and Indonesia abstained. Iran's envoy said the resolution fell short of the lowest standards of law.",
  ],
  [
    "on-none-of-them",
    "2015-12-09",
    "The UN General Assembly adopted a resolution on taking forward multilateral nuclear disarmament negotiations on Monday by 138 votes to 12, with 34 abstentions. India and Pakistan voted against none of the texts.",
  ],
  [
    "figures-of-many-votes",
    "2015-12-09",
    'On Monday the UN General Assembly adopted four resolutions for which campaigners had worked:\n\n• "The humanitarian consequences of nuclear weapons"\n• Yes: 144; No: 18; Abstain: 22\n\n• "A pledge to ban nuclear weapons"\n• Yes: 139; No: 29; Abstain: 17\n\n• "Ethical imperatives for a world without nuclear weapons"\n• Yes: 132; No: 36; Abstain: 16\n\n• "Taking forward multilateral nuclear disarmament negotiations"\n• Yes: 138; No: 12; Abstain: 34\n\nIt is a pity that the United Kingdom was among those that voted against the last of them.',
  ],
  [
    "its-figure-stands-beside",
    "2011-03-18",
    "The UN Security Council adopted a no-fly zone over Libya on Thursday: ten members voted in favour and five abstained, where 11 votes in favour had been hoped for.",
  ],
];

test.each(silenced)("%s", (doubt, published, text) => {
  const article = { text, published: published as LocalDate };
  const { findings } = reader.check(article);
  expect(findings.filter((f) => isAlarm(f.verdict))).toEqual([]);
  expect(findings.map((f) => f.because.at(-1))).toContain(doubt);
  const bold = reader.without(new Set([doubt])).check(article);
  expect(bold.findings.filter((f) => isAlarm(f.verdict)).length).toBeGreaterThan(0);
});

test("the first row that concerns a claim and speaks is the one that is named", () => {
  const row = (name: string, more: Partial<Doubt<number>>): Doubt<number> => ({
    name,
    of: CLAIM_TYPES,
    asks: () => true,
    ...more,
  });
  const ask = askerOf([
    row("of another type", { of: ["date"] }),
    row("against the other verdict", { against: "conflated" }),
    row("silent", { asks: (n) => n > 3 }),
    row("first", {}),
    row("second", {}),
  ]);
  expect(ask(3, "tally", "contradicted")?.name).toBe("first");
  expect(ask(4, "tally", "contradicted")?.name).toBe("silent");
  expect(ask(3, "tally", "conflated")?.name).toBe("against the other verdict");
  expect(ask(3, "date", "conflated")?.name).toBe("of another type");
});
