import { dotPlot, heatTable } from "#charts";
import type { ComparedPair } from "../analysis/question.ts";
import type { Exhibit } from "../exhibit.ts";
import { formatList, formatNumber } from "../format.ts";
import { columns } from "../strings/column-strings.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { findingStrings } from "../strings/finding-strings.ts";
import { withArticle } from "../vote-words.ts";
import { indexWords } from "./axis-of-sessions.ts";
import { type CompareContext, domainOf } from "./compare-context.ts";

const s = figureStrings.compare;

/** Agreement of each pair over the whole time, for three or more. */
export function matrixExhibit({ answer, index, name, source, terms }: CompareContext): Exhibit {
  const ids = answer.paths.map((p) => p.member);
  const [low, high] = domainOf(index) ?? [0, 1];
  const words = (value: number | null): string => indexWords(index, value);
  const pairName = (pair: ComparedPair): string => formatList(pair.members.map(name));
  const extremes = (pairs: readonly ComparedPair[], say: Say): string | undefined => {
    const known = pairs.flatMap((p) => (p.value === null ? [] : [{ name: pairName(p), value: p.value }]));
    return extremesOf(known, words, say);
  };
  const of = (a: string, b: string) =>
    answer.pairs.find((p) => p.members.includes(a) && p.members.includes(b) && a !== b);
  return {
    id: "matrix",
    title: s.matrix,
    terms,
    method: "agreement",
    columns: [
      { key: "first", label: columns.first },
      { key: "second", label: columns.second },
      { key: "agreement", label: columns.agreement, digits: 3 },
      { key: "votes", label: columns.votesInCommon },
    ],
    rows: answer.pairs.map((p) => [name(p.members[0]), name(p.members[1]), p.value, p.n]),
    draw: (frame) =>
      heatTable({
        ...frame,
        title: extremes(answer.pairs, findingStrings.matrix) ?? s.matrix,
        subtitle: figureStrings.indices[index],
        description: answer.pairs.map((p) => `${pairName(p)}: ${words(p.value)}.`).join(" "),
        source,
        rows: ids.map(name),
        columns: ids,
        values: ids.map((a) => ids.map((b) => of(a, b)?.value ?? null)),
        from: low,
        to: high,
        format: words,
      }),
  };
}

type Say = (most: string, mostValue: string, least: string, leastValue: string) => string;

/** Agreement on each topic that the record names often enough. */
export function topicsExhibit({ answer, index, name, source, terms }: CompareContext): Exhibit {
  const one = answer.pairs.length === 1 ? answer.pairs[0] : undefined;
  const topics = [...new Set(answer.pairs.flatMap((p) => p.topics.map((t) => t.topic)))].slice(0, 14);
  const at = (pair: ComparedPair, topic: string) => pair.topics.find((t) => t.topic === topic);
  const pairName = (pair: ComparedPair): string => pair.members.map(name).join(" – ");
  const domain = domainOf(index);
  const words = (value: number | null): string => indexWords(index, value);
  const caption = {
    title: (one === undefined ? undefined : topicsFinding(one, words)) ?? s.topics,
    subtitle: figureStrings.indices[index],
    description: answer.pairs
      .map((p) => `${pairName(p)}: ${p.topics.map((t) => `${topicWords(t.topic)} ${words(t.value)}`).join(", ")}.`)
      .join(" "),
    source,
  };
  return {
    id: "topics",
    title: s.topics,
    terms,
    method: "agreement",
    columns: [
      { key: "topic", label: columns.topic },
      { key: "pair", label: columns.pair },
      { key: "agreement", label: columns.agreement, digits: 3 },
      { key: "votes", label: columns.votesInCommon },
    ],
    rows: answer.pairs.flatMap((p) => p.topics.map((t) => [t.topic, pairName(p), t.value, t.n])),
    draw: (frame) =>
      one === undefined
        ? heatTable({
            ...frame,
            ...caption,
            rows: topics.map(topicWords),
            columns: answer.pairs.map((p) => p.members.join("–")),
            values: topics.map((topic) => answer.pairs.map((p) => at(p, topic)?.value ?? null)),
            from: domain?.[0] ?? 0,
            to: domain?.[1] ?? 1,
            format: words,
          })
        : dotPlot({
            ...frame,
            ...caption,
            rows: one.topics.map((t) => ({
              name: `${topicWords(t.topic)} (${formatNumber(t.n)})`,
              value: t.value,
              low: t.interval?.low ?? null,
              high: t.interval?.high ?? null,
            })),
            x: { format: words, ...(domain === undefined ? {} : { domain }) },
            ...(one.value === null ? {} : { reference: { at: one.value, label: s.allVotes } }),
          }),
  };
}

function topicsFinding(pair: ComparedPair, words: (value: number) => string): string | undefined {
  const known = pair.topics.flatMap((t) => (t.value === null ? [] : [{ name: topicWords(t.topic), value: t.value }]));
  return extremesOf(known, words, findingStrings.topics);
}

/** The greatest and the least of some named values in a sentence; undefined where they do not differ. */
function extremesOf(
  known: readonly { readonly name: string; readonly value: number }[],
  words: (value: number) => string,
  say: Say,
): string | undefined {
  const sorted = [...known].sort((a, b) => b.value - a.value);
  const [most, least] = [sorted[0], sorted.at(-1)];
  if (most === undefined || least === undefined || most.value === least.value) return undefined;
  return say(most.name, words(most.value), least.name, words(least.value));
}

/** "middle-east" is a key of the record; readers get "Middle east". */
function topicWords(topic: string): string {
  const words = topic.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the first did when the second did what: nine counts. */
export function positionsExhibit({ name, source, terms }: CompareContext, pair: ComparedPair): Exhibit {
  const [a, b] = pair.members;
  const did = [1, 2, 3].map((p) => figureStrings.positions[p] ?? "");
  const most = Math.max(1, ...pair.table);
  return {
    id: "positions",
    title: s.positions,
    terms,
    method: "agreement",
    columns: [
      { key: a, label: name(a) },
      { key: b, label: name(b) },
      { key: "votes", label: columns.votes },
    ],
    rows: did.flatMap((x, i) => did.map((y, k) => [x, y, pair.table[3 * i + k] ?? 0])),
    draw: (frame) =>
      heatTable({
        ...frame,
        title: positionsFinding(pair, name, did),
        subtitle: s.rows(name(a), name(b)),
        description: did
          .flatMap((x, i) => did.map((y, k) => `${name(a)} ${x}, ${name(b)} ${y}: ${pair.table[3 * i + k] ?? 0}.`))
          .join(" "),
        source,
        rows: did.map((d) => `${a} ${d}`),
        columns: did.map((d) => `${b} ${d}`),
        values: did.map((_, i) => did.map((__, k) => pair.table[3 * i + k] ?? null)),
        from: 0,
        to: most,
        format: formatNumber,
      }),
  };
}

function positionsFinding(pair: ComparedPair, name: (id: string) => string, did: readonly string[]): string {
  const most = Math.max(...pair.table);
  const at = pair.table.indexOf(most);
  const [a, b] = pair.members.map((id) => withArticle(name(id)));
  if (at < 0 || most === 0 || a === undefined || b === undefined) return s.positions;
  const [first, second] = [did[Math.floor(at / 3)] ?? "", did[at % 3] ?? ""];
  const of = pair.table.reduce((sum, n) => sum + n, 0);
  return findingStrings.positions(a, first, b, first === second ? "too" : second, most, of);
}
