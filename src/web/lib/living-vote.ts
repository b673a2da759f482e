import { mount, tick } from "svelte";
import ImaginedVote from "./components/ImaginedVote.svelte";
import type { VoteAloneJson } from "./vote-alone.ts";

/** The tiles and the what-if, alive. */
export interface LivingVote {
  /** Lets a member vote otherwise, as a press on its tile does. */
  press(code: string): void;
}

/** Puts the living tiles in the place of the ones that came with the page; whatever had the focus keeps it. */
export async function wakeVote(place: HTMLElement): Promise<LivingVote> {
  const { livingVote: address = "", lit = "" } = place.dataset;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const given = (await response.json()) as VoteAloneJson;
  const written = new URLSearchParams(location.search).get("if") ?? "";
  const focused = focusIn(place);
  let pressed: (code: string) => void = () => undefined;
  place.replaceChildren();
  mount(ImaginedVote, {
    target: place,
    props: {
      given,
      written: place.dataset.written ?? written,
      lit: lit === "" ? [] : lit.split(","),
      hand: (press) => (pressed = press),
    },
  });
  await tick();
  place.dataset.alive = "";
  if (focused !== undefined) place.querySelector<HTMLElement>(focused)?.focus();
  return { press: (code) => pressed(code) };
}

/** How to find again what has the focus. */
function focusIn(place: HTMLElement): string | undefined {
  const now = document.activeElement;
  if (now === null || !place.contains(now)) return undefined;
  if (now instanceof HTMLButtonElement && now.value !== "") return `button[value="${CSS.escape(now.value)}"]`;
  return now instanceof HTMLSelectElement ? `select[name="${CSS.escape(now.name)}"]` : undefined;
}
