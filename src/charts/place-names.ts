import { SIZE, textWidth } from "./lettering.ts";

export interface NamedPlace {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label?: string;
}

export interface PlacedName {
  readonly label: string;
  /** Left end and baseline. */
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where the names of marks can stand without covering a mark or another name: right, left, above or below it, the first that is free.
 * A name without a free place is left out; the earlier of two takes the place, so the order of the marks is their importance.
 */
export function placeNames(places: readonly NamedPlace[], within: Box): readonly PlacedName[] {
  const taken: Box[] = places.map(({ x, y, radius: r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const found: PlacedName[] = [];
  for (const place of places) {
    if (place.label === undefined) continue;
    const width = textWidth(place.label, SIZE.foot);
    const gap = place.radius + 3;
    const wishes = [
      [place.x + gap, place.y + 4],
      [place.x - gap - width, place.y + 4],
      [place.x - width / 2, place.y - gap - 1],
      [place.x - width / 2, place.y + gap + 9],
    ] as const;
    for (const [x, y] of wishes) {
      const box = { left: x, right: x + width, top: y - 9, bottom: y + 2 };
      const outside =
        box.left < within.left || box.right > within.right || box.top < within.top || box.bottom > within.bottom;
      if (outside || taken.some((other) => meet(other, box))) continue;
      taken.push(box);
      found.push({ label: place.label, x, y });
      break;
    }
  }
  return found;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
