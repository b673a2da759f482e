const shown = new WeakSet<object>();

/**
 * Marks data of a page without a script. SvelteKit writes out all that a page is given, for the script to take up, whether there is one or
 * not; what is marked is left out (see hooks.ts), which halves the time a large page takes.
 */
export function shownHere<T extends object>(data: T): T {
  shown.add(data);
  return data;
}

export function isShownHere(value: unknown): boolean {
  return typeof value === "object" && value !== null && shown.has(value);
}
