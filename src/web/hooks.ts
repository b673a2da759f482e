import type { Transport } from "@sveltejs/kit";
import { isShownHere } from "$lib/shown-here";

/** What a page shows and no script of it needs stays on the server: nothing of it is written out beside the page. */
export const transport: Transport = {
  shownHere: {
    encode: (value) => (isShownHere(value) ? [0] : false),
    decode: () => {
      throw new Error("what is shown by the server only has no place in a script");
    },
  },
};
