import type { Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import { codePattern, matchesIn } from "./chunks/code-pattern.ts";
import { claimedActors } from "./claimed-actors.ts";
import { type Draft, place } from "./draft.ts";
import type { ClaimedActors, Company } from "./raw-claim.ts";
import type { TextMap } from "./texts/texts.ts";

const APART = codePattern(/B/g);
/** Who stands in the words behind "broke with": "the rest of the EU", "fellow EU members". */
const OTHERS = /^[.IOU]{0,3}A(?!')/;
/** "…, breaking with its allies": the subject of the verb before the comma, not whoever is named last. */
const SUBJECT = /(?:^|[^A])(A)[^A;,'"]{0,3}[vVbounJ]/;
/** "Breaking with its allies, the United States voted no". */
const OWN_BEHIND = /^[^A,;]{1,5}A?[^A,;]{0,3},[.]{0,2}(A)/;
const ALLIES = /^\W*(?:[\w-]+\W+){0,4}?(?:allies|partners|friends)\b/i;
/** "Several of its allies": how many that are, nobody can say. */
const SOME = /\b(?:some|several|many|a few|a number|one|two|three) (?:of|other|close|key|key european|european)\b/i;
const MOST = /\b(?:most|majority|bulk)\b/i;

/** Groups of which the press speaks without saying where they end, and the group on record that comes next to them. */
const NEXT_TO: readonly (readonly [words: RegExp, group: string])[] = [
  [/^europe/i, "EU"],
  [/^(?:the )?west/i, "NATO"],
  [/^arab/i, "ARAB-LEAGUE"],
  [/^african/i, "AFRICAN-UNION"],
  [/^gulf/i, "GCC"],
  [/^pacific/i, "PIF"],
  [/^caribbean/i, "CARICOM"],
];

/** "Broke with its allies", "at odds with the rest of the European Union": that a member voted otherwise than those it is counted with. */
export function findCompany(
  document: Document,
  sentence: ChunkedSentence,
  texts: TextMap,
  inScope: (chunk: number) => boolean,
): readonly Draft[] {
  if (/[?imy]/.test(sentence.codes)) return [];
  return matchesIn(sentence, APART).flatMap(({ index: at }): readonly Draft[] => {
    const own = ownAt(sentence.codes, at);
    const company = own === undefined ? undefined : companyAt(document, sentence, own, at);
    if (own === undefined || company === undefined || !inScope(own)) return [];
    const to = at + company.length;
    const { start, end } = place(document, sentence, Math.min(own, at), Math.max(own, to));
    return [
      {
        start,
        end,
        type: "compare",
        modality: "asserted",
        company: company.of,
        position: {
          actors: joined(company.of.own, company.of.others),
          option: "yes",
          exhaustive: false,
          negated: false,
        },
        sentence: sentence.index,
        referent: texts.referentAt(sentence.index, at),
        because: "other-position",
      },
    ];
  });
}

/** The chunk that names who broke with others. */
function ownAt(codes: string, at: number): number | undefined {
  const before = codes.slice(codes.lastIndexOf(";", at) + 1, at);
  const start = at - before.length;
  if (/,[.]{0,2}$/.test(before)) {
    const subject = SUBJECT.exec(before);
    if (subject !== null) return start + before.indexOf("A", subject.index);
    // "Hungary, at odds with the rest of the EU, voted no"
    return /^[^A]*A,$/.test(before) ? at - 2 : undefined;
  }
  if (before.includes("A")) {
    const last = before.lastIndexOf("A");
    return before.length - last <= 5 && before[last + 1] !== "'" ? start + last : undefined;
  }
  const behind = OWN_BEHIND.exec(codes.slice(at));
  return behind === null ? undefined : at + behind[0].length - 1;
}

/** With whom it broke, and how many chunks that takes. */
function companyAt(
  document: Document,
  sentence: ChunkedSentence,
  own: number,
  at: number,
): { readonly of: Company; readonly length: number } | undefined {
  const { codes, chunks } = sentence;
  const from = chunks[at];
  const named = OTHERS.exec(codes.slice(at + 1));
  const ownActors = claimedActors(document, sentence, [own]);
  if (from === undefined || ownActors.members.length === 0) return undefined;
  const end = named === null ? sentence.sentence.end : (chunks[at + named[0].length]?.end ?? sentence.sentence.end);
  const words = document.text.slice(from.end, end);
  if (SOME.test(words)) return undefined;
  const most = MOST.test(words);
  if (named !== null) {
    const others = claimedActors(document, sentence, [at + named[0].length]);
    const loose =
      others.members.length + others.groups.length > 0 ? undefined : nextTo(document, sentence, at + named[0].length);
    if (loose === undefined && others.members.length + others.groups.length === 0) return undefined;
    return { of: { own: ownActors, others, ...(loose === undefined ? {} : { loose }), most }, length: named[0].length };
  }
  const allies = ALLIES.exec(words);
  if (allies === null) return undefined;
  const until = from.end + allies[0].length;
  return {
    of: { own: ownActors, others: NOBODY, loose: "allies", most },
    length: chunks.filter((c) => c.start >= from.end && c.end <= until).length,
  };
}

function nextTo(document: Document, { chunks }: ChunkedSentence, at: number): string | undefined {
  const words = document.text.slice(chunks[at]?.start, chunks[at]?.end);
  return NEXT_TO.find(([pattern]) => pattern.test(words))?.[1];
}

const NOBODY: ClaimedActors = { members: [], groups: [], except: [], unclear: false };

function joined(a: ClaimedActors, b: ClaimedActors): ClaimedActors {
  return {
    members: [...a.members, ...b.members],
    groups: [...a.groups, ...b.groups],
    except: [],
    unclear: a.unclear || b.unclear,
  };
}
