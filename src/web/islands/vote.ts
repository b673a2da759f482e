import type { LivingVote } from "$lib/living-vote";

// The tiles of a vote. What imagines the vote otherwise is fetched when somebody first goes near a tile, and takes the place of the plain form.

const place = document.querySelector<HTMLElement>("[data-living-vote]");
const quiet = new AbortController();
let waking: Promise<LivingVote> | undefined;

async function bringToLife(where: HTMLElement): Promise<LivingVote> {
  const { wakeVote } = await import("$lib/living-vote");
  const living = await wakeVote(where);
  quiet.abort();
  return living;
}

function wake(): Promise<LivingVote> {
  waking ??= bringToLife(place as HTMLElement);
  return waking;
}

const tileOf = (event: Event): HTMLButtonElement | null => (event.target as Element).closest("button.tile");

function approach(event: Event): void {
  // What fails here is met again by the press, which then goes the way of the form.
  if (tileOf(event) !== null) wake().catch(() => undefined);
}

/** A key that goes from tile to tile is repeated to the living tile that has taken over the focus. */
async function step(event: KeyboardEvent): Promise<void> {
  if (tileOf(event) === null || !/^(Arrow|Home$|End$)/.test(event.key)) return;
  event.preventDefault();
  await wake();
  document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: event.key, bubbles: true }));
}

async function press(event: Event): Promise<void> {
  const tile = tileOf(event);
  if (tile === null) return;
  event.preventDefault();
  try {
    (await wake()).press(tile.value);
  } catch {
    tile.form?.requestSubmit(tile);
  }
}

if (place !== null) {
  const { signal } = quiet;
  place.addEventListener("pointerover", approach, { signal, passive: true });
  place.addEventListener("focusin", approach, { signal });
  place.addEventListener("click", press, { signal });
  place.addEventListener("keydown", (event) => step(event).catch(() => undefined), { signal });
}
