/**
 * How sure a link must be, in the units of `WEIGHTS`: `known` to say that a claim speaks of a vote at all, `contradict` before it may be
 * called false, `margin` by which a vote must lead every vote of which the claim is true, `lead` by which it must lead the vote it is said to be
 * mixed up with, `sure` where the words alone would tell too little.
 */
export const THRESHOLDS = { known: 4, contradict: 5, margin: 2.5, plural: 8, sibling: 7, lead: 4.5, sure: 7 } as const;
