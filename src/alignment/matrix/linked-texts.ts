import { groupBy } from "#basics";
import { fold, NO_TITLE, type VotingRecord } from "#record";
import { sessionInCourse } from "./vote-matrix.ts";

/** Texts that come back: `group[v]` names the group of vote v by the index of its first vote; `earlier[v]` is the vote it follows, or -1. */
export interface LinkedTexts {
  readonly group: Int32Array;
  readonly earlier: Int32Array;
  /** Likeness of the titles by which v was linked, 0 to 1; 1 where the record names the series itself. */
  readonly likeness: Float64Array;
}

/** How many sessions back a text is looked for: some come every second or third year. */
const SESSIONS_BACK = 4;
/** Least likeness of two titles (share of common words, weighted by rarity); see docs/guide/alignment.md for how it was set. */
const LEAST_LIKENESS = 0.6;

/**
 * Links each text to the one it repeats, from what the record says of it: the series named in the record, else the words of title and
 * agenda item, a question of the same kind in an earlier session. One text follows at most one, and is followed by at most one.
 * `rows` are rows of the record in the order of time.
 */
export function linkedTexts(record: VotingRecord, rows: ArrayLike<number>): LinkedTexts {
  const texts = Array.from(rows, (i) => describe(record, i));
  const { weighed, rarity } = weigh(texts);
  const earlier = new Int32Array(texts.length).fill(-1);
  const likeness = new Float64Array(texts.length);
  const followed = new Int32Array(texts.length).fill(-1);
  linkSeries(texts, (v, before) => {
    earlier[v] = before;
    followed[before] = v;
    likeness[v] = 1;
  });
  const bySession = groupBy(texts.keys(), (v) => texts[v]?.session ?? 0);
  const sessions = [...bySession.keys()].sort((a, b) => a - b);
  for (const session of sessions) {
    for (let back = 1; back <= SESSIONS_BACK; back++) {
      const found: { readonly v: number; readonly before: number; readonly like: number }[] = [];
      for (const v of bySession.get(session) ?? []) {
        if (earlier[v] !== -1) continue;
        for (const before of bySession.get(session - back) ?? []) {
          if (followed[before] !== -1 || texts[v]?.kind !== texts[before]?.kind) continue;
          const like = alike(weighed[v] as Weighed, weighed[before] as Weighed, rarity);
          if (like >= LEAST_LIKENESS) found.push({ v, before, like });
        }
      }
      found.sort((a, b) => b.like - a.like || a.v - b.v || a.before - b.before);
      for (const { v, before, like } of found) {
        if (earlier[v] !== -1 || followed[before] !== -1) continue;
        earlier[v] = before;
        followed[before] = v;
        likeness[v] = like;
      }
    }
  }
  const group = new Int32Array(texts.length);
  for (let v = 0; v < texts.length; v++) {
    const before = earlier[v] ?? -1;
    group[v] = before === -1 ? v : (group[before] ?? v);
  }
  return { group, earlier, likeness };
}

/** Whether the record says what a vote was about: by a series, a subject of a session of its own, or words of its title. */
export function saysItsMatter(record: VotingRecord, row: number): boolean {
  const { series, words } = describe(record, row);
  return series !== undefined || words.length > 0 || emergency(record, row) !== undefined;
}

/** An earlier text on much the same matter, and how alike the two titles are. */
export interface RelatedText {
  readonly vote: number;
  readonly likeness: number;
  /** Whether both are texts of one emergency special session. */
  readonly sameEmergency: boolean;
}

/** For each vote of `later`, the earlier texts (indices into rows) most like it: at most `most`, none below `least`. */
export function relatedTexts(
  record: VotingRecord,
  rows: ArrayLike<number>,
  later: readonly number[],
  earlier: readonly number[],
  { least = 0.2, most = 6 }: { readonly least?: number; readonly most?: number } = {},
): ReadonlyMap<number, readonly RelatedText[]> {
  const { weighed, rarity } = weigh(Array.from(rows, (i) => describe(record, i)));
  const subject = (v: number): string | undefined => emergency(record, rows[v] ?? 0);
  return new Map(
    later.map((v) => {
      const found = earlier
        .map((u) => {
          const likeness = alike(weighed[v] as Weighed, weighed[u] as Weighed, rarity, least);
          const same = subject(v) !== undefined && subject(v) === subject(u);
          return { vote: u, likeness: same ? Math.max(likeness, SAME_EMERGENCY) : likeness, sameEmergency: same };
        })
        .filter(({ likeness }) => likeness >= least);
      return [v, found.sort((a, b) => b.likeness - a.likeness || b.vote - a.vote).slice(0, most)];
    }),
  );
}

