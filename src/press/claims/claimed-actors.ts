import type { MemberCode } from "#record";
import type { ActorMention, Document } from "../document.ts";
import type { ChunkedSentence } from "./chunks/chunk.ts";
import type { ClaimedActors } from "./raw-claim.ts";
import { actorsOf } from "./voting/subject.ts";

/** Members whose name in the UN's lists is, in the press, as often another's. */
const FORMAL: Readonly<Record<string, string>> = { Congo: "COG", Yemen: "YEM", Guinea: "GIN" };

const SOME: ReadonlySet<string> = new Set("several some many most few various numerous certain other".split(" "));

/** The members that actors stand for. An ambiguous form, an observer or a stranger leaves the list unclear. */
export function claimedActors(
  document: Document,
  sentence: ChunkedSentence,
  chunks: readonly number[],
  except: readonly number[] = [],
): ClaimedActors {
  const mentions = (indices: readonly number[]): readonly ActorMention[] =>
    actorsOf(sentence.chunks, indices).flatMap((i) => document.actors[i] ?? []);
  const named = mentions(chunks);
  const bracketed = chunks.some((c) => sentence.codes[c - 1] === "(");
  const formal = named.length >= 6 || (bracketed && named.length > 1);
  const certain = (list: readonly ActorMention[]): readonly MemberCode[] => [
    ...new Set(
      list.flatMap((m) => {
        if (m.group !== undefined) return [];
        // in a formal list names are the UN's own: "Congo" is the Republic of the Congo
        const own = formal ? FORMAL[document.text.slice(m.start, m.end)] : undefined;
        if (own !== undefined) return [own as MemberCode];
        return m.codes.length === 1 && !m.ambiguous ? m.codes : [];
      }),
    ),
  ];
  const members = certain(named);
  // "several African countries": some of the group, not all
  const isSome = (m: ActorMention): boolean => SOME.has(document.wordOf(document.tokens.word[m.first - 1] ?? 0));
  const groups = [...new Set(named.flatMap((m) => (m.group === undefined || isSome(m) ? [] : [m.group])))];
  const others = chunks.map((c) => sentence.chunks[c]?.others).find((n) => n !== undefined);
  return {
    members,
    groups,
    except: certain(mentions(except)),
    unclear:
      named.some((m) => m.group !== undefined && isSome(m)) ||
      named.some((m) => m.group === undefined && (m.ambiguous || m.codes.length !== 1)) ||
      chunks.some((c) => sentence.chunks[c]?.strangers === true),
    others,
  };
}
