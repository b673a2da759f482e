import { groupCode } from "#record";
import { compareNames } from "../format.ts";
import { madeOnce } from "../made-once.ts";
import { type Site, site } from "./site.ts";

export interface PartyChoices {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/** All that can be compared, for the pickers: members of today first by name, then former ones; groups by name. */
export function partyChoices(): PartyChoices {
  return choicesIn(site(), "all");
}

const choicesIn = madeOnce(({ members, record }: Site, _all: "all"): PartyChoices => {
  const sorted = [...members.filter((m) => !m.former), ...members.filter((m) => m.former)];
  return {
    members: sorted.map(({ code, name }) => ({ id: code, name })),
    groups: [...record.groups]
      .map((g) => ({ id: groupCode(record, g), name: g.name }))
      .sort((a, b) => compareNames(a.name, b.name)),
  };
});
