import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { INKS } from "#charts";

const css = readFileSync(join(import.meta.dirname, "charts.css"), "utf8");

test.each(Object.entries(INKS))("the page paints %s as a saved picture does", (role, [light, dark]) => {
  expect(css).toContain(`--plot-${role}: light-dark(${light}, ${dark});`);
  expect(css).toMatch(new RegExp(`\\.plot-fill-${role} \\{\\s*fill: var\\(--plot-${role}\\)`));
  expect(css).toMatch(new RegExp(`\\.plot-stroke-${role} \\{\\s*stroke: var\\(--plot-${role}\\)`));
});
