import { expect, test } from "vitest";
import type { LocalDate } from "#basics";
import { openShippedRecord } from "#store";
import { isAlarm } from "../../../../test/press-scoring.ts";
import type { ClaimType, VerdictKind } from "../../finding.ts";
import { createReader } from "../../reader.ts";

const reader = createReader(openShippedRecord());

/** What is wrong here is called so, and what only looks wrong is not. */
const cases: readonly (readonly [
  what: string,
  published: string,
  text: string,
  ClaimType,
  words: string,
  VerdictKind,
])[] = [
  [
    "a figure near the right one is a mistake",
    "2025-02-25",
    "The UN General Assembly adopted Ukraine's resolution on Monday. It got 94 votes in favour.",
    "tally",
    "94 votes",
    "contradicted",
  ],
  [
    "three figures of the Council, none of them right, are those of another vote",
    "2022-09-30",
    "Russia on Friday vetoed a UN Security Council draft that condemned its referendums in Ukraine. Ten members voted in favour, one against, and four abstained. Before the vote, Russia's proposal to hold the meeting later was rejected 7-3, with five abstentions.",
    "tally",
    "7-3, with five abstentions",
    "uncheckable",
  ],
  [
    "a headline may be of the paragraph whose names nobody has",
    "2023-04-28",
    "China and India abstain on Russian aggression. China and India voted for the UN General Assembly's resolution on cooperation with the Council of Europe, but abstained on the paragraph that speaks of aggression. The paragraph was kept by 81 votes to 10, with 48 abstentions.",
    "position",
    "China and India abstain",
    "uncheckable",
  ],
  [
    "who is thanked beside those that abstained did not abstain",
    "2007-01-13",
    "China and Russia vetoed a UN Security Council draft on Myanmar on Friday. Its ambassador thanked China and Russia and the states that abstained.",
    "position",
    "China and Russia and the states that abstained",
    "uncheckable",
  ],
  [
    "a draft's symbol that is not on record keeps no vote away",
    "2023-11-29",
    "The UN General Assembly on Tuesday adopted resolution A/78/L.10, which asks Israel to leave the Syrian Golan. Canada voted in favour.",
    "position",
    "Canada voted in favour",
    "contradicted",
  ],
  [
    "what is to be convened has not voted",
    "2022-02-28",
    "The UN Security Council met on Sunday on Ukraine. The decision to convene the General Assembly was adopted with 11 votes in favour. Russia abstained.",
    "position",
    "Russia abstained",
    "contradicted",
  ],
  [
    "what nobody can veto was not vetoed",
    "2022-02-28",
    "The UN Security Council voted on Sunday to call an emergency session of the Assembly on Ukraine. It was a procedural vote, which Russia could not veto.",
    "veto",
    "Russia could not veto",
    "uncheckable",
  ],
  [
    "of what was rejected the votes against may be told first",
    "2023-07-11",
    "The UN Security Council on Tuesday turned down a Russian draft on aid to Syria. The draft was rejected in a 3-2 vote, with 10 abstentions.",
    "tally",
    "3-2 vote, with 10 abstentions",
    "supported",
  ],
  [
    "votes for a state are that state's side, whoever is told of next",
    "2020-12-31",
    "China and Russia voted for Myanmar, India abstained in the vote of the UN General Assembly on Thursday on the Rohingya. The resolution was adopted by 130 votes to 9, with 26 abstentions.",
    "position",
    "China and Russia voted for",
    "supported",
  ],
  [
    "who tabled a text is not one of those who voted as told before",
    "2011-12-07",
    "The UN Security Council approved wider sanctions on Eritrea on Monday. China and Russia abstained. It was Gabon that first tabled the draft, with Nigeria.",
    "position",
    "It was Gabon",
    "uncheckable",
  ],
  [
    "almost unanimously is not unanimously",
    "2022-03-18",
    "The UN Security Council on Thursday adopted almost unanimously a resolution on its mission in Afghanistan; Russia abstained.",
    "outcome",
    "adopted almost unanimously",
    "supported",
  ],
  [
    "the lines of a roll call go with the result they stand under",
    "2011-12-22",
    "The UN General Assembly passed resolutions on human rights on Dec. 19.\n\n1. Human rights in Iran: 89 in favour, 30 against, 64 abstentions.\n\nAgainst: Cuba, Iran, Venezuela.\n\n2. Human rights in North Korea: 123 in favour, 16 against, 51 abstentions.\n\nAbsent: Equatorial Guinea, Lebanon, Mongolia.",
    "position",
    "Absent: Equatorial Guinea, Lebanon, Mongolia",
    "supported",
  ],
  [
    "a figure from nowhere was meant of something else",
    "2024-05-24",
    "The UN General Assembly on Thursday adopted a resolution on the genocide in Srebrenica. Diplomats had counted on 130 votes in favour.",
    "tally",
    "130 votes",
    "uncheckable",
  ],
  [
    "who gives the result and then another figure speaks of something else there",
    "2011-03-18",
    "The UN Security Council adopted a no-fly zone over Libya on Thursday. Ten members voted in favour and five abstained. Nine votes in favour are enough.",
    "tally",
    "Nine votes",
    "uncheckable",
  ],
  [
    "a whole tally that differs stays wrong, right elsewhere or not",
    "2025-02-25",
    "The UN General Assembly adopted Ukraine's resolution on Monday by 93 votes to 18, with 65 abstentions. Ukraine's resolution passed with 93 votes to 17, with 65 abstentions.",
    "tally",
    "93 votes to 17",
    "contradicted",
  ],
  [
    "the day a text was handed in is not the day of the vote",
    "2025-02-25",
    "The UN General Assembly adopted a U.S. resolution on Ukraine by 93 votes to 8, with 73 abstentions. The United States had submitted its resolution on 21 February 2025.",
    "date",
    "21 February 2025",
    "uncheckable",
  ],
  [
    "of an apposition only those named cast the veto",
    "2022-02-26",
    "Russia, a permanent member of the UN Security Council, vetoed the resolution on Ukraine on Friday.",
    "veto",
    "vetoed",
    "supported",
  ],
  [
    "an outcome that is wrong is wrong beside its figures, too",
    "2025-02-25",
    "The UN General Assembly on Monday rejected Ukraine's resolution by 93 votes to 18, with 65 abstentions.",
    "outcome",
    "rejected",
    "contradicted",
  ],
  [
    "what was vetoed before is not the text of the day",
    "2024-03-26",
    "The UN Security Council on Monday adopted a resolution on a ceasefire in Gaza for Ramadan by 14 votes, the United States, which has vetoed previous bids, abstaining.",
    "veto",
    "which has vetoed",
    "uncheckable",
  ],
];

test.each(cases)("%s", (_, published, text, type, words, verdict) => {
  const { findings } = reader.check({ text, published: published as LocalDate });
  const found = findings.filter((f) => f.claim.type === type && overlap(text, words, f.claim));
  // what was meant of something else may be read as a claim that is not judged, or not at all
  if (verdict === "uncheckable") expect(found.filter((f) => isAlarm(f.verdict))).toEqual([]);
  else expect(found.map((f) => f.verdict)).toContain(verdict);
});

function overlap(text: string, words: string, span: { readonly start: number; readonly end: number }): boolean {
  const start = text.lastIndexOf(words);
  return span.start < start + words.length && start < span.end;
}
