import { partyId } from "../parties.ts";
import { site } from "./site.ts";

export interface PartyChoices {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/** All that can be compared, for the pickers: members of today first by name, then former ones; groups by name. */
export function partyChoices(): PartyChoices {
  const { members, record } = site();
  const sorted = [...members.filter((m) => !m.former), ...members.filter((m) => m.former)];
  return {
    members: sorted.map(({ code, name }) => ({ id: code, name })),
    groups: [...record.groups]
      .map((g) => ({ id: partyId(record, g), name: g.name }))
      .sort((a, b) => a.name.localeCompare(b.name, "en")),
  };
}
