import { error, redirect } from "@sveltejs/kit";
import { memberName, OPTIONS, type Option } from "#record";
import { formatDate } from "$lib/format";
import { site } from "$lib/server/site";
import { strings } from "$lib/strings";
import { voteRow } from "$lib/vote-row";
import type { PageServerLoad } from "./$types";

const NEWEST = 40;

export const load: PageServerLoad = ({ params }) => {
  const { record } = site();
  const member = record.member(params.code);
  if (member === undefined) {
    const known = record.member(params.code.toUpperCase());
    if (known !== undefined) redirect(308, `/members/${known.code}`);
    error(404, { message: strings.errors.memberUnknown(params.code.slice(0, 40)) });
  }
  const all = Array.from({ length: record.voteCount }, (_, i) => ({ i, option: record.position(i, member.code) }))
    .filter((v): v is { readonly i: number; readonly option: Option } => v.option !== undefined)
    .reverse();
  return {
    code: member.code as string,
    name: memberName(member),
    region: member.region === undefined ? strings.noRegion : strings.regions[member.region],
    admitted: formatDate(member.admitted),
    ...(member.left === undefined ? {} : { left: formatDate(member.left) }),
    ...(member.after === undefined || member.how === undefined
      ? {}
      : {
          before: {
            how: strings.members[member.how] as string,
            members: member.after.map((code) => {
              const former = record.member(code);
              return { code: code as string, name: former === undefined ? code : memberName(former) };
            }),
          },
        }),
    names: member.names.map((n) => ({
      name: n.official ?? n.short,
      ...(n.from === undefined ? {} : { from: formatDate(n.from) }),
      ...(n.to === undefined ? {} : { to: formatDate(n.to) }),
    })),
    groups: record.groups
      .filter((g) => g.members.some((m) => m.member === member.code && m.to === undefined))
      .map((g) => g.name),
    notes: member.notes ?? [],
    counts: OPTIONS.map((option) => ({
      option,
      count: all.filter((v) => v.option === option).length,
      href: `/votes?member=${member.code}&position=${option}`,
    })),
    total: all.length,
    newest: all.slice(0, NEWEST).map(({ i, option }) => ({ option, row: voteRow(record, i) })),
  };
};
