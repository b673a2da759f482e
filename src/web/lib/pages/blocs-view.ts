import { scatter } from "#charts";
import type { VotingRecord } from "#record";
import type { BlocsAnswer } from "../analysis/question.ts";
import type { Exhibit } from "../exhibit.ts";
import { compareNames } from "../format.ts";
import { nameOf } from "../parties.ts";
import { sourceLine, termsLine } from "../rests.ts";
import { columns } from "../strings/column-strings.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { findingStrings } from "../strings/finding-strings.ts";
import { withArticle } from "../vote-words.ts";
import { percentWords } from "./axis-of-sessions.ts";

const s = figureStrings.blocs;

/** Members whose names are printed first where there is room, since most readers look for them. */
const SOUGHT = [
  "USA",
  "RUS",
  "CHN",
  "IND",
  "BRA",
  "GBR",
  "FRA",
  "DEU",
  "ZAF",
  "TUR",
  "SAU",
  "IRN",
  "ISR",
  "JPN",
  "UKR",
  "CUB",
  "EGY",
  "NGA",
  "IDN",
  "PAK",
  "MEX",
  "ARG",
  "HUN",
  "POL",
  "YUG",
  "GHA",
  "SYR",
  "PRK",
  "BLR",
  "VEN",
];

/** A bloc for the eye: named by its best-known firm members, with who belongs firmly and who less so, and what official groups it is like. */
export interface BlocView {
  readonly name: string;
  readonly count: string;
  readonly firm: readonly { readonly code: string; readonly name: string }[];
  readonly loose: readonly { readonly code: string; readonly name: string; readonly share: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string; readonly says: string }[];
}

type BlocFound = BlocsAnswer["blocs"][number];

/** Members are named for the bloc where they stood with it at least this often. */
const FIRM = 0.9;
const NAMED = 3;

/** The best-known of the firm members; of a bloc without such ones the core that the method found. */
function namesOf(bloc: BlocFound, name: (id: string) => string): readonly string[] {
  const firm = bloc.members.filter((m) => m.probability >= FIRM).map((m) => m.member as string);
  const from = firm.length >= NAMED ? firm : (bloc.core as readonly string[]);
  return [...from]
    .sort((a, b) => sought(a) - sought(b) || (a < b ? -1 : 1))
    .slice(0, NAMED)
    .map((code) => withArticle(name(code)));
}

function blocName(bloc: BlocFound, name: (id: string) => string): string {
  const names = namesOf(bloc, name);
  return findingStrings.capital(findingStrings.blocs.name(names, bloc.members.length - names.length));
}

/** What the session shows, in a sentence. */
export function blocsFinding(answer: BlocsAnswer, period: string): string {
  const at = figureStrings.sessionShort(period);
  return findingStrings.blocs.sentence(at, answer.votes, answer.blocs.length, answer.none.length);
}

export function blocViews(record: VotingRecord, answer: BlocsAnswer): readonly BlocView[] {
  const name = nameOf(record);
  return answer.blocs.map((bloc) => ({
    name: blocName(bloc, name),
    count: s.members(bloc.members.length),
    firm: bloc.members
      .filter((m) => m.probability >= FIRM)
      .map((m) => ({ code: m.member as string, name: name(m.member) }))
      .sort((a, b) => compareNames(a.name, b.name)),
    loose: bloc.members
      .filter((m) => m.probability < FIRM)
      .map((m) => ({ code: m.member, name: name(m.member), share: percentWords(m.probability) })),
    groups: bloc.groups.map((g) => ({
      id: g.group,
      name: record.groups.find((group) => group.id === g.group)?.name ?? g.group,
      says: s.overlapSays(g.both, g.groupSize),
    })),
  }));
}

export function blocExhibits(record: VotingRecord, answer: BlocsAnswer, period: string): readonly Exhibit[] {
  const name = nameOf(record);
  const blocOf = new Map(
    answer.blocs.flatMap((b, i) => b.members.map((m) => [m.member, { i, probability: m.probability }])),
  );
  const title = `${s.map}, ${figureStrings.session(period)}`;
  const groups = [...answer.blocs.map((b) => blocName(b, name)), ...(answer.none.length > 0 ? [s.none] : [])];
  const points = [...answer.map].sort((a, b) => sought(a.member) - sought(b.member) || (a.member < b.member ? -1 : 1));
  return [
    {
      id: "map",
      title,
      terms: termsLine(record),
      method: "blocs",
      columns: [
        { key: "code", label: columns.code },
        { key: "member", label: columns.member },
        { key: "bloc", label: columns.bloc },
        { key: "probability", label: columns.firmness, digits: 2 },
        { key: "first", label: columns.firstDimension, digits: 3 },
        { key: "second", label: columns.secondDimension, digits: 3 },
        { key: "votes", label: columns.votes },
      ],
      rows: [...answer.map]
        .sort((a, b) => compareNames(name(a.member), name(b.member)))
        .map((p) => {
          const bloc = blocOf.get(p.member);
          const title = bloc === undefined ? s.none : (groups[bloc.i] ?? "");
          const link = { text: name(p.member), href: `/members/${p.member}` };
          return [p.member, link, title, bloc?.probability ?? null, p.first, p.second, p.votes];
        }),
      draw: (frame) =>
        scatter({
          ...frame,
          title: blocsHeadline(answer, period, name) ?? title,
          subtitle: findingStrings.blocs.axes,
          description: answer.blocs.map((b) => `${blocName(b, name)}: ${s.members(b.members.length)}.`).join(" "),
          source: sourceLine(record, { ...answer.rest, votes: answer.votes }, figureStrings.foot.blocs),
          groups,
          points: points.map((p) => ({
            name: name(p.member),
            label: (frame.width ?? 0) < 500 ? p.member : name(p.member),
            x: p.first,
            y: p.second,
            group: blocOf.get(p.member)?.i ?? answer.blocs.length,
            tip: `${name(p.member)}: ${groups[blocOf.get(p.member)?.i ?? answer.blocs.length] ?? s.none}, ${figureStrings.votes(p.votes)}`,
          })),
          // The dimensions have no unit: figures along them would be read as if they had.
          x: { format: () => "" },
          y: { format: () => "" },
        }),
    },
  ];
}

function blocsHeadline(answer: BlocsAnswer, period: string, name: (id: string) => string): string | undefined {
  const [largest] = [...answer.blocs].sort((a, b) => b.members.length - a.members.length);
  if (largest === undefined) return undefined;
  const names = namesOf(largest, name);
  const rest = largest.members.length - names.length;
  const at = figureStrings.sessionShort(period);
  return findingStrings.blocs.title(answer.blocs.length, at, rest, names.join(", "));
}

function sought(code: string): number {
  const at = SOUGHT.indexOf(code);
  return at === -1 ? SOUGHT.length : at;
}
