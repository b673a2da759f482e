import type { MemberAnswer } from "../analysis/question.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { findingStrings } from "../strings/finding-strings.ts";
import { withArticle } from "../vote-words.ts";
import { percentWords } from "./axis-of-sessions.ts";
import { LEAST_FOR_EXTREMES, named } from "./comparison-words.ts";

type NameOf = (id: string) => string;

/** Fewer sessions before make no extreme. */
const LEAST_BEFORE = 5;
const NAMED = 3;

/** The others by how much it agreed with them; those with whom it shares few votes beside the most are left out, since chance ranks them. */
export function rankedCompany({ members }: MemberAnswer["company"]): MemberAnswer["company"]["members"] {
  const most = members.reduce((n, m) => Math.max(n, m.n), 0);
  return members.filter((m) => m.n >= most / 3).sort((a, b) => b.value - a.value || (a.member < b.member ? -1 : 1));
}

/** Whom a member votes like of late, and whom not, in a sentence; undefined where too few votes tell. */
export function companyFinding(
  name: NameOf,
  { company, path }: Pick<MemberAnswer, "company" | "path">,
): string | undefined {
  const ranked = rankedCompany(company);
  if (ranked.length < 2 * NAMED) return undefined;
  const names = (some: typeof ranked): readonly string[] => some.map((m) => withArticle(name(m.member)));
  return findingStrings.company.sentence(
    withArticle(name(path.member)),
    names(ranked.slice(0, NAMED)),
    names(ranked.slice(-NAMED).reverse()),
    spanWords(company),
  );
}

/**
 * Of the members it is drawn beside, the one with whom agreement was lately higher or lower than ever on record, counting sessions with enough
 * votes in common alone; without such a one, whom it agreed with most.
 */
export function besideFinding(name: NameOf, { pairs, path }: Pick<MemberAnswer, "pairs" | "path">): string | undefined {
  const say = findingStrings.beside;
  const known = pairs.flatMap(({ members, byPeriod }) => {
    const full = byPeriod.flatMap((p) =>
      p.n >= LEAST_FOR_EXTREMES && p.value !== null ? [{ ...p, value: p.value }] : [],
    );
    const [last, before] = [full.at(-1), full.slice(0, -1).map((p) => p.value)];
    return last === undefined ? [] : [{ members, other: members[1], last, before }];
  });
  const newest = known.reduce((latest, { last }) => Math.max(latest, Number(last.period)), 0);
  const lately = known.filter(({ last }) => Number(last.period) === newest);
  const extremes = lately.flatMap(({ members, last, before }) => {
    if (before.length < LEAST_BEFORE) return [];
    const [low, high] = [Math.min(...before), Math.max(...before)];
    const by = last.value < low ? low - last.value : last.value > high ? last.value - high : 0;
    const words = last.value < low ? say.lowest : say.highest;
    const at = figureStrings.sessionShort(last.period);
    return by === 0 ? [] : [{ by, says: words(named(members, name), at, percentWords(last.value), before.length) }];
  });
  const [first] = extremes.sort((a, b) => b.by - a.by);
  if (first !== undefined) return first.says;
  const [most] = [...lately].sort((a, b) => b.last.value - a.last.value);
  if (most === undefined) return undefined;
  const at = figureStrings.sessionShort(most.last.period);
  return say.plain(withArticle(name(path.member)), withArticle(name(most.other)), percentWords(most.last.value), at);
}

/** "2021–22 to 2025–26". */
export function spanWords({ from, to }: Pick<MemberAnswer["company"], "from" | "to">): string {
  const at = figureStrings.sessionShort;
  return from === to ? at(from) : figureStrings.member.span(at(from), at(to));
}
