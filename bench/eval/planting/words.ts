import { isSettled, type MemberCode } from "#record";
import { oneOf, SHORT, type Short } from "../../../test/golden.ts";
import { onlyMatch, type Plant, type Scene } from "./plant.ts";

/** Words that turn what is said of a vote around: none of them may be turned once more. */
const TURNED =
  /\b(?:not|n't|never|without|refus\w+|declin\w+|fail\w+|instead|rather|unanimous\w*|consensus|nor|neither)\b|n['’]t\b/i;

interface Turn {
  readonly from: Short;
  readonly to: Short;
  readonly words: RegExp;
  readonly put: string;
}

const OBJECT = "(?= (?:it|the|a|an|this|that|its|both|all|any|such)\\b)";
const END = "(?=[.,;:)—–]| and | while | but | as |$)";
const TURNS: readonly Turn[] = [
  { from: "N", to: "Y", words: new RegExp(`\\bvoted against${OBJECT}`, "g"), put: "voted for" },
  { from: "N", to: "Y", words: new RegExp(`\\bvoted against${END}`, "g"), put: "voted in favour" },
  { from: "N", to: "Y", words: new RegExp(`\\bvoting against${OBJECT}`, "g"), put: "voting for" },
  { from: "N", to: "Y", words: new RegExp(`\\bvoting against${END}`, "g"), put: "voting in favour" },
  { from: "N", to: "Y", words: new RegExp(`\\bopposed${OBJECT}`, "g"), put: "backed" },
  { from: "N", to: "Y", words: new RegExp(`\\bopposing${OBJECT}`, "g"), put: "backing" },
  { from: "Y", to: "N", words: /\bvoted (?:in favou?r of|for)\b/g, put: "voted against" },
  { from: "Y", to: "N", words: /\bvoted in favou?r\b(?! of)/g, put: "voted against" },
  { from: "Y", to: "N", words: /\bvoting (?:in favou?r of|for)\b/g, put: "voting against" },
  { from: "Y", to: "N", words: /\bvoting in favou?r\b(?! of)/g, put: "voting against" },
  { from: "Y", to: "N", words: new RegExp(`\\b(?:backed|supported)${OBJECT}`, "g"), put: "opposed" },
  { from: "A", to: "N", words: new RegExp(`\\babstained${END}`, "g"), put: "voted against" },
  { from: "A", to: "N", words: new RegExp(`\\babstaining${END}`, "g"), put: "voting against" },
  { from: "A", to: "Y", words: new RegExp(`\\babstain${END}`, "g"), put: "vote in favour" },
];

/** "Voted for" in the place of "voted against", and the like. */
export function plantStance(scene: Scene): readonly Plant[] {
  const { claim, vote, record, row } = scene;
  const [position, ...others] = claim.positions ?? [];
  if (position === undefined || others.length > 0 || !oneOf(claim.type).includes("position")) return [];
  if (TURNED.test(claim.quote) || vote.rollCall !== "full" || !isSettled(vote, "votes")) return [];
  const isKnown = position.states.every((s) => record.position(row, s as MemberCode) === SHORT[position.position]);
  const turns = TURNS.filter((t) => t.from === position.position).flatMap((turn) => {
    const at = onlyMatch(scene, turn.words);
    return at === undefined ? [] : [{ turn, at }];
  });
  const [only, ...more] = turns;
  if (!isKnown || only === undefined || more.length > 0) return [];
  const change = { ...only.at, put: only.turn.put };
  return [
    { mistake: "stance turned", changes: [change], claim: { positions: [{ ...position, position: only.turn.to }] } },
  ];
}

const ADOPTED = /\b(?:adopted|approved|passed|endorsed)\b/g;
const REJECTED = /\b(?:rejected|defeated|voted down)\b/g;
/** What makes "passed" a word that has an object. */
const TAKES_OBJECT = /^ (?:an?|the|its|this|that|two|three|resolution)\b/i;
const IS_PASSIVE = /\b(?:was|were|been|is|are|be|being)(?: \w+ly)? $/;

/** "Rejected" in the place of "adopted". */
export function plantOutcome(scene: Scene): readonly Plant[] {
  const { claim, vote, article } = scene;
  const wasAdopted = vote.outcome === "adopted";
  if (!oneOf(claim.type).includes("outcome") || vote.outcome === undefined || !isSettled(vote, "outcome")) return [];
  const at = TURNED.test(claim.quote) ? undefined : onlyMatch(scene, wasAdopted ? ADOPTED : REJECTED);
  if (at === undefined) return [];
  const hasObject = IS_PASSIVE.test(article.text.slice(0, at.start)) || TAKES_OBJECT.test(article.text.slice(at.end));
  const put = !wasAdopted ? "adopted" : at.words !== "passed" || hasObject ? "rejected" : "failed";
  return [{ mistake: "outcome turned", changes: [{ ...at, put }], claim: {} }];
}
