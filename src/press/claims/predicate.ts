import type { Option } from "#record";
import type { ChunkedSentence } from "./chunks.ts";

/** Words that say how somebody voted, with their place in the sentence's chunks. */
export interface Predicate {
  readonly option: Option;
  /** First and last chunk, both included. */
  readonly from: number;
  readonly to: number;
  /**
   * active: "A voted against"; passive: "opposed by A"; noun: "18 against", "with 65 abstentions";
   * bare: "against" standing alone, to be read only beside a number or another predicate.
   */
  readonly voice: "active" | "passive" | "noun" | "bare";
  /** "voted", "abstained": a vote for certain. "opposed", "backed": a vote only where a text or a vote is near. */
  readonly certain: boolean;
  readonly veto: boolean;
  readonly because: string;
}

interface Shape {
  readonly name: string;
  readonly pattern: RegExp;
  readonly option: Option;
  readonly voice: Predicate["voice"];
  readonly certain: boolean;
  readonly veto?: true;
}

const active = (name: string, pattern: RegExp, option: Option, certain: boolean): Shape => ({ name, pattern, option, voice: "active", certain });
const passive = (name: string, pattern: RegExp, option: Option, certain: boolean): Shape => ({ name, pattern, option, voice: "passive", certain });
const noun = (name: string, pattern: RegExp, option: Option): Shape => ({ name, pattern, option, voice: "noun", certain: true });

/** In order of precedence: an earlier shape takes its chunks, later ones do not look at them. An example stands over each. */
const SHAPES: readonly Shape[] = [
  // "used its veto", "vetoed the draft", "the draft was vetoed by Russia"
  { name: "vetoed-by", pattern: /xg(?=A)/g, option: "no", voice: "passive", certain: true, veto: true },
  { name: "vetoed", pattern: /x/g, option: "no", voice: "active", certain: true, veto: true },
  // "did not take part in the vote"
  active("did-not-vote", /e/g, "not-voting", true),
  // "abstained from voting", "chose to abstain in the vote"
  active("abstained", /b(?:g[vV0])?/g, "abstaining", true),
  // "18 votes against", "one against"
  noun("votes-against", /(?<=[N])[VM]?a/g, "no"),
  // "93 votes in favour", "93 for"
  noun("votes-for", /(?<=[N])[VM]?(?:f|F(?=[,&;)N.]|$))/g, "yes"),
  // "with 65 abstentions"
  noun("abstentions", /h/g, "abstaining"),
  // "voted (firmly) against", "cast the lone vote against", "voted in opposition"
  active("voted-against", /[vV][.,D]{0,3}t?L?[.]?V?a/g, "no", true),
  // "cast the only negative vote": the verb, then what kind of vote
  active("cast-negative-vote", /[v.]L?[.]?aV/g, "no", true),
  // "voted to reject", "voting to oppose"
  // "voted to reject the draft"; but "voted to reject the annexation" is a yes to a text that rejects it
  active("voted-to-reject", /[vV][.]?t[.]?[roK](?=[.A9-]{0,3}[TEP])/g, "no", true),
  // "voted (solidly) in favour", "voted yes", "voted for"
  active("voted-for", /[vV][.,D]{0,3}[fF]/g, "yes", true),
  // "voted to adopt", "voted to condemn"
  active("voted-to", /[vV][.]?t(?=[.dusroKR])/g, "yes", true),
  // "opposed by A", "backed by 141 countries", "rejected by A"
  passive("opposed-by", /(?<!-)[ok]g(?=[LHIN A])/g, "no", false),
  passive("rejected-by", /rg(?=[LHINA])/g, "no", false),
  passive("backed-by", /(?<!-)ug(?=[LHINA])/g, "yes", false),
  // "opposed the text", "was opposed"
  active("opposed", /(?<!-)o/g, "no", false),
  active("rejected", /r(?=[.]{0,2}[TESP"])/g, "no", false),
  active("supported", /(?<![-])u(?=[.A-]{0,4}[TESP"]|[,;.&W]|$)/g, "yes", false),
  // "over the opposition of the United States"
  passive("opposition-of", /kO(?=[LHINA])/g, "no", false),
  // "was against", "were in favour"
  active("was-against", /=I?a/g, "no", true),
  active("was-in-favour", /=I?f/g, "yes", true),
  { name: "bare-against", pattern: /a/g, option: "no", voice: "bare", certain: true },
  { name: "bare-for", pattern: /f/g, option: "yes", voice: "bare", certain: true },
];

/** The predicates of a sentence in reading order; none overlaps another. */
export function findPredicates({ codes }: ChunkedSentence): readonly Predicate[] {
  const taken = new Uint8Array(codes.length);
  const found: Predicate[] = [];
  for (const shape of SHAPES) {
    shape.pattern.lastIndex = 0;
    for (let match = shape.pattern.exec(codes); match !== null; match = shape.pattern.exec(codes)) {
      const from = match.index;
      const to = from + match[0].length - 1;
      if (match[0].length === 0) {
        shape.pattern.lastIndex++;
        continue;
      }
      if (taken.subarray(from, to + 1).some((t) => t === 1)) {
        shape.pattern.lastIndex = from + 1;
        continue;
      }
      taken.fill(1, from, to + 1);
      found.push({
        option: shape.option,
        from,
        to,
        voice: shape.voice,
        certain: shape.certain,
        veto: shape.veto === true,
        because: shape.name,
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}
