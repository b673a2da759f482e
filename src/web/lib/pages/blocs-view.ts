import { scatter } from "#charts";
import type { VotingRecord } from "#record";
import type { BlocsAnswer } from "../analysis/question.ts";
import type { Exhibit } from "../exhibit.ts";
import { formatNumber, formatShare } from "../format.ts";
import { nameOf } from "../parties.ts";
import { sourceLine, termsLine } from "../rests.ts";
import { figureStrings } from "../strings/figure-strings.ts";
import { twoDigits } from "./axis-of-sessions.ts";

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

/** A bloc for the eye: its name from its core, its members with how firmly they belong, the official groups it is like. */
export interface BlocView {
  readonly name: string;
  readonly count: string;
  readonly members: readonly {
    readonly code: string;
    readonly name: string;
    readonly probability: string;
    readonly share: number;
  }[];
  readonly groups: readonly { readonly id: string; readonly name: string; readonly says: string }[];
}

export function blocViews(record: VotingRecord, answer: BlocsAnswer): readonly BlocView[] {
  const name = nameOf(record);
  return answer.blocs.map((bloc) => ({
    name: s.bloc(bloc.core.map(name)),
    count: s.members(bloc.members.length),
    members: bloc.members.map((m) => ({
      code: m.member,
      name: name(m.member),
      probability: formatShare(m.probability),
      share: m.probability,
    })),
    groups: bloc.groups.map((g) => ({
      id: g.group,
      name: record.groups.find((group) => group.id === g.group)?.name ?? g.group,
      says: `${formatNumber(g.both)} of its ${formatNumber(g.groupSize)} members are in this bloc of ${formatNumber(bloc.members.length)}`,
    })),
  }));
}

export function blocExhibits(record: VotingRecord, answer: BlocsAnswer, period: string): readonly Exhibit[] {
  const name = nameOf(record);
  const blocOf = new Map(
    answer.blocs.flatMap((b, i) => b.members.map((m) => [m.member, { i, probability: m.probability }])),
  );
  const title = `${s.map}, ${figureStrings.session(period)}`;
  const groups = [...answer.blocs.map((b) => s.bloc(b.core.map(name))), ...(answer.none.length > 0 ? [s.none] : [])];
  const points = [...answer.map].sort((a, b) => sought(a.member) - sought(b.member) || (a.member < b.member ? -1 : 1));
  return [
    {
      id: "map",
      title,
      terms: termsLine(record),
      method: "blocs",
      columns: [
        { key: "code", label: "Code" },
        { key: "member", label: "Member" },
        { key: "bloc", label: "Bloc" },
        { key: "probability", label: "Firmness", digits: 2 },
        { key: "first", label: "First dimension", digits: 3 },
        { key: "second", label: "Second dimension", digits: 3 },
        { key: "votes", label: "Votes" },
      ],
      rows: [...answer.map]
        .sort((a, b) => name(a.member).localeCompare(name(b.member), "en"))
        .map((p) => {
          const bloc = blocOf.get(p.member);
          const title = bloc === undefined ? s.none : (groups[bloc.i] ?? "");
          const link = { text: name(p.member), href: `/members/${p.member}` };
          return [p.member, link, title, bloc?.probability ?? null, p.first, p.second, p.votes];
        }),
      draw: (frame) =>
        scatter({
          ...frame,
          title,
          subtitle: `${s.mapSays}, bottom to top what else does`,
          description: answer.blocs
            .map((b) => `${s.bloc(b.core.map(name))}: ${s.members(b.members.length)}.`)
            .join(" "),
          source: sourceLine(
            record,
            { ...answer.rest, votes: answer.votes },
            "Louvain communities; ordinal map of two dimensions.",
          ),
          groups,
          points: points.map((p) => ({
            name: name(p.member),
            label: (frame.width ?? 0) < 500 ? p.member : name(p.member),
            x: p.first,
            y: p.second,
            group: blocOf.get(p.member)?.i ?? answer.blocs.length,
            tip: `${name(p.member)}: ${groups[blocOf.get(p.member)?.i ?? answer.blocs.length] ?? s.none}, ${p.votes} votes`,
          })),
          x: { format: twoDigits },
          y: { format: twoDigits },
        }),
    },
  ];
}

function sought(code: string): number {
  const at = SOUGHT.indexOf(code);
  return at === -1 ? SOUGHT.length : at;
}