/** An emergency special session has one subject: its texts are this much alike whatever their titles. Set on sessions 77, 78 and 80. */
export const SAME_EMERGENCY = 0.9;

function emergency(record: VotingRecord, row: number): string | undefined {
  const { session } = record.vote(row);
  return session?.startsWith("ES-") ? session : undefined;
}

interface Text {
  readonly session: number;
  readonly kind: string;
  readonly series: string | undefined;
  /** Words that tell it from others. */
  readonly words: readonly string[];
}

/** A text's words as sorted numbers, and the sum of their weights. */
interface Weighed {
  readonly ids: Int32Array;
  readonly weight: number;
}

/** Words of the procedure, found in every title, and marks of the agenda document. */
const EMPTY_WORDS = new Set(
  "the of and in to on a an by for with its all at as that or from general assembly adopted resolution adopt draft res resol sc committee un u n united nations said cont d report situation president acting vote put now may take wish shall paragraph operative delegation entitled concluded thus has if no other two one we have will this proceed first second third fourth fifth sixth recommended text".split(
    " ",
  ),
);

function describe(record: VotingRecord, i: number): Text {
  const { question, session, date } = record.vote(i);
  const named = question.title === NO_TITLE ? "" : question.title;
  const title = named.replace(/^A\/\d+\/\d+\s+\w+\s+-\s+/, "").replace(/\badup?ted\b/g, "adopted");
  const words = fold(`${title} ${question.agendaItem ?? ""} ${question.part ?? ""}`)
    .split(/[^a-z0-9]+/)
    .filter((w) => w.length > 1 && !EMPTY_WORDS.has(w) && !/^\d+$/.test(w))
    .map((w) => w.replace(/(?<=...)s$/, ""));
  return {
    session: /^\d+$/.test(session ?? "") ? Number(session) : sessionInCourse(date),
    kind: question.kind === "draft-decision" ? "draft-resolution" : question.kind,
    series: question.series,
    words: [...new Set(words)],
  };
}

function linkSeries(texts: readonly Text[], link: (v: number, before: number) => void): void {
  const last = new Map<string, number>();
  texts.forEach(({ series, kind }, v) => {
    if (series === undefined) return;
    const key = `${series}|${kind}`;
    const before = last.get(key);
    if (before !== undefined && kind === "draft-resolution") link(v, before);
    last.set(key, v);
  });
}

/** A word counts by its rarity: the logarithm of how few texts have it. */
function weigh(texts: readonly Text[]): { readonly weighed: readonly Weighed[]; readonly rarity: Float64Array } {
  const ids = new Map<string, number>();
  const seen: number[] = [];
  for (const { words } of texts) {
    for (const word of words) {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      seen[id] = (seen[id] ?? 0) + 1;
    }
  }
  const rarity = Float64Array.from(seen, (n) => Math.log((texts.length + 1) / n));
  const weighed = texts.map(({ words }) => {
    const own = Int32Array.from(words, (w) => ids.get(w) ?? 0).sort();
    return { ids: own, weight: own.reduce((sum, id) => sum + (rarity[id] ?? 0), 0) };
  });
  return { weighed, rarity };
}

/** Weight of the common words over the weight of all words of both. */
function alike(a: Weighed, b: Weighed, rarity: Float64Array, least = LEAST_LIKENESS): number {
  if (Math.min(a.weight, b.weight) < least * Math.max(a.weight, b.weight)) return 0;
  let common = 0;
  for (let i = 0, k = 0; i < a.ids.length && k < b.ids.length; ) {
    const x = a.ids[i] as number;
    const y = b.ids[k] as number;
    if (x === y) common += rarity[x] as number;
    if (x <= y) i++;
    if (y <= x) k++;
  }
  const all = a.weight + b.weight - common;
  return all === 0 ? 0 : common / all;
}

/** The links among some of the votes, with their own indices. */
export function linksAmong(links: LinkedTexts, votes: readonly number[]): LinkedTexts {
  const first = new Map<number, number>();
  const group = Int32Array.from(votes, (v, i) => {
    const g = links.group[v] as number;
    if (!first.has(g)) first.set(g, i);
    return first.get(g) as number;
  });
  return { group, earlier: new Int32Array(votes.length).fill(-1), likeness: new Float64Array(votes.length) };
}
