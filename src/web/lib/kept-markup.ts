import type { Component } from "svelte";
import { render } from "svelte/server";
import { madeOnce } from "./made-once.ts";

type Part = Component<Record<string, unknown>>;

/** What a script would find its places by. Pages that keep markup have none that takes the markup over. */
const HYDRATION_MARKS = /<!--.*?-->/g;

const markupsOf = madeOnce((_: object, part: Part) =>
  madeOnce((_thing: object, _variant: string, props: Record<string, unknown>) =>
    render(part, { props }).body.replace(HYDRATION_MARKS, ""),
  ),
);
const PARTS = {};

/**
 * A part as markup, made once for each thing it shows and each variant of its looks, and kept as long as the thing is. For the server only:
 * what stands on hundreds of pages alike, such as a line for a vote or a tile for a member, costs a look-up there.
 */
export function keptMarkup<Props extends Record<string, unknown>>(
  part: Component<Props>,
  thing: object,
  props: Props,
  variant = "",
): string {
  return markupsOf(PARTS, part as Part)(thing, variant, props);
}
