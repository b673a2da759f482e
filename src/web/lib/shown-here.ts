/**
 * Data of a page without a script. SvelteKit writes out all that a page is given, for the script to take up, whether there is one or not;
 * what is wrapped in this is left out (see hooks.ts), which halves the time a large page takes.
 */
export class ShownHere<T> {
  readonly it: T;
  constructor(it: T) {
    this.it = it;
  }
}
